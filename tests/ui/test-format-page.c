/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "ui/pages/pb-format-page.h"

#include <string.h>

/* What the page writes with; a thread may have it a moment longer than the page. */
static GWeakRef writer;

static gboolean
is_writer_there (void)
{
  g_autoptr (GObject) there = g_weak_ref_get (&writer);

  return there != NULL;
}

static void
close_page (GtkWindow *window)
{
  gtk_window_destroy (window);
  ui_wait_until (!is_writer_there ());
}

/* The register has one record, which has the first row. */
static GtkWidget *
make_page (UiFixture *fixture, const PbKind *kind)
{
  const guint32 first = 1;
  g_autofree char *id = ui_fixture_add (fixture, kind, "Solar schools", "final");
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof first);
  g_autoptr (PbFormatExport) export = NULL;

  g_array_append_val (rows, first);
  export = pb_format_export_new (fixture->reg, kind, rows);
  g_weak_ref_init (&writer, export);
  return GTK_WIDGET (pb_format_page_new (export, "1 record"));
}

static void
test_formats (UiFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, &pb_pledge_kind);
  GtkWindow *window = ui_show (page, 360, 720);

  for (const PbExportFormat *format = pb_export_format_get_all (); format->name; format++)
    ui_wait_until (ui_has_text (page, pb_export_format_get_title (format)));
  g_assert_cmpint (ui_get_least_width (page), <=, 360);
  close_page (window);
}

/* Entities are in no single place and are no activities. */
static void
test_formats_of_kind (UiFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, &pb_entity_kind);
  GtkWindow *window = ui_show (page, 360, 720);

  ui_wait_until (ui_has_text (page, "Spreadsheet (XLSX)"));
  g_assert_false (ui_has_text (page, "Map Data (GeoJSON)"));
  g_assert_false (ui_has_text (page, "IATI Activities (XML)"));
  close_page (window);
}

static void
test_write (UiFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, &pb_pledge_kind);
  GtkWindow *window = ui_show (page, 360, 720);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "pledges.csv");
  g_autofree char *text = NULL;

  pb_format_page_write (PB_FORMAT_PAGE (page), pb_export_format_find ("csv"), file);
  ui_wait_until (ui_has_text (page, "Writing “pledges.csv”…"));
  g_assert_nonnull (ui_find_text (page, "_Cancel"));
  ui_wait_until (g_file_query_exists (file, NULL));
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "Solar schools"));
  ui_fixture_settle (fixture);
  close_page (window);
  g_file_delete (file, NULL, NULL);
}

/* What cannot be written leaves the page as it was, to choose again. */
static void
test_fails (UiFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, &pb_pledge_kind);
  GtkWindow *window = ui_show (page, 360, 720);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "not-there/pledges.csv");

  pb_format_page_write (PB_FORMAT_PAGE (page), pb_export_format_find ("csv"), file);
  ui_wait_until (ui_has_text (page, "Spreadsheet (XLSX)"));
  g_assert_false (g_file_query_exists (file, NULL));
  close_page (window);
}

static void
test_cancel (UiFixture *fixture, gconstpointer data)
{
  GtkWidget *page = make_page (fixture, &pb_pledge_kind);
  GtkWindow *window = ui_show (page, 360, 720);
  g_autoptr (GFile) file = ui_fixture_file (fixture, "cancelled.csv");

  pb_format_page_write (PB_FORMAT_PAGE (page), pb_export_format_find ("csv"), file);
  /* At once; as if pressed, it would take its time. */
  g_signal_emit_by_name (gtk_widget_get_ancestor (ui_find_text (page, "_Cancel"), GTK_TYPE_BUTTON),
                         "clicked");
  ui_wait_until (ui_has_text (page, "Spreadsheet (XLSX)"));
  g_assert_false (g_file_query_exists (file, NULL));
  close_page (window);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/format-page/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("formats", test_formats);
  ADD ("formats-of-kind", test_formats_of_kind);
  ADD ("write", test_write);
  ADD ("fails", test_fails);
  ADD ("cancel", test_cancel);
  return g_test_run ();
}
