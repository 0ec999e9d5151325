/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-export.h"

#include <string.h>

#include "domain/pb-language.h"
#include "exchange/pb-file.h"
#include "exchange/pb-outgoing.h"
#include "exchange/pb-own-keys.h"
#include "report/pb-submission-paper.h"

/* A record that was asked for. */
typedef struct {
  const PbKind *kind;
  char *id;
} Chosen;

struct _PbExport {
  GObject parent_instance;

  PbRegister *reg;
  GArray *chosen; /* of Chosen */
  PbOutgoing *outgoing;
  PbSubmission *submission;
  gboolean with_paper;
};

G_DEFINE_FINAL_TYPE (PbExport, pb_export, G_TYPE_OBJECT)

static void
pb_export_finalize (GObject *object)
{
  PbExport *self = PB_EXPORT (object);

  g_object_unref (self->reg);
  g_array_unref (self->chosen);
  g_clear_pointer (&self->outgoing, pb_outgoing_free);
  g_clear_pointer (&self->submission, pb_submission_free);

  G_OBJECT_CLASS (pb_export_parent_class)->finalize (object);
}

static void
pb_export_class_init (PbExportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_export_finalize;
}

static void
clear_chosen (gpointer data)
{
  g_free (((Chosen *) data)->id);
}

static void
pb_export_init (PbExport *self)
{
  self->chosen = g_array_new (FALSE, FALSE, sizeof (Chosen));
  g_array_set_clear_func (self->chosen, clear_chosen);
}

/**
 * pb_export_new:
 * @reg: (transfer none): where the records are
 * @chosen: (transfer none) (element-type PbOutboxLine): which records
 *
 * Returns: (transfer full): an export that has read nothing yet
 */
PbExport *
pb_export_new (PbRegister *reg, GPtrArray *chosen)
{
  PbExport *self = g_object_new (PB_TYPE_EXPORT, NULL);

  self->reg = g_object_ref (reg);
  for (guint i = 0; i < chosen->len; i++) {
    const PbOutboxLine *line = g_ptr_array_index (chosen, i);
    const Chosen one = { line->kind, g_strdup (line->id) };

    g_array_append_val (self->chosen, one);
  }
  return self;
}

static gboolean
add_chosen (PbExport *self, PbOutgoing *outgoing, PbStore *store, GError **error)
{
  for (guint i = 0; i < self->chosen->len; i++) {
    const Chosen *one = &g_array_index (self->chosen, Chosen, i);
    g_autoptr (PbValue) record = pb_store_load (store, one->kind, one->id, error);

    if (!record)
      return FALSE;
    pb_outgoing_add (outgoing, one->kind, record);
  }
  return TRUE;
}

/* What the worker's thread makes ready. */
typedef struct {
  PbOutgoing *outgoing;
  PbSubmission *submission;
} Prepared;

static void
free_prepared (gpointer data)
{
  Prepared *self = data;

  g_clear_pointer (&self->outgoing, pb_outgoing_free);
  g_clear_pointer (&self->submission, pb_submission_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Prepared, free_prepared)

static PbSubmission *
make_signed (const PbOutgoing *outgoing, PbStore *store, GError **error)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbSubmission) submission =
      pb_outgoing_make_submission (outgoing, pb_language_current ());

  return pb_own_keys_sign (keyring, store, submission, error);
}

static gpointer
prepare_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (Prepared) prepared = g_new0 (Prepared, 1);

  prepared->outgoing = pb_outgoing_new ();
  if (!add_chosen (user_data, prepared->outgoing, store, error) ||
      !pb_outgoing_add_parties (prepared->outgoing, store, error) ||
      !pb_outgoing_add_reports (prepared->outgoing, store, error))
    return NULL;
  prepared->submission = make_signed (prepared->outgoing, store, error);
  return prepared->submission ? g_steal_pointer (&prepared) : NULL;
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PbExport *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prepared) prepared =
      pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);

  if (!prepared) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  self->outgoing = g_steal_pointer (&prepared->outgoing);
  self->submission = g_steal_pointer (&prepared->submission);
  g_task_return_boolean (task, TRUE);
}

