/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-scrolled-column.h"

#include <adwaita.h>

GtkWidget *
pb_scrolled_column_new (GtkWidget *child, int width)
{
  GtkWidget *clamp = adw_clamp_new ();

  gtk_widget_add_css_class (child, "page-content");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  adw_clamp_set_child (ADW_CLAMP (clamp), child);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy",
                       GTK_POLICY_NEVER, NULL);
}
