/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-finding.h"
#include "exchange/pb-csv-table.h"
#include "exchange/pb-sheet.h"
#include "exchange/pb-submission.h"

/**
 * PbCsvProblem:
 * @line: of the file, from 1
 * @column: (nullable): the label of the field it is about; %NULL for the whole row
 * @severity: a row with an error has no record
 * @message: a sentence
 */
typedef struct {
  guint line;
  char *column;
  PbSeverity severity;
  char *message;
} PbCsvProblem;

/**
 * PbCsvImport:
 * @encoding: that the file was read in
 * @separator: between its cells
 * @unknown: (element-type utf8): heads of columns that mean no field
 * @problems: (element-type PbCsvProblem): what is wrong, or worth saying, in the order of the rows
 * @n_refused: how many rows have an error, and so no record
 * @records: (element-type PbValue): the others
 *
 * Records that somebody filled in as the rows of a table. A record's id and times follow from what
 * is in its row and when the file was saved, so the same file gives the same records, and rows that
 * say the same are one record.
 */
typedef struct {
  const PbKind *kind;
  const char *encoding;
  char separator;
  GPtrArray *unknown;
  GPtrArray *problems;
  guint n_refused;
  GPtrArray *records;
} PbCsvImport;

/**
 * pb_csv_import_take:
 * @matched: (element-type PbSheetColumn) (transfer none): for each column of @table what it means,
 *   %NULL for nothing; see pb_csv_form_match()
 * @language: that texts are written in
 *
 * Makes records of the rows.
 *
 * Returns: (transfer full) (nullable): %NULL only when it was cancelled
 */
PbCsvImport *pb_csv_import_take (const PbKind *kind,
                                 const PbCsvTable *table,
                                 GPtrArray *matched,
                                 const char *language,
                                 GCancellable *cancellable,
                                 GError **error);
/**
 * pb_csv_import_read:
 * @encoding: (nullable): %NULL to have it guessed
 * @language: that texts are written in
 * @error: a #PbExchangeError or #PbError when nothing can be read at all
 *
 * Reads a file whose heads say what its columns mean.
 *
 * Returns: (transfer full) (nullable)
 */
PbCsvImport *pb_csv_import_read (const PbKind *kind,
                                 GFile *file,
                                 const char *encoding,
                                 const char *language,
                                 GCancellable *cancellable,
                                 GError **error);
void pb_csv_import_free (PbCsvImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbCsvImport, pb_csv_import_free)
/* The records as if they had come in a file of their own, so that they are planned, shown and taken
 * in like any others. (transfer full) */
PbSubmission *pb_csv_import_make_submission (const PbCsvImport *self, const char *language);
