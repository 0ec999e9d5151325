/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "ui/pages/pb-browse-cell.h"
#include "ui/pages/pb-browse-page.h"
#include "ui/pages/pb-browse-place.h"
#include "ui/pages/pb-browse-saved.h"
#include "ui/pages/pb-browse-term.h"
#include "ui/pages/pb-record-row.h"
#include "ui/widgets/pb-option-popover.h"

/* A place looks as if it were shown for the first time. */
static void
set_up (UiFixture *fixture, gconstpointer data)
{
  const PbKind *kinds[] = { &pb_entity_kind, &pb_pledge_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GSettings) settings =
        pb_browse_place_open_settings (pb_browse_place_find (kinds[i]), NULL);
    g_autoptr (GSettingsSchema) schema = NULL;
    g_auto (GStrv) keys = NULL;

    g_object_get (settings, "settings-schema", &schema, NULL);
    keys = g_settings_schema_list_keys (schema);
    for (char **key = keys; *key; key++)
      g_settings_reset (settings, *key);
  }
  ui_fixture_set_up (fixture, data);
}

/* A list beside two buttons, so that there is somewhere to come from and to go to. */
typedef struct {
  GtkWindow *window;
  GtkWidget *list;
  GtkWidget *before;
  GtkWidget *after;
} Scene;

static Scene
show_list (UiFixture *fixture, const PbKind *kind)
{
  Scene scene = { 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  scene.before = gtk_button_new_with_label ("Before");
  scene.list = GTK_WIDGET (pb_browse_page_new (fixture->reg, kind));
  gtk_widget_set_vexpand (scene.list, TRUE);
  scene.after = gtk_button_new_with_label ("After");
  gtk_box_append (GTK_BOX (box), scene.before);
  gtk_box_append (GTK_BOX (box), scene.list);
  gtk_box_append (GTK_BOX (box), scene.after);
  scene.window = ui_show (box, 360, 720);
  return scene;
}

static void
close_scene (Scene *scene)
{
  gtk_window_destroy (scene->window);
}

static GtkEditable *
get_search (Scene *scene)
{
  return GTK_EDITABLE (ui_find_type (scene->list, GTK_TYPE_SEARCH_ENTRY, 0));
}

static void
test_empty (UiFixture *fixture, gconstpointer data)
{
  Scene scene = show_list (fixture, &pb_pledge_kind);

  ui_wait_until (ui_has_text (scene.list, "No Pledges Yet"));
  ui_wait_until (ui_has_text (scene.list, "_New Pledge"));
  ui_wait_until (ui_has_text (scene.list, "0 pledges"));
  close_scene (&scene);
}

static void
test_rows (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "Solar schools", "draft");
  g_autofree char *b = ui_fixture_add (fixture, &pb_pledge_kind, "Island backbone", "final");
  Scene scene = show_list (fixture, &pb_pledge_kind);

  ui_wait_until (ui_has_text (scene.list, "Solar schools"));
  ui_wait_until (ui_has_text (scene.list, "Island backbone"));
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  ui_wait_until (ui_has_text (scene.list, "Draft"));
  ui_wait_until (ui_has_text (scene.list, "Final"));
  close_scene (&scene);
}

static void
test_search (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "draft");
  g_autofree char *b = ui_fixture_add (fixture, &pb_entity_kind, "Südwind", "draft");
  Scene scene = show_list (fixture, &pb_entity_kind);

  ui_wait_until (ui_has_text (scene.list, "2 entities"));
  gtk_editable_set_text (get_search (&scene), "sudw");
  ui_wait_until (ui_has_text (scene.list, "1 entity"));
  ui_wait_until (ui_has_text (scene.list, "Südwind"));
  g_assert_false (ui_has_text (scene.list, "Northwind"));

  gtk_editable_set_text (get_search (&scene), "<nobody>");
  ui_wait_until (ui_has_text (scene.list, "Nothing Found"));
  gtk_widget_activate (ui_find_text (scene.list, "_Clear Search"));
  ui_wait_until (ui_has_text (scene.list, "2 entities"));
  g_assert_true (ui_has_focus_within (GTK_WIDGET (get_search (&scene))));
  close_scene (&scene);
}

