/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-hit-test.h"

#include "map/pb-marker.h"

#include <math.h>

/* A place of the map and how far around it to look, all in units. */
typedef struct {
  const PbGeometry *geometry;
  double x;
  double y;
  double reach;
} Probe;

typedef void (*SegmentFunc) (const PbPoint *a, const PbPoint *b, const Probe *probe, gpointer data);

static gboolean
is_near_box (const Probe *probe, const PbBox *box, double reach)
{
  return probe->x >= box->left - reach && probe->x <= box->right + reach &&
         probe->y >= box->bottom - reach && probe->y <= box->top + reach;
}

/* The direction of an arc does not matter here. */
static void
foreach_segment (const Probe *probe, const PbRing *ring, SegmentFunc func, gpointer data)
{
  const gint32 *arcs = pb_geometry_get_ring_arcs (probe->geometry, ring);

  for (guint i = 0; i < ring->n_arcs; i++) {
    const PbArc *arc = pb_geometry_get_arc (probe->geometry, arcs[i] >= 0 ? arcs[i] : ~arcs[i]);
    const PbPoint *points = pb_geometry_get_points (probe->geometry, arc);

    for (guint j = 1; j < arc->n_points; j++)
      func (&points[j - 1], &points[j], probe, data);
  }
}

/* The even-odd rule: counts the edges east of the place. */
static void
cross (const PbPoint *a, const PbPoint *b, const Probe *probe, gpointer data)
{
  gboolean *inside = data;

  if ((a->y > probe->y) != (b->y > probe->y) &&
      probe->x < (b->x - a->x) * (probe->y - a->y) / (b->y - a->y) + a->x)
    *inside = !*inside;
}

static void
approach (const PbPoint *a, const PbPoint *b, const Probe *probe, gpointer data)
{
  double *nearest = data;
  double dx = b->x - a->x, dy = b->y - a->y;
  double length2 = dx * dx + dy * dy;
  double along = length2 > 0 ? ((probe->x - a->x) * dx + (probe->y - a->y) * dy) / length2 : 0;
  double fraction = CLAMP (along, 0, 1);

  *nearest =
      MIN (*nearest, hypot (probe->x - a->x - fraction * dx, probe->y - a->y - fraction * dy));
}

static gboolean
is_inside (const Probe *probe, const PbArea *area)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < area->n_rings; i++) {
    const PbRing *ring = pb_geometry_get_ring (probe->geometry, area->first_ring + i);

    if (is_near_box (probe, &ring->box, 0))
      foreach_segment (probe, ring, cross, &inside);
  }
  return inside;
}

static double
measure_distance (const Probe *probe, const PbArea *area, double reach)
{
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < area->n_rings; i++) {
    const PbRing *ring = pb_geometry_get_ring (probe->geometry, area->first_ring + i);

    if (is_near_box (probe, &ring->box, reach))
      foreach_segment (probe, ring, approach, &nearest);
  }
  return nearest;
}

static int
find_marker (const PbGeometry *geometry,
             const PbViewport *viewport,
             double screen_x,
             double screen_y,
             double reach)
{
  double nearest = reach;
  int found = -1;

  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++) {
    const PbArea *area = pb_geometry_get_area (geometry, i);
    double x, y, distance;

    if (!pb_marker_is_shown (geometry, area, viewport))
      continue;
    pb_marker_get_place (geometry, area, viewport, &x, &y);
    distance = hypot (x - screen_x, y - screen_y);
    if (distance <= nearest) {
      nearest = distance;
      found = i;
    }
  }
  return found;
}

static int
find_outline (const Probe *probe)
{
  for (guint i = 0; i < pb_geometry_get_n_areas (probe->geometry); i++) {
    const PbArea *area = pb_geometry_get_area (probe->geometry, i);

    if (is_near_box (probe, &area->box, 0) && is_inside (probe, area))
      return i;
  }
  return -1;
}

static int
find_coast (const Probe *probe)
{
  double nearest = probe->reach;
  int found = -1;

  for (guint i = 0; i < pb_geometry_get_n_areas (probe->geometry); i++) {
    const PbArea *area = pb_geometry_get_area (probe->geometry, i);
    double distance;

    if (!is_near_box (probe, &area->box, nearest))
      continue;
    distance = measure_distance (probe, area, nearest);
    if (distance < nearest) {
      nearest = distance;
      found = i;
    }
  }
  return found;
}

static int
keep_country (const PbGeometry *geometry, int index)
{
  if (index >= 0 && pb_geometry_get_area (geometry, index)->kind != PB_AREA_COUNTRY)
    return -1;
  return index;
}

int
pb_hit_test (const PbGeometry *geometry,
             const PbViewport *viewport,
             double screen_x,
             double screen_y,
             double reach)
{
  double unit = pb_geometry_get_unit (geometry);
  Probe probe = { .geometry = geometry, .reach = reach / viewport->scale / unit };
  int found = find_marker (geometry, viewport, screen_x, screen_y, reach);

  if (found >= 0)
    return found;
  pb_viewport_to_map (viewport, screen_x, screen_y, &probe.x, &probe.y);
  probe.x /= unit;
  probe.y /= unit;
  found = find_outline (&probe);
  return keep_country (geometry, found >= 0 ? found : find_coast (&probe));
}
