/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-head.h"
#include "store/pb-revision-table.h"
#include "store/pb-store-private.h"
#include "store/pb-transaction.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-record.h"

/* The part of PbStore that remembers what has left the house. */

static gboolean
note_export (
    PbDatabase *database, const char *file_id, const char *id, const char *digest, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  return pb_database_run (database, error,
                          "INSERT INTO exports (file_id, record_id, digest, time)"
                          " VALUES (?1, ?2, ?3, ?4)"
                          " ON CONFLICT (record_id, file_id) DO UPDATE"
                          " SET digest = excluded.digest, time = excluded.time",
                          "tttt", file_id, id, digest, now);
}

static gboolean
mark_record (PbDatabase *database, const char *file_id, PbValue *record, GError **error)
{
  const char *id = pb_record_get_id (record);
  g_autoptr (PbHead) head = NULL;
  g_autofree char *digest = NULL;
  gboolean found = FALSE;

  if (!pb_head_find (database, id, &head, error))
    return FALSE;
  if (head == NULL)
    return pb_store_refuse_unknown (id, error);
  digest = pb_record_digest (head->kind, record);
  if (!pb_revision_table_seal (database, id, digest, &found, error))
    return FALSE;
  if (found)
    return note_export (database, file_id, id, digest, error);
  g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
               _ ("“%s” was changed while the file was written. Write the file again."),
               pb_record_title (head->kind, record));
  return FALSE;
}

gboolean
pb_store_mark_exported (PbStore *self, const char *file_id, GPtrArray *records, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  for (guint i = 0; transaction != NULL && i < records->len; i++)
    if (!mark_record (database, file_id, g_ptr_array_index (records, i), error))
      return FALSE;
  return transaction != NULL && pb_transaction_commit (g_steal_pointer (&transaction), error);
}
