/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-marks.h"

#include <roaring/roaring.h>

/* Sets of rows as bits, and back. CRoaring keeps up to 4,096 of 65,536 rows as a list, more as bits
 * and what follows one another as runs. */

#define BLOCK 65536
#define MOST_LISTED 4096

static void
check (const PbRows *rows)
{
  g_auto (PbMarks) marks = { 0 };
  g_autoptr (PbRows) back = NULL;

  pb_marks_init (&marks, rows);
  back = pb_marks_to_rows (&marks);
  g_assert_true (roaring_bitmap_equals (back, rows));
  g_assert_cmpuint (pb_marks_count_common (&marks, &marks), ==,
                    roaring_bitmap_get_cardinality (rows));
  for (guint64 row = 0; row < marks.n_rows; row++)
    g_assert_cmpint (pb_marks_has (&marks, (guint32) row), ==,
                     roaring_bitmap_contains (rows, (guint32) row));
}

/* @n: how many of one block, far from each other */
static void
add_some (PbRows *rows, guint32 first, guint n)
{
  for (guint i = 0; i < n; i++)
    roaring_bitmap_add (rows, first + i * (BLOCK / n));
}

static void
test_nothing (void)
{
  g_autoptr (PbRows) rows = roaring_bitmap_create ();

  check (rows);
}

/* One row at either end of a word and of a block. */
static void
test_edges (void)
{
  static const guint32 edges[] = { 0, 63, 64, BLOCK - 1, BLOCK, 3 * BLOCK + 127 };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++) {
    g_autoptr (PbRows) rows = roaring_bitmap_of (1, edges[i]);

    check (rows);
  }
}

static void
test_list_and_bits (void)
{
  for (guint n = MOST_LISTED - 1; n <= MOST_LISTED + 1; n++) {
    g_autoptr (PbRows) rows = roaring_bitmap_create ();

    add_some (rows, BLOCK, n);
    add_some (rows, 4 * BLOCK, 3);
    check (rows);
  }
}

/* With few blocks the format is another than with many. */
static void
test_runs (void)
{
  for (guint n = 1; n <= 10; n++) {
    g_autoptr (PbRows) rows = roaring_bitmap_create ();

    for (guint i = 0; i < n; i++) {
      roaring_bitmap_add_range (rows, i * BLOCK + 500, i * BLOCK + 60000);
      add_some (rows, (i + n) * BLOCK, i * 1000 + 1);
    }
    roaring_bitmap_run_optimize (rows);
    check (rows);
  }
}

/* A whole block is a run as soon as it is full. */
static void
test_full (void)
{
  g_autoptr (PbRows) rows = roaring_bitmap_from_range (0, 2 * BLOCK + 100, 1);

  check (rows);
}

/* What is added stands beside what was there. */
static void
test_add (void)
{
  g_autoptr (PbRows) one = roaring_bitmap_from_range (0, BLOCK, 7);
  g_autoptr (PbRows) other = roaring_bitmap_from_range (3, BLOCK / 2, 5);
  g_autoptr (PbRows) both = roaring_bitmap_or (one, other);
  g_autoptr (PbRows) found = NULL;
  g_auto (PbMarks) marks = { 0 };

  pb_marks_init (&marks, one);
  pb_marks_add_rows (&marks, other);
  found = pb_marks_to_rows (&marks);
  g_assert_true (roaring_bitmap_equals (found, both));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marks/nothing", test_nothing);
  g_test_add_func ("/marks/edges", test_edges);
  g_test_add_func ("/marks/list-and-bits", test_list_and_bits);
  g_test_add_func ("/marks/runs", test_runs);
  g_test_add_func ("/marks/full", test_full);
  g_test_add_func ("/marks/add", test_add);
  return g_test_run ();
}
