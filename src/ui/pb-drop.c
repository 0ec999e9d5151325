/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-drop.h"

#include "ui/pb-window.h"

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *widget)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  PbWindow *window = pb_window_of (widget);

  for (const GSList *file = g_value_get_boxed (value); file; file = file->next)
    g_list_store_append (files, file->data);
  if (!window || g_list_model_get_n_items (G_LIST_MODEL (files)) == 0)
    return FALSE;
  pb_window_open_files (window, G_LIST_MODEL (files));
  return TRUE;
}

void
pb_drop_set_up (GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), widget);
  gtk_widget_add_css_class (widget, "takes-files");
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
