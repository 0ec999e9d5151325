/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* The table "search": the folded text of each record, indexed by every three letters of it. */

gboolean pb_search_table_remove (PbDatabase *database, gint64 row, GError **error);
gboolean pb_search_table_add (
    PbDatabase *database, gint64 row, const PbKind *kind, PbValue *record, GError **error);
/* One small step of putting the index in order, to be done with each record that is saved. */
gboolean pb_search_table_tidy (PbDatabase *database, GError **error);
GStrv pb_search_table_find (
    PbDatabase *database, const PbKind *kind, const char *query, guint limit, GError **error);
/* Appends the numbers (#guint32) of all rows whose text has @phrase, folded and not empty, in one
 * piece. */
gboolean
pb_search_table_find_rows (PbDatabase *database, const char *phrase, GArray *rows, GError **error);
/* The same, but only looks at the texts of @rows. */
gboolean pb_search_table_find_among (PbDatabase *database,
                                     const char *phrase,
                                     const guint32 *rows,
                                     guint n_rows,
                                     GArray *found,
                                     GError **error);
gboolean pb_search_table_agrees (PbDatabase *database,
                                 gint64 row,
                                 const PbKind *kind,
                                 PbValue *record,
                                 gboolean *agrees,
                                 GError **error);
gboolean pb_search_table_check (PbDatabase *database, GError **error);
