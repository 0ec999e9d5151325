/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-vocabulary.h"
#include "map/pb-map-groups.h"
#include "map/pb-outline.h"

#include <math.h>
#include <string.h>

#define WIDTH 1000
#define HEIGHT 490

static const PbDate before = { 2026, 11, 23 };
static const PbDate after = { 2026, 11, 24 };

static void
test_members (void)
{
  g_assert_cmpint (pb_map_groups_find ("NPL", &before), ==, PB_MAP_LDC | PB_MAP_LLDC);
  g_assert_cmpint (pb_map_groups_find ("NPL", &after), ==, PB_MAP_LLDC);
  g_assert_cmpint (pb_map_groups_find ("TUV", &after), ==, PB_MAP_LDC | PB_MAP_SIDS);
  g_assert_cmpint (pb_map_groups_find ("FRA", &after), ==, 0);
}

/* Each has a name to be called by. */
static void
test_names (void)
{
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    g_assert_cmpstr (pb_vocabulary_label ("un-group", pb_map_groups_get_code (i)), !=,
                     pb_map_groups_get_code (i));
}

typedef struct {
  PbMapData *data;
  PbClassBreaks breaks;
  PbViewport seen;
  PbPainter painter;
  cairo_surface_t *surface;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  const PbGeometry *geometry = pb_geometry_get (PB_GEOMETRY_LOW);
  PbExtent world = pb_geometry_get_world (geometry);

  fixture->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  pb_viewport_init (&fixture->seen, &world, WIDTH, HEIGHT);
  fixture->painter = (PbPainter){
    .geometry = geometry,
    .viewport = &fixture->seen,
    .data = fixture->data,
    .breaks = &fixture->breaks,
    .style = &pb_map_style_light,
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
    .day = before,
  };
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  pb_map_data_unref (fixture->data);
}

static void
paint (Fixture *fixture)
{
  cairo_t *cr;

  g_clear_pointer (&fixture->surface, cairo_surface_destroy);
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cr = cairo_create (fixture->surface);
  pb_painter_paint (&fixture->painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static guint32
pack (const PbColour *colour)
{
  return (guint32) lround (colour->red * 255) << 16 | (guint32) lround (colour->green * 255) << 8 |
         (guint32) lround (colour->blue * 255);
}

/* Dots of a colour around the box of a country. */
static guint
count_dots (const Fixture *fixture, const char *country, const PbColour *colour)
{
  const PbGeometry *geometry = fixture->painter.geometry;
  const PbArea *area = pb_geometry_get_area (geometry, pb_geometry_find_area (geometry, country));
  PbExtent extent = pb_geometry_get_main_extent (geometry, area);
  double left, top, right, bottom;
  guint n = 0;

  pb_viewport_to_screen (&fixture->seen, extent.left, extent.top, &left, &top);
  pb_viewport_to_screen (&fixture->seen, extent.right, extent.bottom, &right, &bottom);
  for (int y = MAX (top - 12, 0); y < MIN (bottom + 12, HEIGHT); y++) {
    const guint8 *row = cairo_image_surface_get_data (fixture->surface) +
                        y * cairo_image_surface_get_stride (fixture->surface);

    for (int x = MAX (left - 12, 0); x < MIN (right + 12, WIDTH); x++) {
      guint32 dot;

      memcpy (&dot, row + x * 4, sizeof dot);
      n += (dot & 0xffffff) == pack (colour);
    }
  }
  return n;
}

/* A landlocked and a small island country have the line of their group, and it goes with the day
 * on which they leave it. */
static void
test_outlines (Fixture *fixture, gconstpointer user_data)
{
  const PbColour *colours = pb_map_style_light.groups;

  paint (fixture);
  g_assert_cmpuint (count_dots (fixture, "BOL", &colours[1]), ==, 0);
  fixture->painter.groups = PB_MAP_LDC | PB_MAP_LLDC | PB_MAP_SIDS;
  paint (fixture);
  g_assert_cmpuint (count_dots (fixture, "BOL", &colours[1]), >, 10);
  g_assert_cmpuint (count_dots (fixture, "MDG", &colours[0]), >, 10);
  g_assert_cmpuint (count_dots (fixture, "MUS", &colours[2]), >, 3);
  g_assert_cmpuint (count_dots (fixture, "CAN", &colours[0]), ==, 0);
  fixture->painter.groups = PB_MAP_LDC;
  g_assert_cmpuint (count_dots (fixture, "BGD", &colours[0]), >, 5);
  fixture->painter.day = after;
  paint (fixture);
  g_assert_cmpuint (count_dots (fixture, "NPL", &colours[0]), ==, 0);
}

static void
test_selected (Fixture *fixture, gconstpointer user_data)
{
  static const char *const codes[] = { "BRA", "MUS", "XXX", NULL };
  const PbColour *colour = &pb_map_style_light.text;

  paint (fixture);
  g_assert_cmpuint (count_dots (fixture, "BRA", colour), ==, 0);
  fixture->painter.selected = codes;
  paint (fixture);
  g_assert_cmpuint (count_dots (fixture, "BRA", colour), >, 50);
  g_assert_cmpuint (count_dots (fixture, "MUS", colour), >, 5);
  g_assert_cmpuint (count_dots (fixture, "CAN", colour), ==, 0);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-groups/members", test_members);
  g_test_add_func ("/map-groups/names", test_names);
  ADD ("/map-groups/outlines", test_outlines);
  ADD ("/map-groups/selected", test_selected);
  return g_test_run ();
}
