/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-overview-figure.h"

#include "ui/widgets/pb-text-label.h"

struct _PbOverviewFigure {
  GtkButton parent_instance;

  GtkLabel *label;
  GtkLabel *figure;
  GtkLabel *detail;
};

G_DEFINE_FINAL_TYPE (PbOverviewFigure, pb_overview_figure, GTK_TYPE_BUTTON)

static void
pb_overview_figure_class_init (PbOverviewFigureClass *klass)
{
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = pb_text_label_new (NULL, css_class);

  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
pb_overview_figure_init (PbOverviewFigure *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->label = add_label (box, "heading");
  /* A card that is too narrow for a word is better placed alone than broken in the word. */
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD);
  self->figure = add_label (box, "title-2");
  gtk_widget_add_css_class (GTK_WIDGET (self->figure), "numeric");
  self->detail = add_label (box, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->detail), "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "overview-figure");
}

GtkWidget *
pb_overview_figure_new (void)
{
  return g_object_new (PB_TYPE_OVERVIEW_FIGURE, NULL);
}

void
pb_overview_figure_set_headline (PbOverviewFigure *self, const PbHeadline *headline)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  gtk_label_set_label (self->label, headline->label);
  gtk_label_set_label (self->figure, headline->figure);
  gtk_label_set_label (self->detail, headline->detail ? headline->detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), headline->detail != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  headline->sentence, -1);
  /* GTK complains of an action that has its name before what it is for. */
  gtk_actionable_set_action_target (actionable, "s", headline->query);
  gtk_actionable_set_action_name (
      actionable, headline->kind == &pb_pledge_kind ? "win.browse-pledges" : "win.browse-entities");
}
