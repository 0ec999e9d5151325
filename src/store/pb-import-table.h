/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-head.h"

/* The tables "imports" and "import_changes": what each import did, so that it can be taken back. */

/**
 * PbImportChange:
 * @before: (nullable): the revision that was current, %NULL when there was no such record
 * @before_deleted: (nullable): when that was deleted
 */
typedef struct {
  char *record_id;
  char *before;
  char *before_deleted;
} PbImportChange;

gboolean pb_import_table_begin (PbDatabase *database, gint64 *import, GError **error);
gboolean pb_import_table_note (PbDatabase *database,
                               gint64 import,
                               const char *id,
                               const PbHead *before,
                               const char *after,
                               GError **error);
gboolean
pb_import_table_find_last (PbDatabase *database, gboolean is_merge, gint64 *import, GError **error);
gboolean pb_import_table_count (PbDatabase *database, gint64 import, guint *n, GError **error);
GPtrArray *pb_import_table_list (PbDatabase *database, gint64 import, GError **error);
gboolean pb_import_table_remove (PbDatabase *database, gint64 import, GError **error);
