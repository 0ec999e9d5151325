/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each criterion of a strong pledge says the one step that would raise it most, and leads there. */

#include "ui/editors/pb-strength-panel.h"

#include "../support/test-json.h"
#include "ui-fixture.h"

typedef struct {
  GtkWidget *panel;
  GtkWindow *window;
  PbStrength *strength;
  char *gone_to;
} Fixture;

static void
go_cb (Fixture *self, const char *pointer)
{
  g_free (self->gone_to);
  self->gone_to = g_strdup (pointer);
}

static void
set_pledge (Fixture *self, const char *json)
{
  g_autoptr (PbValue) pledge = parse_quoted (json);

  g_clear_pointer (&self->strength, pb_strength_free);
  self->strength = pb_strength_of_pledge (pledge);
  pb_strength_panel_set_strength (PB_STRENGTH_PANEL (self->panel), self->strength);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->panel = GTK_WIDGET (pb_strength_panel_new ());
  g_signal_connect_swapped (self->panel, "go", G_CALLBACK (go_cb), self);
  set_pledge (self, "{}");
  self->window = ui_show (self->panel, 360, 700);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  pb_strength_free (self->strength);
  g_free (self->gone_to);
}

static GtkWidget *
find_button (Fixture *self, const char *step)
{
  return gtk_widget_get_ancestor (ui_find_text (self->panel, step), GTK_TYPE_BUTTON);
}

static void
test_each (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    const PbCriterion *criterion = &self->strength->criteria[i];
    GtkWidget *button = find_button (self, criterion->next_step);

    gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                         criterion->next_step);
    g_signal_emit_by_name (button, "clicked");
    g_assert_cmpstr (self->gone_to, ==, criterion->next_pointer);
  }
}

/* The best of them is said to be so, once. */
static void
test_best (Fixture *self, gconstpointer data)
{
  const char *step = pb_strength_best_step (self->strength)->next_step;
  GtkWidget *heading = ui_find_text (self->panel, "What would help most");

  g_assert_true (gtk_widget_get_next_sibling (heading) == find_button (self, step));
  gtk_widget_set_visible (heading, FALSE);
  g_assert_false (ui_has_text (self->panel, "What would help most"));
}

/* What is full has no step. */
static void
test_full (Fixture *self, gconstpointer data)
{
  guint n_buttons = 0;
  guint n_steps = 0;

  set_pledge (self, "{'targets':[{'indicator':'sites','unit':'sites','baseline':'1',"
                    "'target':'9','target_date':'2029'}],'start':'2027','end':'2029',"
                    "'milestones':[{'title':{'en':'Half'},'due':'2028'}],"
                    "'implementation':'started'}");
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    n_steps += self->strength->criteria[i].next_step != NULL;
  while (ui_peek_type (self->panel, GTK_TYPE_BUTTON, n_buttons))
    n_buttons++;
  g_assert_cmpuint (n_steps, ==, PB_STRENGTH_N_CRITERIA - 1);
  g_assert_cmpuint (n_buttons, ==, n_steps);
}

/* It fits beside the form, and over it in the narrowest window. */
static void
test_width (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (ui_get_least_width (self->panel), <=, 240);
}

#define ADD(name, func) g_test_add ("/strength-panel/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("each", test_each);
  ADD ("best", test_best);
  ADD ("full", test_full);
  ADD ("width", test_width);
  return g_test_run ();
}
