/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-projection.h"

#include <glib.h>
#include <math.h>

/* The sphere with the Earth's surface. */
#define RADIUS_KM 6371.0072
/* Of a small square, in degrees. */
#define STEP 0.001

static void
assert_place (double longitude, double latitude, double wanted_x, double wanted_y)
{
  double x, y;

  pb_projection_forward (longitude, latitude, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, wanted_x, 0.001);
  g_assert_cmpfloat_with_epsilon (y, wanted_y, 0.001);
}

/* The half width and half height of an Equal Earth map of a sphere of radius 1, as published. */
static void
test_known (void)
{
  assert_place (11, 0, 0, 0);
  assert_place (191, 0, RADIUS_KM * 2.7066299836960748, 0);
  assert_place (11, 90, 0, RADIUS_KM * 1.3173627591574133);
  assert_place (11, -90, 0, RADIUS_KM * -1.3173627591574133);
}

/* The smallest squares have the same size on the map as on the globe, wherever they are. */
static void
test_equal_area (void)
{
  for (int latitude = -85; latitude <= 85; latitude += 5) {
    double x1, y1, x2, y2, x3, y3;
    double side = RADIUS_KM * STEP * G_PI / 180;
    double globe = side * side * cos (latitude * G_PI / 180);

    pb_projection_forward (40, latitude, &x1, &y1);
    pb_projection_forward (40 + STEP, latitude, &x2, &y2);
    pb_projection_forward (40, latitude + STEP, &x3, &y3);
    g_assert_cmpfloat_with_epsilon (((x2 - x1) * (y3 - y1)) / globe, 1, 0.001);
  }
}

/* Fiji, Chukotka and Samoa are on the side where the map shows them. */
static void
test_turn (void)
{
  double x, y;

  pb_projection_forward (-171.77, -13.83, &x, &y);
  g_assert_cmpfloat (x, >, 15000);
  pb_projection_forward (-168.9, 0, &x, &y);
  g_assert_cmpfloat (x, <, -15000);
  pb_projection_forward (540 + 11, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (ABS (x), RADIUS_KM * 2.7066299836960748, 0.001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/known", test_known);
  g_test_add_func ("/projection/equal-area", test_equal_area);
  g_test_add_func ("/projection/turn", test_turn);
  return g_test_run ();
}
