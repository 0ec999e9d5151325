/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-copy.h"

#include "exchange/pb-csv-text.h"
#include "ui/pages/pb-browse-column.h"

typedef struct {
  const PbKind *kind;
  GArray *rows;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_array_unref (request->rows);
  g_free (request);
}

/* What ends a cell or a row in a spreadsheet is a blank within one, and what somebody else has
 * written does not become a formula. */
static void
add_cell (GString *text, const char *content, gboolean last)
{
  if (pb_csv_text_is_dangerous (content))
    g_string_append_c (text, '\'');
  for (const char *at = content; *at; at++)
    g_string_append_c (text, *at == '\t' || *at == '\n' || *at == '\r' ? ' ' : *at);
  g_string_append_c (text, last ? '\n' : '\t');
}

static void
add_titles (GString *text, const PbBrowseColumn *columns)
{
  for (const PbBrowseColumn *column = columns; column->title; column++)
    add_cell (text, pb_browse_column_get_title (column), !column[1].title);
}

static void
add_row (GString *text,
         const PbBrowseColumn *columns,
         const PbKind *kind,
         const PbViewRecord *record)
{
  for (const PbBrowseColumn *column = columns; column->title; column++) {
    g_autofree char *content = column->format (kind, record->record, record->party);

    add_cell (text, content, !column[1].title);
  }
}

static gpointer
copy_job (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;
  const PbBrowseColumn *columns = pb_browse_column_list_copied (request->kind);
  GString *text = g_string_new (NULL);

  add_titles (text, columns);
  for (guint i = 0; i < request->rows->len; i++) {
    PbViewRecord *record =
        pb_view_record_read (index, store, g_array_index (request->rows, guint32, i));

    if (!record)
      continue;
    add_row (text, columns, request->kind, record);
    pb_view_record_free (record);
  }
  return g_string_free (text, FALSE);
}

void
pb_browse_copy (PbRegister *reg,
                const PbKind *kind,
                GArray *rows,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  Request *request = g_new (Request, 1);

  request->kind = kind;
  request->rows = g_array_ref (rows);
  pb_browser_run (pb_register_get_browser (reg), copy_job, request, free_request, g_free, NULL,
                  callback, user_data);
}

char *
pb_browse_copy_finish (GObject *source, GAsyncResult *result, GError **error)
{
  return pb_browser_run_finish (PB_BROWSER (source), result, error);
}
