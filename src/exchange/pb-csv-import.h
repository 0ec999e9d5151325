/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"

/**
 * PbCsvImport:
 * @encoding: that the file was read in
 * @separator: between its cells
 * @unknown: (element-type utf8): heads of columns that mean no field
 * @problems: (element-type PbFinding): what is wrong, or worth saying, of each row, with its line
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
 * pb_csv_import_read:
 * @encoding: (nullable): %NULL to have it guessed
 * @language: that texts are written in
 * @error: a #PbExchangeError or #PbError when nothing can be read at all
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
