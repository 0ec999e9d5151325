/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-reader.h"

#include "base/pb-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEPARATORS ",;\t|"

/* Where the reading is. */
typedef struct {
  const char *at;
  char separator;
  guint line;
  GString *cell;
} Reader;

static void
free_line (gpointer data)
{
  PbCsvLine *self = data;

  g_ptr_array_unref (self->cells);
  g_free (self);
}

static guint
count_in_first_line (const char *text, char separator)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (const char *at = text; *at != '\0' && (quoted || (*at != '\n' && *at != '\r')); at++) {
    if (*at == '"')
      quoted = !quoted;
    else if (*at == separator && !quoted)
      n++;
  }
  return n;
}

char
pb_csv_reader_guess_separator (const char *text)
{
  char best = SEPARATORS[0];

  for (const char *separator = SEPARATORS; *separator != '\0'; separator++)
    if (count_in_first_line (text, *separator) > count_in_first_line (text, best))
      best = *separator;
  return best;
}

static G_GNUC_PRINTF (3, 4) gboolean fail (GError **error, PbError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PB_ERROR, code, message);
  return FALSE;
}

static gboolean
ends_line (char character)
{
  return character == '\n' || character == '\r';
}

static void
count_line_end (Reader *self)
{
  if (*self->at == '\n' || (*self->at == '\r' && self->at[1] != '\n'))
    self->line++;
}

/* From behind the opening quotation mark to behind the closing one. */
static gboolean
read_quoted (Reader *self, GError **error)
{
  guint started = self->line;

  for (self->at++; *self->at != '"' || self->at[1] == '"'; self->at++) {
    if (*self->at == '\0')
      return fail (error, PB_ERROR_SYNTAX,
                   _ ("The quotation mark in line %u is never closed. Check the file."), started);
    if (*self->at == '"')
      self->at++;
    count_line_end (self);
    g_string_append_c (self->cell, *self->at);
    if (self->cell->len > PB_CSV_MOST_CELL_BYTES)
      return fail (error, PB_ERROR_LIMIT, _ ("A cell in line %u is too long."), started);
  }
  self->at++;
  return TRUE;
}

/* What stands behind a closing quotation mark belongs to the cell, too. */
static gboolean
read_cell (Reader *self, GError **error)
{
  g_string_set_size (self->cell, 0);
  if (*self->at == '"' && !read_quoted (self, error))
    return FALSE;
  while (*self->at != '\0' && *self->at != self->separator && !ends_line (*self->at))
    g_string_append_c (self->cell, *self->at++);
  if (self->cell->len > PB_CSV_MOST_CELL_BYTES)
    return fail (error, PB_ERROR_LIMIT, _ ("A cell in line %u is too long."), self->line);
  return TRUE;
}

static gboolean
read_cells (Reader *self, GPtrArray *cells, GError **error)
{
  do {
    if (cells->len > 0)
      self->at++;
    if (!read_cell (self, error))
      return FALSE;
    g_ptr_array_add (cells, g_strndup (self->cell->str, self->cell->len));
    if (cells->len > PB_CSV_MOST_CELLS)
      return fail (error, PB_ERROR_LIMIT, _ ("Line %u has too many cells."), self->line);
  } while (*self->at == self->separator);
  return TRUE;
}

static void
skip_line_end (Reader *self)
{
  if (*self->at == '\0')
    return;
  self->line++;
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
}

static gboolean
is_empty (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++) {
    const char *cell = g_ptr_array_index (cells, i);

    if (cell[strspn (cell, " \t\r\n")] != '\0')
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_line (Reader *self, GPtrArray *lines, GError **error)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  guint number = self->line;
  PbCsvLine *line;

  if (lines->len >= PB_CSV_MOST_LINES)
    return fail (error, PB_ERROR_LIMIT, _ ("There are too many lines; line %u is one too many."),
                 number);
  if (!read_cells (self, cells, error))
    return FALSE;
  skip_line_end (self);
  if (is_empty (cells))
    return TRUE;
  line = g_new (PbCsvLine, 1);
  line->number = number;
  line->cells = g_steal_pointer (&cells);
  g_ptr_array_add (lines, line);
  return TRUE;
}

GPtrArray *
pb_csv_reader_read (const char *text, char separator, GError **error)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (free_line);
  g_autoptr (GString) cell = g_string_new (NULL);
  Reader reader = { .at = text, .separator = separator, .line = 1, .cell = cell };

  while (*reader.at != '\0')
    if (!read_line (&reader, lines, error))
      return NULL;
  return g_steal_pointer (&lines);
}
