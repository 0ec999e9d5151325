/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import.h"

#include "base/pb-finding.h"
#include "exchange/pb-file.h"
#include "exchange/pb-inbox.h"
#include "exchange/pb-store-planner.h"
#include "store/pb-store-keys.h"
#include "ui/pb-long-reading.h"

struct _PbImport {
  GObject parent_instance;

  PbRegister *reg;
  GPtrArray *files;
  PbSubmission *submission; /* NULL unless it was never a file */
  char *name;               /* of the submission, for people */
  int n_done;               /* atomic: counted in the worker's thread */
  guint n_to_do;
  PbPlan *plan;
  GPtrArray *refusals;
};

G_DEFINE_FINAL_TYPE (PbImport, pb_import, G_TYPE_OBJECT)

static void
refusal_free (gpointer data)
{
  PbImportRefusal *self = data;

  g_free (self->file);
  g_free (self->message);
  g_free (self);
}

static void
pb_import_finalize (GObject *object)
{
  PbImport *self = PB_IMPORT (object);

  g_object_unref (self->reg);
  g_ptr_array_unref (self->files);
  g_clear_pointer (&self->submission, pb_submission_free);
  g_free (self->name);
  g_clear_pointer (&self->plan, pb_plan_free);
  g_clear_pointer (&self->refusals, g_ptr_array_unref);

  G_OBJECT_CLASS (pb_import_parent_class)->finalize (object);
}

static void
pb_import_class_init (PbImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_import_finalize;
}

static void
pb_import_init (PbImport *self)
{
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
  self->refusals = g_ptr_array_new_with_free_func (refusal_free);
}

/**
 * pb_import_new:
 * @reg: (transfer none): where the records would go
 * @files: (transfer none) (element-type GFile): what was given
 *
 * Returns: (transfer full): an import that has read nothing yet
 */
PbImport *
pb_import_new (PbRegister *reg, GListModel *files)
{
  PbImport *self = g_object_new (PB_TYPE_IMPORT, NULL);

  self->reg = g_object_ref (reg);
  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (self->files, g_list_model_get_item (files, i));
  return self;
}

PbImport *
pb_import_new_for_submission (PbRegister *reg, PbSubmission *submission, const char *name)
{
  PbImport *self = g_object_new (PB_TYPE_IMPORT, NULL);

  self->reg = g_object_ref (reg);
  self->submission = submission;
  self->name = g_strdup (name);
  return self;
}

double
pb_import_get_fraction (PbImport *self)
{
  g_return_val_if_fail (PB_IS_IMPORT (self), 0);

  return self->n_to_do > 0 ? (double) g_atomic_int_get (&self->n_done) / self->n_to_do : 0;
}

PbPlan *
pb_import_get_plan (PbImport *self)
{
  g_return_val_if_fail (PB_IS_IMPORT (self), NULL);

  return self->plan;
}

GPtrArray *
pb_import_get_refusals (PbImport *self)
{
  g_return_val_if_fail (PB_IS_IMPORT (self), NULL);

  return self->refusals;
}

/* What becomes of the files.
 * @submissions: (element-type PbSubmission): those that can be read
 * @names: (element-type utf8): theirs */
typedef struct {
  const PbImport *import;
  GPtrArray *submissions;
  GPtrArray *names;
  PbPlan *plan;
  GPtrArray *refusals;
} Outcome;

static Outcome *
outcome_new (const PbImport *import)
{
  Outcome *self = g_new (Outcome, 1);

  self->import = import;
  self->submissions = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_submission_free);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->plan = pb_plan_new ();
  self->refusals = g_ptr_array_new_with_free_func (refusal_free);
  return self;
}

static void
outcome_free (gpointer data)
{
  Outcome *self = data;

  g_ptr_array_unref (self->submissions);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->plan, pb_plan_free);
  g_clear_pointer (&self->refusals, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outcome, outcome_free)

static void
refuse_file (Outcome *outcome, const char *name, const GError *error)
{
  PbImportRefusal *refusal = g_new (PbImportRefusal, 1);

  refusal->file = g_strdup (name);
  refusal->message = g_strdup (error->message);
  g_ptr_array_add (outcome->refusals, refusal);
}

/* A file that cannot be read is a refusal. */
static void
read_file (Outcome *outcome, GFile *file, GCancellable *cancellable)
{
  g_autofree char *name = pb_file_get_name (file);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) refusal = NULL;
  g_autoptr (PbSubmission) submission =
      pb_submission_read (file, 0, findings, cancellable, &refusal);

  if (submission) {
    g_ptr_array_add (outcome->submissions, g_steal_pointer (&submission));
    g_ptr_array_add (outcome->names, g_steal_pointer (&name));
  } else {
    refuse_file (outcome, name, refusal);
  }
}

/* A folder or an archive is many files; what is wrong with it is a refusal, too. */
static void
read_given (Outcome *outcome, GFile *given, GCancellable *cancellable)
{
  g_autofree char *name = pb_file_get_name (given);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) refusal = NULL;
  g_autoptr (PbInbox) inbox = NULL;
  GPtrArray *files;

  g_ptr_array_add (one, given);
  inbox = pb_inbox_new (one, cancellable, &refusal);
  if (!inbox) {
    refuse_file (outcome, name, refusal);
    return;
  }
  files = pb_inbox_get_files (inbox);
  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    read_file (outcome, g_ptr_array_index (files, i), cancellable);
}

/* The register is not needed for this, and what is typed meanwhile must be written. */
static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  PbImport *self = source;
  g_autoptr (Outcome) outcome = outcome_new (self);

  for (guint i = 0; i < self->files->len; i++) {
    read_given (outcome, g_ptr_array_index (self->files, i), cancellable);
    if (g_task_return_error_if_cancelled (task))
      return;
    g_atomic_int_inc (&self->n_done);
  }
  g_task_return_pointer (task, g_steal_pointer (&outcome), outcome_free);
}