static void
test_find (UiFixture *fixture, gconstpointer data)
{
  Scene scene = show_list (fixture, &pb_pledge_kind);

  gtk_editable_set_text (get_search (&scene), "solar");
  gtk_widget_grab_focus (scene.before);
  pb_browse_page_find (PB_BROWSE_PAGE (scene.list));
  g_assert_true (ui_has_focus_within (GTK_WIDGET (get_search (&scene))));
  g_assert_true (gtk_editable_get_selection_bounds (get_search (&scene), NULL, NULL));
  close_scene (&scene);
}

static void
test_tab (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "First", "draft");
  g_autofree char *b = ui_fixture_add (fixture, &pb_pledge_kind, "Second", "draft");
  g_autofree char *c = ui_fixture_add (fixture, &pb_pledge_kind, "Third", "draft");
  Scene scene = show_list (fixture, &pb_pledge_kind);
  GtkWidget *view;

  ui_wait_until (ui_has_text (scene.list, "Third"));
  view = ui_find_type (scene.list, GTK_TYPE_LIST_VIEW, 0);
  gtk_widget_grab_focus (scene.after);
  ui_press_tab (scene.window, TRUE);
  g_assert_true (ui_has_focus_within (view));
  gtk_widget_child_focus (GTK_WIDGET (scene.window), GTK_DIR_DOWN);
  g_assert_true (ui_has_focus_within (view));
  ui_press_tab (scene.window, FALSE);
  g_assert_true (ui_has_focus_within (scene.after));
  ui_press_tab (scene.window, TRUE);
  ui_press_tab (scene.window, TRUE);
  g_assert_false (ui_has_focus_within (view));
  g_assert_true (ui_has_focus_within (scene.list));
  /* It comes in at the beginning, and goes out there as well. */
  gtk_widget_grab_focus (scene.before);
  ui_press_tab (scene.window, FALSE);
  g_assert_false (ui_has_focus_within (view));
  g_assert_true (ui_has_focus_within (scene.list));
  ui_press_tab (scene.window, TRUE);
  g_assert_true (ui_has_focus_within (scene.before));
  close_scene (&scene);
}

static const char *
get_focused_title (Scene *scene)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (scene->window));
  PbRecordRow *row = PB_RECORD_ROW (gtk_widget_get_first_child (focus));

  return pb_register_item_get_title (pb_record_row_get_item (row));
}

static void
test_keeps_place (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "First", "draft");
  g_autofree char *b = ui_fixture_add (fixture, &pb_pledge_kind, "Second", "draft");
  Scene scene = show_list (fixture, &pb_pledge_kind);
  g_autofree char *c = NULL;
  g_autofree char *title = NULL;

  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  gtk_widget_child_focus (ui_find_type (scene.list, GTK_TYPE_LIST_VIEW, 0), GTK_DIR_TAB_FORWARD);
  gtk_widget_child_focus (GTK_WIDGET (scene.window), GTK_DIR_DOWN);
  ui_wait_until (get_focused_title (&scene));
  title = g_strdup (get_focused_title (&scene));
  c = ui_fixture_add (fixture, &pb_pledge_kind, "Third", "draft");
  ui_wait_until (ui_has_text (scene.list, "Third"));
  g_assert_cmpstr (get_focused_title (&scene), ==, title);
  close_scene (&scene);
}

/* It is made when it is first wanted. */
static void
test_menu_of_card (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "draft");
  Scene scene = show_list (fixture, &pb_pledge_kind);
  GtkWidget *row = ui_find_type (scene.list, PB_TYPE_RECORD_ROW, 0);
  GtkWidget *button = ui_find_type (row, GTK_TYPE_BUTTON, 0);

  gtk_test_accessible_assert_role (button, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "More");
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE);
  g_assert_null (ui_peek_type (scene.list, GTK_TYPE_POPOVER_MENU, 0));
  g_signal_emit_by_name (button, "clicked");
  ui_wait_until (gtk_widget_get_mapped (ui_find_type (scene.list, GTK_TYPE_POPOVER_MENU, 0)));
  close_scene (&scene);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_assert_true (pb_register_done_finish (PB_REGISTER (source), result, NULL));
}

