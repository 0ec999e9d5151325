/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-kind.h"
#include "exchange/pb-csv-table.h"

/**
 * PbTableMatching:
 *
 * What each column of a table means. No two of them mean the same.
 *
 * Signal "changed": a person has said something else.
 */
#define PB_TYPE_TABLE_MATCHING (pb_table_matching_get_type ())
G_DECLARE_FINAL_TYPE (PbTableMatching, pb_table_matching, PB, TABLE_MATCHING, AdwBin)

PbTableMatching *pb_table_matching_new (void);
/* Begins anew with what the heads of the columns say. */
void
pb_table_matching_set_table (PbTableMatching *self, const PbKind *kind, const PbCsvTable *table);
/* (element-type PbSheetColumn) (transfer none): the fields of the kind, which own what is in the
 * next. */
GPtrArray *pb_table_matching_get_fields (PbTableMatching *self);
/* (element-type PbSheetColumn) (transfer none): for each column its field, or %NULL. */
GPtrArray *pb_table_matching_get_matched (PbTableMatching *self);
/* How many columns mean something. */
guint pb_table_matching_count (PbTableMatching *self);
