/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "map/pb-marker.h"
#include "map/pb-painter.h"
#include "ui/widgets/pb-map-view.h"

#define WIDTH 900
#define HEIGHT 460

typedef struct {
  GtkWidget *box;
  GtkWidget *before;
  PbMapView *view;
  GtkWindow *window;
  char *activated;
} Fixture;

static void
activated_cb (PbMapView *view, const char *code, Fixture *fixture)
{
  g_free (fixture->activated);
  fixture->activated = g_strdup (code);
}

static PbMapData *
make_data (void)
{
  PbMapData *data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);

  pb_map_data_add (data, "KEN", &(PbMapNumbers){ .n = 12, .n_in_usd = 3, .usd = 1500000 });
  pb_map_data_add (data, "UGA", &(PbMapNumbers){ .n = 1 });
  return data;
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbMapData) data = make_data ();

  fixture->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->view = pb_map_view_new ();
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->view), TRUE);
  gtk_box_append (GTK_BOX (fixture->box), fixture->before);
  gtk_box_append (GTK_BOX (fixture->box), GTK_WIDGET (fixture->view));
  gtk_box_append (GTK_BOX (fixture->box), gtk_button_new_with_label ("After"));
  pb_map_view_set_data (fixture->view, data);
  g_signal_connect (fixture->view, "activated", G_CALLBACK (activated_cb), fixture);
  fixture->window = ui_show (fixture->box, WIDTH, HEIGHT);
  ui_wait_until (pb_map_view_is_exact (fixture->view));
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  gtk_window_destroy (fixture->window);
  g_free (fixture->activated);
}

/* As if a key were pressed while the map has the focus. Returns: whether it was taken. */
static gboolean
press (Fixture *fixture, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
  }
  return taken;
}

static GtkWidget *
find_country (Fixture *fixture, const char *code)
{
  return pb_map_view_find_country (fixture->view, code);
}

static gboolean
is_on (Fixture *fixture, const char *code)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_country (fixture, code);
}

static void
assert_named (Fixture *fixture, const char *code, const char *name)
{
  g_autofree char *fault = gtk_test_accessible_check_property (
      GTK_ACCESSIBLE (find_country (fixture, code)), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  g_assert_cmpstr (fault, ==, NULL);
}

/* Until there is nothing left to do. */
static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A screen reader finds every country as a button with its numbers. */
static void
test_spoken (Fixture *fixture, gconstpointer user_data)
{
  static const char *const selected[] = { "KEN", NULL };
  GtkAccessible *kenya = GTK_ACCESSIBLE (find_country (fixture, "KEN"));

  iterate ();
  gtk_test_accessible_assert_role (kenya, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Pledges by country of implementation");
  assert_named (fixture, "KEN", "Kenya: 12 pledges, USD 1.5 m");
  assert_named (fixture, "UGA", "Uganda: 1 pledge");
  assert_named (fixture, "TUV", "Tuvalu: 0 pledges");
  g_assert_null (gtk_test_accessible_check_state (kenya, GTK_ACCESSIBLE_STATE_PRESSED,
                                                  GTK_ACCESSIBLE_TRISTATE_FALSE));
  pb_map_view_set_selected (fixture->view, selected);
  g_assert_null (gtk_test_accessible_check_state (kenya, GTK_ACCESSIBLE_STATE_PRESSED,
                                                  GTK_ACCESSIBLE_TRISTATE_TRUE));
  g_signal_emit_by_name (kenya, "clicked");
  g_assert_cmpstr (fixture->activated, ==, "KEN");
}

static void
test_tab (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_grab_focus (fixture->before);
  ui_press_tab (fixture->window, FALSE);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
  gtk_widget_grab_focus (find_country (fixture, "KEN"));
  ui_press_tab (fixture->window, FALSE);
  g_assert_false (ui_has_focus_within (GTK_WIDGET (fixture->view)));
  ui_press_tab (fixture->window, TRUE);
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
}

static void
test_arrows (Fixture *fixture, gconstpointer user_data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  g_assert_true (press (fixture, GDK_KEY_Right, 0));
  g_assert_false (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
  gtk_widget_grab_focus (find_country (fixture, "KEN"));
  press (fixture, GDK_KEY_Down, 0);
  g_assert_true (is_on (fixture, "TZA"));
  press (fixture, GDK_KEY_Return, 0);
  g_assert_cmpstr (fixture->activated, ==, "TZA");
  press (fixture, GDK_KEY_Up, 0);
  press (fixture, GDK_KEY_space, 0);
  g_assert_cmpstr (fixture->activated, !=, "TZA");
  g_assert_true (press (fixture, GDK_KEY_Escape, 0));
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->view)));
  /* The next one is for the page. */
  g_assert_false (press (fixture, GDK_KEY_Escape, 0));
}

/* In a language that is written from right to left, east stays on the right. */
static void
test_right_to_left (Fixture *fixture, gconstpointer user_data)
{
  graphene_rect_t kenya, peru;

  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  gtk_widget_grab_focus (find_country (fixture, "COD"));
  press (fixture, GDK_KEY_Right, 0);
  g_assert_false (is_on (fixture, "AGO"));
  gtk_widget_queue_allocate (GTK_WIDGET (fixture->view));
  iterate ();
  g_assert_true (gtk_widget_compute_bounds (find_country (fixture, "KEN"),
                                            GTK_WIDGET (fixture->view), &kenya));
  g_assert_true (
      gtk_widget_compute_bounds (find_country (fixture, "PER"), GTK_WIDGET (fixture->view), &peru));
  g_assert_cmpfloat (kenya.origin.x, >, peru.origin.x);
}

