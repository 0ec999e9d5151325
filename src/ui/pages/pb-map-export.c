/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-map-export.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-file.h"
#include "ui/pb-window.h"
#include "ui/seams/pb-file-chooser.h"

/* Of the sheet, in pixels; a picture of dots is to be sharp on paper, too. */
#define WIDTH 1200
#define HEIGHT 700
#define DOTS 2

/* A map on its way into a file. */
typedef struct {
  GtkWidget *widget;
  PbMapFormat format;
  PbMapData *data;
  PbMapGroups groups;
  char *selection;
  PbDate as_of;
  GFile *file;
} Export;

/* What files of each format are called. */
static const struct {
  const char *name;
  const char *kind;
  const char *pattern;
} formats[] = {
  [PB_MAP_FILE_PDF] = { N_ ("map.pdf"), N_ ("PDF files"), "*.pdf" },
  [PB_MAP_FILE_PNG] = { N_ ("map.png"), N_ ("PNG pictures"), "*.png" },
  [PB_MAP_FILE_SVG] = { N_ ("map.svg"), N_ ("SVG drawings"), "*.svg" },
};

static void
free_export (Export *self)
{
  g_object_unref (self->widget);
  pb_map_data_unref (self->data);
  g_free (self->selection);
  g_clear_object (&self->file);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Export *self = data;
  guint dots = self->format == PB_MAP_FILE_PNG ? DOTS : 1;
  PbMapSheet sheet = {
    .data = self->data,
    .style = &pb_map_style_light,
    .selection = self->selection,
    .as_of = self->as_of,
    .groups = self->groups,
    .width = WIDTH * dots,
    .height = HEIGHT * dots,
  };
  GError *error = NULL;
  g_autoptr (GBytes) bytes = pb_map_file_make (&sheet, self->format, &error);

  if (bytes && pb_file_write (self->file, bytes, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_written (const Export *self, PbWindow *window)
{
  g_autofree char *name = pb_file_get_name (self->file);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  /* Translators: %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_ ("The map is in “%s”"), markup);

  pb_window_add_toast (window, adw_toast_new (title));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Export) self = user_data;
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
  g_autoptr (Export) self = user_data;
  g_autoptr (GTask) task = NULL;

  if (!file)
    return;
  self->file = g_object_ref (file);
  task = g_task_new (NULL, NULL, written_cb, self);
  g_task_set_source_tag (task, pb_map_export_run);
  g_task_set_task_data (task, g_steal_pointer (&self), NULL);
  g_task_run_in_thread (task, write_in_thread);
}

void
pb_map_export_run (GtkWidget *widget,
                   PbMapFormat format,
                   PbMapData *data,
                   PbMapGroups groups,
                   const char *selection)
{
  Export *self = g_new0 (Export, 1);
  GtkRoot *root = gtk_widget_get_root (widget);

  self->widget = g_object_ref (widget);
  self->format = format;
  self->data = pb_map_data_ref (data);
  self->groups = groups;
  self->selection = g_strdup (selection);
  pb_date_today (&self->as_of);
  pb_file_chooser_save_as (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                           _ (formats[format].name), _ (formats[format].kind),
                           formats[format].pattern, chosen_cb, self);
}
