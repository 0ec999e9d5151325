/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-painter.h"

#include "map/pb-marker.h"
#include "map/pb-outline.h"
#include "map/pb-projection.h"
#include "map/pb-screen-arcs.h"

/* Pixels for a kilometre from which on the plain shapes look plain. */
#define LOW_MAX_SCALE 0.06
/* Of a marker with nothing to show, which stays in the background. */
#define EMPTY_RADIUS 2.75
#define HATCH_STEP 5.0
#define GLOBE_STEP 2
#define N_CLASSES (PB_CLASS_BREAKS_MAX + 1)

const PbGeometry *
pb_painter_choose_geometry (double scale)
{
  return pb_geometry_get (scale > LOW_MAX_SCALE ? PB_GEOMETRY_FULL : PB_GEOMETRY_LOW);
}

static void
line_to_degrees (const PbPainter *self, cairo_t *cr, double longitude, double latitude)
{
  double x, y, screen_x, screen_y;

  pb_projection_forward (longitude, latitude, &x, &y);
  pb_viewport_to_screen (self->viewport, x, y, &screen_x, &screen_y);
  cairo_line_to (cr, screen_x, screen_y);
}

static void
paint_globe (const PbPainter *self, cairo_t *cr)
{
  for (int latitude = -90; latitude <= 90; latitude += GLOBE_STEP)
    line_to_degrees (self, cr, PB_PROJECTION_WEST, latitude);
  for (int latitude = 90; latitude >= -90; latitude -= GLOBE_STEP)
    line_to_degrees (self, cr, PB_PROJECTION_WEST + 360, latitude);
  cairo_close_path (cr);
  pb_colour_set (&self->style->ocean, cr);
  cairo_fill (cr);
}

static guint
find_class (const PbPainter *self, const PbArea *area)
{
  return pb_class_breaks_find (self->breaks, pb_map_data_get_shown (self->data, area->id));
}

static const PbColour *
get_colour (const PbPainter *self, guint class)
{
  return pb_map_style_get_class (self->style, class, self->breaks->n_classes);
}

/* All areas of a class at once: neighbours of one colour have no seam between them. */
static void
paint_areas (const PbPainter *self, const PbScreenArcs *arcs, cairo_t *cr)
{
  for (guint class = 0; class <= self->breaks->n_classes; class ++) {
    for (guint i = 0; i < pb_geometry_get_n_areas (self->geometry); i++) {
      const PbArea *area = pb_geometry_get_area (self->geometry, i);

      if (area->kind == PB_AREA_COUNTRY && find_class (self, area) == class &&
          pb_screen_arcs_is_visible (arcs, &area->box))
        pb_screen_arcs_append_area (arcs, area, cr);
    }
    pb_colour_set (get_colour (self, class), cr);
    cairo_fill (cr);
  }
}

/* Lines from the lower left to the upper right over a rectangle. */
static void
append_hatch (cairo_t *cr, double x1, double y1, double x2, double y2)
{
  double height = y2 - y1;
  /* Whole steps from the origin, so that the lines of neighbours meet. */
  double start = HATCH_STEP * (int) ((x1 + y1) / HATCH_STEP);

  for (double sum = start; sum <= x2 + y2; sum += HATCH_STEP) {
    cairo_move_to (cr, sum - y1, y1);
    cairo_line_to (cr, sum - y1 - height, y2);
  }
}

void
pb_painter_hatch (const PbMapStyle *style, cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  pb_colour_set (&style->undetermined, cr);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  append_hatch (cr, 0, 0, width, height);
  pb_colour_set (&style->hatch, cr);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
paint_undetermined (const PbPainter *self, const PbScreenArcs *arcs, cairo_t *cr)
{
  double x1, y1, x2, y2;

  cairo_save (cr);
  for (guint i = 0; i < pb_geometry_get_n_areas (self->geometry); i++) {
    const PbArea *area = pb_geometry_get_area (self->geometry, i);

    if (area->kind == PB_AREA_UNDETERMINED && pb_screen_arcs_is_visible (arcs, &area->box))
      pb_screen_arcs_append_area (arcs, area, cr);
  }
  pb_colour_set (&self->style->undetermined, cr);
  cairo_fill_preserve (cr);
  cairo_clip (cr);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  if (x2 > x1) {
    append_hatch (cr, x1, y1, x2, y2);
    pb_colour_set (&self->style->hatch, cr);
    cairo_set_line_width (cr, 1);
    cairo_stroke (cr);
  }
  cairo_restore (cr);
}

static void
stroke_lines (const PbPainter *self,
              const PbScreenArcs *arcs,
              cairo_t *cr,
              PbArcStyle style,
              const PbColour *colour,
              double width)
{
  pb_screen_arcs_append_lines (arcs, style, cr);
  pb_colour_set (colour, cr);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
paint_lines (const PbPainter *self, const PbScreenArcs *arcs, cairo_t *cr)
{
  static const double dashes[] = { 3, 2 }, dots[] = { 0, 2.5 };
  const PbMapStyle *style = self->style;
  double width = style->line_width;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
  /* On a screen twice as fast, and lines as thin as these look the same. */
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  stroke_lines (self, arcs, cr, PB_ARC_COAST, &style->coast, width * 0.75);
  stroke_lines (self, arcs, cr, PB_ARC_BORDER, &style->border, width);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  stroke_lines (self, arcs, cr, PB_ARC_UNSETTLED, &style->dim, width);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  stroke_lines (self, arcs, cr, PB_ARC_CONTROL_LINE, &style->dim, width * 2);
  cairo_restore (cr);
}

/* The higher classes last: where markers overlap, those with something to show are seen. */
static void
paint_markers (const PbPainter *self, cairo_t *cr)
{
  cairo_set_line_width (cr, MAX (self->style->line_width, 0.75));
  for (guint class = 0; class <= self->breaks->n_classes; class ++) {
    for (guint i = 0; i < pb_geometry_get_n_areas (self->geometry); i++) {
      const PbArea *area = pb_geometry_get_area (self->geometry, i);
      double x, y;

      if (!pb_marker_is_shown (self->geometry, area, self->viewport) ||
          find_class (self, area) != class)
        continue;
      pb_marker_get_place (self->geometry, area, self->viewport, &x, &y);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, class > 0 ? PB_MARKER_RADIUS - 0.5 : EMPTY_RADIUS, 0, 2 * G_PI);
      pb_colour_set (get_colour (self, class), cr);
      cairo_fill_preserve (cr);
      pb_colour_set (&self->style->coast, cr);
      cairo_stroke (cr);
    }
  }
}

void
pb_painter_paint (const PbPainter *self, cairo_t *cr)
{
  g_autoptr (PbScreenArcs) arcs =
      pb_screen_arcs_new (self->geometry, self->viewport, self->tolerance);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, self->viewport->width, self->viewport->height);
  cairo_clip (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  paint_globe (self, cr);
  paint_areas (self, arcs, cr);
  paint_undetermined (self, arcs, cr);
  paint_lines (self, arcs, cr);
  paint_markers (self, cr);
  pb_outline_paint_groups (self, arcs, cr);
  pb_outline_paint_selected (self, arcs, cr);
  cairo_restore (cr);
}
