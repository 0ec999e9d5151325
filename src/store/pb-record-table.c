/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-record-table.h"
#include "store/pb-generation-table.h"
#include "store/pb-merge-table.h"

#include "base/pb-json.h"
#include "domain/pb-record.h"

/* @row: (out): 0 when there is no such record. */
static gboolean
find_row (PbDatabase *database, const char *id, gint64 *row, GError **error)
{
  g_autoptr (PbStatement) find =
      pb_statement_new (database, "SELECT rowid FROM records WHERE id = ?1", "t", id);

  *row = pb_statement_step (find) ? pb_statement_get_number (find, 0) : 0;
  return pb_statement_finish (find, error);
}

static gboolean
add_row (PbDatabase *database, const PbFairCopy *copy, gint64 *row, GError **error)
{
  if (!pb_database_run (database, error,
                        "INSERT INTO records (id, kind, digest, generation)"
                        " VALUES (?1, ?2, ?3, " PB_NEXT_GENERATION ")",
                        "ttt", pb_record_get_id (copy->record), copy->kind->name, copy->digest))
    return FALSE;
  *row = sqlite3_last_insert_rowid (pb_database_get_handle (database));
  return TRUE;
}

static gboolean
change_row (PbDatabase *database, gint64 row, const PbFairCopy *copy, GError **error)
{
  return pb_database_run (database, error,
                          "UPDATE records SET digest = ?2, deleted = NULL,"
                          " generation = " PB_NEXT_GENERATION " WHERE rowid = ?1",
                          "it", row, copy->digest);
}

/* Whether a field has a column: its value is one text, number or truth value, or one text in
 * several languages. The id is one as well, but is written with the body. */
static gboolean
has_column (const PbField *field)
{
  switch (field->type) {
  case PB_FIELD_ID:
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: return FALSE;
  default: return TRUE;
  }
}

static void
append_all (GString *text, const char *before, const char *name, const char *behind)
{
  g_string_append (text, before);
  g_string_append (text, name);
  g_string_append (text, behind);
}

static char *
write_put (const PbKind *kind, gboolean is_new)
{
  g_autoptr (GString) names = g_string_new ("id, body");
  g_autoptr (GString) values = g_string_new ("?1, ?2");

  /* Written for every record, and g_string_append_printf() would take ten times as long. */
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (has_column (field)) {
      append_all (names, ", \"", field->name, "\"");
      append_all (values, ", json_extract(?2, '$.", field->name, "')");
    }
  return g_strdup_printf ("INSERT %s INTO %s (%s) VALUES (%s)", is_new ? "" : "OR REPLACE",
                          kind->plural, names->str, values->str);
}

/* Makes a revision the current one, and brings the record back if it was deleted. @row: (out): the
 * number of its row. @is_new: (out): whether there was no such record before. A new record is
 * written by statements that change one row of one table and return none: for any other SQLite sets
 * a savepoint, at which the search table writes out all it has gathered, for every record anew. */
gboolean
pb_record_table_put (
    PbDatabase *database, const PbFairCopy *copy, gint64 *row, gboolean *is_new, GError **error)
{
  const char *id = pb_record_get_id (copy->record);
  g_autofree char *sql = NULL;

  if (!find_row (database, id, row, error))
    return FALSE;
  *is_new = *row == 0;
  sql = write_put (copy->kind, *is_new);
  return (*is_new ? add_row (database, copy, row, error)
                  : change_row (database, *row, copy, error)) &&
         pb_database_run (database, error, sql, "tt", id, copy->body);
}

/* Rows of ids whose columns, or whose newest revision, are not what the body says. */
PbStatement *
pb_record_table_list_wrong (PbDatabase *database, const PbKind *kind)
{
  g_autoptr (GString) differs =
      g_string_new ("current.id IS NOT json_extract(current.body, '$.id')");
  g_autofree char *sql = NULL;

  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (has_column (field))
      g_string_append_printf (differs,
                              " OR current.\"%s\" IS NOT json_extract(current.body, '$.%s')",
                              field->name, field->name);
  sql = g_strdup_printf ("SELECT records.id FROM records"
                         " LEFT JOIN %s AS current ON current.id = records.id"
                         " LEFT JOIN revisions ON record_id = records.id"
                         "  AND revisions.digest = records.digest"
                         " WHERE kind = ?1 AND CASE WHEN json_valid(current.body)"
                         "  THEN current.body IS NOT revisions.body OR %s ELSE 1 END",
                         kind->plural, differs->str);
  return pb_statement_new (database, sql, "t", kind->name);
}

/* @record: (out) (nullable): %NULL when there is none, or a deleted one. */
gboolean
pb_record_table_load (
    PbDatabase *database, const PbKind *kind, const char *id, PbValue **record, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT body FROM %s JOIN records USING (id)"
                                          " WHERE id = ?1 AND deleted IS NULL",
                                          kind->plural);
  g_autoptr (PbStatement) find = pb_statement_new (database, sql, "t", id);

  *record = pb_statement_step (find) ? pb_statement_get_record (find, 0) : NULL;
  return pb_statement_finish (find, error);
}

