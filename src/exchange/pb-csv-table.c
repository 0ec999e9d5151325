/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-table.h"

#include "exchange/pb-csv-encoding.h"
#include "exchange/pb-file.h"

#define MOST_BYTES (64 * 1024 * 1024)

/* When the file was last saved, so that reading it again tomorrow gives the same records. */
static char *
find_time_saved (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gint64 seconds =
      info != NULL
          ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED)
          : 0;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

PbCsvTable *
pb_csv_table_read (
    GFile *file, const char *encoding, char separator, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = pb_file_read (file, MOST_BYTES, cancellable, error);
  const char *taken = encoding;
  g_autofree char *text = bytes != NULL ? pb_csv_encoding_decode (bytes, &taken, error) : NULL;
  g_autoptr (GPtrArray) lines = NULL;
  PbCsvTable *self;

  if (text == NULL)
    return NULL;
  if (separator == 0)
    separator = pb_csv_reader_guess_separator (text);
  lines = pb_csv_reader_read (text, separator, error);
  if (lines == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (PbCsvTable);
  self->name = pb_file_get_name (file);
  self->encoding = taken;
  self->separator = separator;
  self->saved = find_time_saved (file);
  self->lines = g_steal_pointer (&lines);
  return self;
}

PbCsvTable *
pb_csv_table_ref (PbCsvTable *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_table (PbCsvTable *self)
{
  g_free (self->name);
  g_free (self->saved);
  g_ptr_array_unref (self->lines);
}

void
pb_csv_table_unref (PbCsvTable *self)
{
  g_atomic_rc_box_release_full (self, (GDestroyNotify) clear_table);
}

static const PbCsvLine *
get_line (const PbCsvTable *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

guint
pb_csv_table_get_n_columns (const PbCsvTable *self)
{
  return self->lines->len > 0 ? get_line (self, 0)->cells->len : 0;
}

guint
pb_csv_table_get_n_rows (const PbCsvTable *self)
{
  return self->lines->len > 0 ? self->lines->len - 1 : 0;
}

const char *
pb_csv_table_get_head (const PbCsvTable *self, guint column)
{
  return g_ptr_array_index (get_line (self, 0)->cells, column);
}

const char *
pb_csv_table_get_cell (const PbCsvTable *self, guint row, guint column)
{
  const PbCsvLine *line = get_line (self, row + 1);

  return column < line->cells->len ? g_ptr_array_index (line->cells, column) : "";
}

guint
pb_csv_table_get_line (const PbCsvTable *self, guint row)
{
  return get_line (self, row + 1)->number;
}