static double
get_scale (Fixture *fixture)
{
  return pb_map_view_get_viewport (fixture->view)->scale;
}

static void
test_zoom_keys (Fixture *fixture, gconstpointer user_data)
{
  double world = get_scale (fixture);
  PbViewport before;

  g_assert_true (press (fixture, GDK_KEY_plus, 0));
  g_assert_cmpfloat (get_scale (fixture), >, world);
  before = *pb_map_view_get_viewport (fixture->view);
  g_assert_true (press (fixture, GDK_KEY_Left, GDK_SHIFT_MASK));
  g_assert_cmpfloat (pb_map_view_get_viewport (fixture->view)->x, <, before.x);
  g_assert_true (press (fixture, GDK_KEY_Right, GDK_CONTROL_MASK));
  g_assert_cmpfloat_with_epsilon (pb_map_view_get_viewport (fixture->view)->x, before.x, 1);
  g_assert_true (press (fixture, GDK_KEY_minus, 0));
  g_assert_cmpfloat_with_epsilon (get_scale (fixture), world, 1e-9);
  press (fixture, GDK_KEY_plus, 0);
  g_assert_true (press (fixture, GDK_KEY_Home, 0));
  g_assert_cmpfloat_with_epsilon (get_scale (fixture), world, 1e-9);
  /* Alt and an arrow is for the page, and so is a plus with Control. */
  g_assert_false (press (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_false (press (fixture, GDK_KEY_plus, GDK_CONTROL_MASK));
}

static void
find_place (Fixture *fixture, const char *code, double *x, double *y)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);

  pb_marker_get_place (geometry,
                       pb_geometry_get_area (geometry, pb_geometry_find_area (geometry, code)),
                       pb_map_view_get_viewport (fixture->view), x, y);
}

static void
test_pointer (Fixture *fixture, gconstpointer user_data)
{
  double x, y;

  find_place (fixture, "KEN", &x, &y);
  pb_map_view_point_at (fixture->view, x, y);
  ui_wait_until (ui_has_text (GTK_WIDGET (fixture->view), "Kenya: 12 pledges, USD 1.5 m"));
  pb_map_view_point_away (fixture->view);
  g_assert_false (ui_has_text (GTK_WIDGET (fixture->view), "Kenya: 12 pledges, USD 1.5 m"));
  find_place (fixture, "TUV", &x, &y);
  pb_map_view_activate_at (fixture->view, x, y);
  g_assert_cmpstr (fixture->activated, ==, "TUV");
  g_clear_pointer (&fixture->activated, g_free);
  pb_map_view_activate_at (fixture->view, 2, 2);
  g_assert_cmpstr (fixture->activated, ==, NULL);
}

/* The focus brings its country into view, and tells of it. */
static void
test_focus_follows (Fixture *fixture, gconstpointer user_data)
{
  static const char *const peru[] = { "PER", NULL };
  double x, y;

  pb_map_view_fit_countries (fixture->view, peru);
  find_place (fixture, "PER", &x, &y);
  g_assert_true (x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
  find_place (fixture, "KEN", &x, &y);
  g_assert_cmpfloat (x, >, WIDTH);
  gtk_widget_grab_focus (find_country (fixture, "KEN"));
  find_place (fixture, "KEN", &x, &y);
  g_assert_true (x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
  ui_wait_until (ui_has_text (GTK_WIDGET (fixture->view), "Kenya: 12 pledges, USD 1.5 m"));
  pb_map_view_fit_countries (fixture->view, NULL);
  find_place (fixture, "PER", &x, &y);
  g_assert_true (x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
}

/* What a gesture leaves behind is painted anew. */
static void
test_becomes_exact (Fixture *fixture, gconstpointer user_data)
{
  pb_map_view_zoom (fixture->view, 2);
  g_assert_false (pb_map_view_is_exact (fixture->view));
  ui_wait_until (pb_map_view_is_exact (fixture->view));
  pb_map_view_pan (fixture->view, 20, 5);
  g_assert_true (pb_map_view_is_exact (fixture->view));
  pb_map_view_pan (fixture->view, 200, 0);
  g_assert_false (pb_map_view_is_exact (fixture->view));
  ui_wait_until (pb_map_view_is_exact (fixture->view));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_false (pb_map_view_is_exact (fixture->view));
  ui_wait_until (pb_map_view_is_exact (fixture->view));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  ui_init (&argc, &argv);
  ADD ("/map-view/spoken", test_spoken);
  ADD ("/map-view/tab", test_tab);
  ADD ("/map-view/arrows", test_arrows);
  ADD ("/map-view/right-to-left", test_right_to_left);
  ADD ("/map-view/zoom-keys", test_zoom_keys);
  ADD ("/map-view/pointer", test_pointer);
  ADD ("/map-view/focus-follows", test_focus_follows);
  ADD ("/map-view/becomes-exact", test_becomes_exact);
  return g_test_run ();
}
