/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-register.h"

#include "ui/pb-register-item.h"

struct _PbRegister {
  GObject parent_instance;

  PbStoreWorker *worker;
  PbBrowser *browser;
  char *name;
  char *dataset;
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbRegister, pb_register, G_TYPE_OBJECT)

static void
pb_register_dispose (GObject *object)
{
  PbRegister *self = PB_REGISTER (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->dataset, g_free);
  g_clear_object (&self->browser);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (pb_register_parent_class)->dispose (object);
}

static void
pb_register_class_init (PbRegisterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_register_dispose;

  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_REGISTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_register_init (PbRegister *self)
{
}

/**
 * pb_register_new:
 * @worker: (transfer none): the thread that has the register open
 *
 * Returns: (transfer full): the register for the windows
 */
PbRegister *
pb_register_new (PbStoreWorker *worker)
{
  PbRegister *self = g_object_new (PB_TYPE_REGISTER, NULL);

  self->worker = g_object_ref (worker);
  self->browser = pb_browser_new (worker);
  return self;
}

void
pb_register_set_name (PbRegister *self, const char *name)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  g_free (self->name);
  self->name = g_strdup (name);
}

const char *
pb_register_get_name (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->name;
}

void
pb_register_set_dataset (PbRegister *self, const char *name)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  g_free (self->dataset);
  self->dataset = g_strdup (name);
}

const char *
pb_register_get_dataset (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->dataset;
}

/**
 * pb_register_get_worker:
 * @self: a register
 *
 * Returns: (transfer none): the thread that jobs are given to
 */
PbStoreWorker *
pb_register_get_worker (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->worker;
}

/**
 * pb_register_get_browser:
 * @self: a register
 *
 * Returns: (transfer none): the index of its records
 */
PbBrowser *
pb_register_get_browser (PbRegister *self)
{
  g_return_val_if_fail (PB_IS_REGISTER (self), NULL);

  return self->browser;
}

/**
 * pb_register_emit_changed:
 * @self: a register
 * @id: (nullable): the record that is another now, %NULL when there are many
 *
 * Tells everyone who shows records. Whoever writes through the worker calls it afterwards.
 */
void
pb_register_emit_changed (PbRegister *self, const char *id)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  g_signal_emit (self, signals[CHANGED], 0, id);
}

/* What a job needs to know; which members are used depends on the job. */
typedef struct {
  const PbKind *kind;
  char *text;
} Request;

static Request *
request_new (const PbKind *kind, const char *text)
{
  Request *self = g_new (Request, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  return self;
}

static void
request_free (gpointer data)
{
  Request *self = data;

  g_free (self->text);
  g_free (self);
}

/* A task whose data are the request, on its way through the worker and back. */
static GTask *
start_task (PbRegister *self,
            Request *request,
            gpointer tag,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, tag);
  g_task_set_task_data (task, request, request_free);
  return task;
}

/* The task keeps the request until the worker is done with it. */
static void
run_job (GTask *task, PbStoreJob job, GDestroyNotify free_result, GAsyncReadyCallback done_cb)
{
  PbRegister *self = g_task_get_source_object (task);

  pb_store_worker_run (self->worker, job, g_task_get_task_data (task), NULL, free_result,
                       g_task_get_cancellable (task), done_cb, task);
}

typedef struct {
  GListStore *items;
  GCancellable *cancellable;
} Collection;

static gboolean
collect_record (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Collection *collection = user_data;
  g_autoptr (PbRegisterItem) item = pb_register_item_new (kind, record);

  g_list_store_append (collection->items, item);
  return !g_cancellable_is_cancelled (collection->cancellable);
}

static gboolean
collect_found (PbStore *store, const Request *request, Collection *collection, GError **error)
{
  g_auto (GStrv) ids = pb_store_search (store, request->kind, request->text, 0, error);

  if (!ids)
    return FALSE;
  for (guint i = 0; ids[i]; i++) {
    g_autoptr (PbValue) record = pb_store_load (store, request->kind, ids[i], error);

    if (!record)
      return FALSE;
    if (!collect_record (request->kind, record, collection))
      break;
  }
  return TRUE;
}

