/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-search-table.h"
#include "store/pb-statement.h"

#include "base/pb-json.h"
#include "base/pb-text.h"
#include "domain/pb-record.h"

/* The index knows nothing shorter than this. */
#define INDEXED_LENGTH 3
/* What one record adds to the index is about as many pages. */
#define TIDY_PAGES 4

gboolean
pb_search_table_remove (PbDatabase *database, gint64 row, GError **error)
{
  return pb_database_run (database, error, "DELETE FROM search WHERE rowid = ?1", "i", row);
}

gboolean
pb_search_table_add (
    PbDatabase *database, gint64 row, const PbKind *kind, PbValue *record, GError **error)
{
  g_autofree char *text = pb_record_search_text (kind, record);

  return pb_database_run (database, error, "INSERT INTO search (rowid, text) VALUES (?1, ?2)", "it",
                          row, text);
}

gboolean
pb_search_table_tidy (PbDatabase *database, GError **error)
{
  return pb_database_run (database, error, "INSERT INTO search (search, rank) VALUES ('merge', ?1)",
                          "i", (gint64) TIDY_PAGES);
}

/* A phrase in FTS5's language: quoted, so that nothing a person types is taken for an operator. */
static char *
quote (const char *phrase)
{
  g_autoptr (GString) quoted = g_string_new (phrase);

  g_string_replace (quoted, "\"", "\"\"", 0);
  return g_strdup_printf ("\"%s\"", quoted->str);
}

/* The longer words of a query. (nullable): %NULL when no word is long enough. */
static char *
write_match (char **words)
{
  g_autoptr (GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *quoted = quote (words[i]);

    if (pb_text_length (words[i]) >= INDEXED_LENGTH)
      g_string_append_printf (match, "%s ", quoted);
  }
  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/* The index narrows down, then every word is looked for in the text itself: short ones, too. */
static PbStatement *
prepare (PbDatabase *database, const PbKind *kind, const char *query, guint limit)
{
  g_autofree char *folded = pb_text_fold (query != NULL ? query : "");
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  g_autoptr (PbValue) list = pb_value_new_strings ((const char *const *) words);
  g_autofree char *all_words = pb_json_canonical (list);
  g_autofree char *match = write_match (words);
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM %s AS current JOIN records USING (id)"
      " WHERE deleted IS NULL"
      " AND (?1 IS NULL OR records.rowid IN (SELECT rowid FROM search WHERE search MATCH ?1))"
      " AND NOT EXISTS (SELECT 1 FROM json_each(?2) AS word WHERE instr("
      "   (SELECT text FROM search WHERE search.rowid = records.rowid), word.value) = 0)"
      " ORDER BY current.modified DESC, id LIMIT ?3",
      kind->plural);

  return pb_statement_new (database, sql, "tti", match, all_words, limit > 0 ? (gint64) limit : -1);
}

/* See pb_store_search(). */
GStrv
pb_search_table_find (
    PbDatabase *database, const PbKind *kind, const char *query, guint limit, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (PbStatement) statement = prepare (database, kind, query, limit);

  while (pb_statement_step (statement))
    g_strv_builder_add (ids, pb_statement_get_text (statement, 0));
  return pb_statement_finish (statement, error) ? g_strv_builder_end (ids) : NULL;
}

/* What is too short for the index is looked for in the texts. */
static PbStatement *
prepare_rows (PbDatabase *database, const char *phrase)
{
  g_autofree char *quoted = quote (phrase);

  if (pb_text_length (phrase) < INDEXED_LENGTH)
    return pb_statement_new (database, "SELECT rowid FROM search WHERE instr(text, ?1)", "t",
                             phrase);
  return pb_statement_new (database, "SELECT rowid FROM search WHERE search MATCH ?1", "t", quoted);
}

gboolean
pb_search_table_find_rows (PbDatabase *database, const char *phrase, GArray *rows, GError **error)
{
  g_autoptr (PbStatement) statement = prepare_rows (database, phrase);

  while (pb_statement_step (statement)) {
    guint32 row = pb_statement_get_row (statement, 0);

    g_array_append_val (rows, row);
  }
  return pb_statement_finish (statement, error);
}

static char *
write_list (const guint32 *rows, guint n_rows)
{
  g_autoptr (GString) list = g_string_new ("[");

  for (guint i = 0; i < n_rows; i++)
    g_string_append_printf (list, "%s%u", i > 0 ? "," : "", rows[i]);
  g_string_append_c (list, ']');
  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* The texts are looked through here, because SQLite's instr() takes several times as long, and read
 * from where FTS5 keeps them ("search_content", see SQLite's description of its tables), because by
 * way of FTS5 each is looked up twice and copied. */
gboolean
pb_search_table_find_among (PbDatabase *database,
                            const char *phrase,
                            const guint32 *rows,
                            guint n_rows,
                            GArray *found,
                            GError **error)
{
  g_autofree char *list = write_list (rows, n_rows);
  g_autoptr (PbStatement) statement =
      pb_statement_new (database,
                        "SELECT search_content.id, c0 FROM json_each(?1) CROSS JOIN search_content"
                        " ON search_content.id = json_each.value",
                        "t", list);

  while (pb_statement_step (statement)) {
    guint32 row = pb_statement_get_row (statement, 0);
    const char *text = pb_statement_get_text (statement, 1);

    if (text != NULL && strstr (text, phrase) != NULL)
      g_array_append_val (found, row);
  }
  return pb_statement_finish (statement, error);
}

/* @agrees: (out): whether the table has what the record has. */
gboolean
pb_search_table_agrees (PbDatabase *database,
                        gint64 row,
                        const PbKind *kind,
                        PbValue *record,
                        gboolean *agrees,
                        GError **error)
{
  g_autofree char *text = pb_record_search_text (kind, record);
  g_autoptr (PbStatement) find =
      pb_statement_new (database, "SELECT text FROM search WHERE rowid = ?1", "i", row);

  *agrees = pb_statement_step (find) && g_strcmp0 (pb_statement_get_text (find, 0), text) == 0;
  return pb_statement_finish (find, error);
}

/* Compares the index with its texts; fails with %PB_STORE_ERROR_DAMAGED when they differ. */
gboolean
pb_search_table_check (PbDatabase *database, GError **error)
{
  return pb_database_run (database, error, "INSERT INTO search (search) VALUES ('integrity-check')",
                          "");
}
