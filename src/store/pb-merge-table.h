/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* The tables "merges" and "distinct_pairs": which records are one, and which only look it. */

gboolean pb_merge_table_put (
    PbDatabase *database, const char *other, const char *kept, gint64 import, GError **error);
/* (transfer full) (nullable) */
GStrv pb_merge_table_list (PbDatabase *database, const char *id, GError **error);
/* In SQL: the rows of "merges" that count. Somebody may have taken a later revision of the other
 * record since, which is a record of its own again. */
#define PB_MERGES_IN_FORCE                                                                         \
  "(SELECT other, kept FROM merges"                                                                \
  " WHERE EXISTS (SELECT 1 FROM entities WHERE id = other AND body ->> '$.merged_into' = kept)"    \
  " OR EXISTS (SELECT 1 FROM pledges WHERE id = other AND body ->> '$.merged_into' = kept)"        \
  " OR EXISTS (SELECT 1 FROM reports WHERE id = other AND body ->> '$.merged_into' = kept))"

/* (transfer full) (nullable) (element-type utf8 utf8): of each record that was merged, the one that
 * stayed in the end */
GHashTable *pb_merge_table_list_targets (PbDatabase *database, GError **error);
/* Before or after a record of a merge is another one: what names it, or one that it was merged
 * with, is to be read again. Does nothing for the others. */
gboolean pb_merge_table_touch (PbDatabase *database, const char *id, GError **error);
/* @import: the import that says so, 0 for a person; taking it back forgets it. What a person has
 * said before stays said. */
gboolean pb_merge_table_put_distinct (
    PbDatabase *database, const char *one, const char *other, gint64 import, GError **error);
gboolean pb_merge_table_remove_distinct (PbDatabase *database,
                                         const char *one,
                                         const char *other,
                                         GError **error);
/* (transfer full) (nullable) */
GStrv pb_merge_table_list_distinct (PbDatabase *database, const char *id, GError **error);
