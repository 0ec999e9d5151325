/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-column-head.h"

/* The arrow has its room also when it is not shown: behind the title it would push that away from
 * the edge, so the box is turned round. */
static void
turn_round (GtkWidget *box)
{
  gboolean reversed = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;

  gtk_widget_set_direction (box, reversed ? GTK_TEXT_DIR_LTR : GTK_TEXT_DIR_RTL);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
}

/* GTK has no property for it, and none of the widgets in between has a name. */
void
pb_column_head_align_end (GtkColumnView *view, guint position)
{
  GtkWidget *heads = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *head = heads ? gtk_widget_get_first_child (heads) : NULL;
  GtkWidget *box;

  for (guint i = 0; head && i < position; i++)
    head = gtk_widget_get_next_sibling (head);
  box = head ? gtk_widget_get_first_child (head) : NULL;
  if (box && GTK_IS_BOX (box))
    turn_round (box);
}
