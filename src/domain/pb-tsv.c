/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-tsv.h"

#include "domain/pb-resources.h"

#define MAX_COLUMNS 16

/* Ends the text at the next @delimiter; returns what follows it, or %NULL. */
static char *
cut (char *text, char delimiter)
{
  char *end = strchr (text, delimiter);

  if (end == NULL)
    return NULL;
  *end = '\0';
  return end + 1;
}

/* Cuts a line into its cells, in place. */
static guint
split_line (char *line, const char **cells)
{
  guint n_cells = 0;

  for (char *cell = line, *next; cell != NULL; cell = next) {
    g_assert (n_cells < MAX_COLUMNS);
    next = cut (cell, '\t');
    cells[n_cells++] = cell;
  }
  return n_cells;
}

static guint
find_column (const char **header, guint n_cells, const char *title, const char *name)
{
  for (guint i = 0; i < n_cells; i++) {
    if (g_str_equal (header[i], title))
      return i;
  }
  g_error ("The program's table “%s” lacks the column “%s”", name, title);
}

static void
read_row (
    char *line, const guint *places, guint n_places, PbTsvRowFunc row_func, gpointer user_data)
{
  const char *cells[MAX_COLUMNS], *wanted[MAX_COLUMNS];
  guint n_cells = split_line (line, cells);

  for (guint i = 0; i < n_places; i++)
    wanted[i] = places[i] < n_cells ? cells[places[i]] : "";
  row_func (wanted, user_data);
}

char *
pb_tsv_read (const char *name,
             const char *const *columns,
             PbTsvRowFunc row_func,
             gpointer user_data)
{
  g_autoptr (GBytes) bytes = pb_domain_load (name);
  char *text = g_strdup (g_bytes_get_data (bytes, NULL));
  char *rest = cut (text, '\n');
  const char *header[MAX_COLUMNS];
  guint n_cells = split_line (text, header);
  guint places[MAX_COLUMNS];
  guint n_columns;

  for (n_columns = 0; columns[n_columns] != NULL; n_columns++)
    places[n_columns] = find_column (header, n_cells, columns[n_columns], name);

  for (char *line = rest, *next; line != NULL; line = next) {
    next = cut (line, '\n');
    if (*line != '\0')
      read_row (line, places, n_columns, row_func, user_data);
  }
  return text;
}
