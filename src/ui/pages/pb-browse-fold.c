/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-fold.h"

#include <adwaita.h>

#include "ui/widgets/pb-expander-focus.h"
#include "ui/widgets/pb-text-label.h"

static GtkSizeRequestMode
get_request_mode (GtkWidget *holder)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget *holder,
         GtkOrientation orientation,
         int for_size,
         int *minimum,
         int *natural,
         int *minimum_baseline,
         int *natural_baseline)
{
  /* A label in few words says that it needs more than it would like when it is asked how wide it is
   * for a height. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (gtk_widget_get_first_child (holder), orientation, for_size, minimum, natural,
                      NULL, NULL);
}

static void
allocate (GtkWidget *holder, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (holder), width, height, -1, NULL);
}

/* Only what it holds tells an expander whether its height depends on its width: without this, a
 * title in two lines would get the height of one while nothing in the body wraps. */
static GtkWidget *
hold (GtkWidget *held)
{
  GtkWidget *holder = adw_bin_new ();

  adw_bin_set_child (ADW_BIN (holder), held);
  gtk_widget_set_layout_manager (holder,
                                 gtk_custom_layout_new (get_request_mode, measure, allocate));
  return holder;
}

static GtkWidget *
make_head (const char *title, GtkWidget *beside)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (head), hold (pb_text_label_new (title, "heading")));
  if (beside)
    gtk_box_append (GTK_BOX (head), beside);
  return head;
}

GtkWidget *
pb_browse_fold_new (const char *title, GtkWidget *beside, GtkWidget *body)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  gtk_expander_set_label_widget (GTK_EXPANDER (expander), make_head (title, beside));
  gtk_expander_set_child (GTK_EXPANDER (expander), hold (body));
  pb_expander_focus_set_up (GTK_EXPANDER (expander));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return expander;
}
