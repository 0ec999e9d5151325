/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-revision-table.h"

#include "base/pb-json.h"
#include "domain/pb-record.h"

/**
 * pb_revision_table_put:
 * @session: (nullable): the sitting it was made in
 * @import: the import it came with, 0 for none
 *
 * Adds a revision, sealed when it came with an import. When it is there already, only its internal
 * fields can differ; they are replaced, and nothing else, but it may become sealed.
 */
gboolean
pb_revision_table_put (PbDatabase *database,
                       const PbFairCopy *copy,
                       const char *session,
                       gint64 import,
                       GError **error)
{
  PbValue *record = copy->record;

  return pb_database_run (
      database, error,
      "INSERT INTO revisions"
      " (record_id, digest, number, parent, modified, session, sealed, import_id, body)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7 <> 0, nullif(?7, 0), ?8)"
      " ON CONFLICT (record_id, digest) DO UPDATE SET body = excluded.body,"
      "  sealed = sealed OR excluded.sealed",
      "ttitttit", pb_record_get_id (record), copy->digest, (gint64) pb_record_get_revision (record),
      pb_value_get_member_string (record, "parent"),
      pb_value_get_member_string (record, "modified"), session, import, copy->body);
}

gboolean
pb_revision_table_remove (PbDatabase *database, const char *id, const char *digest, GError **error)
{
  return pb_database_run (database, error,
                          "DELETE FROM revisions WHERE record_id = ?1 AND digest = ?2", "tt", id,
                          digest);
}

/* @found: (out): whether there is such a revision. */
gboolean
pb_revision_table_seal (
    PbDatabase *database, const char *id, const char *digest, gboolean *found, GError **error)
{
  if (!pb_database_run (database, error,
                        "UPDATE revisions SET sealed = 1 WHERE record_id = ?1 AND digest = ?2",
                        "tt", id, digest))
    return FALSE;
  *found = sqlite3_changes (pb_database_get_handle (database)) > 0;
  return TRUE;
}

/* @record: (out) (nullable): %NULL when there is none. */
gboolean
pb_revision_table_load (
    PbDatabase *database, const char *id, const char *digest, PbValue **record, GError **error)
{
  g_autoptr (PbStatement) find =
      pb_statement_new (database, "SELECT body FROM revisions WHERE record_id = ?1 AND digest = ?2",
                        "tt", id, digest);

  *record = pb_statement_step (find) ? pb_statement_get_record (find, 0) : NULL;
  return pb_statement_finish (find, error);
}

void
pb_revision_free (PbRevision *self)
{
  g_free (self->digest);
  g_free (self->parent);
  g_free (self->modified);
  g_free (self->origin);
  g_free (self);
}

static PbRevision *
read_revision (PbStatement *row)
{
  PbRevision *self = g_new0 (PbRevision, 1);

  self->number = (guint) pb_statement_get_number (row, 0);
  self->digest = g_strdup (pb_statement_get_text (row, 1));
  self->parent = g_strdup (pb_statement_get_text (row, 2));
  self->modified = g_strdup (pb_statement_get_text (row, 3));
  self->origin = g_strdup (pb_statement_get_text (row, 4));
  self->gap = pb_statement_get_number (row, 5) != 0;
  return self;
}

/* (element-type PbRevision): the current one first, then newest first; empty for no record, and for
 * a deleted one. */
GPtrArray *
pb_revision_table_list (PbDatabase *database, const char *id, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_revision_free);
  g_autoptr (PbStatement) query = pb_statement_new (
      database,
      "SELECT number, digest, parent, modified, CASE WHEN import_id IS NULL THEN 'here'"
      "    WHEN EXISTS (SELECT 1 FROM merges WHERE merges.import_id = one.import_id) THEN 'merge'"
      "    ELSE 'import' END,"
      "  (number > 1 OR parent IS NOT NULL) AND NOT EXISTS"
      "    (SELECT 1 FROM revisions AS other"
      "     WHERE other.record_id = one.record_id AND other.digest = one.parent)"
      " FROM revisions AS one"
      " WHERE record_id = (SELECT id FROM records WHERE id = ?1 AND deleted IS NULL)"
      " ORDER BY digest = (SELECT digest FROM records WHERE id = ?1) DESC,"
      "  number DESC, modified DESC, digest",
      "t", id);

  while (pb_statement_step (query))
    g_ptr_array_add (list, read_revision (query));
  return pb_statement_finish (query, error) ? g_steal_pointer (&list) : NULL;
}
