/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-review-say.h"

#include <glib/gi18n-lib.h>

#include "store/pb-store-reviews.h"

/* Nothing to give back, but something that is not a failure. */
static gpointer
say_job (PbStore *store, gpointer reviews, GCancellable *cancellable, GError **error)
{
  return pb_store_review (store, reviews, error) ? reviews : NULL;
}

static gpointer
take_back_job (PbStore *store, gpointer reviews, GCancellable *cancellable, GError **error)
{
  return pb_store_take_back_reviews (store, reviews, error) ? reviews : NULL;
}

/* The record that changes, or %NULL when there are several. */
static const char *
get_only_record (GPtrArray *reviews)
{
  return reviews->len == 1 ? pb_value_get_member_string (g_ptr_array_index (reviews, 0), "record")
                           : NULL;
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  PbRegister *reg = g_task_get_source_object (task);
  GError *error = NULL;

  if (!pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error)) {
    g_task_return_error (task, error);
    return;
  }
  pb_register_emit_changed (reg, get_only_record (g_task_get_task_data (task)));
  g_task_return_boolean (task, TRUE);
}

static void
run (PbRegister *reg,
     PbStoreJob job,
     GPtrArray *reviews,
     GAsyncReadyCallback callback,
     gpointer user_data)
{
  GTask *task = g_task_new (reg, NULL, callback, user_data);

  g_task_set_task_data (task, g_ptr_array_ref (reviews), (GDestroyNotify) g_ptr_array_unref);
  pb_store_worker_run (pb_register_get_worker (reg), job, g_ptr_array_ref (reviews),
                       (GDestroyNotify) g_ptr_array_unref, NULL, NULL, done_cb, task);
}

void
pb_review_say (PbRegister *reg,
               GPtrArray *reviews,
               GAsyncReadyCallback callback,
               gpointer user_data)
{
  run (reg, say_job, reviews, callback, user_data);
}

gboolean
pb_review_say_finish (PbRegister *reg, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* @window: weak: it may be closed in the meantime */
typedef struct {
  PbRegister *reg;
  PbWindow *window;
  GPtrArray *reviews;
} Undo;

static void
free_undo_cb (gpointer data, GClosure *closure)
{
  Undo *self = data;

  g_object_unref (self->reg);
  g_clear_weak_pointer (&self->window);
  g_ptr_array_unref (self->reviews);
  g_free (self);
}

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PbWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (!pb_review_say_finish (PB_REGISTER (source), result, &error))
    pb_window_show_error (window, error);
}

static void
undo_clicked_cb (AdwToast *toast, gpointer data)
{
  const Undo *undo = data;

  if (undo->window)
    run (undo->reg, take_back_job, undo->reviews, taken_back_cb, g_object_ref (undo->window));
}

AdwToast *
pb_review_undo_toast_new (PbWindow *window, GPtrArray *reviews, const char *title)
{
  g_autofree char *markup = g_markup_escape_text (title, -1);
  AdwToast *toast = adw_toast_new (markup);
  Undo *undo = g_new0 (Undo, 1);

  undo->reg = g_object_ref (pb_window_get_register (window));
  g_set_weak_pointer (&undo->window, window);
  undo->reviews = g_ptr_array_ref (reviews);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_clicked_cb), undo, free_undo_cb,
                         0);
  return toast;
}
