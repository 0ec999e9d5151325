/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-result.h"
#include "browse/pb-totals.h"
#include "ui/pb-browser.h"

/**
 * PbFacet:
 * @field: what it counts by
 * @counts: (element-type PbCount): see pb_result_count()
 */
typedef struct {
  const PbQueryField *field;
  GPtrArray *counts;
} PbFacet;

/**
 * PbViewRecord:
 * @record: the record
 * @party: (nullable): who leads a pledge, or is named first
 *
 * What a list shows of a row.
 */
typedef struct {
  PbValue *record;
  char *party;
} PbViewRecord;

/* Of a row that the index has. (transfer full) (nullable): %NULL when it cannot be read. */
PbViewRecord *pb_view_record_read (const PbIndex *index, PbStore *store, guint32 row);
void pb_view_record_free (PbViewRecord *self);

/**
 * PbView:
 * @query: what was asked
 * @order: how @rows are sorted
 * @reversed: or the other way round
 * @rows: (element-type guint32): what was found
 * @records: (element-type guint32 PbViewRecord): the records of the first of @rows, but for those
 * that the asker has as they are now, and of all others that it has, found or not
 * @names: (element-type utf8 utf8): what the records that the query names are called, by their ids
 * @made: when it was made, in microseconds of g_get_monotonic_time()
 * @n_all: how many records of the kind there are, found or not
 * @facets: (element-type PbFacet): of the fields that the kind has, in their order
 * @totals: (nullable): of pledges
 *
 * What a place of the window shows of the records that a query finds: made at one moment, on the
 * worker's thread, and not changed afterwards.
 */
typedef struct {
  PbQuery *query;
  PbOrder order;
  gboolean reversed;
  GArray *rows;
  GHashTable *records;
  GHashTable *names;
  gint64 made;
  guint64 n_all;
  GPtrArray *facets;
  PbTotals *totals;
} PbView;

void pb_view_free (PbView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbView, pb_view_free)

/**
 * PbViewRequest:
 * @kind: which records
 * @query: which of them
 * @rows: (nullable) (element-type guint32): whose records the asker has
 * @since: when the asker's last view was made; it has these as they were then, or later
 */
typedef struct {
  const PbKind *kind;
  PbQuery *query;
  PbOrder order;
  gboolean reversed;
  GArray *rows;
  gint64 since;
} PbViewRequest;

/* Looks; copies what it needs of the request. */
void pb_view_load (PbBrowser *browser,
                   const PbViewRequest *request,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data);
/* (transfer full) (nullable) */
PbView *pb_view_load_finish (PbBrowser *browser, GAsyncResult *result, GError **error);
/* Whether records of a kind can have a field. */
gboolean pb_view_has_field (const PbKind *kind, const PbQueryField *field);
