/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/pages/pb-overview-figure.h"
#include "ui/pages/pb-overview-page.h"
#include "ui/widgets/pb-chart-view.h"

/* The page in a window whose actions only note what they were asked for. */
typedef struct {
  UiFixture ui;
  GtkWidget *page;
  GtkWindow *window;
  char *asked;
} Fixture;

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *self = data;

  g_free (self->asked);
  self->asked = g_strdup_printf ("%s %s", g_action_get_name (G_ACTION (action)),
                                 parameter ? g_variant_get_string (parameter, NULL) : "");
}

static const GActionEntry actions[] = {
  { "browse-pledges", note_cb, "s" },
  { "browse-entities", note_cb, "s" },
  { "new-pledge", note_cb },
};

static void
set_up (Fixture *self, gconstpointer data)
{
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  ui_fixture_set_up (&self->ui, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (self->window);
  ui_fixture_settle (&self->ui);
  g_free (self->asked);
  ui_fixture_tear_down (&self->ui, NULL);
}

static void
show_page (Fixture *self, int width, int height)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), self);
  self->page = pb_overview_page_new (self->ui.reg);
  gtk_widget_insert_action_group (self->page, "win", G_ACTION_GROUP (group));
  self->window = ui_show (self->page, width, height);
}

static PbValue *
with_codes (PbValue *record, const char *field, const char *code)
{
  g_autoptr (PbValue) before = record;
  g_autoptr (PbValue) value = pb_value_new_string (code);
  g_autoptr (PbValue) list = pb_value_new_list (&value, 1);

  return pb_value_with_member (before, field, list);
}

static void
add_pledge (Fixture *self, const char *title, const char *focus, const char *publication)
{
  PbValue *record = ui_make_record (&pb_pledge_kind, title, publication);
  g_autoptr (PbValue) pledge = with_codes (record, "focus_areas", focus);
  g_autoptr (PbValue) saved = ui_fixture_save (&self->ui, &pb_pledge_kind, pledge);
}

static PbChartView *
get_chart (Fixture *self, guint nth)
{
  return PB_CHART_VIEW (ui_peek_type (self->page, PB_TYPE_CHART_VIEW, nth));
}

/* The button over a part of a chart. */
static GtkWidget *
get_part (PbChartView *view, guint nth)
{
  return ui_find_type (GTK_WIDGET (view), GTK_TYPE_BUTTON, nth);
}

static void
test_headlines (Fixture *self, gconstpointer data)
{
  GtkWidget *figure;

  add_pledge (self, "Schools", "access", "final");
  add_pledge (self, "Masts", "access", "published");
  add_pledge (self, "Taken back", "access", "withdrawn");
  show_page (self, 1100, 700);
  figure = ui_find_type (self->page, PB_TYPE_OVERVIEW_FIGURE, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (figure), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pledges: 2. 0 of them with a value");
  gtk_widget_activate (figure);
  ui_wait_until (self->asked != NULL);
  g_assert_cmpstr (self->asked, ==,
                   "browse-pledges -publication:draft -publication:superseded "
                   "-publication:withdrawn");
}

static void
test_entities (Fixture *self, gconstpointer data)
{
  GtkWidget *figure;

  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  figure = ui_find_type (self->page, PB_TYPE_OVERVIEW_FIGURE, 2);
  gtk_widget_activate (figure);
  ui_wait_until (self->asked != NULL);
  g_assert_cmpstr (self->asked, ==, "browse-entities ");
}

/* The macro puts what it is given into a format, which a per cent sign in it would spoil. */
static void
assert_name (GtkWidget *part, const char *name)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_chart (Fixture *self, gconstpointer data)
{
  PbChartView *view;
  GtkWidget *part;

  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  ui_wait_until (get_chart (self, 1) != NULL);
  view = get_chart (self, 1);
  part = get_part (view, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "By Focus Area");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_ROLE_BUTTON);
  assert_name (part, "Access: 1 pledge, 100%");
  gtk_widget_activate (part);
  ui_wait_until (self->asked != NULL);
  g_assert_true (g_str_has_prefix (self->asked, "browse-pledges focus:access "));
}

