/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-strength-panel.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-text-label.h"
#include "ui/widgets/pb-wrapping-button.h"

typedef struct {
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *bar;
} Criterion;

struct _PbStrengthPanel {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *headline;
  Criterion criteria[PB_STRENGTH_N_CRITERIA];
  GtkWidget *next;
  GtkWidget *next_label;
  char *next_pointer;
};

enum { SIGNAL_GO, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbStrengthPanel, pb_strength_panel, GTK_TYPE_WIDGET)

static void
pb_strength_panel_dispose (GObject *object)
{
  PbStrengthPanel *self = PB_STRENGTH_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->next_pointer, g_free);
  G_OBJECT_CLASS (pb_strength_panel_parent_class)->dispose (object);
}

static void
pb_strength_panel_class_init (PbStrengthPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_strength_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_GO] = g_signal_new ("go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
go_clicked_cb (PbStrengthPanel *self)
{
  g_autofree char *pointer = g_strdup (self->next_pointer);

  if (pointer)
    g_signal_emit (self, signals[SIGNAL_GO], 0, pointer);
}

static void
add_criterion (PbStrengthPanel *self, Criterion *criterion)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  criterion->icon = gtk_image_new ();
  gtk_widget_set_valign (criterion->icon, GTK_ALIGN_START);
  criterion->label = pb_text_label_new (NULL, NULL);
  gtk_widget_set_hexpand (criterion->label, TRUE);
  criterion->bar = gtk_level_bar_new_for_interval (0, 100);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (criterion->bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (criterion->bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_box_append (GTK_BOX (column), criterion->label);
  gtk_box_append (GTK_BOX (column), criterion->bar);
  gtk_box_append (GTK_BOX (row), criterion->icon);
  gtk_box_append (GTK_BOX (row), column);
  gtk_box_append (GTK_BOX (self->box), row);
}

static GtkWidget *
make_next_step (PbStrengthPanel *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading = pb_text_label_new (_ ("What would help most"), "heading");
  GtkWidget *go = pb_wrapping_button_set_up (gtk_button_new_with_label (_ ("Show Me Where")));

  self->next_label = pb_text_label_new (NULL, NULL);
  gtk_widget_set_halign (go, GTK_ALIGN_START);
  g_signal_connect_swapped (go, "clicked", G_CALLBACK (go_clicked_cb), self);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), self->next_label);
  gtk_box_append (GTK_BOX (box), go);
  return box;
}

static void
pb_strength_panel_init (PbStrengthPanel *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->headline = pb_text_label_new (NULL, "title-4");
  gtk_box_append (GTK_BOX (self->box), self->headline);
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    add_criterion (self, &self->criteria[i]);
  self->next = make_next_step (self);
  gtk_box_append (GTK_BOX (self->box), self->next);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Strength of the pledge"), -1);
}

PbStrengthPanel *
pb_strength_panel_new (void)
{
  return g_object_new (PB_TYPE_STRENGTH_PANEL, NULL);
}

char *
pb_strength_panel_headline (const PbStrength *strength)
{
  /* Translators: how many of the five criteria of a strong pledge are met. */
  return g_strdup_printf (_ ("Strength: %u of %u"), pb_strength_n_met (strength),
                          PB_STRENGTH_N_CRITERIA);
}

static void
show_criterion (Criterion *shown, const PbCriterion *criterion)
{
  gtk_image_set_from_icon_name (GTK_IMAGE (shown->icon), criterion->met
                                                             ? "pb-progress-complete-symbolic"
                                                             : "pb-progress-empty-symbolic");
  if (criterion->met)
    gtk_widget_add_css_class (shown->icon, "success");
  else
    gtk_widget_remove_css_class (shown->icon, "success");
  gtk_label_set_label (GTK_LABEL (shown->label), criterion->label);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (shown->bar), criterion->score);
  gtk_accessible_update_property (GTK_ACCESSIBLE (shown->bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  criterion->label, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (shown->icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
      criterion->met ? C_ ("criterion", "Met") : C_ ("criterion", "Not met yet"), -1);
}

void
pb_strength_panel_set_strength (PbStrengthPanel *self, const PbStrength *strength)
{
  g_autofree char *headline = pb_strength_panel_headline (strength);
  const PbCriterion *best = pb_strength_best_step (strength);

  gtk_label_set_label (GTK_LABEL (self->headline), headline);
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    show_criterion (&self->criteria[i], &strength->criteria[i]);
  gtk_widget_set_visible (self->next, best != NULL);
  g_free (self->next_pointer);
  self->next_pointer = best ? g_strdup (best->next_pointer) : NULL;
  if (best)
    gtk_label_set_label (GTK_LABEL (self->next_label), best->next_step);
}
