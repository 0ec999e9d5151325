/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

#include "browse/pb-days.h"
#include "browse/pb-index-file.h"

#include <roaring/roaring.h>

/* How old the newest report on a pledge is, after whatever happened to reports and pledges. What is
 * found at first is in golden.txt. */

static void
assert_found (BrowseRegister *browse, const char *query, const char *wanted)
{
  g_autofree char *found = find_ends (browse, query);

  g_assert_cmpstr (found, ==, wanted);
}

static void
remove_record (BrowseRegister *browse, const char *end, gboolean removed)
{
  g_autofree char *id = browse_register_id (end);
  g_autoptr (GError) error = NULL;

  g_assert_true (removed ? pb_store_delete (browse->store.store, id, &error)
                         : pb_store_undelete (browse->store.store, id, &error));
  g_assert_true (pb_index_catch_up (browse->index, browse->store.store, &error));
  g_assert_no_error (error);
}

static void
test_finalised (BrowseRegister *browse, gconstpointer data)
{
  assert_found (browse, "report:year", "01 08");
  browse_register_change (browse, "a4", "/publication", "\"final\"");
  assert_found (browse, "report:year", "01 04 08");
  browse_register_change (browse, "a4", "/publication", "\"draft\"");
  assert_found (browse, "report:year", "01 08");
}

static void
test_changed (BrowseRegister *browse, gconstpointer data)
{
  browse_register_change (browse, "a6", "/period_end", "\"2024\"");
  assert_found (browse, "report:year", "01");
  assert_found (browse, "report:two-years", "05 08");
  browse_register_change (browse, "a6", "/period_end", "\"soon\"");
  assert_found (browse, "report:never", "03 04 06 07 08 09 10");
}

static void
test_moved (BrowseRegister *browse, gconstpointer data)
{
  browse_register_change (browse, "a6", "/pledge", "\"00000000-0000-4000-8000-000000000003\"");
  assert_found (browse, "report:year", "01 03");
  assert_found (browse, "report:never", "04 06 07 08 09 10");
}

/* With the newest gone, the one before it counts. */
static void
test_deleted (BrowseRegister *browse, gconstpointer data)
{
  remove_record (browse, "a2", TRUE);
  assert_found (browse, "report:year", "08");
  assert_found (browse, "report:two-years", "01 05");
  remove_record (browse, "a2", FALSE);
  assert_found (browse, "report:year", "01 08");
}

static void
test_pledge_deleted (BrowseRegister *browse, gconstpointer data)
{
  remove_record (browse, "01", TRUE);
  assert_found (browse, "report:year", "08");
  remove_record (browse, "01", FALSE);
  assert_found (browse, "report:year", "01 08");
}

/* What is read from a file is the same as what is read from the register. */
static void
test_file (BrowseRegister *browse, gconstpointer data)
{
  g_autofree char *path = g_build_filename (browse->store.folder, "index", NULL);
  g_autoptr (GError) error = NULL;
  gboolean whole;

  g_assert_true (pb_index_file_write (browse->index, path, &error));
  g_assert_no_error (error);
  pb_index_free (browse->index);
  browse->index = pb_index_file_read (path, &whole);
  g_assert_nonnull (browse->index);
  assert_found (browse, "report:year", "01 08");
  assert_found (browse, "report:two-years", "05");
  assert_found (browse, "report:older", "02");
}

static void
assert_rows (const PbDays *days, guint32 first, guint32 last, guint n)
{
  g_autoptr (PbRows) rows = pb_days_find (days, first, last);

  g_assert_cmpuint (roaring_bitmap_get_cardinality (rows), ==, n);
}

static void
test_days (void)
{
  g_autoptr (PbDays) days = pb_days_new ();

  pb_days_set (days, 1, 100);
  pb_days_set (days, 2, 100);
  pb_days_set (days, 3, 200);
  assert_rows (days, 100, 200, 3);
  assert_rows (days, 101, 200, 1);
  pb_days_set (days, 3, 100);
  assert_rows (days, 100, 100, 3);
  pb_days_set (days, 1, 0);
  g_assert_cmpuint (pb_days_get (days, 1), ==, 0);
  g_assert_cmpuint (pb_days_get (days, 3), ==, 100);
  assert_rows (days, 0, G_MAXUINT32, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BROWSE_TEST ("/reports/finalised", test_finalised);
  BROWSE_TEST ("/reports/changed", test_changed);
  BROWSE_TEST ("/reports/moved", test_moved);
  BROWSE_TEST ("/reports/deleted", test_deleted);
  BROWSE_TEST ("/reports/pledge-deleted", test_pledge_deleted);
  BROWSE_TEST ("/reports/file", test_file);
  g_test_add_func ("/reports/days", test_days);
  return g_test_run ();
}