static void
test_keeps_up (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "draft");
  Scene scene = show_list (fixture, &pb_pledge_kind);

  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  pb_register_delete (fixture->reg, id, deleted_cb, NULL);
  ui_wait_until (ui_has_text (scene.list, "No Pledges Yet"));
  close_scene (&scene);
}

/* What nobody sees is not read; it must be right as soon as somebody looks. */
static void
test_catches_up (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "First", "draft");
  Scene scene = show_list (fixture, &pb_pledge_kind);
  g_autofree char *b = NULL;

  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  gtk_widget_set_visible (scene.list, FALSE);
  b = ui_fixture_add (fixture, &pb_pledge_kind, "Second", "draft");
  gtk_widget_set_visible (scene.list, TRUE);
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  close_scene (&scene);
}

static void
test_narrow (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (
      fixture, &pb_pledge_kind,
      "Incomprehensibilities in the internationalization of telecommunication", "change-requested");
  Scene scene = show_list (fixture, &pb_pledge_kind);

  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  g_assert_cmpint (ui_get_least_width (scene.list), <=, 360);
  close_scene (&scene);
}

/* The first of the lines of the facets that are ticked by a name. */
static GtkWidget *
find_term (GtkWidget *root, const char *label)
{
  return gtk_widget_get_ancestor (ui_find_text (root, label), PB_TYPE_BROWSE_TERM);
}

static void
add_two (UiFixture *fixture)
{
  g_autofree char *a = ui_fixture_add (fixture, &pb_pledge_kind, "Solar schools", "draft");
  g_autofree char *b = ui_fixture_add (fixture, &pb_pledge_kind, "Island backbone", "final");
}

/* As wide as it takes to have everything side by side. */
static Scene
show_wide (UiFixture *fixture)
{
  g_autoptr (GSettings) settings =
      pb_browse_place_open_settings (pb_browse_place_find (&pb_pledge_kind), NULL);
  const char *open[] = { "publication", NULL };
  Scene scene;

  g_settings_set_strv (settings, "open-facets", open);
  scene = show_list (fixture, &pb_pledge_kind);
  gtk_window_set_default_size (scene.window, 1366, 700);
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  ui_find_type (scene.list, PB_TYPE_BROWSE_TERM, 0);
  return scene;
}

static void
assert_checked (GtkWidget *term, GtkAccessibleTristate state)
{
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (term), GTK_ACCESSIBLE_STATE_CHECKED, state);
}

static void
test_facet (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  GtkWidget *term;

  add_two (fixture);
  scene = show_wide (fixture);
  term = find_term (scene.list, "Draft");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (term), GTK_ACCESSIBLE_ROLE_CHECKBOX);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (term), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Draft, 1 found");
  assert_checked (term, GTK_ACCESSIBLE_TRISTATE_FALSE);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (term), TRUE);
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  ui_wait_until (ui_has_text (scene.list, "Solar schools"));
  g_assert_false (ui_has_text (scene.list, "Island backbone"));
  /* The others can still be chosen as well, and the line is the same widget. */
  g_assert_true (find_term (scene.list, "Draft") == term);
  assert_checked (term, GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_term (scene.list, "Final")), TRUE);
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));

  gtk_widget_grab_focus (ui_find_text (scene.list, "_Clear All"));
  gtk_widget_activate (ui_find_text (scene.list, "_Clear All"));
  ui_wait_until (!gtk_check_button_get_active (GTK_CHECK_BUTTON (term)));
  assert_checked (term, GTK_ACCESSIBLE_TRISTATE_FALSE);
  ui_wait_until (ui_has_focus_within (GTK_WIDGET (get_search (&scene))));
  close_scene (&scene);
}

