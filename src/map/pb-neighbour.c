/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-neighbour.h"

#include <math.h>

/* How far @to lies ahead of @from, and how far aside, in units. */
static void
measure (
    const PbPoint *from, const PbPoint *to, PbMapDirection direction, double *ahead, double *aside)
{
  double dx = to->x - from->x, dy = to->y - from->y;

  switch (direction) {
  case PB_MAP_NORTH:
    *ahead = dy;
    *aside = fabs (dx);
    break;
  case PB_MAP_EAST:
    *ahead = dx;
    *aside = fabs (dy);
    break;
  case PB_MAP_SOUTH:
    *ahead = -dy;
    *aside = fabs (dx);
    break;
  case PB_MAP_WEST:
    *ahead = -dx;
    *aside = fabs (dy);
    break;
  }
}

int
pb_neighbour_find (const PbGeometry *geometry, guint from, PbMapDirection direction)
{
  const PbArea *start = pb_geometry_get_area (geometry, from);
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++) {
    const PbArea *area = pb_geometry_get_area (geometry, i);
    double ahead = 0, aside = 0;

    if (i == from || area->kind != PB_AREA_COUNTRY)
      continue;
    measure (&start->label, &area->label, direction, &ahead, &aside);
    if (ahead > 0 && aside <= ahead && hypot (ahead, aside) < nearest) {
      nearest = hypot (ahead, aside);
      found = i;
    }
  }
  return found;
}
