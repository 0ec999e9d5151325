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

static gpointer
read_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const ReadRequest *request = data;

  return pb_csv_table_read (request->file, request->encoding, request->separator, cancellable,
                            error);
}

void
pb_table_work_read (PbRegister *reg,
                    GFile *file,
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
  pb_store_worker_run (pb_register_get_worker (reg), read_job, request, free_read_request,
                       (GDestroyNotify) pb_csv_table_unref, cancellable, callback, user_data);
}

/* Who has cancelled may be gone, also when it was done by then. */
static gboolean
is_wanted (GAsyncResult *result, GError **error)
{
  return !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (G_TASK (result)), error);
}

PbCsvTable *
pb_table_work_read_finish (GAsyncResult *result, GError **error)
{
  return is_wanted (result, error) ? g_task_propagate_pointer (G_TASK (result), error) : NULL;
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

static gpointer
take_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const TakeRequest *request = data;

  return pb_csv_import_take (request->kind, request->table, request->matched, request->language,
                             cancellable, error);
}

void
pb_table_work_take (PbRegister *reg,
                    const PbKind *kind,
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
  pb_store_worker_run (pb_register_get_worker (reg), take_job, request, free_take_request,
                       (GDestroyNotify) pb_csv_import_free, cancellable, callback, user_data);
}

PbCsvImport *
pb_table_work_take_finish (GAsyncResult *result, GError **error)
{
  return is_wanted (result, error) ? g_task_propagate_pointer (G_TASK (result), error) : NULL;
}
