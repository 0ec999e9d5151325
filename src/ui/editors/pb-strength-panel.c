/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/editors/pb-strength-panel.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-text-label.h"

#define ICON_SIZE 16
#define ICON_SPACING 9

typedef struct {
  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *bar;
  GtkWidget *best;
  GtkWidget *step;
  GtkWidget *step_label;
  char *step_pointer;
} Criterion;

struct _PbStrengthPanel {
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *headline;
  Criterion criteria[PB_STRENGTH_N_CRITERIA];
};

enum { SIGNAL_GO, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbStrengthPanel, pb_strength_panel, GTK_TYPE_WIDGET)

static void
pb_strength_panel_dispose (GObject *object)
{
  PbStrengthPanel *self = PB_STRENGTH_PANEL (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    g_clear_pointer (&self->criteria[i].step_pointer, g_free);
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
step_clicked_cb (PbStrengthPanel *self, GtkWidget *step)
{
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    if (self->criteria[i].step == step) {
      /* The pledge may be changed, and so the step, before everybody is told. */
      g_autofree char *pointer = g_strdup (self->criteria[i].step_pointer);

      g_signal_emit (self, signals[SIGNAL_GO], 0, pointer);
      return;
    }
}

/* A sentence that leads to its field: in small letters, so that five of them stay calm. */
static void
make_step (PbStrengthPanel *self, Criterion *criterion)
{
  criterion->best = pb_text_label_new (_ ("What would help most"), "caption-heading");
  criterion->step_label = pb_text_label_new (NULL, "caption");
  criterion->step =
      g_object_new (GTK_TYPE_BUTTON, "child", criterion->step_label, "has-frame", FALSE, NULL);
  gtk_widget_add_css_class (criterion->step, "strength-step");
  g_signal_connect_swapped (criterion->step, "clicked", G_CALLBACK (step_clicked_cb), self);
}

static void
make_bar (Criterion *criterion)
{
  criterion->bar = gtk_level_bar_new_for_interval (0, 100);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (criterion->bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (criterion->bar), GTK_LEVEL_BAR_OFFSET_HIGH);
}

static GtkWidget *
make_head (Criterion *criterion)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, ICON_SPACING);

  criterion->icon = gtk_image_new ();
  gtk_widget_set_valign (criterion->icon, GTK_ALIGN_START);
  criterion->label = pb_text_label_new (NULL, NULL);
  gtk_widget_set_hexpand (criterion->label, TRUE);
  gtk_box_append (GTK_BOX (head), criterion->icon);
  gtk_box_append (GTK_BOX (head), criterion->label);
  return head;
}

/* Under the label by a margin: beside the icon, a box would give a long sentence more room than
 * there is. */
static void
append_indented (GtkWidget *column, GtkWidget *child)
{
  gtk_widget_set_margin_start (child, ICON_SIZE + ICON_SPACING);
  gtk_box_append (GTK_BOX (column), child);
}

static void
add_criterion (PbStrengthPanel *self, Criterion *criterion)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  make_bar (criterion);
  make_step (self, criterion);
  gtk_box_append (GTK_BOX (column), make_head (criterion));
  append_indented (column, criterion->bar);
  append_indented (column, criterion->best);
  append_indented (column, criterion->step);
  gtk_box_append (GTK_BOX (self->box), column);
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

/* What is full has no next step. */
static void
show_step (Criterion *shown, const PbCriterion *criterion, gboolean is_best)
{
  gtk_widget_set_visible (shown->best, is_best);
  gtk_widget_set_visible (shown->step, criterion->next_step != NULL);
  gtk_label_set_label (GTK_LABEL (shown->step_label),
                       criterion->next_step ? criterion->next_step : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (shown->step), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  criterion->next_step ? criterion->next_step : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, criterion->label, -1);
  g_free (shown->step_pointer);
  shown->step_pointer = g_strdup (criterion->next_pointer);
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
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    const PbCriterion *criterion = &strength->criteria[i];

    show_criterion (&self->criteria[i], criterion);
    show_step (&self->criteria[i], criterion, criterion == best);
  }
}
