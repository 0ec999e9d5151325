/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"
#include "browse/pb-query.h"

/**
 * PbCount:
 * @code: as a query names it
 * @n: how many records are found with it
 *
 * One line of a facet.
 */
typedef struct {
  char *code;
  guint64 n;
} PbCount;

/**
 * PbResult:
 *
 * What a query finds in an index. Good until the index changes.
 */
typedef struct _PbResult PbResult;

/**
 * pb_result_new:
 * @index: belongs to the caller and must live longer
 * @store: (nullable): the register of the index; may be %NULL for a query without texts
 * @kind: (nullable): only records of this kind
 *
 * Looks for the records of a query. A field that a record does not have has none of the values.
 *
 * Returns: (transfer full) (nullable): the result
 */
PbResult *
pb_result_new (PbIndex *index, PbStore *store, const PbKind *kind, PbQuery *query, GError **error);
void pb_result_free (PbResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbResult, pb_result_free)

guint64 pb_result_get_n (const PbResult *self);
const PbRows *pb_result_get_rows (const PbResult *self);
/* (element-type guint32) (transfer full): the rows; pb_index_get_entry() tells more of each. */
GArray *pb_result_sort (const PbResult *self, PbOrder order, gboolean reversed);

/**
 * pb_result_count:
 * @field: a field that is a facet
 *
 * Counts records by the terms of a field, as if the query had no limit on that field itself: what
 * would be found if another term were chosen. Terms that no record has are left out, but for those
 * that the query names.
 *
 * Returns: (transfer full) (element-type PbCount): in the order of the vocabulary; years in their
 * order; countries and texts with the most first
 */
GPtrArray *pb_result_count (const PbResult *self, const PbQueryField *field);
