/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "ui/pages/pb-browse-page.h"
#include "ui/pages/pb-browse-place.h"
#include "ui/pages/pb-map-panel.h"
#include "ui/widgets/pb-map-legend.h"
#include "ui/widgets/pb-map-view.h"

/* As wide as it takes to have list and map side by side. */
#define WIDTH 1300
#define HEIGHT 800

/* A map looks as if it were shown for the first time. */
static void
set_up (UiFixture *fixture, gconstpointer data)
{
  static const char *const keys[] = {
    "map-measure", "map-basis", "map-table", "outline-sids", "query", "view",
  };
  const PbKind *kinds[] = { &pb_entity_kind, &pb_pledge_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GSettings) settings =
        pb_browse_place_open_settings (pb_browse_place_find (kinds[i]), NULL);

    for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
      g_settings_reset (settings, keys[j]);
  }
  ui_fixture_set_up (fixture, data);
}

static GtkWidget *
show_page (UiFixture *fixture, const PbKind *kind)
{
  GtkWidget *page = GTK_WIDGET (pb_browse_page_new (fixture->reg, kind));

  ui_show (page, WIDTH, HEIGHT);
  return page;
}

static void
close_page (GtkWidget *page)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
}

/* Adds an entity of a country. */
static void
add_entity (UiFixture *fixture, const char *name, const char *country)
{
  g_autoptr (PbValue) plain = ui_make_record (&pb_entity_kind, name, "final");
  g_autoptr (PbValue) code = pb_value_new_string (country);
  g_autoptr (PbValue) entity = pb_value_with_member (plain, "country", code);
  g_autoptr (PbValue) saved = ui_fixture_save (fixture, &pb_entity_kind, entity);
}

/* A country looks for its pledges, and chosen again it does not. */
static void
test_pledges (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Solar schools", "draft");
  GtkWidget *page = show_page (fixture, &pb_pledge_kind);
  GtkWidget *panel = ui_find_type (page, PB_TYPE_MAP_PANEL, 0);

  g_signal_emit_by_name (panel, "activated", "KEN");
  ui_wait_until (ui_has_text (page, "Nothing Found"));
  ui_wait_until (ui_has_text (page, "Kenya"));
  g_signal_emit_by_name (panel, "activated", "KEN");
  ui_wait_until (ui_has_text (page, "1 pledge"));
  close_page (page);
}

/* Entities have a map of where they are from. */
static void
test_entities (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *other = ui_fixture_add (fixture, &pb_entity_kind, "Nobody knows where", "draft");
  GtkWidget *page;
  GtkWidget *panel;

  add_entity (fixture, "Lake Office", "KEN");
  page = show_page (fixture, &pb_entity_kind);
  panel = ui_find_type (page, PB_TYPE_MAP_PANEL, 0);
  ui_wait_until (ui_has_text (panel, "No country given"));
  g_signal_emit_by_name (panel, "activated", "KEN");
  ui_wait_until (ui_has_text (page, "1 entity"));
  ui_wait_until (ui_has_text (page, "Lake Office"));
  g_signal_emit_by_name (panel, "activated", "KEN");
  ui_wait_until (ui_has_text (page, "2 entities"));
  close_page (page);
}

static GtkDropDown *
find_choice (GtkWidget *page, guint nth)
{
  GtkWidget *panel = ui_find_type (page, PB_TYPE_MAP_PANEL, 0);

  return GTK_DROP_DOWN (ui_find_type (panel, GTK_TYPE_DROP_DOWN, nth));
}

/* A map is as one has left it. */
static void
test_kept (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Solar schools", "draft");
  GtkWidget *page = show_page (fixture, &pb_pledge_kind);

  gtk_drop_down_set_selected (find_choice (page, 0), PB_MAP_SHARE);
  gtk_drop_down_set_selected (find_choice (page, 1), PB_MAP_BY_ORIGIN);
  gtk_widget_activate_action (ui_find_type (page, PB_TYPE_MAP_VIEW, 0), "map.outline-sids", NULL);
  close_page (page);
  page = show_page (fixture, &pb_pledge_kind);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (page, 0)), ==, PB_MAP_SHARE);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (page, 1)), ==, PB_MAP_BY_ORIGIN);
  ui_wait_until (ui_has_text (page, "No country given"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ui_find_type (page, PB_TYPE_MAP_LEGEND, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "None; Small island developing States");
  close_page (page);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/browse-map/" name, UiFixture, NULL, set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("pledges", test_pledges);
  ADD ("entities", test_entities);
  ADD ("kept", test_kept);
  return g_test_run ();
}
