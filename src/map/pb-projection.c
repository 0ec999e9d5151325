/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-projection.h"

#include <glib.h>
#include <math.h>

#define A1 1.340264
#define A2 -0.081106
#define A3 0.000893
#define A4 0.003796
#define HALF_ROOT_3 0.86602540378443864676
/* Of the sphere that has the same surface as the Earth's ellipsoid (WGS 84). */
#define RADIUS_KM 6371.0072
#define CENTRAL_MERIDIAN 11.0
/* St Lawrence Island and the Aleutians stick out that far beyond the edge of the map. */
#define OVERHANG 0.5

static double
to_radians (double degrees)
{
  return degrees * G_PI / 180;
}

static double
evaluate (double t)
{
  double t2 = t * t, t6 = t2 * t2 * t2;

  return t * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
}

static double
evaluate_slope (double t)
{
  double t2 = t * t, t6 = t2 * t2 * t2;

  return A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2);
}

/* Onto the one turn that the map shows. */
static double
normalise (double longitude)
{
  if (longitude >= PB_PROJECTION_WEST - OVERHANG &&
      longitude <= PB_PROJECTION_WEST + 360 + OVERHANG)
    return longitude;
  longitude = fmod (longitude - PB_PROJECTION_WEST, 360);
  return PB_PROJECTION_WEST + (longitude < 0 ? longitude + 360 : longitude);
}

void
pb_projection_forward (double longitude, double latitude, double *x, double *y)
{
  double t = asin (HALF_ROOT_3 * sin (to_radians (latitude)));
  double lambda = to_radians (normalise (longitude) - CENTRAL_MERIDIAN);

  *x = RADIUS_KM * lambda * cos (t) / (HALF_ROOT_3 * evaluate_slope (t));
  *y = RADIUS_KM * evaluate (t);
}
