/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query.h"
#include "store/pb-store.h"

/**
 * PbPlainSql:
 *
 * What SQLite counts by itself: the codes of all pledges of a register in one table, with an index
 * for either way to look at it, and a GROUP BY for each facet. Made from the records, without
 * #PbIndex, to compare with it: what it counts, and how long it takes.
 */
typedef struct _PbPlainSql PbPlainSql;

/* @store: must live longer; the table is a temporary one of its connection, in memory */
PbPlainSql *pb_plain_sql_new (PbStore *store);
void pb_plain_sql_free (PbPlainSql *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbPlainSql, pb_plain_sql_free)

/* The facets that it can count, and that a query for pb_plain_sql_count() may limit. */
const char *const *pb_plain_sql_get_fields (void);
/* How many pledges a query finds by each code of a field, as if it had no limit on that field.
 * (element-type utf8 guint) (transfer full): those that any pledge has */
GHashTable *pb_plain_sql_count (PbPlainSql *self, PbQuery *query, const char *field);
