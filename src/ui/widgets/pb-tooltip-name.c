/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-tooltip-name.h"

/* GTK asks the display where the pointer is whenever something visible gets a tooltip, and waits
 * for the answer. What is in no window yet cannot be under it. */
void
pb_tooltip_set (GtkWidget *widget, const char *text)
{
  gboolean is_loose = gtk_widget_get_visible (widget) && !gtk_widget_get_root (widget);

  if (is_loose)
    gtk_widget_set_visible (widget, FALSE);
  gtk_widget_set_tooltip_text (widget, text);
  if (is_loose)
    gtk_widget_set_visible (widget, TRUE);
}

void
pb_tooltip_name_set (GtkWidget *widget, const char *name)
{
  pb_tooltip_set (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
