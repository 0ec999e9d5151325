/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "map/pb-marker.h"
#include "ui/pages/pb-map-panel.h"
#include "ui/pages/pb-map-row.h"
#include "ui/widgets/pb-map-bars.h"
#include "ui/widgets/pb-map-legend.h"
#include "ui/widgets/pb-map-view.h"

typedef struct {
  PbMapPanel *panel;
  GtkWindow *window;
  char *activated;
  guint n_basis;
} Fixture;

static void
activated_cb (PbMapPanel *panel, const char *code, Fixture *fixture)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (code);
}

static PbMapData *
make_data (PbMapBasis basis)
{
  PbMapData *data = pb_map_data_new (PB_MAP_PLEDGES, basis);

  pb_map_data_add (data, "KEN", &(PbMapNumbers){ .n = 12, .n_in_usd = 3, .usd = 1500000 });
  pb_map_data_add (data, "CHN", &(PbMapNumbers){ .n = 20, .n_in_usd = 1, .usd = 1000 });
  pb_map_data_add (data, "TUV", &(PbMapNumbers){ .n = 1 });
  if (basis == PB_MAP_BY_COVERAGE)
    pb_map_data_add (data, "africa", &(PbMapNumbers){ .n = 7, .n_in_usd = 2, .usd = 3e9 });
  pb_map_data_add (data, PB_MAP_NOWHERE, &(PbMapNumbers){ .n = 2 });
  pb_map_data_set_total (data, &(PbMapNumbers){ .n = 40, .n_in_usd = 6, .usd = 3001501000.0 });
  return data;
}

static void
show_data (PbMapPanel *panel, PbMapBasis basis)
{
  g_autoptr (PbMapData) data = make_data (basis);

  pb_map_panel_set_data (panel, data);
}

static void
basis_cb (PbMapPanel *panel, GParamSpec *pspec, Fixture *fixture)
{
  fixture->n_basis++;
  show_data (panel, pb_map_panel_get_basis (panel));
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  fixture->panel = pb_map_panel_new ();
  g_signal_connect (fixture->panel, "activated", G_CALLBACK (activated_cb), fixture);
  g_signal_connect (fixture->panel, "notify::basis", G_CALLBACK (basis_cb), fixture);
  show_data (fixture->panel, PB_MAP_BY_COVERAGE);
  fixture->window = ui_show (GTK_WIDGET (fixture->panel), 800, 640);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
  g_free (fixture->activated);
}

static GtkWidget *
find (Fixture *fixture, GType type, guint nth)
{
  return ui_peek_type (GTK_WIDGET (fixture->panel), type, nth);
}

/* The button that a bar is; its label is one of its parts. */
static GtkWidget *
find_bar (Fixture *fixture, const char *label)
{
  GtkWidget *text = ui_peek_text (find (fixture, PB_TYPE_MAP_BARS, 0), label);

  return text != NULL ? gtk_widget_get_ancestor (text, GTK_TYPE_BUTTON) : NULL;
}

static void
assert_label (GtkWidget *widget, const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       label);
}

static void
choose (Fixture *fixture, guint nth, guint choice)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find (fixture, GTK_TYPE_DROP_DOWN, nth)), choice);
}

static void
test_bars (Fixture *fixture, gconstpointer user_data)
{
  static const char *const selected[] = { "africa", NULL };
  GtkWidget *africa = find_bar (fixture, "Africa");

  g_assert_nonnull (africa);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (africa), GTK_ACCESSIBLE_ROLE_BUTTON);
  assert_label (africa, "Africa: 7 pledges, USD 3 bn");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (africa), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_signal_emit_by_name (africa, "clicked");
  g_assert_cmpstr (fixture->activated, ==, "africa");
  pb_map_panel_set_selected (fixture->panel, selected);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (africa), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  g_signal_emit_by_name (find_bar (fixture, "Worldwide"), "clicked");
  g_assert_cmpstr (fixture->activated, ==, PB_MAP_GLOBAL);
  /* What is not known cannot be looked for. */
  ui_wait_until (ui_has_text (GTK_WIDGET (fixture->panel), "No country given"));
  g_assert_null (find_bar (fixture, "No country given"));
}

/* The map, its legend and the bars change together; who has the focus keeps it. */
static void
test_measure (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *africa = find_bar (fixture, "Africa");

  ui_wait_until (ui_has_text (africa, "7"));
  gtk_widget_grab_focus (africa);
  choose (fixture, 0, PB_MAP_MONEY);
  g_assert_true (find_bar (fixture, "Africa") == africa);
  g_assert_true (gtk_widget_is_focus (africa));
  ui_wait_until (ui_has_text (africa, "3 bn"));
  assert_label (find (fixture, PB_TYPE_MAP_LEGEND, 0), "US dollars pledged for each country");
  assert_label (find (fixture, PB_TYPE_MAP_VIEW, 0), "Money pledged, by country of implementation");
  choose (fixture, 0, PB_MAP_SHARE);
  assert_label (find (fixture, PB_TYPE_MAP_LEGEND, 0), "Share of all pledges in each country");
}

