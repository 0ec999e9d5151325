/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-worker.h"

#include <glib/gi18n-lib.h>

struct _PbStoreWorker {
  GObject parent_instance;
  GAsyncQueue *jobs;
  GThread *thread;
  char *path;
};

G_DEFINE_FINAL_TYPE (PbStoreWorker, pb_store_worker, G_TYPE_OBJECT)

/* What the thread is given. It never touches the worker, which may be gone before it ends. */
typedef struct {
  char *path;
  PbStoreFlags flags;
  GAsyncQueue *jobs;
} Line;

/* Somebody waiting for the jobs before it to be done. */
typedef struct {
  GMutex mutex;
  GCond condition;
  gboolean reached;
} Barrier;

/* One place in the line: a task with what to do, or a barrier, or neither, which is the end. */
typedef struct {
  GTask *task;
  PbStoreJob run;
  gpointer user_data;
  GDestroyNotify free_user_data;
  GDestroyNotify free_result;
  gpointer result;
  GError *error;
  Barrier *barrier;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  if (job->result != NULL && job->free_result != NULL)
    job->free_result (job->result);
  g_clear_error (&job->error);
  g_clear_object (&job->task);
  g_free (job);
}

static void
free_line (Line *line)
{
  g_async_queue_unref (line->jobs);
  g_free (line->path);
  g_free (line);
}

static void
reach_barrier (Barrier *barrier)
{
  g_mutex_lock (&barrier->mutex);
  barrier->reached = TRUE;
  g_cond_signal (&barrier->condition);
  g_mutex_unlock (&barrier->mutex);
}

static gboolean
deliver_cb (gpointer data)
{
  Job *job = data;

  if (job->error != NULL)
    g_task_return_error (job->task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (job->task, g_steal_pointer (&job->result), job->free_result);
  return G_SOURCE_REMOVE;
}

/* Sends a job that is done home with its task, so that the last reference to the worker is never
 * dropped in the thread that it would wait for. */
static void
send_home (Job *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, g_task_get_priority (job->task));
  g_source_set_static_name (source, "[pledgebook] store job");
  g_source_set_callback (source, deliver_cb, job, free_job);
  g_source_attach (source, g_task_get_context (job->task));
}

static void
run_task (Job *job, PbStore *store, const GError *open_error)
{
  GCancellable *cancellable = g_task_get_cancellable (job->task);

  if (store == NULL)
    job->error = g_error_copy (open_error);
  else if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    job->result = job->run (store, job->user_data, cancellable, &job->error);
  if (job->free_user_data != NULL)
    job->free_user_data (job->user_data);
  send_home (job);
}

/* Returns: %FALSE at the end of the line. */
static gboolean
run_job (Job *job, PbStore *store, const GError *open_error)
{
  Barrier *barrier = job->barrier;

  if (job->task != NULL) {
    run_task (job, store, open_error);
    return TRUE;
  }
  free_job (job);
  if (barrier != NULL)
    reach_barrier (barrier);
  return barrier != NULL;
}

static gpointer
work (gpointer data)
{
  Line *line = data;
  g_autoptr (GError) open_error = NULL;
  g_autoptr (PbStore) store = pb_store_open (line->path, line->flags, &open_error);

  while (run_job (g_async_queue_pop (line->jobs), store, open_error))
    continue;
  free_line (line);
  return NULL;
}

static void
pb_store_worker_finalize (GObject *object)
{
  PbStoreWorker *self = PB_STORE_WORKER (object);

  pb_store_worker_close (self);
  g_async_queue_unref (self->jobs);
  g_free (self->path);
  G_OBJECT_CLASS (pb_store_worker_parent_class)->finalize (object);
}

static void
pb_store_worker_class_init (PbStoreWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_store_worker_finalize;
}

static void
pb_store_worker_init (PbStoreWorker *self)
{
  self->jobs = g_async_queue_new ();
}

static PbStoreWorker *
start_worker (const char *path, PbStoreFlags flags)
{
  PbStoreWorker *self = g_object_new (PB_TYPE_STORE_WORKER, NULL);
  Line *line = g_new0 (Line, 1);

  self->path = g_strdup (path);
  line->path = g_strdup (path);
  line->flags = flags;
  line->jobs = g_async_queue_ref (self->jobs);
  self->thread = g_thread_new ("store", work, line);
  return self;
}

/**
 * pb_store_worker_new:
 * @path: the register; made when it is not there
 *
 * Starts the thread, which opens the register first. When that fails, every job fails with the same
 * error.
 */
