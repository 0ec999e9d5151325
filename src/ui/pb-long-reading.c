/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-long-reading.h"

/* @application: (nullable): stays until what is read is written, even without a window
 * @worker: (nullable): ends with its last reference, which is this one: by then its thread has
 *   nothing to do */
typedef struct {
  GApplication *application;
  PbStoreWorker *worker;
  PbStoreJob job;
  gpointer user_data;
  GDestroyNotify free_user_data;
  GDestroyNotify free_result;
} Reading;

static void
free_reading (gpointer data)
{
  Reading *self = data;

  if (self->free_user_data && self->user_data)
    self->free_user_data (self->user_data);
  if (self->application)
    g_application_release (self->application);
  g_clear_object (&self->worker);
  g_free (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer found = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, found, reading->free_result);
}

/* What was given before is written by now, and the register is there. */
static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Reading *reading = g_task_get_task_data (task);

  reading->worker = pb_store_worker_new_beside (PB_STORE_WORKER (source));
  pb_store_worker_run (reading->worker, reading->job, g_steal_pointer (&reading->user_data),
                       reading->free_user_data, reading->free_result, g_task_get_cancellable (task),
                       read_cb, task);
}

static gpointer
do_nothing (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

void
pb_long_reading_run (PbRegister *reg,
                     PbStoreJob job,
                     gpointer user_data,
                     GDestroyNotify free_user_data,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer callback_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, callback_data);
  Reading *reading = g_new (Reading, 1);

  *reading = (Reading){ .application = g_application_get_default (),
                        .job = job,
                        .user_data = user_data,
                        .free_user_data = free_user_data,
                        .free_result = free_result };
  if (reading->application)
    g_application_hold (reading->application);
  g_task_set_source_tag (task, pb_long_reading_run);
  g_task_set_task_data (task, reading, free_reading);
  pb_store_worker_run (pb_register_get_worker (reg), do_nothing, NULL, NULL, NULL, NULL, written_cb,
                       task);
}

gpointer
pb_long_reading_run_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_long_reading_run), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