static void
test_not (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  GtkWidget *term;

  add_two (fixture);
  scene = show_wide (fixture);
  term = find_term (scene.list, "Draft");
  gtk_widget_activate_action (term, "term.exclude", NULL);
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  ui_wait_until (ui_has_text (scene.list, "Island backbone"));
  ui_wait_until (ui_has_text (scene.list, "not Draft"));
  assert_checked (term, GTK_ACCESSIBLE_TRISTATE_MIXED);
  /* The chip takes it back. */
  gtk_widget_activate (
      gtk_widget_get_ancestor (ui_find_text (scene.list, "not Draft"), GTK_TYPE_BUTTON));
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  close_scene (&scene);
}

static void
add_for_ethiopia (UiFixture *fixture)
{
  const char *countries = "[{\"country\":\"ETH\"}]";
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, "Highland masts", "final");
  g_autoptr (PbValue) coverage = pb_json_parse (countries, strlen (countries), NULL, NULL);
  g_autoptr (PbValue) scope = pb_value_new_string ("countries");
  g_autoptr (PbValue) scoped = pb_value_with_member (record, "coverage_scope", scope);
  g_autoptr (PbValue) covered = pb_value_with_member (scoped, "coverage", coverage);
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_pledge_kind, covered);
}

/* Groups change by the day, so their numbers say of which day they are. */
static void
test_facet_day (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *day = NULL;
  g_autofree char *as_of = NULL;
  const char *open[] = { "group", NULL };
  g_autoptr (GSettings) settings =
      pb_browse_place_open_settings (pb_browse_place_find (&pb_pledge_kind), NULL);
  Scene scene;
  PbDate today;

  g_settings_set_strv (settings, "open-facets", open);
  add_for_ethiopia (fixture);
  scene = show_list (fixture, &pb_pledge_kind);
  gtk_window_set_default_size (scene.window, 1366, 700);
  pb_date_today (&today);
  day = pb_date_format_locale (&today);
  as_of = g_strdup_printf ("As of %s", day);
  ui_wait_until (ui_has_text (scene.list, as_of));
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "group:LDC@2024-01-01");
  ui_wait_until (!ui_has_text (scene.list, as_of));
  ui_wait_until (ui_has_text (scene.list, "As of"));
  close_scene (&scene);
}

static void
test_facet_keys (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  GtkWidget *first;
  GtkWidget *terms;

  add_two (fixture);
  scene = show_wide (fixture);
  first = ui_find_type (scene.list, PB_TYPE_BROWSE_TERM, 0);
  terms = gtk_widget_get_parent (first);
  gtk_widget_grab_focus (terms);
  g_assert_true (gtk_widget_has_focus (first));
  gtk_widget_child_focus (GTK_WIDGET (scene.window), GTK_DIR_DOWN);
  g_assert_true (gtk_widget_has_focus (gtk_widget_get_next_sibling (first)));
  ui_press_tab (scene.window, FALSE);
  g_assert_false (ui_has_focus_within (terms));
  ui_press_tab (scene.window, TRUE);
  g_assert_true (gtk_widget_has_focus (gtk_widget_get_next_sibling (first)));
  close_scene (&scene);
}

