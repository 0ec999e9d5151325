/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-publish.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-trust.h"
#include "exchange/pb-dataset.h"
#include "exchange/pb-file.h"
#include "exchange/pb-keyring.h"
#include "ui/pages/pb-progress-toast.h"
#include "ui/pb-long-reading.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"

/* A data set on its way into a file.
 * @n: records so far, written by the thread that reads */
typedef struct {
  GtkWidget *widget;
  PbRegister *reg;
  GFile *file;
  PbDate as_of;
  char *language;
  GCancellable *cancellable;
  PbProgressToast *toast;
  gint n;
} Publication;

static void
free_publication (Publication *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->reg);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_free (self->language);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Publication, free_publication)

static void
count_cb (guint n_records, gpointer user_data)
{
  Publication *self = user_data;

  g_atomic_int_set (&self->n, (gint) n_records);
}

static gpointer
write_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  Publication *self = user_data;
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbKey) key = pb_keyring_load (keyring, PB_SIGNER_SECRETARIAT, NULL);
  g_autofree char *path = g_file_get_path (self->file);
  const PbDatasetChoice choice = {
    .as_of = self->as_of,
    .form = pb_form_for_name (path ? path : ""),
    .language = self->language,
    .key = key,
    .progress = count_cb,
    .progress_data = self,
  };
  guint n;

  if (!pb_dataset_write (store, &choice, self->file, &n, cancellable, error))
    return NULL;
  g_atomic_int_set (&self->n, (gint) n);
  return self;
}

static char *
describe_progress (gpointer user_data)
{
  guint n = (guint) g_atomic_int_get (&((Publication *) user_data)->n);

  if (n == 0)
    return g_strdup (_ ("Publishing…"));
  return g_strdup_printf (ngettext ("Publishing… %'u record", "Publishing… %'u records", n), n);
}

static void
tell_written (const Publication *self, PbWindow *window)
{
  g_autofree char *name = pb_file_get_name (self->file);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  g_autofree char *title = g_strdup_printf (
      /* Translators: %1$u is a number, %2$s the name of a file. */
      ngettext ("%1$'u record is in “%2$s”", "%1$'u records are in “%2$s”", (gulong) self->n),
      (guint) self->n, markup);

  pb_window_add_toast (window, adw_toast_new (title));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Publication) self = user_data;
  PbWindow *window = pb_window_of (self->widget);
  g_autoptr (GError) error = NULL;
  gboolean written = pb_long_reading_run_finish (result, &error) != NULL;

  pb_progress_toast_end (self->toast);
  if (!window)
    return;
  if (written)
    tell_written (self, window);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pb_window_show_error (window, error);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  g_autoptr (Publication) self = user_data;
  PbWindow *window = pb_window_of (self->widget);
  GCancellable *cancellable = self->cancellable;
  Publication *job;

  if (!file || !window)
    return;
  self->file = g_object_ref (file);
  self->toast = pb_progress_toast_new (window, self->cancellable, describe_progress, self);
  job = g_steal_pointer (&self);
  pb_long_reading_run (job->reg, write_job, job, NULL, NULL, cancellable, written_cb, job);
}

void
pb_publish_run (GtkWidget *widget, PbRegister *reg)
{
  Publication *self = g_new0 (Publication, 1);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *name = NULL;

  self->widget = g_object_ref (widget);
  self->reg = g_object_ref (reg);
  self->cancellable = g_cancellable_new ();
  self->language = g_strdup (pb_language_current ());
  pb_date_today (&self->as_of);
  name = pb_dataset_suggest_name (&self->as_of, PB_FORM_JSON);
  pb_file_chooser_save_as (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, name, _ ("Data sets"),
                           "*.json", chosen_cb, self);
}
