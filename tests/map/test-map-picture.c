/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-picture.h"

#include <string.h>

#define WIDTH 400
#define HEIGHT 240
#define MARGIN 50

typedef struct {
  PbMapData *data;
  PbClassBreaks breaks;
  PbViewport seen;
  PbMapPicture *picture;
} Fixture;

static PbPainter
make_painter (const Fixture *fixture, const PbViewport *seen)
{
  return (PbPainter){
    .geometry = pb_geometry_get (PB_GEOMETRY_LOW),
    .viewport = seen,
    .data = fixture->data,
    .breaks = &fixture->breaks,
    .style = &pb_map_style_light,
    .tolerance = PB_PAINTER_SCREEN_TOLERANCE,
  };
}

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  PbExtent world = pb_geometry_get_world (pb_geometry_get (PB_GEOMETRY_LOW));
  PbPainter painter;

  fixture->data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  pb_map_data_add (fixture->data, "COD", &(PbMapNumbers){ .n = 4 });
  fixture->breaks = pb_map_data_make_breaks (fixture->data);
  pb_viewport_init (&fixture->seen, &world, WIDTH, HEIGHT);
  pb_viewport_zoom_about (&fixture->seen, 3, WIDTH / 2, HEIGHT / 2);
  painter = make_painter (fixture, &fixture->seen);
  fixture->picture = pb_map_picture_new (&painter, MARGIN, 1);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  pb_map_picture_free (fixture->picture);
  pb_map_data_unref (fixture->data);
}

static void
test_still (Fixture *fixture, gconstpointer user_data)
{
  double x, y;

  g_assert_cmpfloat (pb_map_picture_place (fixture->picture, &fixture->seen, &x, &y), ==, 1);
  g_assert_cmpfloat_with_epsilon (x, -MARGIN, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, -MARGIN, 1e-6);
  g_assert_true (pb_map_picture_is_exact (fixture->picture, &fixture->seen, 1));
  g_assert_false (pb_map_picture_is_exact (fixture->picture, &fixture->seen, 2));
}

static void
test_dragged (Fixture *fixture, gconstpointer user_data)
{
  PbViewport seen = fixture->seen;
  double x, y;

  pb_viewport_pan (&seen, 30, -MARGIN);
  pb_map_picture_place (fixture->picture, &seen, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 30 - MARGIN, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, -2 * MARGIN, 1e-6);
  g_assert_true (pb_map_picture_is_exact (fixture->picture, &seen, 1));
  /* Between two dots it would not be sharp, and past the margin there is nothing. */
  pb_viewport_pan (&seen, 0.5, 0);
  g_assert_false (pb_map_picture_is_exact (fixture->picture, &seen, 1));
  pb_viewport_pan (&seen, 20.5, 0);
  g_assert_false (pb_map_picture_is_exact (fixture->picture, &seen, 1));
}

static void
test_resized (Fixture *fixture, gconstpointer user_data)
{
  PbViewport seen = fixture->seen;

  pb_viewport_resize (&seen, WIDTH + 2 * MARGIN, HEIGHT);
  g_assert_true (pb_map_picture_is_exact (fixture->picture, &seen, 1));
  pb_viewport_resize (&seen, WIDTH + 2 * MARGIN + 2, HEIGHT);
  g_assert_false (pb_map_picture_is_exact (fixture->picture, &seen, 1));
}

/* What was under the pointer stays under it while the picture is stretched. */
static void
test_zoomed (Fixture *fixture, gconstpointer user_data)
{
  PbViewport seen = fixture->seen;
  double x, y, factor;

  pb_viewport_zoom_about (&seen, 1.5, 100, 60);
  factor = pb_map_picture_place (fixture->picture, &seen, &x, &y);
  g_assert_cmpfloat_with_epsilon (factor, 1.5, 1e-6);
  g_assert_cmpfloat_with_epsilon (x + (100 + MARGIN) * factor, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (y + (60 + MARGIN) * factor, 60, 1e-6);
  g_assert_false (pb_map_picture_is_exact (fixture->picture, &seen, 1));
}

static cairo_surface_t *
create_surface (cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  *cr = cairo_create (surface);
  pb_colour_set (&pb_map_style_light.page, *cr);
  cairo_paint (*cr);
  return surface;
}

static guint
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++) {
    const guint32 *row_a = (const guint32 *) (cairo_image_surface_get_data (a) +
                                              y * cairo_image_surface_get_stride (a));
    const guint32 *row_b = (const guint32 *) (cairo_image_surface_get_data (b) +
                                              y * cairo_image_surface_get_stride (b));

    for (int x = 0; x < WIDTH; x++)
      n += (row_a[x] & 0xffffff) != (row_b[x] & 0xffffff);
  }
  return n;
}

/* A picture that was dragged is dot for dot what would be painted, but for the hatching, which
 * moves along. */
static void
test_sharp (Fixture *fixture, gconstpointer user_data)
{
  PbViewport seen = fixture->seen;
  PbPainter painter = make_painter (fixture, &seen);
  cairo_t *moved_cr, *fresh_cr;
  cairo_surface_t *moved = create_surface (&moved_cr);
  cairo_surface_t *fresh = create_surface (&fresh_cr);

  pb_viewport_pan (&seen, -20, 10);
  pb_map_picture_draw (fixture->picture, &seen, moved_cr);
  pb_painter_paint (&painter, fresh_cr);
  cairo_surface_flush (moved);
  cairo_surface_flush (fresh);
  g_assert_cmpuint (count_differences (moved, fresh), <, WIDTH * HEIGHT / 200);
  cairo_destroy (moved_cr);
  cairo_destroy (fresh_cr);
  cairo_surface_destroy (moved);
  cairo_surface_destroy (fresh);
}

/* Zoomed out, there is nothing around the picture but what was there before. */
static void
test_shrunk (Fixture *fixture, gconstpointer user_data)
{
  PbViewport seen = fixture->seen;
  cairo_t *cr;
  cairo_surface_t *surface = create_surface (&cr);
  guint32 corner, middle;

  pb_viewport_zoom_about (&seen, 1 / 2.0, WIDTH / 2, HEIGHT / 2);
  pb_map_picture_draw (fixture->picture, &seen, cr);
  cairo_surface_flush (surface);
  memcpy (&corner, cairo_image_surface_get_data (surface), sizeof corner);
  memcpy (&middle,
          cairo_image_surface_get_data (surface) +
              HEIGHT / 2 * cairo_image_surface_get_stride (surface) + WIDTH / 2 * 4,
          sizeof middle);
  g_assert_cmphex (corner & 0xffffff, ==, 0xffffff);
  g_assert_cmphex (middle & 0xffffff, !=, 0xffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/map-picture/still", test_still);
  ADD ("/map-picture/dragged", test_dragged);
  ADD ("/map-picture/resized", test_resized);
  ADD ("/map-picture/zoomed", test_zoomed);
  ADD ("/map-picture/sharp", test_sharp);
  ADD ("/map-picture/shrunk", test_shrunk);
  return g_test_run ();
}
