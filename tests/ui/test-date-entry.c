/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A date is typed, or chosen from the calendar beside it: with the pointer or with keys. */

#include <adwaita.h>

#include "base/pb-date.h"
#include "form-fixture.h"
#include "ui-fixture.h"

static gpointer
open_calendar (PbRow *row)
{
  GtkWidget *calendar = form_fixture_find (GTK_WIDGET (row), GTK_TYPE_CALENDAR, 0);

  gtk_menu_button_popup (form_fixture_find (GTK_WIDGET (row), GTK_TYPE_MENU_BUTTON, 0));
  ui_wait_until (gtk_widget_get_mapped (calendar) && gtk_widget_get_height (calendar) > 0);
  return calendar;
}

/* The label of a day of the month that is shown. */
static GtkWidget *
find_day (GtkWidget *calendar, int day)
{
  g_autofree char *text = g_strdup_printf ("%d", day);
  GtkWidget *label;

  for (guint i = 0; (label = form_fixture_find (calendar, GTK_TYPE_LABEL, i)); i++)
    if (gtk_widget_has_css_class (label, "day-number") &&
        !gtk_widget_has_css_class (label, "other-month") &&
        g_str_equal (gtk_label_get_label (GTK_LABEL (label)), text))
      return label;
  g_assert_not_reached ();
}

/* Hands one step of a click to the gestures of the calendar. */
static void
tell_gestures (GtkWidget *calendar, const char *signal, graphene_point_t at)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (calendar);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (GTK_IS_GESTURE_CLICK (controller))
      g_signal_emit_by_name (controller, signal, 1, (double) at.x, (double) at.y);
  }
}

static void
click_on (GtkWidget *calendar, GtkWidget *target)
{
  graphene_rect_t bounds;
  graphene_point_t middle;

  ui_wait_until (gtk_widget_get_width (target) > 0);
  g_assert_true (gtk_widget_compute_bounds (target, calendar, &bounds));
  graphene_rect_get_center (&bounds, &middle);
  tell_gestures (calendar, "pressed", middle);
  tell_gestures (calendar, "released", middle);
}

static void
assert_today (FormFixture *fixture)
{
  PbDate today;
  g_autofree char *text = NULL;
  g_autofree char *json = NULL;

  pb_date_today (&today);
  text = pb_date_format (&today);
  json = g_strdup_printf ("\"%s\"", text);
  form_fixture_assert (fixture, "/start", json);
}

/* The calendar of an empty field opens at today, which is a day to choose like any other. */
static void
test_today (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkWidget *calendar;
  PbDate today;

  form_fixture_init (&fixture, &pb_pledge_kind, "");
  row = form_fixture_add_row (&fixture, "/start");
  calendar = open_calendar (row);
  pb_date_today (&today);
  click_on (calendar, find_day (calendar, today.day));
  assert_today (&fixture);
  pb_draft_undo (fixture.draft);
  form_fixture_assert (&fixture, "/start", "");
  pb_row_refresh (row, "");
  form_fixture_press_key (open_calendar (row), GDK_KEY_Return);
  assert_today (&fixture);
  form_fixture_clear (&fixture);
}

/* Another month is only looked at until a day is chosen in it, though it has the same number. */
static void
test_other_month (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkWidget *calendar;
  GtkWidget *arrow;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"start\":\"2027-03-10\"}");
  row = form_fixture_add_row (&fixture, "/start");
  calendar = open_calendar (row);
  arrow = form_fixture_find (calendar, GTK_TYPE_BUTTON, 1);
  click_on (calendar, arrow);
  form_fixture_click (arrow);
  form_fixture_assert (&fixture, "/start", "\"2027-03-10\"");
  click_on (calendar, find_day (calendar, 10));
  form_fixture_assert (&fixture, "/start", "\"2027-04-10\"");
  click_on (open_calendar (row), find_day (calendar, 21));
  form_fixture_assert (&fixture, "/start", "\"2027-04-21\"");
  form_fixture_clear (&fixture);
}

/* The arrow keys go on from the date by days and weeks; Enter or the space bar takes what they
 * reached. */
static void
test_keys (void)
{
  FormFixture fixture;
  PbRow *row;
  GtkWidget *calendar;

  form_fixture_init (&fixture, &pb_pledge_kind, "{\"start\":\"2027-03-10\"}");
  row = form_fixture_add_row (&fixture, "/start");
  calendar = open_calendar (row);
  for (guint i = 0; i < 3; i++)
    form_fixture_press_key (calendar, GDK_KEY_Down);
  form_fixture_press_key (calendar, GDK_KEY_Left);
  form_fixture_assert (&fixture, "/start", "\"2027-03-10\"");
  form_fixture_press_key (calendar, GDK_KEY_Return);
  form_fixture_assert (&fixture, "/start", "\"2027-03-30\"");
  open_calendar (row);
  form_fixture_press_key (calendar, GDK_KEY_Down);
  form_fixture_press_key (calendar, GDK_KEY_Right);
  form_fixture_press_key (calendar, GDK_KEY_space);
  form_fixture_assert (&fixture, "/start", "\"2027-04-07\"");
  form_fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/date-entry/today", test_today);
  g_test_add_func ("/date-entry/other-month", test_other_month);
  g_test_add_func ("/date-entry/keys", test_keys);
  return g_test_run ();
}
