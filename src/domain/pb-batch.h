/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-plan.h"

/**
 * PbBatch:
 * @PB_BATCH_TAKE: what is in the files; of several revisions of one record that were not in the
 *   right order, the one changed last
 * @PB_BATCH_KEEP: what is here
 * @PB_BATCH_NEWER: of what is here and in the files, what was changed last
 * @PB_BATCH_FULLER: what has more values filled in
 *
 * One decision for many records of a plan.
 */
typedef enum {
  PB_BATCH_TAKE = 1,
  PB_BATCH_KEEP,
  PB_BATCH_NEWER,
  PB_BATCH_FULLER,
} PbBatch;

/* Decides all @items (element-type PbPlanItem), whatever their order. Where both sides are equally
 * new or full, what is here stays. */
void pb_batch_decide (PbBatch batch, GPtrArray *items);
/* How many values a person has filled in; what the program writes by itself and notes of this
 * office do not count. */
guint pb_batch_count_filled (const PbKind *kind, PbValue *record);