static void
test_typed (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  int end;

  add_two (fixture);
  scene = show_wide (fixture);
  gtk_editable_set_text (get_search (&scene), "publication:draft");
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  assert_checked (find_term (scene.list, "Draft"), GTK_ACCESSIBLE_TRISTATE_TRUE);
  /* What is no query says so, and the last that was one stays. */
  end = (int) strlen ("publication:draft");
  gtk_editable_insert_text (get_search (&scene), " \"isl", -1, &end);
  g_signal_emit_by_name (get_search (&scene), "activate");
  ui_wait_until (ui_has_text (scene.list, "Column 19: this quotation mark has no second one."));
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  /* Taken back at the facet, it leaves the entry, too. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_term (scene.list, "Draft")), FALSE);
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  g_assert_cmpstr (gtk_editable_get_text (get_search (&scene)), ==, "");
  close_scene (&scene);
}

static void
type (UiFixture *fixture, Scene *scene, const char *text)
{
  GtkWidget *focus;

  gtk_widget_grab_focus (GTK_WIDGET (get_search (scene)));
  focus = gtk_root_get_focus (GTK_ROOT (scene->window));
  gtk_editable_set_position (get_search (scene), -1);
  g_signal_emit_by_name (focus, "insert-at-cursor", text);
  ui_fixture_settle (fixture);
}

/* As if a key were pressed in the entry. */
static gboolean
press (PbOptionPopover *popover, guint keyval)
{
  return pb_option_popover_is_open (popover) && pb_option_popover_press (popover, keyval);
}

static void
test_suggest (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  GtkEditable *entry;
  PbOptionPopover *popover;
  GtkWidget *list;

  add_two (fixture);
  scene = show_wide (fixture);
  entry = get_search (&scene);
  type (fixture, &scene, "publ");
  popover = PB_OPTION_POPOVER (ui_find_type (scene.list, PB_TYPE_OPTION_POPOVER, 0));
  list = ui_find_type (GTK_WIDGET (popover), GTK_TYPE_LIST_VIEW, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Suggestions");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "1 suggestion");
  /* What is typed is a plain word as long as nothing is chosen. */
  g_assert_false (press (popover, GDK_KEY_Return));
  g_assert_true (press (popover, GDK_KEY_Down));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Publication\npublication:");
  g_assert_true (press (popover, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "publication:");

  type (fixture, &scene, "dr");
  g_assert_true (press (popover, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "publication:draft ");
  g_assert_false (pb_option_popover_is_open (popover));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  close_scene (&scene);
}

/* Escape closes the list and leaves what was typed; without a list, the keys are the entry's. */
static void
test_suggest_leaves (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  PbOptionPopover *popover;

  add_two (fixture);
  scene = show_wide (fixture);
  type (fixture, &scene, "publication:");
  popover = PB_OPTION_POPOVER (ui_find_type (scene.list, PB_TYPE_OPTION_POPOVER, 0));
  g_assert_true (press (popover, GDK_KEY_Escape));
  g_assert_false (pb_option_popover_is_open (popover));
  g_assert_cmpstr (gtk_editable_get_text (get_search (&scene)), ==, "publication:");
  gtk_editable_set_text (get_search (&scene), "");
  type (fixture, &scene, "solar");
  g_assert_false (pb_option_popover_is_open (popover));
  type (fixture, &scene, " fo");
  g_assert_true (pb_option_popover_is_open (popover));
  /* What is put there by other hands is no reason to offer anything. */
  gtk_widget_grab_focus (scene.after);
  ui_wait_until (!pb_option_popover_is_open (popover));
  gtk_editable_set_text (get_search (&scene), "publication:");
  ui_fixture_settle (fixture);
  g_assert_false (pb_option_popover_is_open (popover));
  close_scene (&scene);
}

/* While one types, half a query is none that is wrong. */
static void
test_mistake_waits (UiFixture *fixture, gconstpointer data)
{
  const char *mistake = "Column 1: this quotation mark has no second one.";
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  type (fixture, &scene, "\"solar");
  g_signal_emit_by_name (get_search (&scene), "search-changed");
  g_assert_false (ui_has_text (scene.list, mistake));
  g_signal_emit_by_name (get_search (&scene), "activate");
  ui_wait_until (ui_has_text (scene.list, mistake));
  g_assert_true (ui_has_focus_within (GTK_WIDGET (get_search (&scene))));

  type (fixture, &scene, "\"");
  ui_wait_until (!ui_has_text (scene.list, mistake));
  gtk_editable_set_text (get_search (&scene), "\"solar");
  g_assert_false (ui_has_text (scene.list, mistake));
  gtk_widget_grab_focus (scene.after);
  ui_wait_until (ui_has_text (scene.list, mistake));
  close_scene (&scene);
}

static void
test_relax (UiFixture *fixture, gconstpointer data)
{
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "publication:draft island");
  ui_wait_until (ui_has_text (scene.list, "Without “island”: 1 Found"));
  ui_wait_until (ui_has_text (scene.list, "Without Draft: 1 Found"));
  gtk_widget_activate (gtk_widget_get_ancestor (ui_find_text (scene.list, "Without Draft: 1 Found"),
                                                GTK_TYPE_BUTTON));
  ui_wait_until (ui_has_text (scene.list, "Island backbone"));
  g_assert_cmpstr (gtk_editable_get_text (get_search (&scene)), ==, "island");
  close_scene (&scene);
}

/* Of several values of one field any will do, so nothing is found without just one of them. */
static void
test_relax_field (UiFixture *fixture, gconstpointer data)
{
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "country:KEN country:UGA solar");
  ui_wait_until (ui_has_text (scene.list, "Without Kenya · Uganda: 1 Found"));
  gtk_widget_activate (gtk_widget_get_ancestor (
      ui_find_text (scene.list, "Without Kenya · Uganda: 1 Found"), GTK_TYPE_BUTTON));
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  g_assert_false (ui_has_text (scene.list, "_Clear All"));
  close_scene (&scene);
}

/* Where to drop one limit does not help, two may. */
static void
test_relax_two (UiFixture *fixture, gconstpointer data)
{
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "country:KEN -publication:final island");
  ui_wait_until (ui_has_text (scene.list, "Without Kenya · not Final: 1 Found"));
  ui_wait_until (ui_has_text (scene.list, "Without Kenya · “island”: 1 Found"));
  g_assert_false (ui_has_text (scene.list, "Without not Final · “island”: 1 Found"));
  close_scene (&scene);
}

static const char *
get_first_title (Scene *scene)
{
  GtkWidget *cell = ui_find_type (scene->list, PB_TYPE_BROWSE_CELL, 0);
  GtkWidget *title = ui_find_type (cell, GTK_TYPE_INSCRIPTION, 0);

  /* A row is filled when it is placed. */
  return title ? gtk_inscription_get_text (GTK_INSCRIPTION (title)) : "";
}

static void
assert_named (GtkWidget *widget, GtkAccessibleRole role, const char *name)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), role);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       name);
}

