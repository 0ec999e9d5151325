/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "ui/pages/pb-browse-columns.h"

/* The places of columns of pledges. */
#define TITLE 0
#define MONEY 3

static guint
count_arrows (GtkWidget *widget)
{
  guint n = gtk_widget_has_css_class (widget, "ascending") ||
            gtk_widget_has_css_class (widget, "descending");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_arrows (child);
  return n;
}

static void
sort (GtkColumnView *table, guint place, GtkSortType direction)
{
  g_autoptr (GtkColumnViewColumn) column =
      g_list_model_get_item (gtk_column_view_get_columns (table), place);

  gtk_column_view_sort_by_column (table, column, direction);
}

/* Only the column that sorts has an arrow, also when the former one sorted the other way. */
static void
test_arrow (UiFixture *fixture, gconstpointer data)
{
  const PbBrowsePlace *place = pb_browse_place_find (&pb_pledge_kind);
  g_autoptr (GSettings) settings = pb_browse_place_open_settings (place, NULL);
  GtkWidget *columns = GTK_WIDGET (pb_browse_columns_new (place, settings));
  GtkWindow *window = ui_show (columns, 1200, 300);
  GtkColumnView *table = GTK_COLUMN_VIEW (ui_find_type (columns, GTK_TYPE_COLUMN_VIEW, 0));

  sort (table, TITLE, GTK_SORT_ASCENDING);
  g_assert_cmpuint (count_arrows (columns), ==, 1);
  sort (table, MONEY, GTK_SORT_ASCENDING);
  g_assert_true (g_settings_get_boolean (settings, "reversed"));
  g_assert_cmpuint (count_arrows (columns), ==, 1);
  g_settings_set_string (settings, "order", "modified");
  g_assert_cmpuint (count_arrows (columns), ==, 1);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/browse-columns/arrow", UiFixture, NULL, ui_fixture_set_up, test_arrow,
              ui_fixture_tear_down);
  return g_test_run ();
}
