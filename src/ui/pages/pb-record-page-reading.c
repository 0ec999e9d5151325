/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page-reading.h"

#include "domain/pb-record.h"
#include "store/pb-store-merge.h"
#include "ui/pb-record-job.h"

void
pb_record_page_reading_free (PbRecordPageReading *self)
{
  g_clear_pointer (&self->record, pb_value_unref);
  g_clear_pointer (&self->shown, pb_value_unref);
  g_clear_pointer (&self->names, pb_value_unref);
  g_free (self);
}

/* A record that is not there has no name; it may come with a later file. */
static void
add_name (GHashTable *names, PbStore *store, const PbField *field, const char *id)
{
  const PbKind *kind = pb_kind_find (field->of);
  g_autoptr (PbValue) record = NULL;

  if (!id || g_hash_table_contains (names, id))
    return;
  record = pb_store_load (store, kind, id, NULL);
  if (record)
    g_hash_table_insert (names, g_strdup (id),
                         pb_value_new_string (pb_record_title (kind, record)));
}

/* Of the record that a field refers to, and of all that its parts do. */
static void
add_names (GHashTable *names, PbStore *store, const PbField *field, PbValue *parts)
{
  if (field->type == PB_FIELD_REFERENCE)
    add_name (names, store, field, pb_value_get_string (parts));
  if (field->type != PB_FIELD_PARTS)
    return;
  for (const PbField *inner = field->part->fields; inner->name; inner++)
    for (guint i = 0; inner->type == PB_FIELD_REFERENCE && i < pb_value_get_length (parts); i++)
      add_name (names, store, inner,
                pb_value_get_member_string (pb_value_get_item (parts, i), inner->name));
}

/* Also of what was merged, for who shows the record as it is. */
static PbValue *
read_names (PbStore *store, const PbKind *kind, const PbRecordPageReading *reading)
{
  g_autoptr (GHashTable) names =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);

  for (const PbField *field = kind->fields; field->name; field++) {
    add_names (names, store, field, pb_value_get_member (reading->record, field->name));
    add_names (names, store, field, pb_value_get_member (reading->shown, field->name));
  }
  return pb_value_new_map_take (g_steal_pointer (&names));
}

PbRecordPageReading *
pb_record_page_reading_make (PbStore *store, const PbKind *kind, const char *id, GError **error)
{
  g_autoptr (PbRecordPageReading) reading = g_new0 (PbRecordPageReading, 1);

  reading->record = pb_store_load (store, kind, id, error);
  if (!reading->record)
    return NULL;
  reading->shown = pb_store_resolve (store, kind, reading->record, error);
  if (!reading->shown)
    return NULL;
  reading->names = read_names (store, kind, reading);
  return g_steal_pointer (&reading);
}

static gpointer
read_job (PbStore *store, const PbKind *kind, const char *id, GError **error)
{
  return pb_record_page_reading_make (store, kind, id, error);
}

void
pb_record_page_reading_read (PbRegister *reg,
                             const PbKind *kind,
                             const char *id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  pb_record_job_run (reg, kind, id, read_job, (GDestroyNotify) pb_record_page_reading_free,
                     cancellable, callback, user_data);
}

PbRecordPageReading *
pb_record_page_reading_read_finish (GAsyncResult *result, GError **error)
{
  return pb_record_job_run_finish (result, error);
}
