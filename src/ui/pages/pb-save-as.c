/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-save-as.h"

#include "exchange/pb-file.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"

/* Something on its way into a file. The texts of @what are not there any more. */
typedef struct {
  GtkWidget *widget;
  PbSaveAs what;
  GFile *file;
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->widget);
  if (self->what.free_data)
    self->what.free_data (self->what.data);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

/* A stick may take its time. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Saving *self = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = self->what.make (self->what.data, &error);

  if (bytes && pb_file_write (self->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_written (const Saving *self, PbWindow *window)
{
  g_autofree char *name = pb_file_get_name (self->file);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *title = self->what.tell (markup);

  pb_window_add_toast (window, adw_toast_new (title));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  PbWindow *window = pb_window_of (self->widget);
  g_autoptr (GError) error = NULL;
  gboolean written = g_task_propagate_boolean (G_TASK (result), &error);

  if (!window)
    return;
  if (written)
    tell_written (self, window);
  else
    pb_window_show_error (window, error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (Saving) self = user_data;
  g_autoptr (GTask) task = NULL;

  if (!file)
    return;
  self->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, written_cb, self);
  g_task_set_source_tag (task, pb_save_as_run);
  g_task_set_task_data (task, g_steal_pointer (&self), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

void
pb_save_as_run (GtkWidget *widget, const PbSaveAs *what)
{
  Saving *self = g_new0 (Saving, 1);
  GtkRoot *root = gtk_widget_get_root (widget);

  self->widget = g_object_ref (widget);
  self->what = *what;
  pb_file_chooser_save_as (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, what->name, what->kind,
                           what->pattern, chosen_cb, self);
}
