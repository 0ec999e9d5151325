/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-screen-arcs.h"

#include <math.h>

/* Lines at the very edge of the window are drawn with their whole width. */
#define EDGE 4.0

typedef struct {
  double x;
  double y;
} Place;

typedef struct {
  guint first;
  guint count;
} Span;

struct _PbScreenArcs {
  const PbGeometry *geometry;
  PbBox window; /* in units */
  GArray *places;
  Span *spans;
};

/* From units to pixels. */
typedef struct {
  double scale;
  double x;
  double y;
} Projector;

static Place
project (const Projector *projector, const PbPoint *point)
{
  return (Place){
    .x = projector->x + point->x * projector->scale,
    .y = projector->y - point->y * projector->scale,
  };
}

static Projector
make_projector (const PbGeometry *geometry, const PbViewport *viewport)
{
  Projector projector = { .scale = pb_geometry_get_unit (geometry) * viewport->scale };

  pb_viewport_to_screen (viewport, 0, 0, &projector.x, &projector.y);
  return projector;
}

static PbBox
find_window (const PbGeometry *geometry, const PbViewport *viewport)
{
  PbExtent extent = pb_viewport_get_extent (viewport);
  double unit = pb_geometry_get_unit (geometry), edge = EDGE / viewport->scale;

  return (PbBox){
    .left = CLAMP (floor ((extent.left - edge) / unit), G_MININT16, G_MAXINT16),
    .bottom = CLAMP (floor ((extent.bottom - edge) / unit), G_MININT16, G_MAXINT16),
    .right = CLAMP (ceil ((extent.right + edge) / unit), G_MININT16, G_MAXINT16),
    .top = CLAMP (ceil ((extent.top + edge) / unit), G_MININT16, G_MAXINT16),
  };
}

gboolean
pb_screen_arcs_is_visible (const PbScreenArcs *self, const PbBox *box)
{
  return box->left <= self->window.right && box->right >= self->window.left &&
         box->bottom <= self->window.top && box->top >= self->window.bottom;
}

static void
add_all (PbScreenArcs *self, const Projector *projector, const PbArc *arc, double tolerance)
{
  const PbPoint *points = pb_geometry_get_points (self->geometry, arc);
  Place last = project (projector, &points[0]);

  g_array_append_val (self->places, last);
  for (guint i = 1; i < arc->n_points; i++) {
    Place place = project (projector, &points[i]);

    if (i + 1 < arc->n_points && fabs (place.x - last.x) < tolerance &&
        fabs (place.y - last.y) < tolerance)
      continue;
    g_array_append_val (self->places, place);
    last = place;
  }
}

/* An arc whose box lies wholly beside the window cannot be seen, and the straight line between its
 * ends lies in the same box: it closes the areas just as well. */
static void
add_ends (PbScreenArcs *self, const Projector *projector, const PbArc *arc)
{
  const PbPoint *points = pb_geometry_get_points (self->geometry, arc);
  Place ends[] = { project (projector, &points[0]),
                   project (projector, &points[arc->n_points - 1]) };

  g_array_append_vals (self->places, ends, G_N_ELEMENTS (ends));
}

PbScreenArcs *
pb_screen_arcs_new (const PbGeometry *geometry, const PbViewport *viewport, double tolerance)
{
  PbScreenArcs *self = g_new0 (PbScreenArcs, 1);
  Projector projector = make_projector (geometry, viewport);
  guint n_arcs = pb_geometry_get_n_arcs (geometry);

  self->geometry = geometry;
  self->window = find_window (geometry, viewport);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->spans = g_new (Span, n_arcs);
  for (guint i = 0; i < n_arcs; i++) {
    const PbArc *arc = pb_geometry_get_arc (geometry, i);

    self->spans[i].first = self->places->len;
    if (pb_screen_arcs_is_visible (self, &arc->box))
      add_all (self, &projector, arc, tolerance);
    else
      add_ends (self, &projector, arc);
    self->spans[i].count = self->places->len - self->spans[i].first;
  }
  return self;
}

void
pb_screen_arcs_free (PbScreenArcs *self)
{
  g_array_unref (self->places);
  g_free (self->spans);
  g_free (self);
}

/* @skip: of the points at the start, because the arc before has ended there. */
static void
follow (const PbScreenArcs *self,
        gint32 reference,
        guint skip,
        PbScreenPointFunc func,
        gpointer user_data)
{
  const Span *span = &self->spans[reference >= 0 ? reference : ~reference];
  const Place *places = &g_array_index (self->places, Place, span->first);

  for (guint i = skip; i < span->count; i++) {
    const Place *place = &places[reference >= 0 ? i : span->count - 1 - i];

    func (place->x, place->y, skip == 0 && i == 0, user_data);
  }
}

void
pb_screen_arcs_foreach_point (const PbScreenArcs *self,
                              const PbArea *area,
                              PbScreenPointFunc func,
                              gpointer user_data)
{
  for (guint i = 0; i < area->n_rings; i++) {
    const PbRing *ring = pb_geometry_get_ring (self->geometry, area->first_ring + i);
    const gint32 *arcs = pb_geometry_get_ring_arcs (self->geometry, ring);

    if (!pb_screen_arcs_is_visible (self, &ring->box))
      continue;
    for (guint j = 0; j < ring->n_arcs; j++)
      follow (self, arcs[j], j > 0, func, user_data);
  }
}

static void
append_point (double x, double y, gboolean first, gpointer cr)
{
  if (first)
    cairo_move_to (cr, x, y);
  else
    cairo_line_to (cr, x, y);
}

void
pb_screen_arcs_append_area (const PbScreenArcs *self, const PbArea *area, cairo_t *cr)
{
  pb_screen_arcs_foreach_point (self, area, append_point, cr);
}

void
pb_screen_arcs_append_lines (const PbScreenArcs *self, PbArcStyle style, cairo_t *cr)
{
  for (guint i = 0; i < pb_geometry_get_n_arcs (self->geometry); i++) {
    const PbArc *arc = pb_geometry_get_arc (self->geometry, i);

    if (arc->style == style && pb_screen_arcs_is_visible (self, &arc->box))
      follow (self, i, 0, append_point, cr);
  }
}

void
pb_screen_arcs_append_chosen (const PbScreenArcs *self, const gboolean *chosen, cairo_t *cr)
{
  for (guint i = 0; i < pb_geometry_get_n_arcs (self->geometry); i++)
    if (chosen[i] &&
        pb_screen_arcs_is_visible (self, &pb_geometry_get_arc (self->geometry, i)->box))
      follow (self, i, 0, append_point, cr);
}
