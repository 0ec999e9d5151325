/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-table-work.h"

typedef struct {
  GFile *file;
  char *encoding;
  char separator;
} ReadRequest;

static void
free_read_request (gpointer data)
{
  ReadRequest *self = data;

  g_object_unref (self->file);
  g_free (self->encoding);
  g_free (self);
}

/* Takes @result and @fault, one of which is there. */
static void
give_back (GTask *task, gpointer result, GDestroyNotify free_result, GError *fault)
{
  if (result)
    g_task_return_pointer (task, result, free_result);
  else
    g_task_return_error (task, fault);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const ReadRequest *request = data;
  GError *fault = NULL;
  PbCsvTable *table =
      pb_csv_table_read (request->file, request->encoding, request->separator, cancellable, &fault);

  give_back (task, table, (GDestroyNotify) pb_csv_table_unref, fault);
}

/* @request: (transfer full) */
static void
run_in_thread (gpointer request,
               GDestroyNotify free_request,
               GTaskThreadFunc func,
               GCancellable *cancellable,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, run_in_thread);
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, func);
}

void
pb_table_work_read (GFile *file,
                    const char *encoding,
                    char separator,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  ReadRequest *request = g_new0 (ReadRequest, 1);

  request->file = g_object_ref (file);
  request->encoding = g_strdup (encoding);
  request->separator = separator;
  run_in_thread (request, free_read_request, read_in_thread, cancellable, callback, user_data);
}

PbCsvTable *
pb_table_work_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  const PbKind *kind;
  PbCsvTable *table;
  GPtrArray *columns;
  GPtrArray *matched;
  char *language;
} TakeRequest;

static void
free_take_request (gpointer data)
{
  TakeRequest *self = data;

  pb_csv_table_unref (self->table);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->matched);
  g_free (self->language);
  g_free (self);
}

static void
take_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const TakeRequest *request = data;
  GError *fault = NULL;
  PbCsvImport *import = pb_csv_import_take (request->kind, request->table, request->matched,
                                            request->language, cancellable, &fault);

  give_back (task, import, (GDestroyNotify) pb_csv_import_free, fault);
}

void
pb_table_work_take (const PbKind *kind,
                    PbCsvTable *table,
                    GPtrArray *columns,
                    GPtrArray *matched,
                    const char *language,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  TakeRequest *request = g_new0 (TakeRequest, 1);

  request->kind = kind;
  request->table = pb_csv_table_ref (table);
  request->columns = g_ptr_array_ref (columns);
  /* The window may change its own while this is under way. */
  request->matched = g_ptr_array_copy (matched, NULL, NULL);
  request->language = g_strdup (language);
  run_in_thread (request, free_take_request, take_in_thread, cancellable, callback, user_data);
}

PbCsvImport *
pb_table_work_take_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