/* All at once, because whom to believe follows from all of them. */
static gpointer
plan_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Outcome *outcome = user_data;
  const PbImport *self = outcome->import;
  const PbSubmission *const *files = (const PbSubmission *const *) outcome->submissions->pdata;
  const char *const *names = (const char *const *) outcome->names->pdata;
  gboolean planned =
      self->submission
          ? pb_store_planner_add_own (outcome->plan, self->submission, self->name, store,
                                      cancellable, error)
          : pb_store_planner_add_files (outcome->plan, files, names, outcome->submissions->len,
                                        store, cancellable, error);

  return planned ? outcome : NULL;
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PbImport *self = g_task_get_source_object (task);
  Outcome *outcome = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!pb_long_reading_run_finish (result, &error)) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  g_clear_pointer (&self->plan, pb_plan_free);
  self->plan = g_steal_pointer (&outcome->plan);
  g_ptr_array_unref (self->refusals);
  self->refusals = g_steal_pointer (&outcome->refusals);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PbImport *self = PB_IMPORT (source);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  Outcome *outcome = g_task_propagate_pointer (G_TASK (result), &error);

  if (!outcome) {
    g_task_return_error (task, error);
    return;
  }
  g_task_set_task_data (task, outcome, outcome_free);
  pb_long_reading_run (self->reg, plan_job, outcome, NULL, NULL, cancellable, planned_cb,
                       g_steal_pointer (&task));
}

static void
begin_counting (PbImport *self, guint n_to_do)
{
  g_atomic_int_set (&self->n_done, 0);
  self->n_to_do = n_to_do;
}

/**
 * pb_import_read:
 * @self: an import
 * @cancellable: (nullable): stops it, between files and within one
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * Reads the files and plans what to do with each record. Writes nothing. A file that cannot be read
 * is a refusal, not an error.
 */
void
pb_import_read (PbImport *self,
                GCancellable *cancellable,
                GAsyncReadyCallback callback,
                gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (GTask) reading = g_task_new (self, cancellable, read_cb, task);

  g_task_set_source_tag (task, pb_import_read);
  begin_counting (self, self->files->len);
  /* The tasks keep the import until the callback. */
  g_task_run_in_thread (reading, read_in_thread);
}

gboolean
pb_import_read_finish (PbImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_import_read), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* What is thought of a key. */
typedef struct {
  char *signer;
  char *key;
  PbTrust trust;
} Decision;

static void
free_decision (gpointer data)
{
  Decision *self = data;

  g_free (self->signer);
  g_free (self->key);
  g_free (self);
}

static gpointer
decide_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  const Decision *decision = user_data;

  return GINT_TO_POINTER (
      pb_store_trust_key (store, decision->signer, decision->key, decision->trust, error));
}

static void
decided_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;

  if (pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * pb_import_decide:
 * @self: an import
 * @signature: (transfer none): by whom, and with which key
 * @trust: what the person thinks of the key
 * @callback: what to call when it is written down
 * @user_data: for @callback
 *
 * The plan is outdated then: read the files again.
 */
void
pb_import_decide (PbImport *self,
                  const PbPlanSignature *signature,
                  PbTrust trust,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  Decision *decision = g_new (Decision, 1);

  decision->signer = g_strdup (signature->signer);
  decision->key = g_strdup (signature->key);
  decision->trust = trust;
  g_task_set_source_tag (task, pb_import_decide);
  pb_store_worker_run (pb_register_get_worker (self->reg), decide_job, decision, free_decision,
                       NULL, NULL, decided_cb, task);
}

gboolean
pb_import_decide_finish (PbImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_import_decide), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
count_cb (guint n_written, gpointer user_data)
{
  g_atomic_int_set (&PB_IMPORT (user_data)->n_done, (int) n_written);
}

static gpointer
apply_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  PbImport *self = user_data;
  g_autoptr (PbStoreImport) import = pb_store_import_begin (store, error);
  guint n_written = 0;

  if (!import)
    return NULL;
  pb_store_import_set_progress (import, count_cb, self);
  if (!pb_store_import_add (import, self->plan, cancellable, error) ||
      !pb_store_import_commit (import, &n_written, error))
    return NULL;
  /* One more, so that nothing written differs from a failure. */
  return GUINT_TO_POINTER (n_written + 1);
}

static void
apply_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  PbImport *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  guint n =
      GPOINTER_TO_UINT (pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error));

  if (n == 0) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  pb_register_emit_changed (self->reg, NULL);
  g_task_return_boolean (task, TRUE);
}

/**
 * pb_import_apply:
 * @self: an import that has been read
 * @cancellable: (nullable): stops it, and then nothing was written
 * @callback: what to call when it is done
 * @user_data: for @callback
 *
 * The plan must not be touched until @callback is called.
 */
void
pb_import_apply (PbImport *self,
                 GCancellable *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer user_data)
{
  GTask *task;

  g_return_if_fail (PB_IS_IMPORT (self));
  g_return_if_fail (self->plan);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, pb_import_apply);
  /* What is written by the time somebody gives up is told all the same. */
  g_task_set_check_cancellable (task, FALSE);
  self->plan->is_seen = TRUE;
  begin_counting (self, pb_plan_n_writes (self->plan));
  pb_store_worker_run (pb_register_get_worker (self->reg), apply_job, self, NULL, NULL, cancellable,
                       apply_done_cb, task);
}

gboolean
pb_import_apply_finish (PbImport *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, pb_import_apply), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