/* @kind: (out) (nullable): %NULL when there is no such record. */
gboolean
pb_record_table_find_kind (PbDatabase *database,
                           const char *id,
                           const PbKind **kind,
                           GError **error)
{
  g_autoptr (PbStatement) find =
      pb_statement_new (database, "SELECT kind FROM records WHERE id = ?1", "t", id);

  *kind = pb_statement_step (find) ? pb_kind_find (pb_statement_get_text (find, 0)) : NULL;
  return pb_statement_finish (find, error);
}

gboolean
pb_record_table_set_deleted (
    PbDatabase *database, const char *id, const char *when, gboolean *changed, GError **error)
{
  if (!pb_database_run (database, error,
                        "UPDATE records SET deleted = ?2, generation = " PB_NEXT_GENERATION
                        " WHERE id = ?1 AND (deleted IS NULL) <> (?2 IS NULL)",
                        "tt", id, when))
    return FALSE;
  *changed = sqlite3_changes (pb_database_get_handle (database)) > 0;
  return TRUE;
}

gboolean
pb_record_table_count (PbDatabase *database, const PbKind *kind, gint64 *count, GError **error)
{
  g_autoptr (PbStatement) query = pb_statement_new (
      database, "SELECT count(*) FROM records WHERE kind = ?1 AND deleted IS NULL", "t",
      kind->name);

  *count = pb_statement_step (query) ? pb_statement_get_number (query, 0) : 0;
  return pb_statement_finish (query, error);
}

PbStatement *
pb_record_table_list (PbDatabase *database, const PbKind *kind, gboolean with_deleted)
{
  g_autofree char *sql = g_strdup_printf ("SELECT body, records.rowid"
                                          " FROM %s AS current JOIN records USING (id)"
                                          " WHERE ?1 OR deleted IS NULL"
                                          " ORDER BY current.modified DESC, id",
                                          kind->plural);

  return pb_statement_new (database, sql, "i", (gint64) with_deleted);
}

PbStatement *
pb_record_table_list_linked (PbDatabase *database,
                             const PbKind *kind,
                             const char *pointer,
                             const char *code)
{
  g_autofree char *sql = g_strdup_printf ("SELECT body"
                                          " FROM %s AS current JOIN records USING (id)"
                                          " WHERE deleted IS NULL AND id IN (SELECT record_id"
                                          "  FROM links WHERE pointer = ?1 AND code IN ("
                                          "   WITH RECURSIVE named (id) AS (SELECT ?2 UNION"
                                          "    SELECT other FROM " PB_MERGES_IN_FORCE
                                          "    JOIN named ON kept = id) SELECT id FROM named))"
                                          " ORDER BY current.modified DESC, id",
                                          kind->plural);

  return pb_statement_new (database, sql, "tt", pointer, code);
}

PbStatement *
pb_record_table_list_changed (PbDatabase *database, const PbKind *kind, gint64 generation)
{
  g_autofree char *sql = g_strdup_printf ("SELECT body, records.rowid, search.text"
                                          " FROM %s AS current JOIN records USING (id)"
                                          " LEFT JOIN search ON search.rowid = records.rowid"
                                          " WHERE generation > ?1 AND deleted IS NULL",
                                          kind->plural);

  return pb_statement_new (database, sql, "i", generation);
}

PbStatement *
pb_record_table_list_gone (PbDatabase *database, gint64 generation)
{
  return pb_statement_new (database,
                           "SELECT row FROM removals WHERE generation > ?1"
                           " UNION SELECT rowid FROM records"
                           "  WHERE generation > ?1 AND deleted IS NOT NULL",
                           "i", generation);
}

gboolean
pb_record_table_remove (PbDatabase *database, const char *id, GError **error)
{
  return pb_merge_table_touch (database, id, error) &&
         pb_generation_table_note_removal (database, id, error) &&
         pb_database_run (database, error,
                          "DELETE FROM search"
                          " WHERE rowid = (SELECT rowid FROM records WHERE id = ?1)",
                          "t", id) &&
         pb_database_run (database, error, "DELETE FROM records WHERE id = ?1", "t", id);
}

static GStrv
list_deleted (PbDatabase *database, const char *before, GError **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_autoptr (PbStatement) query =
      pb_statement_new (database, "SELECT id FROM records WHERE deleted < ?1", "t", before);

  while (pb_statement_step (query))
    g_strv_builder_add (ids, pb_statement_get_text (query, 0));
  return pb_statement_finish (query, error) ? g_strv_builder_end (ids) : NULL;
}

/* Removes for good what was deleted before that time. */
gboolean
pb_record_table_purge (PbDatabase *database, const char *before, GError **error)
{
  g_auto (GStrv) ids = list_deleted (database, before, error);
  g_autoptr (PbTransaction) transaction = NULL;

  if (ids == NULL || ids[0] == NULL)
    return ids != NULL;
  transaction = pb_transaction_begin_write (database, error);
  if (transaction == NULL)
    return FALSE;
  for (guint i = 0; ids[i] != NULL; i++)
    if (!pb_record_table_remove (database, ids[i], error))
      return FALSE;
  return pb_generation_table_commit (database, g_steal_pointer (&transaction), error);
}