/**
 * pb_export_prepare:
 * @self: an export, not prepared before
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
pb_export_prepare (PbExport *self, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PB_IS_EXPORT (self));
  g_return_if_fail (!self->outgoing);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pb_export_prepare);
  pb_store_worker_run (pb_register_get_worker (self->reg), prepare_job, self, NULL, free_prepared,
                       NULL, prepared_cb, task);
}

gboolean
pb_export_prepare_finish (PbExport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_export_prepare), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * pb_export_suggest_name:
 * @self: a prepared export
 *
 * Returns: (transfer full): a file name
 */
char *
pb_export_suggest_name (PbExport *self)
{
  g_return_val_if_fail (PB_IS_EXPORT (self) && self->submission, NULL);

  return pb_submission_suggest_name (self->submission);
}

/**
 * pb_export_get_n_records:
 * @self: a prepared export
 *
 * Returns: how many records go out, with those that go along
 */
guint
pb_export_get_n_records (PbExport *self)
{
  g_return_val_if_fail (PB_IS_EXPORT (self) && self->outgoing, 0);

  return pb_outgoing_get_n_records (self->outgoing);
}

guint
pb_export_get_n_chosen (PbExport *self)
{
  g_return_val_if_fail (PB_IS_EXPORT (self), 0);

  return self->chosen->len;
}

/**
 * pb_export_set_with_paper:
 * @self: an export
 * @with_paper: whether a PDF to sign is written beside the file
 */
void
pb_export_set_with_paper (PbExport *self, gboolean with_paper)
{
  g_return_if_fail (PB_IS_EXPORT (self));

  self->with_paper = with_paper;
}

/**
 * pb_export_get_paper:
 * @self: an export
 * @file: where its file is written
 *
 * Returns: (transfer full) (nullable): where the paper is; %NULL when none is wanted
 */
GFile *
pb_export_get_paper (PbExport *self, GFile *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *paper = NULL;

  g_return_val_if_fail (PB_IS_EXPORT (self), NULL);

  if (!self->with_paper)
    return NULL;
  folder = g_file_get_parent (file);
  name = g_file_get_basename (file);
  if (g_str_has_suffix (name, PB_SUBMISSION_SUFFIX))
    name[strlen (name) - strlen (PB_SUBMISSION_SUFFIX)] = '\0';
  paper = g_strconcat (name, ".pdf", NULL);
  return g_file_get_child (folder, paper);
}

static gboolean
write_paper (PbExport *self, GFile *paper, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = pb_submission_paper_make (self->submission, error);

  return bytes && pb_file_write (paper, bytes, cancellable, error);
}

/* The file comes last: when it is there, everything is. */
static void
write_in_thread (GTask *task, gpointer source, gpointer file, GCancellable *cancellable)
{
  PbExport *self = source;
  g_autoptr (GFile) paper = pb_export_get_paper (self, file);
  GError *error = NULL;

  if ((!paper || write_paper (self, paper, cancellable, &error)) &&
      pb_submission_write (self->submission, file, cancellable, &error)) {
    g_task_return_boolean (task, TRUE);
    return;
  }
  if (paper)
    g_file_delete (paper, NULL, NULL);
  g_task_return_error (task, error);
}

/**
 * pb_export_make:
 * @self: a prepared export
 * @file: where to
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
pb_export_make (PbExport *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (PB_IS_EXPORT (self));
  g_return_if_fail (self->submission);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pb_export_make);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
pb_export_make_finish (PbExport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_export_make), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gpointer
mark_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  GTask *task = user_data;
  PbExport *self = g_task_get_source_object (task);

  return GINT_TO_POINTER (
      pb_outgoing_mark (self->outgoing, store, g_task_get_task_data (task), error));
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PbExport *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;

  if (!pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  pb_register_emit_changed (self->reg, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * pb_export_mark:
 * @self: an export whose file is made
 * @file: where it is
 * @callback: what to call when it is done
 * @user_data: for @callback
 */
void
pb_export_mark (PbExport *self, GFile *file, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PB_IS_EXPORT (self));
  g_return_if_fail (self->outgoing);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, pb_export_mark);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  pb_store_worker_run (pb_register_get_worker (self->reg), mark_job, task, NULL, NULL, NULL,
                       marked_cb, task);
}

gboolean
pb_export_mark_finish (PbExport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_export_mark), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
