/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-link-table.h"
#include "store/pb-statement.h"

#include "domain/pb-record.h"
#include "domain/pb-reference.h"

typedef struct {
  char *pointer;
  char *code;
} Link;

static void
free_link (gpointer data)
{
  Link *link = data;

  g_free (link->pointer);
  g_free (link->code);
  g_free (link);
}

static void
add_cb (const PbKind *of, const char *pointer, const char *id, gpointer links)
{
  Link *link = g_new0 (Link, 1);

  link->pointer = g_strdup (pointer);
  link->code = g_strdup (id);
  g_ptr_array_add (links, link);
}

static int
compare_pointers (gconstpointer a, gconstpointer b)
{
  const Link *one = *(const Link *const *) a;
  const Link *other = *(const Link *const *) b;

  return strcmp (one->pointer, other->pointer);
}

/* (element-type Link): sorted by pointer; those of one pointer in the order of the record, because
 * g_ptr_array_sort() keeps what compares equal in its order. */
static GPtrArray *
collect_links (const PbKind *kind, PbValue *record)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (free_link);

  pb_reference_foreach (kind, record, add_cb, links);
  g_ptr_array_sort (links, compare_pointers);
  return links;
}

gboolean
pb_link_table_remove (PbDatabase *database, const char *id, GError **error)
{
  return pb_database_run (database, error, "DELETE FROM links WHERE record_id = ?1", "t", id);
}

/* Adds the links of a record that has none there. Positions count on through the record, so no two
 * are the same. */
gboolean
pb_link_table_add (PbDatabase *database, const PbKind *kind, PbValue *record, GError **error)
{
  const char *id = pb_record_get_id (record);
  g_autoptr (GPtrArray) links = collect_links (kind, record);

  for (guint i = 0; i < links->len; i++) {
    const Link *link = g_ptr_array_index (links, i);

    if (!pb_database_run (database, error,
                          "INSERT INTO links (record_id, pointer, position, code)"
                          " VALUES (?1, ?2, ?3, ?4)",
                          "ttit", id, link->pointer, (gint64) i, link->code))
      return FALSE;
  }
  return TRUE;
}

static gboolean
row_is (PbStatement *row, const Link *link)
{
  return g_strcmp0 (pb_statement_get_text (row, 0), link->pointer) == 0 &&
         g_strcmp0 (pb_statement_get_text (row, 1), link->code) == 0;
}

/* @agrees: (out): whether the table has what the record has. */
gboolean
pb_link_table_agrees (
    PbDatabase *database, const PbKind *kind, PbValue *record, gboolean *agrees, GError **error)
{
  g_autoptr (GPtrArray) links = collect_links (kind, record);
  g_autoptr (PbStatement) query = pb_statement_new (
      database, "SELECT pointer, code FROM links WHERE record_id = ?1 ORDER BY pointer, position",
      "t", pb_record_get_id (record));
  guint n = 0;

  *agrees = TRUE;
  for (; pb_statement_step (query); n++)
    *agrees = *agrees && n < links->len && row_is (query, g_ptr_array_index (links, n));
  *agrees = *agrees && n == links->len;
  return pb_statement_finish (query, error);
}
