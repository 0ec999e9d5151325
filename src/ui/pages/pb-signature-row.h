/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-plan.h"

/**
 * PbSignatureLine:
 * @file: a file of a plan
 * @signature: (nullable): one of its signatures, %NULL when it has none
 */
typedef struct {
  const PbPlanFile *file;
  const PbPlanSignature *signature;
} PbSignatureLine;

/* (element-type PbSignatureLine) (transfer full): what there is to show of a plan; those that need
 * somebody's attention first. Points into the plan. */
GPtrArray *pb_signature_lines_new (const PbPlan *plan);

/**
 * PbSignatureRow:
 *
 * Who has signed a file, with which key, and what is known of it. Of a key that is not the one
 * known so far it asks loudly what to think.
 *
 * Signal "decided" (int trust): the person says that the key is %PB_TRUST_CONFIRMED or
 * %PB_TRUST_REFUSED.
 */
#define PB_TYPE_SIGNATURE_ROW (pb_signature_row_get_type ())
G_DECLARE_FINAL_TYPE (PbSignatureRow, pb_signature_row, PB, SIGNATURE_ROW, AdwExpanderRow)

GtkWidget *pb_signature_row_new (const PbSignatureLine *line);
/* (nullable) */
const PbPlanSignature *pb_signature_row_get_signature (PbSignatureRow *self);
