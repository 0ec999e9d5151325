/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-import-table.h"
#include "store/pb-statement.h"

#include "base/pb-date.h"

static void
free_change (gpointer data)
{
  PbImportChange *self = data;

  g_free (self->record_id);
  g_free (self->before);
  g_free (self->before_deleted);
  g_free (self);
}

/* @import: (out): the number of a new import. */
gboolean
pb_import_table_begin (PbDatabase *database, gint64 *import, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  if (!pb_database_run (database, error, "INSERT INTO imports (time) VALUES (?1)", "t", now))
    return FALSE;
  *import = sqlite3_last_insert_rowid (pb_database_get_handle (database));
  return TRUE;
}

/* Notes that an import changed a record's current revision. Of several changes to one record, what
 * was before the first and what is after the last counts. */
gboolean
pb_import_table_note (PbDatabase *database,
                      gint64 import,
                      const char *id,
                      const PbHead *before,
                      const char *after,
                      GError **error)
{
  return pb_database_run (
      database, error,
      "INSERT INTO import_changes (import_id, record_id, before, before_deleted, after)"
      " VALUES (?1, ?2, ?3, ?4, ?5)"
      " ON CONFLICT (import_id, record_id) DO UPDATE SET after = excluded.after",
      "itttt", import, id, before != NULL ? before->digest : NULL,
      before != NULL ? before->deleted : NULL, after);
}

/* @import: (out): the last import, or, for @is_merge, the last merge, if all it wrote is still as
 * it wrote it; else 0. */
gboolean
pb_import_table_find_last (PbDatabase *database, gboolean is_merge, gint64 *import, GError **error)
{
  g_autoptr (PbStatement) find = pb_statement_new (
      database,
      "SELECT id FROM imports AS last WHERE id = (SELECT max(id) FROM imports"
      "   WHERE EXISTS (SELECT 1 FROM merges WHERE import_id = imports.id) = ?1)"
      " AND NOT EXISTS (SELECT 1 FROM import_changes JOIN records ON records.id = record_id"
      "   WHERE import_id = last.id AND (digest <> after OR deleted IS NOT NULL))",
      "i", (gint64) is_merge);

  *import = pb_statement_step (find) ? pb_statement_get_number (find, 0) : 0;
  return pb_statement_finish (find, error);
}

/* @n: (out): records of which an import brought a revision. */
gboolean
pb_import_table_count (PbDatabase *database, gint64 import, guint *n, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (
      database,
      "SELECT count(*) FROM (SELECT record_id FROM import_changes WHERE import_id = ?1"
      " UNION SELECT record_id FROM revisions WHERE import_id = ?1)",
      "i", import);

  *n = pb_statement_step (query) ? (guint) pb_statement_get_number (query, 0) : 0;
  return pb_statement_finish (query, error);
}

/* (element-type PbImportChange) (transfer full) */
GPtrArray *
pb_import_table_list (PbDatabase *database, gint64 import, GError **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func (free_change);
  g_autoptr (PbStatement) query = pb_statement_new (
      database, "SELECT record_id, before, before_deleted FROM import_changes WHERE import_id = ?1",
      "i", import);

  while (pb_statement_step (query)) {
    PbImportChange *change = g_new0 (PbImportChange, 1);

    change->record_id = g_strdup (pb_statement_get_text (query, 0));
    change->before = g_strdup (pb_statement_get_text (query, 1));
    change->before_deleted = g_strdup (pb_statement_get_text (query, 2));
    g_ptr_array_add (changes, change);
  }
  return pb_statement_finish (query, error) ? g_steal_pointer (&changes) : NULL;
}

/* The revisions it brought go with it. */
gboolean
pb_import_table_remove (PbDatabase *database, gint64 import, GError **error)
{
  return pb_database_run (database, error, "DELETE FROM imports WHERE id = ?1", "i", import);
}