static void
test_basis (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpint (pb_map_panel_get_basis (fixture->panel), ==, PB_MAP_BY_COVERAGE);
  choose (fixture, 1, PB_MAP_BY_ORIGIN);
  g_assert_cmpuint (fixture->n_basis, ==, 1);
  g_assert_cmpint (pb_map_panel_get_basis (fixture->panel), ==, PB_MAP_BY_ORIGIN);
  assert_label (find (fixture, PB_TYPE_MAP_VIEW, 0), "Pledges by the country they come from");
  g_assert_null (find_bar (fixture, "Africa"));
  /* Numbers that come late, for what was chosen before, are not shown. */
  show_data (fixture->panel, PB_MAP_BY_COVERAGE);
  assert_label (find (fixture, PB_TYPE_MAP_VIEW, 0), "Pledges by the country they come from");
}

static GListModel *
open_table (Fixture *fixture)
{
  GtkWidget *view;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, 2)),
                                TRUE);
  view = find (fixture, GTK_TYPE_COLUMN_VIEW, 0);
  g_assert_nonnull (view);
  return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
}

static void
assert_row (GListModel *rows, guint position, const char *place, guint64 n, double usd)
{
  g_autoptr (PbMapRow) row = g_list_model_get_item (rows, position);

  g_assert_cmpstr (pb_map_row_get_place (row), ==, place);
  g_assert_cmpuint (pb_map_row_get_numbers (row)->n, ==, n);
  g_assert_cmpfloat (pb_map_row_get_numbers (row)->usd, ==, usd);
}

/* Every place with a pledge, the most pledges first; a row does what the map does. */
static void
test_table (Fixture *fixture, gconstpointer user_data)
{
  GListModel *rows = open_table (fixture);
  GtkWidget *view = find (fixture, GTK_TYPE_COLUMN_VIEW, 0);

  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 5);
  assert_row (rows, 0, "CHN", 20, 1000);
  assert_row (rows, 1, "KEN", 12, 1500000);
  assert_row (rows, 2, "africa", 7, 3e9);
  assert_row (rows, 3, PB_MAP_NOWHERE, 2, 0);
  assert_row (rows, 4, "TUV", 1, 0);
  ui_wait_until (ui_has_text (view, "50%"));
  g_signal_emit_by_name (view, "activate", 1);
  g_assert_cmpstr (fixture->activated, ==, "KEN");
  g_signal_emit_by_name (view, "activate", 3);
  g_assert_cmpstr (fixture->activated, ==, "KEN");
}

static void
test_table_follows (Fixture *fixture, gconstpointer user_data)
{
  GListModel *rows = open_table (fixture);
  g_autoptr (PbMapData) fewer = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);

  pb_map_data_add (fewer, "FRA", &(PbMapNumbers){ .n = 2 });
  pb_map_panel_set_data (fixture->panel, fewer);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 1);
  assert_row (rows, 0, "FRA", 2, 0);
}

/* The line of a table that has a text. */
static GtkWidget *
find_line (GtkWidget *view, const char *text)
{
  GtkWidget *line = ui_find_text (view, text);

  while (!GTK_IS_LIST_VIEW (gtk_widget_get_parent (line)))
    line = gtk_widget_get_parent (line);
  return line;
}

/* Who chooses a place by a key is still at it when its numbers have put it elsewhere. */
static void
test_table_focus (Fixture *fixture, gconstpointer user_data)
{
  GListModel *rows = open_table (fixture);
  GtkWidget *view = find (fixture, GTK_TYPE_COLUMN_VIEW, 0);
  GtkRoot *root = gtk_widget_get_root (view);
  g_autoptr (PbMapData) other = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);

  ui_wait_until (ui_peek_text (view, "Tuvalu"));
  gtk_widget_grab_focus (find_line (view, "Tuvalu"));
  pb_map_data_add (other, "TUV", &(PbMapNumbers){ .n = 41 });
  pb_map_data_add (other, "KEN", &(PbMapNumbers){ .n = 3 });
  pb_map_data_add (other, "CHN", &(PbMapNumbers){ .n = 30 });
  pb_map_panel_set_data (fixture->panel, other);
  assert_row (rows, 0, "TUV", 41, 0);
  ui_wait_until (ui_has_text (view, "41"));
  g_assert_true (gtk_root_get_focus (root) == find_line (view, "41"));
  g_assert_true (ui_has_text (gtk_root_get_focus (root), "Tuvalu"));
}

