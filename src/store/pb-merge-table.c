/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-merge-table.h"

#include "base/pb-date.h"
#include "store/pb-generation-table.h"
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
#define FAMILY                                                                                     \
  "WITH RECURSIVE same (id) AS (SELECT ?1"                                                         \
  " UNION SELECT kept FROM merges JOIN same ON other = id"                                         \
  " UNION SELECT other FROM merges JOIN same ON kept = id)"

GStrv
pb_merge_table_list (PbDatabase *database, const char *id, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (
      database, FAMILY " SELECT id FROM same WHERE id <> ?1 ORDER BY id", "t", id);

  return list_ids (query, error);
}

/* One that comes back to itself, in a damaged register, has stayed. */
static const char *
find_last (GHashTable *direct, const char *id)
{
  const char *last = id;

  for (guint i = 0; i < g_hash_table_size (direct); i++) {
    const char *next = g_hash_table_lookup (direct, last);

    if (next == NULL || g_str_equal (next, id))
      break;
    last = next;
  }
  return last;
}

static GHashTable *
follow_all (GHashTable *direct)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer other;

  g_hash_table_iter_init (&iter, direct);
  while (g_hash_table_iter_next (&iter, &other, NULL))
    g_hash_table_insert (targets, g_strdup (other), g_strdup (find_last (direct, other)));
  return targets;
}

GHashTable *
pb_merge_table_list_targets (PbDatabase *database, GError **error)
{
  g_autoptr (GHashTable) direct = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (PbStatement) query =
      pb_statement_new (database, "SELECT other, kept FROM " PB_MERGES_IN_FORCE, "");

  while (pb_statement_step (query))
    g_hash_table_insert (direct, g_strdup (pb_statement_get_text (query, 0)),
                         g_strdup (pb_statement_get_text (query, 1)));
  return pb_statement_finish (query, error) ? follow_all (direct) : NULL;
}

static gboolean
is_of_merge (PbDatabase *database, const char *id, gboolean *of_merge, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (
      database, "SELECT 1 FROM merges WHERE other = ?1 OR kept = ?1 LIMIT 1", "t", id);

  *of_merge = pb_statement_step (query);
  return pb_statement_finish (query, error);
}

/* Asked in two steps, because SQLite goes through all links before it looks whether it must, and
 * hardly any record is of a merge. */
gboolean
pb_merge_table_touch (PbDatabase *database, const char *id, GError **error)
{
  gboolean of_merge;

  if (!is_of_merge (database, id, &of_merge, error))
    return FALSE;
  return !of_merge ||
         pb_database_run (database, error,
                          "UPDATE records SET generation = " PB_NEXT_GENERATION
                          " WHERE id IN (SELECT record_id FROM links WHERE code IN (" FAMILY
                          "  SELECT id FROM same))",
                          "t", id);
}

gboolean
pb_merge_table_put_distinct (
    PbDatabase *database, const char *one, const char *other, gint64 import, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  return pb_database_run (database, error,
                          "INSERT INTO distinct_pairs (one, other, time, import_id)"
                          " VALUES (min(?1, ?2), max(?1, ?2), ?3, nullif(?4, 0))"
                          " ON CONFLICT (one, other) DO UPDATE SET import_id = NULL"
                          " WHERE excluded.import_id IS NULL",
                          "ttti", one, other, now, import);
}

gboolean
pb_merge_table_remove_distinct (PbDatabase *database,
                                const char *one,
                                const char *other,
                                GError **error)
{
  return pb_database_run (database, error,
                          "DELETE FROM distinct_pairs"
                          " WHERE one = min(?1, ?2) AND other = max(?1, ?2)",
                          "tt", one, other);
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
