/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-tsv.h"

#include "domain/pb-resources.h"

#define MAX_COLUMNS 16

static guint
find_column (char **header, const char *title, const char *name)
{
  for (guint i = 0; header[i] != NULL; i++) {
    if (g_str_equal (header[i], title))
      return i;
  }
  g_error ("The program's table “%s” lacks the column “%s”", name, title);
}

static void
read_row (
    char **row, const guint *places, guint n_places, PbTsvRowFunc row_func, gpointer user_data)
{
  const char *cells[MAX_COLUMNS];
  guint n_cells = g_strv_length (row);

  for (guint i = 0; i < n_places; i++)
    cells[i] = places[i] < n_cells ? g_intern_string (row[places[i]]) : "";
  row_func (cells, user_data);
}

void
pb_tsv_read (const char *name,
             const char *const *columns,
             PbTsvRowFunc row_func,
             gpointer user_data)
{
  g_autoptr (GBytes) bytes = pb_domain_load (name);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  g_auto (GStrv) header = g_strsplit (lines[0], "\t", -1);
  guint n_columns = g_strv_length ((char **) columns);
  guint places[MAX_COLUMNS];

  g_return_if_fail (n_columns <= MAX_COLUMNS);

  for (guint i = 0; i < n_columns; i++)
    places[i] = find_column (header, columns[i], name);
  for (guint i = 1; lines[i] != NULL; i++) {
    if (*lines[i] != '\0') {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      read_row (row, places, n_columns, row_func, user_data);
    }
  }
}
