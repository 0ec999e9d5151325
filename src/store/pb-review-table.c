/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-review-table.h"

#include <string.h>

#include "base/pb-json.h"
#include "domain/pb-kind.h"
#include "store/pb-statement.h"

gboolean
pb_review_table_put (
    PbDatabase *database, PbValue *review, const char *receipt, gint64 import, GError **error)
{
  g_autofree char *body = pb_json_canonical (review);

  return pb_database_run (
      database, error,
      "INSERT INTO reviews (id, record_id, digest, time, body, receipt, import_id)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif (?7, 0))"
      " ON CONFLICT (id) DO NOTHING",
      "tttttti", pb_value_get_member_string (review, "id"),
      pb_value_get_member_string (review, "record"), pb_value_get_member_string (review, "digest"),
      pb_value_get_member_string (review, "time"), body, receipt, import);
}

gboolean
pb_review_table_has (PbDatabase *database, PbValue *review, gboolean *has, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (database, "SELECT 1 FROM reviews WHERE id = ?1",
                                                    "t", pb_value_get_member_string (review, "id"));

  *has = pb_statement_step (query);
  return pb_statement_finish (query, error);
}

static GPtrArray *
read_all (PbStatement *query, GError **error)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  while (pb_statement_step (query)) {
    const char *body = pb_statement_get_text (query, 0);
    PbValue *review = pb_json_parse (body, strlen (body), NULL, NULL);

    /* The columns beside it say which record it is of; a body that is damaged says nothing. */
    if (review != NULL)
      g_ptr_array_add (reviews, review);
  }
  return pb_statement_finish (query, error) ? g_steal_pointer (&reviews) : NULL;
}

GPtrArray *
pb_review_table_list (PbDatabase *database, const char *id, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (database,
                                                    "SELECT body FROM reviews WHERE record_id = ?1"
                                                    " ORDER BY time DESC, id",
                                                    "t", id);

  return read_all (query, error);
}

GPtrArray *
pb_review_table_list_to_send (PbDatabase *database, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (database,
                                                    "SELECT body FROM reviews WHERE receipt IS NULL"
                                                    " ORDER BY time, id",
                                                    "");

  return read_all (query, error);
}

gboolean
pb_review_table_mark_sent (PbDatabase *database,
                           PbValue *review,
                           const char *receipt,
                           GError **error)
{
  return pb_database_run (database, error, "UPDATE reviews SET receipt = ?2 WHERE id = ?1", "tt",
                          pb_value_get_member_string (review, "id"), receipt);
}

gboolean
pb_review_table_has_work (PbDatabase *database, gboolean *has, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 1 FROM reviews WHERE import_id IS NULL");
  g_autoptr (PbStatement) query = NULL;

  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    g_string_append_printf (sql,
                            " UNION ALL"
                            " SELECT 1 FROM %s AS current JOIN records USING (id)"
                            "   JOIN revisions ON revisions.record_id = records.id"
                            "     AND revisions.digest = records.digest"
                            " WHERE publication = 'final' AND deleted IS NULL"
                            "   AND import_id IS NOT NULL",
                            (*kind)->plural);
  g_string_append (sql, " LIMIT 1");
  query = pb_statement_new (database, sql->str, "");
  *has = pb_statement_step (query);
  return pb_statement_finish (query, error);
}

gboolean
pb_review_table_remove (PbDatabase *database, PbValue *review, gboolean *removed, GError **error)
{
  if (!pb_database_run (database, error,
                        "DELETE FROM reviews"
                        " WHERE id = ?1 AND receipt IS NULL AND import_id IS NULL",
                        "t", pb_value_get_member_string (review, "id")))
    return FALSE;
  *removed = sqlite3_changes (pb_database_get_handle (database)) > 0;
  return TRUE;
}

gboolean
pb_review_table_put_draft (PbDatabase *database, const char *id, PbValue *comments, GError **error)
{
  g_autofree char *body = NULL;

  if (pb_value_is_empty (comments))
    return pb_database_run (database, error, "DELETE FROM review_drafts WHERE record_id = ?1", "t",
                            id);
  body = pb_json_canonical (comments);
  return pb_database_run (database, error,
                          "INSERT OR REPLACE INTO review_drafts (record_id, comments)"
                          " VALUES (?1, ?2)",
                          "tt", id, body);
}

gboolean
pb_review_table_load_draft (PbDatabase *database,
                            const char *id,
                            PbValue **comments,
                            GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (
      database, "SELECT comments FROM review_drafts WHERE record_id = ?1", "t", id);
  const char *body = pb_statement_step (query) ? pb_statement_get_text (query, 0) : NULL;

  *comments = body != NULL ? pb_json_parse (body, strlen (body), NULL, NULL) : NULL;
  return pb_statement_finish (query, error);
}
