/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-outgoing.h"

#include "domain/pb-record.h"
#include "exchange/pb-file.h"

struct _PbOutgoing {
  GHashTable *ids;
  GPtrArray *entities;
  GPtrArray *pledges;
  GPtrArray *reports;
};

PbOutgoing *
pb_outgoing_new (void)
{
  PbOutgoing *self = g_new (PbOutgoing, 1);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  self->pledges = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  self->reports = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  return self;
}

void
pb_outgoing_free (PbOutgoing *self)
{
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->entities);
  g_ptr_array_unref (self->pledges);
  g_ptr_array_unref (self->reports);
  g_free (self);
}

static GPtrArray *
get_records (const PbOutgoing *self, const PbKind *kind)
{
  if (kind == &pb_entity_kind)
    return self->entities;
  return kind == &pb_pledge_kind ? self->pledges : self->reports;
}

/**
 * pb_outgoing_add:
 * @kind: what the record is
 * @record: (transfer none): a record as the register has it
 *
 * Adds a record, unless one of its id is there already.
 */
void
pb_outgoing_add (PbOutgoing *self, const PbKind *kind, PbValue *record)
{
  if (g_hash_table_add (self->ids, g_strdup (pb_record_get_id (record))))
    g_ptr_array_add (get_records (self, kind), pb_value_ref (record));
}

static gboolean
add_if_final_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  if (!pb_record_is_draft (record))
    pb_outgoing_add (user_data, kind, record);
  return TRUE;
}

gboolean
pb_outgoing_add_all_final (PbOutgoing *self, PbStore *store, GError **error)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!pb_store_foreach (store, *kind, add_if_final_cb, self, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_entity (PbOutgoing *self, PbStore *store, const char *id, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) entity = pb_store_load (store, &pb_entity_kind, id, &fault);

  if (entity != NULL)
    pb_outgoing_add (self, &pb_entity_kind, entity);
  if (fault == NULL || g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

static gboolean
add_parties_of (PbOutgoing *self, PbStore *store, PbValue *pledge, GError **error)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    const char *id = pb_value_get_member_string (pb_value_get_item (parties, i), "entity");

    if (id != NULL && !add_entity (self, store, id, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
pb_outgoing_add_parties (PbOutgoing *self, PbStore *store, GError **error)
{
  for (guint i = 0; i < self->pledges->len; i++)
    if (!add_parties_of (self, store, g_ptr_array_index (self->pledges, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_reports_on (PbOutgoing *self, PbStore *store, PbValue *pledge, GError **error)
{
  g_autoptr (GPtrArray) reports =
      pb_store_list_linked (store, &pb_report_kind, "/pledge", pb_record_get_id (pledge), error);

  for (guint i = 0; reports != NULL && i < reports->len; i++)
    add_if_final_cb (&pb_report_kind, g_ptr_array_index (reports, i), self);
  return reports != NULL;
}

gboolean
pb_outgoing_add_reports (PbOutgoing *self, PbStore *store, GError **error)
{
  for (guint i = 0; i < self->pledges->len; i++)
    if (!add_reports_on (self, store, g_ptr_array_index (self->pledges, i), error))
      return FALSE;
  return TRUE;
}

guint
pb_outgoing_get_n_records (const PbOutgoing *self)
{
  return self->entities->len + self->pledges->len + self->reports->len;
}

PbSubmission *
pb_outgoing_make_submission (const PbOutgoing *self, const char *language)
{
  return pb_submission_new (self->entities, self->pledges, self->reports, language);
}

gboolean
pb_outgoing_mark (const PbOutgoing *self, PbStore *store, GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_extend (records, self->entities, NULL, NULL);
  g_ptr_array_extend (records, self->pledges, NULL, NULL);
  g_ptr_array_extend (records, self->reports, NULL, NULL);
  return pb_store_mark_exported (store, name, records, error);
}
