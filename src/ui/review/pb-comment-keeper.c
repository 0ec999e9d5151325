/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-comment-keeper.h"

#include "store/pb-store-reviews.h"

#define DELAY_MS 1000

/* @n_jobs: given to the store's thread and not answered yet
 * @failed: (atomic, shared): the outcome of the last of them, set by the store's thread and read by
 *   any */
struct _PbCommentKeeper {
  GObject parent_instance;

  PbRegister *reg;
  char *id;
  PbCommentDraft *draft;
  guint timer;
  guint n_jobs;
  int *failed;
};

enum { SIGNAL_KEPT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbCommentKeeper, pb_comment_keeper, G_TYPE_OBJECT)

typedef struct {
  char *id;
  PbValue *comments;
  int *failed;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->id);
  pb_value_unref (job->comments);
  g_atomic_rc_box_release (job->failed);
  g_free (job);
}

static gpointer
keep_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  gboolean kept = pb_store_keep_comments (store, job->id, job->comments, error);

  g_atomic_int_set (job->failed, !kept);
  return NULL;
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbCommentKeeper) self = data;
  g_autoptr (GError) error = NULL;

  self->n_jobs--;
  pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  if (error || pb_comment_keeper_is_settled (self))
    g_signal_emit (self, signals[SIGNAL_KEPT], 0, error);
}

static void
keep (PbCommentKeeper *self)
{
  Job *job = g_new (Job, 1);

  job->id = g_strdup (self->id);
  job->comments = pb_comment_draft_list (self->draft);
  job->failed = g_atomic_rc_box_acquire (self->failed);
  self->n_jobs++;
  pb_store_worker_run (pb_register_get_worker (self->reg), keep_job, job, free_job, NULL, NULL,
                       kept_cb, g_object_ref (self));
}

static gboolean
timeout_cb (gpointer data)
{
  PbCommentKeeper *self = data;

  self->timer = 0;
  keep (self);
  return G_SOURCE_REMOVE;
}

/* The clock is not set back by further typing. */
static void
changed_cb (PbCommentKeeper *self)
{
  if (!self->timer)
    self->timer = g_timeout_add (DELAY_MS, timeout_cb, self);
}

static void
pb_comment_keeper_dispose (GObject *object)
{
  PbCommentKeeper *self = PB_COMMENT_KEEPER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (pb_comment_keeper_parent_class)->dispose (object);
}

static void
pb_comment_keeper_finalize (GObject *object)
{
  PbCommentKeeper *self = PB_COMMENT_KEEPER (object);

  g_free (self->id);
  g_atomic_rc_box_release (self->failed);
  G_OBJECT_CLASS (pb_comment_keeper_parent_class)->finalize (object);
}

static void
pb_comment_keeper_class_init (PbCommentKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_comment_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_comment_keeper_finalize;

  signals[SIGNAL_KEPT] = g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
pb_comment_keeper_init (PbCommentKeeper *self)
{
  self->failed = g_atomic_rc_box_new0 (int);
}

PbCommentKeeper *
pb_comment_keeper_new (PbRegister *reg, const char *id, PbCommentDraft *draft)
{
  PbCommentKeeper *self = g_object_new (PB_TYPE_COMMENT_KEEPER, NULL);

  self->reg = g_object_ref (reg);
  self->id = g_strdup (id);
  self->draft = g_object_ref (draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* What failed is tried once more. */
void
pb_comment_keeper_flush (PbCommentKeeper *self)
{
  if (!self->timer && !g_atomic_int_get (self->failed))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  keep (self);
}

void
pb_comment_keeper_stop (PbCommentKeeper *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->draft, self);
}

gboolean
pb_comment_keeper_is_settled (PbCommentKeeper *self)
{
  return !self->timer && self->n_jobs == 0 && pb_comment_keeper_is_written (self);
}

gboolean
pb_comment_keeper_is_written (PbCommentKeeper *self)
{
  return !self->timer && !g_atomic_int_get (self->failed);
}