/* What a screen reader says of the parts of the place. */
static void
test_told (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings =
      pb_browse_place_open_settings (pb_browse_place_find (&pb_pledge_kind), NULL);
  Scene scene;
  GtkWidget *fold;
  GtkWidget *cell;

  add_two (fixture);
  g_settings_set_string (settings, "view", "list");
  scene = show_wide (fixture);
  assert_named (GTK_WIDGET (get_search (&scene)), GTK_ACCESSIBLE_ROLE_SEARCH_BOX, "Search pledges");
  fold = gtk_widget_get_ancestor (ui_find_text (scene.list, "Publication"), GTK_TYPE_EXPANDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Publication");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fold), GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  assert_named (gtk_widget_get_parent (find_term (scene.list, "Draft")), GTK_ACCESSIBLE_ROLE_GROUP,
                "Publication");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (ui_find_text (scene.list, "2 pledges")),
                                   GTK_ACCESSIBLE_ROLE_STATUS);
  /* A row of the table is called as what it shows, else it would be told by its place alone. */
  cell = gtk_widget_get_ancestor (ui_find_text (scene.list, "Solar schools"), PB_TYPE_BROWSE_CELL);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_widget_get_parent (cell))),
      GTK_ACCESSIBLE_PROPERTY_LABEL, "Solar schools");
  close_scene (&scene);
}

static int
get_title_width (Scene *scene)
{
  GtkWidget *cell = ui_find_type (scene->list, PB_TYPE_BROWSE_CELL, 0);

  return cell ? gtk_widget_get_width (cell) : 0;
}

/* Where there is little room, a table has fewer columns, so that titles can be read. */
static void
test_title_room (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings =
      pb_browse_place_open_settings (pb_browse_place_find (&pb_pledge_kind), NULL);
  Scene scene;

  add_two (fixture);
  g_settings_set_string (settings, "view", "list");
  scene = show_wide (fixture);
  ui_wait_until (ui_has_text (scene.list, "Entity"));
  gtk_window_set_default_size (scene.window, 900, 700);
  ui_wait_until (!ui_has_text (scene.list, "Entity") && get_title_width (&scene) > 270);
  close_scene (&scene);
}

