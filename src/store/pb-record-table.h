/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-fair-copy.h"
#include "store/pb-statement.h"

/* The tables "records", one row per record, and of each kind, with the current revision's body. */

gboolean pb_record_table_put (
    PbDatabase *database, const PbFairCopy *copy, gint64 *row, gboolean *is_new, GError **error);
gboolean pb_record_table_load (
    PbDatabase *database, const PbKind *kind, const char *id, PbValue **record, GError **error);
gboolean pb_record_table_find_kind (PbDatabase *database,
                                    const char *id,
                                    const PbKind **kind,
                                    GError **error);
/* @when: (nullable): %NULL brings it back. @changed: whether it was not so before. */
gboolean pb_record_table_set_deleted (
    PbDatabase *database, const char *id, const char *when, gboolean *changed, GError **error);
gboolean
pb_record_table_count (PbDatabase *database, const PbKind *kind, gint64 *count, GError **error);
/* Rows of body and row number. */
PbStatement *pb_record_table_list (PbDatabase *database, const PbKind *kind, gboolean with_deleted);
/* Rows of bodies of those that name a code at a pointer; see pb_store_list_linked(). */
PbStatement *pb_record_table_list_linked (PbDatabase *database,
                                          const PbKind *kind,
                                          const char *pointer,
                                          const char *code);
/* Rows of body, row number and search text of those changed after a generation. */
PbStatement *
pb_record_table_list_changed (PbDatabase *database, const PbKind *kind, gint64 generation);
/* Row numbers of those deleted or removed after a generation. */
PbStatement *pb_record_table_list_gone (PbDatabase *database, gint64 generation);
PbStatement *pb_record_table_list_wrong (PbDatabase *database, const PbKind *kind);
/* Removes a record with all that hangs on it. */
gboolean pb_record_table_remove (PbDatabase *database, const char *id, GError **error);
gboolean pb_record_table_purge (PbDatabase *database, const char *before, GError **error);
