/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-head.h"

#include "domain/pb-record.h"
#include "store/pb-link-table.h"
#include "store/pb-merge-table.h"
#include "store/pb-record-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-search-table.h"
#include "store/pb-statement.h"
#include "store/pb-store-error.h"

void
pb_head_free (PbHead *self)
{
  g_clear_pointer (&self->record, pb_value_unref);
  g_free (self->digest);
  g_free (self->session);
  g_free (self->deleted);
  g_free (self);
}

static PbHead *
read_head (PbStatement *row)
{
  PbHead *self = g_new0 (PbHead, 1);

  self->kind = pb_kind_find (pb_statement_get_text (row, 0));
  self->digest = g_strdup (pb_statement_get_text (row, 1));
  self->deleted = g_strdup (pb_statement_get_text (row, 2));
  self->session = g_strdup (pb_statement_get_text (row, 3));
  self->sealed = pb_statement_get_number (row, 4) != 0;
  self->record = pb_statement_get_record (row, 5);
  return self;
}

/* @head: (out) (nullable): %NULL when there is no such record; a deleted one has a head. */
gboolean
pb_head_find (PbDatabase *database, const char *id, PbHead **head, GError **error)
{
  g_autoptr (PbStatement) find = pb_statement_new (
      database,
      "SELECT kind, digest, deleted, session, sealed, body"
      " FROM records JOIN revisions USING (digest) WHERE id = ?1 AND record_id = ?1",
      "t", id);
  g_autoptr (PbHead) found = pb_statement_step (find) ? read_head (find) : NULL;

  if (!pb_statement_finish (find, error))
    return FALSE;
  if (found != NULL && found->kind == NULL)
    return pb_store_error_set_from_sqlite (error, SQLITE_CORRUPT, pb_database_get_path (database));
  *head = g_steal_pointer (&found);
  return TRUE;
}

/* Makes one of the revisions the current one: with links and search text, not deleted. */
gboolean
pb_head_put (PbDatabase *database, const PbFairCopy *copy, GError **error)
{
  gint64 row = 0;
  gboolean is_new = FALSE;

  return pb_record_table_put (database, copy, &row, &is_new, error) &&
         (is_new || (pb_merge_table_touch (database, pb_record_get_id (copy->record), error) &&
                     pb_link_table_remove (database, pb_record_get_id (copy->record), error) &&
                     pb_search_table_remove (database, row, error))) &&
         pb_link_table_add (database, copy->kind, copy->record, error) &&
         pb_search_table_add (database, row, copy->kind, copy->record, error);
}
