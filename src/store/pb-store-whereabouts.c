/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-store-whereabouts.h"

#include "store/pb-statement.h"
#include "store/pb-store-private.h"

static void
free_whereabouts (gpointer data)
{
  PbWhereabouts *self = data;

  g_free (self->sent);
  g_free (self->file);
  g_free (self->answered);
  g_free (self);
}

static PbWhereabouts *
read_whereabouts (PbStatement *row)
{
  PbWhereabouts *self = g_new (PbWhereabouts, 1);

  self->is_imported = pb_statement_get_number (row, 1) != 0;
  self->sent = g_strdup (pb_statement_get_text (row, 2));
  self->file = g_strdup (pb_statement_get_text (row, 3));
  self->answered = g_strdup (pb_statement_get_text (row, 4));
  return self;
}

/* What a merge made is noted like an import, but was made here. */
GHashTable *
pb_store_list_whereabouts (PbStore *self, GError **error)
{
  g_autoptr (GHashTable) all =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_whereabouts);
  g_autoptr (PbStatement) list = pb_statement_new (
      pb_store_get_database (self),
      "SELECT records.id,"
      "  revisions.import_id IS NOT NULL"
      "    AND NOT EXISTS (SELECT 1 FROM merges WHERE merges.import_id = revisions.import_id),"
      "  exports.time, exports.file_id,"
      "  (SELECT max (time) FROM reviews WHERE reviews.record_id = records.id)"
      " FROM records"
      "   JOIN revisions ON revisions.record_id = records.id AND revisions.digest = records.digest"
      "   LEFT JOIN exports ON exports.record_id = records.id AND exports.file_id ="
      "     (SELECT file_id FROM exports AS last"
      "      WHERE last.record_id = records.id AND last.digest = records.digest"
      "      ORDER BY time DESC, file_id LIMIT 1)"
      " WHERE records.deleted IS NULL",
      "");

  while (pb_statement_step (list))
    g_hash_table_insert (all, g_strdup (pb_statement_get_text (list, 0)), read_whereabouts (list));
  return pb_statement_finish (list, error) ? g_steal_pointer (&all) : NULL;
}
