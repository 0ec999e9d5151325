/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-country.h"
#include "map/pb-hit-test.h"
#include "map/pb-marker.h"
#include "map/pb-projection.h"

/* How far off the finger or the generalised coast may be, in pixels. */
#define REACH 8.0
#define WIDTH 1000
#define HEIGHT 700
/* Half the width of the view around a place, in kilometres. */
#define HALF_WIDTH_KM 500.0

static int
hit_around (const PbGeometry *geometry, double longitude, double latitude)
{
  PbExtent world = { .left = -20000, .bottom = -9000, .right = 20000, .top = 9000 };
  PbExtent extent;
  PbViewport viewport;
  double x, y, screen_x, screen_y;

  pb_projection_forward (longitude, latitude, &x, &y);
  extent = (PbExtent){ x - HALF_WIDTH_KM, y, x + HALF_WIDTH_KM, y };
  pb_viewport_init (&viewport, &world, WIDTH, HEIGHT);
  pb_viewport_fit (&viewport, &extent, 0);
  pb_viewport_to_screen (&viewport, x, y, &screen_x, &screen_y);
  return pb_hit_test (geometry, &viewport, screen_x, screen_y, REACH);
}

static guint
check_hit (const PbGeometry *geometry,
           const char *country,
           const char *place,
           double longitude,
           double latitude)
{
  int hit = hit_around (geometry, longitude, latitude);
  const char *found = hit >= 0 ? pb_geometry_get_area (geometry, hit)->id : "nothing";

  if (g_str_equal (found, country))
    return 0;
  g_test_message ("%s (%s) at %.2f %.2f finds %s", place, country, latitude, longitude, found);
  return 1;
}

static guint
check_place (const PbGeometry *geometry, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", 4);

  g_assert_cmpuint (g_strv_length (cells), ==, 4);
  return check_hit (geometry, cells[0], cells[1], g_ascii_strtod (cells[3], NULL),
                    g_ascii_strtod (cells[2], NULL));
}

static void
test_places (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);
  g_autofree char *path =
      g_test_build_filename (G_TEST_DIST, "fixtures", "map", "places.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_places = 0, n_faults = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines + 1; **line != '\0'; line++, n_places++)
    n_faults += check_place (geometry, *line);
  g_assert_cmpuint (n_places, >=, 500);
  g_assert_cmpuint (n_faults, ==, 0);
}

static void
test_labels (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);
  guint n_faults = 0;

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const PbCountry *country = pb_country_get (i);

    n_faults += check_hit (geometry, country->code, "label", country->longitude, country->latitude);
  }
  g_assert_cmpuint (n_faults, ==, 0);
}

/* On a map of the world every marker answers for itself, however close the next one is. */
static void
test_markers (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  PbExtent world = pb_geometry_get_world (geometry);
  PbViewport viewport;
  guint n_markers = 0;

  pb_viewport_init (&viewport, &world, 1366, 600);
  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++) {
    const PbArea *area = pb_geometry_get_area (geometry, i);
    double x, y;

    if (!pb_marker_is_shown (geometry, area, &viewport))
      continue;
    n_markers++;
    pb_marker_get_place (geometry, area, &viewport, &x, &y);
    g_assert_cmpint (pb_hit_test (geometry, &viewport, x, y, REACH), ==, i);
  }
  g_assert_cmpuint (n_markers, >, 70);
}

/* A marker goes when the outline has grown larger. */
static void
test_marker_goes (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);
  const PbArea *malta = pb_geometry_get_area (geometry, pb_geometry_find_area (geometry, "MLT"));
  PbExtent world = pb_geometry_get_world (geometry);
  PbViewport viewport;

  pb_viewport_init (&viewport, &world, 1000, 500);
  g_assert_true (pb_marker_is_shown (geometry, malta, &viewport));
  viewport.scale = PB_VIEWPORT_MAX_SCALE;
  g_assert_false (pb_marker_is_shown (geometry, malta, &viewport));
}

static void
test_nothing (void)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_FULL);

  /* The middle of the South Pacific, and land whose status is not agreed. */
  g_assert_cmpint (hit_around (geometry, -120, -48), ==, -1);
  g_assert_cmpint (hit_around (geometry, 74.8, 34.1), ==, -1);
  g_assert_cmpint (hit_around (geometry, 79.5, 35.2), ==, -1);
  g_assert_cmpint (hit_around (geometry, 93.6, 27.8), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hit-test/places", test_places);
  g_test_add_func ("/hit-test/labels", test_labels);
  g_test_add_func ("/hit-test/markers", test_markers);
  g_test_add_func ("/hit-test/marker-goes", test_marker_goes);
  g_test_add_func ("/hit-test/nothing", test_nothing);
  return g_test_run ();
}
