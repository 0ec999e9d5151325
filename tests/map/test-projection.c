/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-projection.h"

#include <glib.h>
#include <math.h>

/* The sphere with the Earth's surface. */
#define RADIUS_KM 6371.0072

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

static void
test_round_trip (void)
{
  for (int latitude = -90; latitude <= 90; latitude += 5) {
    for (int longitude = -169; longitude <= 191; longitude += 5) {
      double x, y, back_longitude, back_latitude;

      pb_projection_forward (longitude, latitude, &x, &y);
      pb_projection_inverse (x, y, &back_longitude, &back_latitude);
      g_assert_cmpfloat_with_epsilon (back_longitude, longitude, 1e-6);
      g_assert_cmpfloat_with_epsilon (back_latitude, latitude, 1e-5);
    }
  }
}

/* A degree square has the same size on the map as on the globe, wherever it is. */
static void
test_equal_area (void)
{
  for (int latitude = -80; latitude < 80; latitude += 10) {
    double x1, y1, x2, y2, x3, y3;
    double near_pole = (latitude + 0.5) * G_PI / 180;
    double globe = RADIUS_KM * RADIUS_KM * (G_PI / 180) * (G_PI / 180) * cos (near_pole);

    pb_projection_forward (40, latitude, &x1, &y1);
    pb_projection_forward (41, latitude, &x2, &y2);
    pb_projection_forward (40, latitude + 1, &x3, &y3);
    g_assert_cmpfloat_with_epsilon (((x2 - x1) * (y3 - y1)) / globe, 1, 0.05);
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
  g_test_add_func ("/projection/round-trip", test_round_trip);
  g_test_add_func ("/projection/equal-area", test_equal_area);
  g_test_add_func ("/projection/turn", test_turn);
  return g_test_run ();
}
