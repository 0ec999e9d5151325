/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-browser.h"

/* Where the index is, on the worker's thread: the browser may be gone before its last job is. */
typedef struct {
  PbIndex *index;
} Shelf;

struct _PbBrowser {
  GObject parent_instance;

  PbStoreWorker *worker;
  Shelf *shelf;
};

G_DEFINE_FINAL_TYPE (PbBrowser, pb_browser, G_TYPE_OBJECT)

static void
clear_shelf (gpointer data)
{
  Shelf *shelf = data;

  g_clear_pointer (&shelf->index, pb_index_free);
}

static void
pb_browser_dispose (GObject *object)
{
  PbBrowser *self = PB_BROWSER (object);

  g_clear_object (&self->worker);
  if (self->shelf)
    g_atomic_rc_box_release_full (g_steal_pointer (&self->shelf), clear_shelf);
  G_OBJECT_CLASS (pb_browser_parent_class)->dispose (object);
}

static void
pb_browser_class_init (PbBrowserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_browser_dispose;
}

static void
pb_browser_init (PbBrowser *self)
{
  self->shelf = g_atomic_rc_box_new0 (Shelf);
}

/**
 * pb_browser_new:
 * @worker: (transfer none): the thread that has the register open
 *
 * Returns: (transfer full): a browser that has not read anything yet
 */
PbBrowser *
pb_browser_new (PbStoreWorker *worker)
{
  PbBrowser *self = g_object_new (PB_TYPE_BROWSER, NULL);

  self->worker = g_object_ref (worker);
  return self;
}

/* A job on its way to the worker. */
typedef struct {
  Shelf *shelf;
  PbBrowserJob run;
  gpointer user_data;
  GDestroyNotify free_user_data;
  GDestroyNotify free_result;
} Errand;

static void
free_errand (gpointer data)
{
  Errand *errand = data;

  if (errand->free_user_data)
    errand->free_user_data (errand->user_data);
  g_atomic_rc_box_release_full (errand->shelf, clear_shelf);
  g_free (errand);
}

/* An index that cannot be brought up to date is made anew. */
static gboolean
update_index (Shelf *shelf, PbStore *store, GError **error)
{
  if (shelf->index && pb_index_catch_up (shelf->index, store, NULL))
    return TRUE;
  g_clear_pointer (&shelf->index, pb_index_free);
  shelf->index = pb_index_open (store, error);
  return shelf->index != NULL;
}

static gpointer
run_errand (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Errand *errand = user_data;

  if (!update_index (errand->shelf, store, error))
    return NULL;
  return errand->run (errand->shelf->index, store, errand->user_data, cancellable, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  const Errand *errand = g_task_get_task_data (task);
  gpointer found = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (error)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, found, errand->free_result);
}

/**
 * pb_browser_run:
 * @self: a browser
 * @job: what to do with the index
 * @user_data: for @job
 * @free_user_data: (nullable): frees it, in this thread
 * @free_result: (nullable): frees a result that nobody takes
 * @cancellable: (nullable): a job that has not begun is not begun any more
 * @callback: what to call when it is done
 * @callback_data: for @callback
 *
 * Runs a job in the worker's thread, after those given before.
 */
void
pb_browser_run (PbBrowser *self,
                PbBrowserJob job,
                gpointer user_data,
                GDestroyNotify free_user_data,
                GDestroyNotify free_result,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer callback_data)
{
  GTask *task = g_task_new (self, cancellable, callback, callback_data);
  Errand *errand = g_new0 (Errand, 1);

  g_return_if_fail (PB_IS_BROWSER (self));

  errand->shelf = g_atomic_rc_box_acquire (self->shelf);
  errand->run = job;
  errand->user_data = user_data;
  errand->free_user_data = free_user_data;
  errand->free_result = free_result;
  g_task_set_source_tag (task, pb_browser_run);
  g_task_set_task_data (task, errand, free_errand);
  pb_store_worker_run (self->worker, run_errand, errand, NULL, free_result, cancellable, done_cb,
                       task);
}

/**
 * pb_browser_run_finish:
 * @self: a browser
 * @result: what the callback got
 * @error: why it failed
 *
 * Returns: (transfer full) (nullable): what the job found
 */
gpointer
pb_browser_run_finish (PbBrowser *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_browser_run), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_nothing (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

/**
 * pb_browser_prepare:
 * @self: a browser
 *
 * Makes the index, so that it is there when it is needed.
 */
void
pb_browser_prepare (PbBrowser *self)
{
  g_return_if_fail (PB_IS_BROWSER (self));

  pb_browser_run (self, do_nothing, NULL, NULL, NULL, NULL, NULL, NULL);
}

static gpointer
keep_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Shelf *shelf = user_data;

  /* It can be made anew: not to have it costs the next start some time and nothing else. */
  if (shelf->index)
    pb_index_save (shelf->index, store, NULL);
  return NULL;
}

static void
release_shelf (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_shelf);
}

/**
 * pb_browser_keep:
 * @self: a browser
 *
 * Writes the index, if there is one, beside the register.
 */
void
pb_browser_keep (PbBrowser *self)
{
  g_return_if_fail (PB_IS_BROWSER (self));

  pb_store_worker_run (self->worker, keep_job, g_atomic_rc_box_acquire (self->shelf), release_shelf,
                       NULL, NULL, NULL, NULL);
}
