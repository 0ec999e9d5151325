/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-neighbour.h"

static int
find (const PbGeometry *geometry, const char *from, PbMapDirection direction)
{
  return pb_neighbour_find (geometry, pb_geometry_find_area (geometry, from), direction);
}

static void
assert_neighbour (const char *from, PbMapDirection direction, const char *wanted)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  int found = find (geometry, from, direction);

  g_assert_cmpint (found, >=, 0);
  g_assert_cmpstr (pb_geometry_get_area (geometry, found)->id, ==, wanted);
}

static void
test_known (void)
{
  assert_neighbour ("PRT", PB_MAP_EAST, "ESP");
  assert_neighbour ("NAM", PB_MAP_EAST, "BWA");
  assert_neighbour ("LBY", PB_MAP_EAST, "EGY");
  assert_neighbour ("CAN", PB_MAP_SOUTH, "USA");
  assert_neighbour ("LVA", PB_MAP_NORTH, "EST");
  assert_neighbour ("PER", PB_MAP_NORTH, "ECU");
}

static void
visit (const PbGeometry *geometry, GArray *queue, gboolean *seen, int index)
{
  if (index < 0 || seen[index])
    return;
  g_assert_cmpint (pb_geometry_get_area (geometry, index)->kind, ==, PB_AREA_COUNTRY);
  seen[index] = TRUE;
  g_array_append_val (queue, index);
}

/* By the arrow keys alone a person gets everywhere. */
static void
test_reaches_all (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  g_autofree gboolean *seen = g_new0 (gboolean, pb_geometry_get_n_areas (geometry));
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (int));

  visit (geometry, queue, seen, pb_geometry_find_area (geometry, "KEN"));
  for (guint i = 0; i < queue->len; i++)
    for (PbMapDirection direction = PB_MAP_NORTH; direction <= PB_MAP_WEST; direction++)
      visit (geometry, queue, seen,
             pb_neighbour_find (geometry, g_array_index (queue, int, i), direction));
  g_assert_cmpuint (queue->len, ==, 249);
}

/* The walk ends at the edges instead of coming round. */
static void
test_edge (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);

  g_assert_cmpint (find (geometry, "ATA", PB_MAP_SOUTH), ==, -1);
  g_assert_cmpint (find (geometry, "GRL", PB_MAP_NORTH), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/neighbour/known", test_known);
  g_test_add_func ("/neighbour/reaches-all", test_reaches_all);
  g_test_add_func ("/neighbour/edge", test_edge);
  return g_test_run ();
}
