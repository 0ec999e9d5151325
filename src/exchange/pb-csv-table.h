/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "exchange/pb-csv-reader.h"

/**
 * PbCsvTable:
 * @name: of the file, for people
 * @encoding: that the file was read in
 * @separator: between its cells
 * @saved: when the file was last saved, a timestamp
 * @lines: (element-type PbCsvLine): the heads of the columns, then the rows
 *
 * The text of a table as it stands in a file, before anybody has said what it means. Immutable and
 * reference counted, so that a thread can read it while a window shows it.
 */
typedef struct {
  char *name;
  const char *encoding;
  char separator;
  char *saved;
  GPtrArray *lines;
} PbCsvTable;

/**
 * pb_csv_table_read:
 * @encoding: (nullable): %NULL to have it guessed
 * @separator: 0 to have it guessed
 * @error: a #PbError
 *
 * Returns: (transfer full) (nullable)
 */
PbCsvTable *pb_csv_table_read (
    GFile *file, const char *encoding, char separator, GCancellable *cancellable, GError **error);
PbCsvTable *pb_csv_table_ref (PbCsvTable *self);
void pb_csv_table_unref (PbCsvTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbCsvTable, pb_csv_table_unref)

/* Columns that have a head; 0 for a file without any text. */
guint pb_csv_table_get_n_columns (const PbCsvTable *self);
/* Rows under the heads. */
guint pb_csv_table_get_n_rows (const PbCsvTable *self);
const char *pb_csv_table_get_head (const PbCsvTable *self, guint column);
/* "" where the row has no such cell. */
const char *pb_csv_table_get_cell (const PbCsvTable *self, guint row, guint column);
/* The line of the file that a row begins in. */
guint pb_csv_table_get_line (const PbCsvTable *self, guint row);
