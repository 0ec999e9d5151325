/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-error.h"
#include "domain/pb-country.h"
#include "map/pb-hit-test.h"
#include "map/pb-geometry.h"
#include "map/pb-viewport.h"

#include <string.h>

#define PATH "/io/github/pledgebook/Pledgebook/map/world-areas-low.shapes"
#define HEAD_SIZE 40
#define AREA_SIZE 28

static GBytes *
load_bytes (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  pb_geometry_get (PB_GEOMETRY_LOW);
  bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
check_countries (const PbGeometry *geometry)
{
  guint undetermined = 0;

  for (guint i = 0; i < pb_country_get_n (); i++) {
    int index = pb_geometry_find_area (geometry, pb_country_get (i)->code);

    g_assert_cmpint (index, >=, 0);
    g_assert_cmpint (pb_geometry_get_area (geometry, index)->kind, ==, PB_AREA_COUNTRY);
  }
  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++)
    undetermined += pb_geometry_get_area (geometry, i)->kind == PB_AREA_UNDETERMINED;
  g_assert_cmpuint (undetermined, ==, 3);
  g_assert_cmpuint (pb_geometry_get_n_areas (geometry), ==, 252);
}

static void
test_countries (void)
{
  g_assert_cmpuint (pb_country_get_n (), ==, 249);
  check_countries (pb_geometry_get (PB_GEOMETRY_LOW));
  check_countries (pb_geometry_get (PB_GEOMETRY_FULL));
  g_assert_cmpint (pb_geometry_find_area (pb_geometry_get (PB_GEOMETRY_LOW), "ZZZ"), ==, -1);
  g_assert_cmpint (pb_geometry_find_area (pb_geometry_get (PB_GEOMETRY_LOW), NULL), ==, -1);
}

/* As on the United Nations' maps. */
static void
test_lines (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);
  guint counts[PB_ARC_CONTROL_LINE + 1] = { 0 };
  int taiwan = pb_geometry_find_area (geometry, "TWN");

  for (guint i = 0; i < pb_geometry_get_n_arcs (geometry); i++)
    counts[pb_geometry_get_arc (geometry, i)->style]++;
  g_assert_cmpuint (counts[PB_ARC_CONTROL_LINE], ==, 1);
  g_assert_cmpuint (counts[PB_ARC_UNSETTLED], >=, 6);
  g_assert_cmpuint (counts[PB_ARC_BORDER], >, 300);
  g_assert_cmpuint (counts[PB_ARC_COAST], >, 1000);
  g_assert_false (pb_geometry_get_area (geometry, taiwan)->marker);
}

static void
test_world (void)
{
  PbExtent world = pb_geometry_get_world (pb_geometry_get (PB_GEOMETRY_FULL));
  double aspect = (world.right - world.left) / (world.top - world.bottom);

  g_assert_cmpfloat (aspect, >, 2);
  g_assert_cmpfloat (aspect, <, 2.5);
  g_assert_cmpfloat (world.bottom, >, -7600);
}

static void
assert_refused (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_geometry_new (bytes, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) bytes = load_bytes ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 4);

  for (gsize length = 0; length < size; length += 1 + length / 8)
    assert_refused (data, length);
  memcpy (longer, data, size);
  assert_refused (longer, size + 4);
}

/* Writes a number over a place of the table that may not have it. */
static void
assert_refused_with (gsize offset, guint32 value)
{
  g_autoptr (GBytes) bytes = load_bytes ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);

  g_assert_cmpuint (offset + sizeof value, <=, size);
  memcpy (copy + offset, &value, sizeof value);
  assert_refused (copy, size);
}

static void
test_damaged (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  gsize rings = HEAD_SIZE + pb_geometry_get_n_areas (geometry) * AREA_SIZE;

  /* Magic, version, unit, and each of the counts. */
  for (gsize offset = 0; offset < HEAD_SIZE - sizeof (guint32); offset += sizeof (guint32)) {
    assert_refused_with (offset, G_MAXUINT32);
    assert_refused_with (offset, 0);
  }
  /* The first area: its id, its first ring, how many rings. */
  assert_refused_with (HEAD_SIZE, 0);
  assert_refused_with (HEAD_SIZE + AREA_SIZE - 8, G_MAXUINT32);
  assert_refused_with (HEAD_SIZE + AREA_SIZE - 4, G_MAXUINT32);
  assert_refused_with (HEAD_SIZE + AREA_SIZE - 4, 0);
  /* The first ring: its first arc, how many arcs. */
  assert_refused_with (rings, G_MAXUINT32);
  assert_refused_with (rings + 4, 0);
}

/* Whatever a damaged table says, it is refused or can be used without harm. */
static void
test_garbled (void)
{
  g_autoptr (GBytes) bytes = load_bytes ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_memdup2 (data, size);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 60; round++) {
    gsize place = g_rand_int_range (rand, HEAD_SIZE, size);
    g_autoptr (GBytes) garbled = NULL;
    g_autoptr (PbGeometry) geometry = NULL;

    copy[place] ^= 1 << g_rand_int_range (rand, 0, 8);
    garbled = g_bytes_new (copy, size);
    geometry = pb_geometry_new (garbled, NULL);
    if (geometry != NULL) {
      PbExtent world = pb_geometry_get_world (geometry);
      PbViewport viewport;

      pb_viewport_init (&viewport, &world, 400, 200);
      pb_hit_test (geometry, &viewport, 200, 100, 8);
    } else
      copy[place] = data[place];
  }
}

/* Bytes from a file may stand anywhere in memory. */
static void
test_unaligned (void)
{
  g_autoptr (GBytes) bytes = load_bytes ();
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  g_autofree guint8 *copy = g_malloc (size + 1);
  g_autoptr (GBytes) shifted = NULL;
  g_autoptr (PbGeometry) geometry = NULL;
  g_autoptr (GError) error = NULL;

  memcpy (copy + 1, data, size);
  shifted = g_bytes_new_static (copy + 1, size);
  geometry = pb_geometry_new (shifted, &error);
  g_assert_no_error (error);
  check_countries (geometry);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/geometry/countries", test_countries);
  g_test_add_func ("/geometry/lines", test_lines);
  g_test_add_func ("/geometry/world", test_world);
  g_test_add_func ("/geometry/cut", test_cut);
  g_test_add_func ("/geometry/damaged", test_damaged);
  g_test_add_func ("/geometry/garbled", test_garbled);
  g_test_add_func ("/geometry/unaligned", test_unaligned);
  return g_test_run ();
}