PbStoreWorker *
pb_store_worker_new (const char *path)
{
  return start_worker (path, PB_STORE_CREATE);
}

PbStoreWorker *
pb_store_worker_new_read_only (const char *path)
{
  return start_worker (path, PB_STORE_READ_ONLY);
}

PbStoreWorker *
pb_store_worker_new_beside (PbStoreWorker *other)
{
  g_return_val_if_fail (PB_IS_STORE_WORKER (other), NULL);

  return start_worker (other->path, PB_STORE_READ_ONLY | PB_STORE_BESIDE);
}

/**
 * pb_store_worker_run:
 * @job: called in the thread, after all jobs given before
 * @user_data: for @job
 * @free_user_data: (nullable): called in the thread once @job is done or cannot be run
 * @free_result: (nullable): frees what @job returned when nobody takes it
 * @cancellable: (nullable): a job whose turn has not come is left out; one that runs may look at it
 * @callback: called in the thread-default main context of the caller
 */
void
pb_store_worker_run (PbStoreWorker *self,
                     PbStoreJob run,
                     gpointer user_data,
                     GDestroyNotify free_user_data,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer callback_data)
{
  GTask *task = g_task_new (self, cancellable, callback, callback_data);
  Job *job = g_new0 (Job, 1);

  /* What has been written has been written, whoever lost interest meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_source_tag (task, pb_store_worker_run);
  *job = (Job){ task, run, user_data, free_user_data, free_result, NULL };
  if (self->thread != NULL) {
    g_async_queue_push (self->jobs, job);
    return;
  }
  g_set_error_literal (&job->error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN,
                       _ ("The register is closed already."));
  if (free_user_data != NULL)
    free_user_data (user_data);
  send_home (job);
}

gpointer
pb_store_worker_run_finish (PbStoreWorker *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
do_nothing (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return NULL;
}

void
pb_store_worker_open (PbStoreWorker *self, GAsyncReadyCallback callback, gpointer callback_data)
{
  pb_store_worker_run (self, do_nothing, NULL, NULL, NULL, NULL, callback, callback_data);
}

gboolean
pb_store_worker_open_finish (PbStoreWorker *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GError) open_error = NULL;

  pb_store_worker_run_finish (self, result, &open_error);
  if (open_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&open_error));
  return FALSE;
}

typedef struct {
  const PbKind *kind;
  PbValue *record;
  char *session;
} Save;

static void
free_save (gpointer data)
{
  Save *save = data;

  pb_value_unref (save->record);
  g_free (save->session);
  g_free (save);
}

static gpointer
run_save (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Save *save = user_data;
  PbValue *saved = NULL;

  pb_store_save (store, save->kind, save->record, save->session, &saved, error);
  return saved;
}

void
pb_store_worker_save (PbStoreWorker *self,
                      const PbKind *kind,
                      PbValue *record,
                      const char *session,
                      GAsyncReadyCallback callback,
                      gpointer callback_data)
{
  Save *save = g_new0 (Save, 1);

  *save = (Save){ kind, pb_value_ref (record), g_strdup (session) };
  pb_store_worker_run (self, run_save, save, free_save, (GDestroyNotify) pb_value_unref, NULL,
                       callback, callback_data);
}

PbValue *
pb_store_worker_save_finish (PbStoreWorker *self, GAsyncResult *result, GError **error)
{
  return pb_store_worker_run_finish (self, result, error);
}

void
pb_store_worker_drain (PbStoreWorker *self)
{
  Barrier barrier = { 0 };
  Job *job;

  if (self->thread == NULL)
    return;
  g_mutex_init (&barrier.mutex);
  g_cond_init (&barrier.condition);
  job = g_new0 (Job, 1);
  job->barrier = &barrier;
  g_mutex_lock (&barrier.mutex);
  g_async_queue_push (self->jobs, job);
  while (!barrier.reached)
    g_cond_wait (&barrier.condition, &barrier.mutex);
  g_mutex_unlock (&barrier.mutex);
  g_cond_clear (&barrier.condition);
  g_mutex_clear (&barrier.mutex);
}

void
pb_store_worker_close (PbStoreWorker *self)
{
  GThread *thread = g_steal_pointer (&self->thread);

  if (thread == NULL)
    return;
  g_async_queue_push (self->jobs, g_new0 (Job, 1));
  g_thread_join (thread);
}
