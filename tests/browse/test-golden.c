/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

/* Each pair of golden.txt: a query, and what it finds and counts. */

typedef struct {
  BrowseRegister *browse;
  char *query;
  PbResult *result;
  guint n_queries;
} Reader;

static void
compare (const Reader *reader, const char *what, const char *actual, const char *wanted)
{
  if (g_strcmp0 (actual, wanted) != 0)
    g_test_message ("%s, %s", reader->query, what);
  g_assert_cmpstr (actual, ==, wanted);
}

static void
read_query (Reader *reader, const char *query)
{
  g_clear_pointer (&reader->result, pb_result_free);
  g_free (reader->query);
  reader->query = g_strdup (query);
  reader->result = find (reader->browse, query);
  reader->n_queries++;
}

static void
read_line (Reader *reader, const char *line)
{
  g_auto (GStrv) sides = NULL;
  g_autofree char *actual = NULL;

  if (*line == '\0' || *line == '#')
    return;
  if (*line == '?') {
    read_query (reader, line[1] == ' ' ? line + 2 : "");
    return;
  }
  if (*line == '=') {
    actual = find_ends (reader->browse, reader->query);
    compare (reader, "found", actual, line[1] == ' ' ? line + 2 : "");
    return;
  }
  sides = g_strsplit (line, ": ", 2);
  actual = count_facet (reader->result, sides[0]);
  compare (reader, sides[0], actual, sides[1]);
}

static void
test_golden (BrowseRegister *browse, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "browse", "golden.txt", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Reader reader = { .browse = browse };

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    read_line (&reader, lines[i]);
  g_assert_cmpuint (reader.n_queries, >, 50);
  g_clear_pointer (&reader.result, pb_result_free);
  g_free (reader.query);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BROWSE_TEST ("/browse/golden", test_golden);
  return g_test_run ();
}