/* Tab goes from chart to chart, arrows from part to part. */
static void
test_keyboard (Fixture *self, gconstpointer data)
{
  PbChartView *view;
  GtkWidget *parts[2];

  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  ui_wait_until (get_chart (self, 1) != NULL);
  view = get_chart (self, 1);
  parts[0] = get_part (view, 0);
  parts[1] = get_part (view, 1);
  /* Arrows go by where things stand. */
  ui_wait_until (gtk_widget_get_width (parts[1]) > 0);
  gtk_widget_grab_focus (parts[0]);
  g_assert_true (ui_has_focus_within (parts[0]));
  g_signal_emit_by_name (self->window, "move-focus", GTK_DIR_DOWN);
  g_assert_true (ui_has_focus_within (parts[1]));
  g_signal_emit_by_name (self->window, "move-focus", GTK_DIR_RIGHT);
  g_assert_true (ui_has_focus_within (parts[1]));
  ui_press_tab (self->window, FALSE);
  g_assert_true (ui_has_focus_within (GTK_WIDGET (get_chart (self, 2))));
  ui_press_tab (self->window, TRUE);
  g_assert_true (ui_has_focus_within (GTK_WIDGET (view)));
}

/* What changes in the register changes on the page, and the focus stays where it is. */
static void
test_follows (Fixture *self, gconstpointer data)
{
  GtkWidget *part;

  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  ui_wait_until (get_chart (self, 1) != NULL);
  part = get_part (get_chart (self, 1), 1);
  gtk_widget_grab_focus (part);
  add_pledge (self, "Masts", "adoption", "final");
  ui_fixture_settle (&self->ui);
  assert_name (part, "Adoption: 1 pledge, 50%");
  g_assert_true (ui_has_focus_within (part));
}

static void
test_drafts (Fixture *self, gconstpointer data)
{
  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  ui_wait_until (get_chart (self, 0) != NULL);
  g_assert_false (ui_has_text (self->page, "Drafts to Continue"));
  for (guint i = 0; i < 6; i++) {
    g_autofree char *title = g_strdup_printf ("Draft & %u", i);

    add_pledge (self, title, "access", "draft");
  }
  ui_wait_until (ui_has_text (self->page, "Drafts to Continue"));
  ui_wait_until (ui_has_text (self->page, "The last changed of 6."));
  g_assert_nonnull (ui_find_type (self->page, ADW_TYPE_ACTION_ROW, 2));
  g_assert_null (ui_peek_type (self->page, ADW_TYPE_ACTION_ROW, 3));
  gtk_widget_activate (ui_find_text (self->page, "_Show All Drafts of Pledges"));
  ui_wait_until (self->asked != NULL);
  g_assert_cmpstr (self->asked, ==,
                   "browse-pledges publication:draft publication:change-requested");
}

/* Who has only begun is not met by a page of zeros. */
static void
test_nothing_pledged (Fixture *self, gconstpointer data)
{
  add_pledge (self, "Schools", "access", "draft");
  show_page (self, 360, 720);
  ui_wait_until (ui_has_text (self->page, "Nothing Pledged Yet"));
  ui_wait_until (ui_has_text (self->page, "Schools"));
  g_assert_null (get_chart (self, 0));
  g_assert_null (ui_peek_type (self->page, PB_TYPE_OVERVIEW_FIGURE, 0));
}

/* A window that opens gives the focus before anything was read; it comes when something has. */
static void
test_focus_comes (Fixture *self, gconstpointer data)
{
  add_pledge (self, "Schools", "access", "final");
  show_page (self, 1100, 700);
  ui_wait_until (get_chart (self, 0) != NULL);
  g_assert_true (ui_has_focus_within (ui_find_type (self->page, PB_TYPE_OVERVIEW_FIGURE, 0)));
}

static void
test_narrow (Fixture *self, gconstpointer data)
{
  add_pledge (self, "Schools", "access", "final");
  add_pledge (self, "A draft with a long title that has to go on in the next line", "access",
              "draft");
  show_page (self, 360, 720);
  ui_wait_until (get_chart (self, 0) != NULL);
  g_assert_cmpint (ui_get_least_width (self->page), <=, 360);
}

static void
test_large_letters (Fixture *self, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int usual;

  add_pledge (self, "Schools", "access", "final");
  for (guint i = 0; i < 6; i++)
    add_pledge (self, "A draft", "access", "draft");
  g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", 168 * PANGO_SCALE, NULL);
  show_page (self, 360, 720);
  ui_wait_until (ui_has_text (self->page, "_Show All Drafts of Pledges"));
  g_assert_cmpint (ui_get_least_width (self->page), <=, 360);
  g_object_set (settings, "gtk-xft-dpi", usual, NULL);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  TEST ("/overview/headlines", test_headlines);
  TEST ("/overview/entities", test_entities);
  TEST ("/overview/chart", test_chart);
  TEST ("/overview/keyboard", test_keyboard);
  TEST ("/overview/follows", test_follows);
  TEST ("/overview/drafts", test_drafts);
  TEST ("/overview/nothing-pledged", test_nothing_pledged);
  TEST ("/overview/focus-comes", test_focus_comes);
  TEST ("/overview/narrow", test_narrow);
  TEST ("/overview/large-letters", test_large_letters);
  return g_test_run ();
}
