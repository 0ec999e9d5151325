/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-job.h"

#include "domain/pb-merge.h"
#include "store/pb-store-merge.h"

#include <roaring/roaring.h>

/* What was merged is named as the one that stayed, as everywhere in the program: these files are
 * for looking at, and nobody signs them. */
static PbValue *
load (PbExportJob *self, const PbEntry *entry, GHashTable *targets, GError **error)
{
  g_autoptr (PbValue) record = pb_store_load (self->store, entry->kind, entry->id, error);

  return record != NULL ? pb_merge_resolve (entry->kind, record, targets) : NULL;
}

static gboolean
run_row (PbExportJob *self,
         guint32 row,
         GHashTable *targets,
         PbExportFunc func,
         gpointer user_data,
         GError **error)
{
  const PbEntry *entry = pb_index_get_entry (self->index, row);
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) record = entry != NULL ? load (self, entry, targets, &fault) : NULL;

  if (record != NULL && func (self, record, user_data))
    self->n_written++;
  else if (record != NULL)
    self->n_left_out++;
  if (fault == NULL || g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

gboolean
pb_export_job_run (PbExportJob *self, PbExportFunc func, gpointer user_data, GError **error)
{
  g_autoptr (GHashTable) targets = pb_store_list_targets (self->store, error);

  self->n_written = 0;
  self->n_left_out = 0;
  for (guint i = 0; targets != NULL && i < self->rows->len; i++) {
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !run_row (self, g_array_index (self->rows, guint32, i), targets, func, user_data, error))
      return FALSE;
    if (self->progress != NULL)
      self->progress (i + 1, self->rows->len, self->progress_data);
  }
  return targets != NULL;
}

PbRows *
pb_export_job_get_rows (const PbExportJob *self)
{
  return roaring_bitmap_of_ptr (self->rows->len, (const guint32 *) (gpointer) self->rows->data);
}
