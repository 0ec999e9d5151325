/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-page-title.h"

#include "ui/widgets/pb-cut-tooltip.h"

/* The least that is shown of a title, in px, next to many buttons. In letters it would be more than
 * a short title would like to have, of which GTK warns. */
#define LEAST_WIDTH 60

struct _PbPageTitle {
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *subtitle;
};

G_DEFINE_FINAL_TYPE (PbPageTitle, pb_page_title, ADW_TYPE_BIN)

static void
pb_page_title_class_init (PbPageTitleClass *klass)
{
  /* The name that the platform's style knows. */
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "windowtitle");
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  pb_cut_tooltip_add (label);
  gtk_box_append (box, GTK_WIDGET (label));
  return label;
}

static void
pb_page_title_init (PbPageTitle *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->title = add_label (GTK_BOX (box), "title");
  gtk_widget_set_size_request (GTK_WIDGET (self->title), LEAST_WIDTH, -1);
  self->subtitle = add_label (GTK_BOX (box), "subtitle");
  adw_bin_set_child (ADW_BIN (self), box);
}

PbPageTitle *
pb_page_title_new (void)
{
  return g_object_new (PB_TYPE_PAGE_TITLE, NULL);
}

void
pb_page_title_set (PbPageTitle *self, const char *title, const char *subtitle)
{
  gboolean is_alone = !subtitle || !*subtitle;

  g_return_if_fail (PB_IS_PAGE_TITLE (self));

  gtk_label_set_label (self->title, title);
  gtk_label_set_wrap (self->title, is_alone);
  gtk_label_set_lines (self->title, is_alone ? 2 : 1);
  gtk_label_set_label (self->subtitle, subtitle ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), !is_alone);
}

const char *
pb_page_title_get (PbPageTitle *self)
{
  g_return_val_if_fail (PB_IS_PAGE_TITLE (self), NULL);

  return gtk_label_get_label (self->title);
}
