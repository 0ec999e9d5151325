/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-dataset-open.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-dataset-register.h"
#include "exchange/pb-file.h"
#include "pb-config.h"
#include "store/pb-store-worker.h"
#include "ui/pages/pb-progress-toast.h"
#include "ui/pb-window.h"

#define RECENT_KEY "recent-datasets"
#define MOST_RECENT 8

/* A data set on its way into a register of its own.
 * @window: (nullable): that asked for it, as long as it is there; the row that was pressed may go
 *   before
 * @percent: of the file, written by the register's thread */
typedef struct {
  PbWindow *window;
  GFile *file;
  char *path;
  PbStoreWorker *worker;
  GCancellable *cancellable;
  PbProgressToast *toast;
  gint percent;
} Opening;

static void
free_opening (Opening *self)
{
  g_clear_weak_pointer (&self->window);
  g_object_unref (self->file);
  g_free (self->path);
  g_clear_object (&self->worker);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, free_opening)

static void
progress_cb (double fraction, gpointer user_data)
{
  g_atomic_int_set (&((Opening *) user_data)->percent, (gint) (fraction * 100));
}

static gpointer
fill_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Opening *self = user_data;

  return pb_dataset_register_fill (store, self->file, progress_cb, self, cancellable, error) ? self
                                                                                             : NULL;
}

static char *
describe_progress (gpointer user_data)
{
  const Opening *self = user_data;
  g_autofree char *name = pb_file_get_name (self->file);
  g_autofree char *markup = g_markup_escape_text (name, -1);

  /* Translators: the name of a file, and how much of it is read. */
  return g_strdup_printf (_ ("Opening “%1$s”… %2$d %%"), markup, g_atomic_int_get (&self->percent));
}

static void
remember (GFile *file)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  g_auto (GStrv) before = g_settings_get_strv (settings, RECENT_KEY);
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_autofree char *uri = g_file_get_uri (file);
  g_auto (GStrv) uris = NULL;
  guint n = 1;

  g_strv_builder_add (after, uri);
  for (char **other = before; *other && n < MOST_RECENT; other++)
    if (!g_str_equal (*other, uri)) {
      g_strv_builder_add (after, *other);
      n++;
    }
  uris = g_strv_builder_end (after);
  g_settings_set_strv (settings, RECENT_KEY, (const char *const *) uris);
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Opening) self = user_data;
  g_autofree char *name = pb_file_get_name (self->file);
  g_autoptr (GError) error = NULL;
  gboolean filled = pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &error) != NULL;

  pb_progress_toast_end (self->toast);
  pb_store_worker_close (self->worker);
  if (!self->window || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!filled) {
    pb_window_show_error (self->window, error);
    return;
  }
  remember (self->file);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.look-at", "(ss)", self->path, name);
}

void
pb_dataset_open_run (GtkWidget *widget, GFile *file)
{
  PbWindow *window = pb_window_of (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pb_dataset_register_path (file, &error);
  Opening *self;

  if (!window)
    return;
  if (!path) {
    pb_window_show_error (window, error);
    return;
  }
  self = g_new0 (Opening, 1);
  g_set_weak_pointer (&self->window, window);
  self->file = g_object_ref (file);
  self->path = g_steal_pointer (&path);
  self->worker = pb_store_worker_new (self->path);
  self->cancellable = g_cancellable_new ();
  self->toast = pb_progress_toast_new (window, self->cancellable, describe_progress, self);
  pb_store_worker_run (self->worker, fill_job, self, NULL, NULL, self->cancellable, filled_cb,
                       self);
}

GPtrArray *
pb_dataset_open_list_recent (void)
{
  g_autoptr (GSettings) settings = g_settings_new (PB_APP_ID);
  g_auto (GStrv) uris = g_settings_get_strv (settings, RECENT_KEY);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);

  for (char **uri = uris; *uri; uri++)
    g_ptr_array_add (files, g_file_new_for_uri (*uri));
  return files;
}
