/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-format-export.h"

struct _PbFormatExport {
  GObject parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  GArray *rows;
  int n_done; /* atomic: counted in another thread */
};

G_DEFINE_FINAL_TYPE (PbFormatExport, pb_format_export, G_TYPE_OBJECT)

/* One writing. */
typedef struct {
  const PbExportFormat *format;
  GFile *file;
  char *path; /* of the register */
} Order;

static void
free_order (gpointer data)
{
  Order *self = data;

  g_object_unref (self->file);
  g_free (self->path);
  g_free (self);
}

static void
pb_format_export_finalize (GObject *object)
{
  PbFormatExport *self = PB_FORMAT_EXPORT (object);

  g_clear_object (&self->reg);
  g_clear_pointer (&self->rows, g_array_unref);
  G_OBJECT_CLASS (pb_format_export_parent_class)->finalize (object);
}

static void
pb_format_export_class_init (PbFormatExportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_format_export_finalize;
}

static void
pb_format_export_init (PbFormatExport *self)
{
}

/**
 * pb_format_export_new:
 * @reg: (transfer none): where the records are
 * @kind: what they are
 * @rows: (transfer none) (element-type guint32): which; not to be changed any more
 *
 * Returns: (transfer full): an export that has written nothing yet
 */
PbFormatExport *
pb_format_export_new (PbRegister *reg, const PbKind *kind, GArray *rows)
{
  PbFormatExport *self = g_object_new (PB_TYPE_FORMAT_EXPORT, NULL);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->rows = g_array_ref (rows);
  return self;
}

const PbKind *
pb_format_export_get_kind (PbFormatExport *self)
{
  g_return_val_if_fail (PB_IS_FORMAT_EXPORT (self), NULL);

  return self->kind;
}

guint
pb_format_export_get_n (PbFormatExport *self)
{
  g_return_val_if_fail (PB_IS_FORMAT_EXPORT (self), 0);

  return self->rows->len;
}

guint
pb_format_export_get_n_done (PbFormatExport *self)
{
  g_return_val_if_fail (PB_IS_FORMAT_EXPORT (self), 0);

  return (guint) g_atomic_int_get (&self->n_done);
}

static void
count_cb (guint n_done, guint n, gpointer user_data)
{
  PbFormatExport *self = user_data;

  g_atomic_int_set (&self->n_done, (int) n_done);
}

static gboolean
write_order (PbFormatExport *self, const Order *order, PbExportJob *job, GError **error)
{
  g_autoptr (PbStore) store = pb_store_open (order->path, PB_STORE_READ_ONLY, error);
  g_autoptr (PbIndex) index = store ? pb_index_open (store, error) : NULL;

  job->store = store;
  job->index = index;
  return index && order->format->write (job, order->file, error);
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PbFormatExport *self = source;
  PbExportJob job = {
    .kind = self->kind,
    .rows = self->rows,
    .with_mark = TRUE, /* for people, whose programs would take UTF-8 for something else */
    .cancellable = cancellable,
    .progress = count_cb,
    .progress_data = self,
  };
  GError *error = NULL;

  if (write_order (self, data, &job, &error))
    g_task_return_int (task, job.n_left_out);
  else
    g_task_return_error (task, error);
}

/* By now everything typed before is in the register. */
static gpointer
find_path_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return g_strdup (pb_store_get_path (store));
}

static void
path_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Order *order = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  order->path = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  if (order->path)
    g_task_run_in_thread (task, write_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pb_format_export_write:
 * @self: an export
 * @format: one that takes its kind of records
 * @file: where to
 * @cancellable: (nullable): stops it between two records; then no file is there
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
pb_format_export_write (PbFormatExport *self,
                        const PbExportFormat *format,
                        GFile *file,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Order *order = g_new0 (Order, 1);

  order->format = format;
  order->file = g_object_ref (file);
  g_task_set_source_tag (task, pb_format_export_write);
  g_task_set_task_data (task, order, free_order);
  g_atomic_int_set (&self->n_done, 0);
  pb_store_worker_run (pb_register_get_worker (self->reg), find_path_job, NULL, NULL, g_free,
                       cancellable, path_found_cb, task);
}

gboolean
pb_format_export_write_finish (PbFormatExport *self,
                               GAsyncResult *result,
                               guint *n_left_out,
                               GError **error)
{
  gssize n;

  g_return_val_if_fail (g_async_result_is_tagged (result, pb_format_export_write), FALSE);

  n = g_task_propagate_int (G_TASK (result), error);
  *n_left_out = n < 0 ? 0 : (guint) n;
  return n >= 0;
}
