/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-blank-table.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-csv-form.h"
#include "exchange/pb-file.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"

/* A blank table on its way into a file. */
typedef struct {
  GtkWidget *widget;
  const PbKind *kind;
  GFile *file;
} Request;

static void
free_request (Request *self)
{
  g_object_unref (self->widget);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, free_request)

/* A stick may take its time. */
static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *self = data;
  g_autoptr (GBytes) bytes = pb_csv_form_make_template (self->kind);
  GError *error = NULL;

  if (pb_file_write (self->file, bytes, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_written (const Request *self, PbWindow *window)
{
  g_autofree char *name = pb_file_get_name (self->file);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("The blank template is in “%s”"), markup);

  pb_window_add_toast (window, adw_toast_new (title));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Request) self = user_data;
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
  g_autoptr (Request) self = user_data;
  g_autoptr (GTask) task = NULL;

  if (!file)
    return;
  self->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, written_cb, self);
  g_task_set_source_tag (task, pb_blank_table_save);
  g_task_set_task_data (task, g_steal_pointer (&self), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

void
pb_blank_table_save (GtkWidget *widget, const PbKind *kind)
{
  Request *self = g_new0 (Request, 1);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = g_strconcat (kind->plural, ".csv", NULL);

  self->widget = g_object_ref (widget);
  self->kind = kind;
  pb_file_chooser_save_as (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, name,
                           _ ("Tables (CSV)"), "*.csv", chosen_cb, self);
}