static gpointer
list_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;
  g_autoptr (GListStore) items = g_list_store_new (PB_TYPE_REGISTER_ITEM);
  Collection collection = { items, cancellable };
  gboolean done;

  if (request->text)
    done = collect_found (store, request, &collection, error);
  else
    done = pb_store_foreach (store, request->kind, collect_record, &collection, error);
  if (!done || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&items);
}

static void
object_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  gpointer object = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (object)
    g_task_return_pointer (task, object, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
value_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  PbValue *value = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (value)
    g_task_return_pointer (task, value, (GDestroyNotify) pb_value_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pb_register_list:
 * @self: a register
 * @kind: which records
 * @query: (nullable): what was typed; blanks alone are no query
 * @cancellable: (nullable): stops the reading
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Reads the records of a kind whose texts have every word of @query, newest change first.
 */
void
pb_register_list (PbRegister *self,
                  const PbKind *kind,
                  const char *query,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autofree char *words = query ? g_strstrip (g_strdup (query)) : NULL;
  Request *request;

  g_return_if_fail (PB_IS_REGISTER (self));

  request = request_new (kind, words && *words ? words : NULL);
  run_job (start_task (self, request, pb_register_list, cancellable, callback, user_data), list_job,
           g_object_unref, object_done_cb);
}

/**
 * pb_register_list_finish:
 * @self: a register
 * @result: what the callback got
 * @error: why it failed
 *
 * Returns: (transfer full) (nullable): a #GListStore of #PbRegisterItem
 */
GListModel *
pb_register_list_finish (PbRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_register_list), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
load_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;

  return pb_store_load (store, request->kind, request->text, error);
}

/**
 * pb_register_load:
 * @self: a register
 * @kind: what the record is
 * @id: which
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Reads one record.
 */
void
pb_register_load (PbRegister *self,
                  const PbKind *kind,
                  const char *id,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  Request *request;

  g_return_if_fail (PB_IS_REGISTER (self));

  request = request_new (kind, id);
  run_job (start_task (self, request, pb_register_load, NULL, callback, user_data), load_job,
           (GDestroyNotify) pb_value_unref, value_done_cb);
}

/**
 * pb_register_load_finish:
 * @self: a register
 * @result: what the callback got
 * @error: why it failed
 *
 * Returns: (transfer full) (nullable): the record
 */
PbValue *
pb_register_load_finish (PbRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_register_load), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static gpointer
delete_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;

  return GINT_TO_POINTER (pb_store_delete (store, request->text, error));
}

static gpointer
undelete_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Request *request = user_data;

  return GINT_TO_POINTER (pb_store_undelete (store, request->text, error));
}

static void
write_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  Request *request = g_task_get_task_data (task);

  if (!pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  pb_register_emit_changed (g_task_get_source_object (task), request->text);
  g_task_return_boolean (task, TRUE);
}

static void
write_record (PbRegister *self,
              const char *id,
              PbStoreJob job,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = start_task (self, request_new (NULL, id), write_record, NULL, callback, user_data);

  run_job (task, job, NULL, write_done_cb);
}

/**
 * pb_register_delete:
 * @self: a register
 * @id: which record
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Puts a record out of sight, then emits "changed".
 */
void
pb_register_delete (PbRegister *self,
                    const char *id,
                    GAsyncReadyCallback callback,
                    gpointer user_data)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  write_record (self, id, delete_job, callback, user_data);
}

/**
 * pb_register_undelete:
 * @self: a register
 * @id: which record
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Brings a deleted record back, then emits "changed".
 */
void
pb_register_undelete (PbRegister *self,
                      const char *id,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_return_if_fail (PB_IS_REGISTER (self));

  write_record (self, id, undelete_job, callback, user_data);
}

/**
 * pb_register_done_finish:
 * @self: a register
 * @result: what the callback got
 * @error: why it failed
 *
 * Returns: whether the record was deleted or brought back
 */
gboolean
pb_register_done_finish (PbRegister *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, write_record), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
