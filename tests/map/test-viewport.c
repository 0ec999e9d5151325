/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-viewport.h"

#include <glib.h>

static const PbExtent world = { .left = -1000, .bottom = -400, .right = 1000, .top = 400 };

static void
assert_on_screen (const PbViewport *viewport, double x, double y, double wanted_x, double wanted_y)
{
  double screen_x, screen_y;

  pb_viewport_to_screen (viewport, x, y, &screen_x, &screen_y);
  g_assert_cmpfloat_with_epsilon (screen_x, wanted_x, 1e-6);
  g_assert_cmpfloat_with_epsilon (screen_y, wanted_y, 1e-6);
}

static void
assert_within_world (const PbViewport *viewport)
{
  PbExtent seen = pb_viewport_get_extent (viewport);

  g_assert_cmpfloat (seen.left, >=, world.left - 1e-6);
  g_assert_cmpfloat (seen.right, <=, world.right + 1e-6);
}

static void
test_world (void)
{
  PbViewport viewport;

  pb_viewport_init (&viewport, &world, 500, 400);
  g_assert_cmpfloat_with_epsilon (viewport.scale, 0.25, 1e-9);
  assert_on_screen (&viewport, 0, 0, 250, 200);
  assert_on_screen (&viewport, -1000, 400, 0, 100);
  assert_on_screen (&viewport, 1000, -400, 500, 300);
}

static void
test_both_ways (void)
{
  PbViewport viewport;
  double screen_x, screen_y, x, y;

  pb_viewport_init (&viewport, &world, 500, 400);
  pb_viewport_zoom_about (&viewport, 3, 100, 150);
  pb_viewport_to_screen (&viewport, -321, 123, &screen_x, &screen_y);
  pb_viewport_to_map (&viewport, screen_x, screen_y, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, -321, 1e-6);
  g_assert_cmpfloat_with_epsilon (y, 123, 1e-6);
}

static void
test_zoom_keeps_place (void)
{
  PbViewport viewport;
  double x, y;

  pb_viewport_init (&viewport, &world, 500, 200);
  pb_viewport_to_map (&viewport, 180, 90, &x, &y);
  pb_viewport_zoom_about (&viewport, 2, 180, 90);
  assert_on_screen (&viewport, x, y, 180, 90);
  g_assert_cmpfloat_with_epsilon (viewport.scale, 0.5, 1e-9);
}

static void
test_limits (void)
{
  PbViewport viewport;

  pb_viewport_init (&viewport, &world, 500, 200);
  pb_viewport_zoom_about (&viewport, 0.01, 0, 0);
  g_assert_cmpfloat_with_epsilon (viewport.scale, 0.25, 1e-9);
  pb_viewport_zoom_about (&viewport, 1e9, 10, 10);
  g_assert_cmpfloat_with_epsilon (viewport.scale, PB_VIEWPORT_MAX_SCALE, 1e-9);
  assert_within_world (&viewport);
  pb_viewport_pan (&viewport, 1e9, -1e9);
  assert_within_world (&viewport);
  assert_on_screen (&viewport, world.left, world.bottom, 0, 200);
  pb_viewport_resize (&viewport, 5000, 5000);
  assert_on_screen (&viewport, 0, 0, 2500, 2500);
}

static void
test_pan (void)
{
  PbViewport viewport;
  double x, y;

  pb_viewport_init (&viewport, &world, 500, 200);
  pb_viewport_zoom_about (&viewport, 3, 250, 100);
  pb_viewport_to_map (&viewport, 250, 100, &x, &y);
  pb_viewport_pan (&viewport, 40, -20);
  assert_on_screen (&viewport, x, y, 290, 80);
}

static void
test_fit (void)
{
  const PbExtent part = { .left = 100, .bottom = -200, .right = 500, .top = -100 };
  const PbExtent empty = PB_EXTENT_EMPTY;
  PbViewport viewport;

  pb_viewport_init (&viewport, &world, 500, 200);
  pb_viewport_fit (&viewport, &part, 50);
  assert_on_screen (&viewport, 100, -150, 50, 100);
  assert_on_screen (&viewport, 500, -150, 450, 100);
  pb_viewport_fit (&viewport, &empty, 50);
  assert_on_screen (&viewport, world.left, world.top, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/world", test_world);
  g_test_add_func ("/viewport/both-ways", test_both_ways);
  g_test_add_func ("/viewport/zoom-keeps-place", test_zoom_keeps_place);
  g_test_add_func ("/viewport/limits", test_limits);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/fit", test_fit);
  return g_test_run ();
}
