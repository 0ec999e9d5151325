/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-distinct.h"

#include <glib/gi18n-lib.h>

#include "store/pb-store-merge.h"

/* @window, @whom: weak: both may be left before the answer is taken back */
typedef struct {
  PbRegister *reg;
  PbWindow *window;
  GObject *whom;
  PbDistinctFunc done;
  char *one;
  char *other;
  gboolean distinct;
} Answer;

static Answer *
answer_new (PbRegister *reg,
            PbWindow *window,
            const char *one,
            const char *other,
            GObject *whom,
            PbDistinctFunc done)
{
  Answer *self = g_new0 (Answer, 1);

  self->reg = g_object_ref (reg);
  g_set_weak_pointer (&self->window, window);
  g_set_weak_pointer (&self->whom, whom);
  self->done = done;
  self->one = g_strdup (one);
  self->other = g_strdup (other);
  self->distinct = TRUE;
  return self;
}

static void
free_answer (gpointer data)
{
  Answer *self = data;

  g_object_unref (self->reg);
  g_clear_weak_pointer (&self->window);
  g_clear_weak_pointer (&self->whom);
  g_free (self->one);
  g_free (self->other);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, free_answer)

static gpointer
answer_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Answer *answer = data;

  return GINT_TO_POINTER (
      pb_store_set_distinct (store, answer->one, answer->other, answer->distinct, error));
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Answer) answer = data;
  g_autoptr (GError) error = NULL;

  pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error);
  if (error && answer->window)
    pb_window_show_error (answer->window, error);
  if (answer->whom)
    answer->done (answer->whom);
}

/* Takes @answer. */
static void
give_answer (Answer *answer)
{
  pb_store_worker_run (pb_register_get_worker (answer->reg), answer_job, answer, NULL, NULL, NULL,
                       answered_cb, answer);
}

static void
undo_clicked_cb (AdwToast *toast, gpointer data)
{
  const Answer *said = data;
  Answer *answer =
      answer_new (said->reg, said->window, said->one, said->other, said->whom, said->done);

  answer->distinct = FALSE;
  give_answer (answer);
}

static void
free_answer_cb (gpointer data, GClosure *closure)
{
  free_answer (data);
}

void
pb_distinct_say (
    PbWindow *window, const char *one, const char *other, GObject *whom, PbDistinctFunc done)
{
  PbRegister *reg = pb_window_get_register (window);
  AdwToast *toast = adw_toast_new (_ ("You will not be told again that these two look alike."));

  give_answer (answer_new (reg, window, one, other, whom, done));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb),
                         answer_new (reg, window, one, other, whom, done), free_answer_cb, 0);
  pb_window_add_toast (window, toast);
}
