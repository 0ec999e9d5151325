/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"

/**
 * PbDuplicates:
 *
 * New records of a plan that are compared with what is in the register, and with each other. The
 * register is read once for each kind, and kept in memory is only what looks like one of them.
 */
typedef struct _PbDuplicates PbDuplicates;

PbDuplicates *pb_duplicates_new (const PbPlannerLookup *lookup);
void pb_duplicates_free (PbDuplicates *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDuplicates, pb_duplicates_free)
/* @item: (transfer none): one that is new */
void pb_duplicates_add (PbDuplicates *self, PbPlanItem *item);
/* Those that look like a record that is here become %PB_VERDICT_DUPLICATE, compared with the one
 * that they look most like, whatever the order in the register. So do those that look like another
 * one of the plan that was made before them. What a person has called different is not told. */
void pb_duplicates_find (PbDuplicates *self);
