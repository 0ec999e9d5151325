/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-marker.h"

/* The width or height of the largest island, in kilometres: how far apart they are does not make
 * them easier to see. */
static double
measure_largest (const PbGeometry *geometry, const PbArea *area)
{
  double largest = 0;

  for (guint i = 0; i < area->n_rings; i++) {
    const PbRing *ring = pb_geometry_get_ring (geometry, area->first_ring + i);
    PbExtent extent = pb_geometry_get_extent (geometry, &ring->box);

    largest = MAX (largest, extent.right - extent.left);
    largest = MAX (largest, extent.top - extent.bottom);
  }
  return largest;
}

gboolean
pb_marker_is_shown (const PbGeometry *geometry, const PbArea *area, const PbViewport *viewport)
{
  return area->marker && measure_largest (geometry, area) * viewport->scale < 2 * PB_MARKER_RADIUS;
}

void
pb_marker_get_place (const PbGeometry *geometry,
                     const PbArea *area,
                     const PbViewport *viewport,
                     double *screen_x,
                     double *screen_y)
{
  double unit = pb_geometry_get_unit (geometry);

  pb_viewport_to_screen (viewport, area->label.x * unit, area->label.y * unit, screen_x, screen_y);
}
