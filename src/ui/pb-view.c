/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-view.h"

#include <roaring/roaring.h>

/* As many records as a tall window shows at once come with the view, so that it is never empty. */
#define N_FIRST 40

static void
free_facet (gpointer data)
{
  PbFacet *facet = data;

  g_ptr_array_unref (facet->counts);
  g_free (facet);
}

void
pb_view_free (PbView *self)
{
  pb_query_unref (self->query);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->facets, g_ptr_array_unref);
  g_clear_pointer (&self->totals, pb_totals_free);
  g_free (self);
}

static PbViewRequest *
copy_request (const PbViewRequest *request)
{
  PbViewRequest *copy = g_memdup2 (request, sizeof *request);

  copy->query = pb_query_ref (request->query);
  copy->rows = request->rows ? g_array_copy (request->rows) : NULL;
  return copy;
}

static void
free_request (gpointer data)
{
  PbViewRequest *request = data;

  pb_query_unref (request->query);
  g_clear_pointer (&request->rows, g_array_unref);
  g_free (request);
}

gboolean
pb_view_has_field (const PbKind *kind, const PbQueryField *field)
{
  if (kind == &pb_entity_kind)
    return field->entity != NULL;
  return field->pledge != NULL || field->compute != NULL || (field->flags & PB_QUERY_OF_PARTIES) ||
         field->type == PB_QUERY_GROUP || field->type == PB_QUERY_AGE ||
         field->type == PB_QUERY_AMOUNT;
}

static GPtrArray *
count_facets (const PbResult *result, const PbKind *kind)
{
  GPtrArray *facets = g_ptr_array_new_with_free_func (free_facet);

  for (const PbQueryField *field = pb_query_field_get_all (); field->name; field++) {
    PbFacet *facet;

    if (!(field->flags & PB_QUERY_FACET) || !pb_view_has_field (kind, field))
      continue;
    facet = g_new (PbFacet, 1);
    facet->field = field;
    facet->counts = pb_result_count (result, field);
    g_ptr_array_add (facets, facet);
  }
  return facets;
}

PbViewRecord *
pb_view_record_read (const PbIndex *index, PbStore *store, guint32 row)
{
  const PbEntry *entry = pb_index_get_entry (index, row);
  PbValue *record = entry ? pb_store_load (store, entry->kind, entry->id, NULL) : NULL;
  PbViewRecord *self;

  if (!record)
    return NULL;
  self = g_new (PbViewRecord, 1);
  self->record = record;
  self->party = g_strdup (entry->party);
  return self;
}

void
pb_view_record_free (PbViewRecord *self)
{
  pb_value_unref (self->record);
  g_free (self->party);
  g_free (self);
}

/* A record that cannot be read is left to whoever shows its row. */
static void
add_record (PbView *self, const PbIndex *index, PbStore *store, guint32 row)
{
  PbViewRecord *record = pb_view_record_read (index, store, row);

  if (record)
    g_hash_table_insert (self->records, GUINT_TO_POINTER (row), record);
}

static void
add_names (PbView *self, const PbIndex *index)
{
  for (guint i = 0; i < pb_query_get_n_limits (self->query); i++) {
    const PbLimit *limit = pb_query_get_limit (self->query, i);
    const PbEntry *entry = limit->field && limit->field->type == PB_QUERY_RECORD
                               ? pb_index_find_entry (index, limit->value)
                               : NULL;

    if (entry)
      g_hash_table_insert (self->names, g_strdup (entry->id), g_strdup (entry->title));
  }
}

/* The rows that the asker has, and of these the ones that are another record now. */
static void
list_known (const PbIndex *index, const PbViewRequest *request, PbRows *known, PbRows *changed)
{
  for (guint i = 0; request->rows && i < request->rows->len; i++) {
    guint32 row = g_array_index (request->rows, guint32, i);
    const PbEntry *entry = pb_index_get_entry (index, row);

    roaring_bitmap_add (known, row);
    if (entry && entry->added >= request->since)
      roaring_bitmap_add (changed, row);
  }
}

static void
add_records (PbView *self, const PbIndex *index, PbStore *store, const PbViewRequest *request)
{
  g_autoptr (PbRows) wanted = roaring_bitmap_of_ptr (
      MIN (self->rows->len, N_FIRST), (const uint32_t *) (gpointer) self->rows->data);
  g_autoptr (PbRows) known = roaring_bitmap_create ();
  g_autoptr (PbRows) changed = roaring_bitmap_create ();
  g_autofree uint32_t *rows = NULL;
  guint n_rows;

  list_known (index, request, known, changed);
  roaring_bitmap_andnot_inplace (wanted, known);
  roaring_bitmap_or_inplace (wanted, changed);
  n_rows = (guint) roaring_bitmap_get_cardinality (wanted);
  rows = g_new (uint32_t, n_rows);
  roaring_bitmap_to_uint32_array (wanted, rows);
  for (guint i = 0; i < n_rows; i++)
    add_record (self, index, store, rows[i]);
}

static gpointer
look_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const PbViewRequest *request = user_data;
  g_autoptr (PbResult) result = pb_result_new (index, store, request->kind, request->query, error);
  g_autoptr (PbRows) all = NULL;
  PbView *self;

  if (!result)
    return NULL;
  all = pb_index_list_rows (index, request->kind);
  self = g_new0 (PbView, 1);
  self->made = g_get_monotonic_time ();
  self->query = pb_query_ref (request->query);
  self->order = request->order;
  self->reversed = request->reversed;
  self->n_all = roaring_bitmap_get_cardinality (all);
  self->rows = pb_result_sort (result, request->order, request->reversed);
  self->records = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pb_view_record_free);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  add_names (self, index);
  self->facets = count_facets (result, request->kind);
  add_records (self, index, store, request);
  if (request->kind == &pb_pledge_kind)
    self->totals = pb_totals_new (index, pb_result_get_rows (result));
  return self;
}

void
pb_view_load (PbBrowser *browser,
              const PbViewRequest *request,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  pb_browser_run (browser, look_job, copy_request (request), free_request,
                  (GDestroyNotify) pb_view_free, cancellable, callback, user_data);
}

PbView *
pb_view_load_finish (PbBrowser *browser, GAsyncResult *result, GError **error)
{
  return pb_browser_run_finish (browser, result, error);
}