static void
test_sort (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings =
      pb_browse_place_open_settings (pb_browse_place_find (&pb_pledge_kind), NULL);
  g_autoptr (GtkColumnViewColumn) title = NULL;
  GtkColumnView *table;
  Scene scene;

  add_two (fixture);
  g_settings_set_string (settings, "view", "list");
  scene = show_wide (fixture);
  table = GTK_COLUMN_VIEW (ui_find_type (scene.list, GTK_TYPE_COLUMN_VIEW, 0));
  title = g_list_model_get_item (gtk_column_view_get_columns (table), 0);
  gtk_column_view_sort_by_column (table, title, GTK_SORT_DESCENDING);
  ui_wait_until (g_str_equal (get_first_title (&scene), "Solar schools"));
  gtk_column_view_sort_by_column (table, title, GTK_SORT_ASCENDING);
  ui_wait_until (g_str_equal (get_first_title (&scene), "Island backbone"));
  g_assert_false (g_settings_get_boolean (settings, "reversed"));
  close_scene (&scene);
}

/* A place is as one has left it. */
static void
test_kept (UiFixture *fixture, gconstpointer data)
{
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "publication:draft solar");
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  close_scene (&scene);
  scene = show_list (fixture, &pb_pledge_kind);
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  g_assert_cmpstr (gtk_editable_get_text (get_search (&scene)), ==, "solar");
  ui_wait_until (ui_has_text (scene.list, "_Clear All"));
  close_scene (&scene);
}

/* What was looked for among the samples is not looked for in the person's own register. */
static void
test_kept_apart (UiFixture *fixture, gconstpointer data)
{
  Scene scene;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "solar");
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  close_scene (&scene);
  pb_register_set_name (fixture->reg, "samples");
  scene = show_list (fixture, &pb_pledge_kind);
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "island");
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  close_scene (&scene);
  pb_register_set_name (fixture->reg, NULL);
  scene = show_list (fixture, &pb_pledge_kind);
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  g_assert_cmpstr (gtk_editable_get_text (get_search (&scene)), ==, "solar");
  close_scene (&scene);
}

static void
test_saved (UiFixture *fixture, gconstpointer data)
{
  Scene scene;
  GtkWidget *saved;
  GtkWidget *name;

  add_two (fixture);
  scene = show_wide (fixture);
  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "publication:draft");
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  saved = ui_find_type (scene.list, PB_TYPE_BROWSE_SAVED, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (saved)));
  name = ui_find_type (saved, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), "My drafts");
  g_signal_emit_by_name (name, "activate");
  ui_wait_until (ui_has_text (saved, "My drafts"));

  pb_browse_page_set_query (PB_BROWSE_PAGE (scene.list), "");
  ui_wait_until (ui_has_text (scene.list, "2 pledges"));
  gtk_widget_activate (
      gtk_widget_get_ancestor (ui_find_text (saved, "My drafts"), GTK_TYPE_BUTTON));
  ui_wait_until (ui_has_text (scene.list, "1 pledge"));
  close_scene (&scene);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/browse-page/" name, UiFixture, NULL, set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("empty", test_empty);
  ADD ("rows", test_rows);
  ADD ("search", test_search);
  ADD ("find", test_find);
  ADD ("tab", test_tab);
  ADD ("keeps-place", test_keeps_place);
  ADD ("menu-of-card", test_menu_of_card);
  ADD ("keeps-up", test_keeps_up);
  ADD ("catches-up", test_catches_up);
  ADD ("narrow", test_narrow);
  ADD ("facet", test_facet);
  ADD ("not", test_not);
  ADD ("facet-day", test_facet_day);
  ADD ("facet-keys", test_facet_keys);
  ADD ("typed", test_typed);
  ADD ("suggest", test_suggest);
  ADD ("suggest-leaves", test_suggest_leaves);
  ADD ("mistake-waits", test_mistake_waits);
  ADD ("relax", test_relax);
  ADD ("relax-field", test_relax_field);
  ADD ("relax-two", test_relax_two);
  ADD ("told", test_told);
  ADD ("title-room", test_title_room);
  ADD ("sort", test_sort);
  ADD ("kept", test_kept);
  ADD ("kept-apart", test_kept_apart);
  ADD ("saved", test_saved);
  return g_test_run ();
}
