/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-format.h"

#include "exchange/pb-csv-text.h"
#include "exchange/pb-file.h"
#include "exchange/pb-new-file.h"
#include "exchange/pb-sheet.h"
#include "exchange/pb-submission.h"

#include <glib/gi18n-lib.h>

/* CSV, RFC 4180: UTF-8, lines end in CR LF, the first line names the columns. */

/* The sheets being written, and, in the same order, their files. */
typedef struct {
  GPtrArray *sheets;
  GPtrArray *files;
  GString *line;
} Tables;

static void
clear_tables (Tables *self)
{
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->files);
  g_string_free (self->line, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Tables, clear_tables)

static void
write_line (Tables *self, PbNewFile *file)
{
  pb_csv_text_end_line (self->line);
  pb_new_file_add (file, self->line->str, (gssize) self->line->len);
  g_string_set_size (self->line, 0);
}

static void
write_head (Tables *self, const PbSheet *sheet, PbNewFile *file, gboolean with_mark)
{
  if (with_mark)
    g_string_append (self->line, PB_CSV_MARK);
  for (guint i = 0; i < sheet->columns->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (sheet->columns, i);

    pb_csv_text_add_cell (self->line, column->name);
  }
  write_line (self, file);
}

static PbNewFile *
find_file (const Tables *self, const PbSheet *sheet)
{
  guint index;

  g_ptr_array_find (self->sheets, sheet, &index);
  return g_ptr_array_index (self->files, index);
}

static void
write_row_cb (const PbSheet *sheet, const PbSheetRow *row, gpointer user_data)
{
  Tables *self = user_data;

  for (guint i = 0; i < sheet->columns->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (sheet->columns, i);
    g_autoptr (PbValue) cell = column->read (column, row);
    g_autofree char *text = cell != NULL ? pb_csv_text_of (column->field, cell) : g_strdup ("");

    pb_csv_text_add_cell (self->line, text);
  }
  write_line (self, find_file (self, sheet));
}

static gboolean
write_record (PbExportJob *job, PbValue *record, gpointer user_data)
{
  Tables *self = user_data;

  for (guint i = 0; i < self->files->len; i++)
    pb_sheet_foreach_row (g_ptr_array_index (self->sheets, i), job->index, job->kind, record,
                          write_row_cb, self);
  return TRUE;
}

static gboolean
begin (Tables *self, const PbSheet *sheet, GFile *file, gboolean with_mark, GError **error)
{
  PbNewFile *new_file = pb_new_file_begin (file, error);

  if (new_file == NULL)
    return FALSE;
  g_ptr_array_add (self->files, new_file);
  write_head (self, sheet, new_file, with_mark);
  return TRUE;
}

static void
prepare (Tables *self, const PbKind *kind)
{
  self->sheets = pb_sheets_new (kind);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_new_file_free);
  self->line = g_string_new (NULL);
}

static gboolean
commit (Tables *self, GError **error)
{
  for (guint i = 0; i < self->files->len; i++)
    if (!pb_new_file_commit (g_ptr_array_index (self->files, i), error))
      return FALSE;
  return TRUE;
}

gboolean
pb_export_csv_write (PbExportJob *job, GFile *file, GError **error)
{
  g_auto (Tables) tables = { 0 };

  prepare (&tables, job->kind);
  return begin (&tables, g_ptr_array_index (tables.sheets, 0), file, job->with_mark, error) &&
         pb_export_job_run (job, write_record, &tables, error) && commit (&tables, error);
}

static gboolean
begin_all (Tables *self, GFile *folder, gboolean with_mark, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const PbSheet *sheet = g_ptr_array_index (self->sheets, i);
    g_autofree char *name = g_strconcat (sheet->name, ".csv", NULL);
    g_autoptr (GFile) file = g_file_get_child (folder, name);

    if (!begin (self, sheet, file, with_mark, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
make_folder (GFile *folder, GError **error)
{
  g_autofree char *name = pb_file_get_name (folder);
  g_autoptr (GError) fault = NULL;

  if (g_file_make_directory (folder, NULL, &fault) ||
      g_file_query_file_type (folder, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    return TRUE;
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("The folder “%s” cannot be made there. Choose another place or another name."),
               name);
  return FALSE;
}

gboolean
pb_export_csv_write_folder (PbExportJob *job, GFile *folder, GError **error)
{
  g_auto (Tables) tables = { 0 };

  prepare (&tables, job->kind);
  return make_folder (folder, error) && begin_all (&tables, folder, job->with_mark, error) &&
         pb_export_job_run (job, write_record, &tables, error) && commit (&tables, error);
}
