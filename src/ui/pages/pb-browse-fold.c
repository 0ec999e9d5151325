/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-fold.h"

#include "ui/widgets/pb-cut-tooltip.h"
#include "ui/widgets/pb-expander-focus.h"

static GtkWidget *
make_head (const char *title, GtkWidget *beside)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "ellipsize",
                                   PANGO_ELLIPSIZE_END, NULL);

  pb_cut_tooltip_add (GTK_LABEL (label));
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (head), label);
  if (beside)
    gtk_box_append (GTK_BOX (head), beside);
  return head;
}

GtkWidget *
pb_browse_fold_new (const char *title, GtkWidget *beside, GtkWidget *body)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), make_head (title, beside));
  gtk_expander_set_child (GTK_EXPANDER (expander), body);
  pb_expander_focus_set_up (GTK_EXPANDER (expander));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return expander;
}
