/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-changes.h"

#include "exchange/pb-dataset-compare.h"

typedef struct {
  guint n[PB_N_DATASET_WAYS];
} Counts;

static void
free_change (gpointer data)
{
  PbDatasetChange *self = data;

  g_clear_pointer (&self->before, pb_value_unref);
  g_clear_pointer (&self->after, pb_value_unref);
  g_free (self);
}

static PbDatasetChanges *
create_changes (void)
{
  PbDatasetChanges *self = g_new (PbDatasetChanges, 1);

  self->items = g_ptr_array_new_with_free_func (free_change);
  self->counts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

void
pb_dataset_changes_free (PbDatasetChanges *self)
{
  g_ptr_array_unref (self->items);
  g_hash_table_unref (self->counts);
  g_free (self);
}

guint
pb_dataset_changes_count (const PbDatasetChanges *self, const PbKind *kind, PbDatasetWay way)
{
  const Counts *counts = g_hash_table_lookup (self->counts, kind);

  return counts ? counts->n[way] : 0;
}

static void
count (PbDatasetChanges *self, const PbKind *kind, PbDatasetWay way)
{
  Counts *counts = g_hash_table_lookup (self->counts, kind);

  if (!counts) {
    counts = g_new0 (Counts, 1);
    g_hash_table_insert (self->counts, (gpointer) kind, counts);
  }
  counts->n[way]++;
}

static PbDatasetWay
find_way (PbValue *before, PbValue *after)
{
  if (!before)
    return PB_DATASET_ADDED;
  return after ? PB_DATASET_CHANGED : PB_DATASET_REMOVED;
}

static void
add_cb (const PbKind *kind, PbValue *before, PbValue *after, gpointer user_data)
{
  PbDatasetChanges *self = user_data;
  PbDatasetWay way = find_way (before, after);
  PbDatasetChange *change;

  count (self, kind, way);
  if (self->items->len >= PB_DATASET_MOST_CHANGES)
    return;
  change = g_new (PbDatasetChange, 1);
  change->kind = kind;
  change->way = way;
  change->before = before ? pb_value_ref (before) : NULL;
  change->after = after ? pb_value_ref (after) : NULL;
  g_ptr_array_add (self->items, change);
}

typedef struct {
  GFile *older;
  GFile *newer;
} Request;

static void
free_request (gpointer data)
{
  Request *self = data;

  g_object_unref (self->older);
  g_object_unref (self->newer);
  g_free (self);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  g_autoptr (PbDatasetChanges) changes = create_changes ();
  GError *error = NULL;

  if (pb_dataset_compare (request->older, request->newer, add_cb, changes, cancellable, &error))
    g_task_return_pointer (task, g_steal_pointer (&changes),
                           (GDestroyNotify) pb_dataset_changes_free);
  else
    g_task_return_error (task, error);
}

void
pb_dataset_changes_read (GFile *older,
                         GFile *newer,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Request *request = g_new (Request, 1);

  request->older = g_object_ref (older);
  request->newer = g_object_ref (newer);
  g_task_set_source_tag (task, pb_dataset_changes_read);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, read_in_thread);
}

PbDatasetChanges *
pb_dataset_changes_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
