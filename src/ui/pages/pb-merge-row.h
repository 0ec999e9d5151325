/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-merge.h"

/**
 * PbMergeRow:
 *
 * One field at which two records differ: what either says, and, where that is possible, what both
 * say together, each with a button to take it.
 *
 * Signal "chosen": the choice's side is another.
 */
#define PB_TYPE_MERGE_ROW (pb_merge_row_get_type ())
G_DECLARE_FINAL_TYPE (PbMergeRow, pb_merge_row, PB, MERGE_ROW, AdwPreferencesRow)

/* @choice: (transfer none): must outlive the row. */
GtkWidget *pb_merge_row_new (const PbKind *kind, PbMergeChoice *choice);
