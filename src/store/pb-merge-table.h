/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/* The tables "merges" and "distinct_pairs": which records are one, and which only look it. */

gboolean pb_merge_table_put (
    PbDatabase *database, const char *other, const char *kept, gint64 import, GError **error);
/* (transfer full) (nullable) */
GStrv pb_merge_table_list (PbDatabase *database, const char *id, GError **error);
gboolean pb_merge_table_set_distinct (
    PbDatabase *database, const char *one, const char *other, gboolean distinct, GError **error);
/* (transfer full) (nullable) */
GStrv pb_merge_table_list_distinct (PbDatabase *database, const char *id, GError **error);