/* Of entities there is one thing to show, and no money. */
static void
test_entities (Fixture *fixture, gconstpointer user_data)
{
  PbMapPanel *panel = pb_map_panel_new_of_entities ();
  GtkWindow *window = ui_show (GTK_WIDGET (panel), 800, 640);
  g_autoptr (PbMapData) data = pb_map_data_new (PB_MAP_ENTITIES, PB_MAP_BY_ORIGIN);

  pb_map_data_add (data, "KEN", &(PbMapNumbers){ .n = 3 });
  pb_map_data_add (data, PB_MAP_NOWHERE, &(PbMapNumbers){ .n = 1 });
  pb_map_data_set_total (data, &(PbMapNumbers){ .n = 4 });
  pb_map_panel_set_data (panel, data);
  g_assert_null (ui_peek_type (GTK_WIDGET (panel), GTK_TYPE_DROP_DOWN, 0));
  assert_label (ui_find_type (GTK_WIDGET (panel), PB_TYPE_MAP_VIEW, 0), "Entities by country");
  assert_label (ui_find_type (GTK_WIDGET (panel), PB_TYPE_MAP_LEGEND, 0),
                "Entities in each country");
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (ui_find_type (GTK_WIDGET (panel), GTK_TYPE_TOGGLE_BUTTON, 0)), TRUE);
  ui_wait_until (ui_has_text (GTK_WIDGET (panel), "Entities"));
  ui_wait_until (ui_has_text (GTK_WIDGET (panel), "75%"));
  g_assert_false (ui_has_text (GTK_WIDGET (panel), "USD"));
  gtk_window_destroy (window);
}

static gboolean
is_in_sight (Fixture *fixture, const char *code)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  const PbViewport *viewport =
      pb_map_view_get_viewport (PB_MAP_VIEW (find (fixture, PB_TYPE_MAP_VIEW, 0)));
  double x, y;

  pb_marker_get_place (geometry,
                       pb_geometry_get_area (geometry, pb_geometry_find_area (geometry, code)),
                       viewport, &x, &y);
  return x > 0 && x < viewport->width && y > 0 && y < viewport->height;
}

static void
click (Fixture *fixture, const char *tooltip)
{
  GtkWidget *button = NULL;

  for (guint i = 0; (button = find (fixture, GTK_TYPE_BUTTON, i)); i++)
    if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) == 0)
      break;
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* A region is its countries. */
static void
test_fit (Fixture *fixture, gconstpointer user_data)
{
  static const char *const region[] = { "arab-states", NULL };
  static const char *const nothing[] = { NULL };

  pb_map_panel_set_selected (fixture->panel, region);
  click (fixture, "Show What Is Selected, or the World");
  g_assert_true (is_in_sight (fixture, "MAR"));
  g_assert_true (is_in_sight (fixture, "COM"));
  g_assert_false (is_in_sight (fixture, "NZL"));
  pb_map_panel_set_selected (fixture->panel, nothing);
  click (fixture, "Show What Is Selected, or the World");
  g_assert_true (is_in_sight (fixture, "NZL"));
}

static void
test_outlines (Fixture *fixture, gconstpointer user_data)
{
  GtkWidget *legend = find (fixture, PB_TYPE_MAP_LEGEND, 0);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (legend), GTK_ACCESSIBLE_ROLE_IMG);
  assert_label (legend, "Pledges in each country");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->panel), "map.outline-sids", NULL));
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (legend), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "None; 1–9; 10–19; 20 or more; Small island developing States");
}

/* As wide as a telephone, and every button has a name. */
static void
test_narrow (Fixture *fixture, gconstpointer user_data)
{
  g_assert_cmpint (ui_get_least_width (GTK_WIDGET (fixture->panel)), <=, 360);
  for (guint i = 0; find (fixture, GTK_TYPE_BUTTON, i) != NULL; i++) {
    GtkWidget *button = find (fixture, GTK_TYPE_BUTTON, i);

    if (gtk_button_get_icon_name (GTK_BUTTON (button)) != NULL)
      g_assert_nonnull (gtk_widget_get_tooltip_text (button));
  }
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  ADD ("/map-panel/bars", test_bars);
  ADD ("/map-panel/measure", test_measure);
  ADD ("/map-panel/basis", test_basis);
  ADD ("/map-panel/table", test_table);
  ADD ("/map-panel/table-follows", test_table_follows);
  ADD ("/map-panel/table-focus", test_table_focus);
  ADD ("/map-panel/outlines", test_outlines);
  ADD ("/map-panel/fit", test_fit);
  ADD ("/map-panel/entities", test_entities);
  ADD ("/map-panel/narrow", test_narrow);
  return g_test_run ();
}
