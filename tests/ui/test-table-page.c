/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/pages/pb-table-column.h"
#include "ui/pages/pb-table-page.h"
#include "ui/widgets/pb-picker.h"

static GFile *
write_table (UiFixture *fixture, const char *text)
{
  GFile *file = ui_fixture_file (fixture, "table.csv");

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, -1, NULL));
  return file;
}

static GtkWidget *
show_page (UiFixture *fixture, const char *text, GtkWindow **window)
{
  g_autoptr (GFile) file = write_table (fixture, text);
  GtkWidget *page = GTK_WIDGET (pb_table_page_new (fixture->reg, file));

  *window = ui_show (page, 360, 720);
  return page;
}

/* What was guessed is shown, and every problem with its line and column. */
static void
test_problems (UiFixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *page = show_page (fixture,
                               "Title;Rain;Start\nSolar schools;9;2027\n"
                               "Islands;8;someday\n",
                               &window);

  ui_wait_until (ui_has_text (page, "1 row becomes a draft · 1 row has errors and stays out"));
  ui_wait_until (ui_has_text (page, "Pledge"));
  ui_wait_until (ui_has_text (page, "Unicode (UTF-8)"));
  ui_wait_until (ui_has_text (page, "Semicolons"));
  ui_wait_until (ui_has_text (page, "Solar schools · Islands"));
  ui_wait_until (ui_has_text (page, "“someday” is not a date, such as 2027-03-31."));
  ui_wait_until (ui_has_text (page, "Line 3 · Start"));
  g_assert_true (gtk_widget_get_sensitive (ui_find_text (page, "_Show What Would Change")));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  gtk_window_destroy (window);
}

static PbTableColumn *
find_column (GtkWidget *page, guint nth)
{
  return PB_TABLE_COLUMN (ui_find_type (page, PB_TYPE_TABLE_COLUMN, nth));
}

/* Heads of somebody else's table mean nothing until a person says what they do. */
static void
test_matching (UiFixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, "Project,When\nSolar schools,2027\n", &window);
  g_autoptr (PbOption) title = pb_option_new ("title", "Title", NULL);

  ui_wait_until (find_column (page, 1) != NULL);
  g_assert_null (pb_table_column_get_name (find_column (page, 0)));
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "_Show What Would Change")));
  g_signal_emit_by_name (ui_find_type (page, PB_TYPE_PICKER, 0), "picked", title);
  g_assert_cmpstr (pb_table_column_get_name (find_column (page, 0)), ==, "title");
  ui_wait_until (ui_has_text (page, "1 row becomes a draft"));
  gtk_window_destroy (window);
}

/* The separator that was guessed wrong can be changed. */
static void
test_separator (UiFixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, "title;x,y,z\nSolar schools;1\n", &window);
  GtkWidget *row;

  ui_wait_until (ui_has_text (page, "title;x"));
  row = ui_find_type (page, ADW_TYPE_COMBO_ROW, 2);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  ui_wait_until (ui_has_text (page, "1 row becomes a draft"));
  ui_wait_until (ui_has_text (page, "x,y,z"));
  gtk_window_destroy (window);
}

/* A file that cannot be read says why, and can be read otherwise. */
static void
test_broken (UiFixture *fixture, gconstpointer data)
{
  GtkWindow *window;
  GtkWidget *page = show_page (fixture, "title\n\"Solar schools\n", &window);

  ui_wait_until (
      ui_has_text (page, "The quotation mark in line 2 is never closed. Check the file."));
  g_assert_false (gtk_widget_get_sensitive (ui_find_text (page, "_Show What Would Change")));
  gtk_window_destroy (window);
}

/* A page that is left while it reads must leave nothing behind. */
static void
test_leave_early (UiFixture *fixture, gconstpointer data)
{
  GtkWindow *window;

  show_page (fixture, "title\nSolar schools\n", &window);
  gtk_window_destroy (window);
  ui_fixture_settle (fixture);
}

static void
test_is_table (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) table = ui_fixture_file (fixture, "Pledges.CSV");
  g_autoptr (GFile) other = ui_fixture_file (fixture, "pledges.csv.json");

  g_assert_true (pb_table_page_is_table (table));
  g_assert_false (pb_table_page_is_table (other));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/table-page/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("problems", test_problems);
  ADD ("matching", test_matching);
  ADD ("separator", test_separator);
  ADD ("broken", test_broken);
  ADD ("leave-early", test_leave_early);
  ADD ("is-table", test_is_table);
  return g_test_run ();
}
