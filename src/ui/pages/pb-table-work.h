/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/pb-csv-import.h"

/* What takes time with a table that somebody has filled in, done in a thread of its own: the
 * register is not needed for it, and what is typed meanwhile must be written. */

/* See pb_csv_table_read(). */
void pb_table_work_read (GFile *file,
                         const char *encoding,
                         char separator,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
/* (transfer full) (nullable) */
PbCsvTable *pb_table_work_read_finish (GAsyncResult *result, GError **error);

/* See pb_csv_import_take(). @columns owns what is in @matched. */
void pb_table_work_take (const PbKind *kind,
                         PbCsvTable *table,
                         GPtrArray *columns,
                         GPtrArray *matched,
                         const char *language,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
/* (transfer full) (nullable) */
PbCsvImport *pb_table_work_take_finish (GAsyncResult *result, GError **error);
