/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-merge-table.h"

#include "base/pb-date.h"
#include "store/pb-statement.h"

gboolean
pb_merge_table_put (
    PbDatabase *database, const char *other, const char *kept, gint64 import, GError **error)
{
  return pb_database_run (database, error,
                          "INSERT INTO merges (other, kept, import_id) VALUES (?1, ?2, ?3)", "tti",
                          other, kept, import);
}

static GStrv
list_ids (PbStatement *query, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  while (pb_statement_step (query))
    g_strv_builder_add (ids, pb_statement_get_text (query, 0));
  return pb_statement_finish (query, error) ? g_strv_builder_end (ids) : NULL;
}

/* UNION, not UNION ALL: it ends even if a damaged register has a circle. */
GStrv
pb_merge_table_list (PbDatabase *database, const char *id, GError **error)
{
  g_autoptr (PbStatement) query =
      pb_statement_new (database,
                        "WITH RECURSIVE same (id) AS (SELECT ?1"
                        " UNION SELECT kept FROM merges JOIN same ON other = id"
                        " UNION SELECT other FROM merges JOIN same ON kept = id)"
                        " SELECT id FROM same WHERE id <> ?1 ORDER BY id",
                        "t", id);

  return list_ids (query, error);
}

gboolean
pb_merge_table_set_distinct (
    PbDatabase *database, const char *one, const char *other, gboolean distinct, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  if (!distinct)
    return pb_database_run (database, error,
                            "DELETE FROM distinct_pairs"
                            " WHERE one = min(?1, ?2) AND other = max(?1, ?2)",
                            "tt", one, other);
  return pb_database_run (database, error,
                          "INSERT OR IGNORE INTO distinct_pairs (one, other, time)"
                          " VALUES (min(?1, ?2), max(?1, ?2), ?3)",
                          "ttt", one, other, now);
}

GStrv
pb_merge_table_list_distinct (PbDatabase *database, const char *id, GError **error)
{
  g_autoptr (PbStatement) query =
      pb_statement_new (database,
                        "SELECT iif(one = ?1, other, one) FROM distinct_pairs"
                        " WHERE one = ?1 OR other = ?1",
                        "t", id);

  return list_ids (query, error);
}
