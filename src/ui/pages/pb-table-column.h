/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "exchange/pb-csv-table.h"
#include "exchange/pb-sheet.h"

/**
 * PbTableColumn:
 *
 * A column of a table: its head, the first of its values, and what a person says it means.
 *
 * Signal "chosen": another field was chosen, or none.
 */
#define PB_TYPE_TABLE_COLUMN (pb_table_column_get_type ())
G_DECLARE_FINAL_TYPE (PbTableColumn, pb_table_column, PB, TABLE_COLUMN, AdwPreferencesRow)

/* @options: PbOptions of the fields, by the names of their columns. */
GtkWidget *pb_table_column_new (const PbCsvTable *table, guint column, GListModel *options);
guint pb_table_column_get_number (PbTableColumn *self);
/* @field: (nullable): %NULL when it is left out. Emits nothing. */
void pb_table_column_set_field (PbTableColumn *self, const PbSheetColumn *field);
/* (nullable): the name of the column of the field. */
const char *pb_table_column_get_name (PbTableColumn *self);
