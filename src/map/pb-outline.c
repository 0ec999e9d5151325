/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-outline.h"

#include "map/pb-marker.h"

#define GROUP_WIDTH 2.2
#define LINE_WIDTH 2.5
/* So much wider is what sets a line off from the colours under it. */
#define HALO_WIDTH 2.5
/* From the edge of a marker to the ring around it, and from one ring to the next. */
#define RING_GAP 2.0

/* The line of each group: a dash and a gap in pixels; no dash is a dot, no gap a whole line. */
static const double patterns[PB_MAP_N_GROUPS][2] = { { 1, 0 }, { 6, 4 }, { 0, 4 } };

static void
set_group_line (const PbMapStyle *style, guint group, cairo_t *cr)
{
  pb_colour_set (&style->groups[group], cr);
  cairo_set_line_width (cr, GROUP_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, patterns[group][0] > 0 ? CAIRO_LINE_CAP_BUTT : CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, patterns[group], patterns[group][1] > 0 ? 2 : 0, 0);
}

/* @order: rings with a higher one are further out. */
static void
append_ring (const PbPainter *painter, const PbArea *area, guint order, cairo_t *cr)
{
  double x, y;

  if (!pb_marker_is_shown (painter->geometry, area, painter->viewport))
    return;
  pb_marker_get_place (painter->geometry, area, painter->viewport, &x, &y);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, PB_MARKER_RADIUS + RING_GAP * (order + 1), 0, 2 * G_PI);
}

static void
add_arcs (const PbGeometry *geometry, const PbArea *area, gboolean *wanted)
{
  for (guint i = 0; i < area->n_rings; i++) {
    const PbRing *ring = pb_geometry_get_ring (geometry, area->first_ring + i);
    const gint32 *arcs = pb_geometry_get_ring_arcs (geometry, ring);

    for (guint j = 0; j < ring->n_arcs; j++)
      wanted[arcs[j] >= 0 ? arcs[j] : ~arcs[j]] = TRUE;
  }
}

/* Rings lie around each other, and those of the groups that are not outlined leave no gap. */
static guint
count_inner (PbMapGroups groups, guint group)
{
  guint n = 0;

  for (guint i = 0; i < group; i++)
    n += (groups & 1 << i) != 0;
  return n;
}

/* A border between two members is drawn once, or its dashes would fill each other's gaps. */
static void
paint_group (const PbPainter *painter, const PbScreenArcs *arcs, guint group, cairo_t *cr)
{
  const PbGeometry *geometry = painter->geometry;
  g_autofree gboolean *wanted = g_new0 (gboolean, pb_geometry_get_n_arcs (geometry));

  set_group_line (painter->style, group, cr);
  for (guint i = 0; i < pb_geometry_get_n_areas (geometry); i++) {
    const PbArea *area = pb_geometry_get_area (geometry, i);

    if (area->kind != PB_AREA_COUNTRY ||
        (pb_map_groups_find (area->id, &painter->day) & 1 << group) == 0)
      continue;
    add_arcs (geometry, area, wanted);
    append_ring (painter, area, count_inner (painter->groups, group), cr);
  }
  pb_screen_arcs_append_chosen (arcs, wanted, cr);
  cairo_stroke (cr);
}

void
pb_outline_paint_groups (const PbPainter *painter, const PbScreenArcs *arcs, cairo_t *cr)
{
  cairo_save (cr);
  for (guint i = 0; i < PB_MAP_N_GROUPS; i++)
    if ((painter->groups & 1 << i) != 0)
      paint_group (painter, arcs, i, cr);
  cairo_restore (cr);
}

static void
stroke_with_halo (const PbPainter *painter, const PbColour *colour, cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, LINE_WIDTH + HALO_WIDTH);
  pb_colour_set (&painter->style->page, cr);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  pb_colour_set (colour, cr);
  cairo_stroke (cr);
}

void
pb_outline_paint_selected (const PbPainter *painter, const PbScreenArcs *arcs, cairo_t *cr)
{
  cairo_save (cr);
  for (const char *const *code = painter->selected; code != NULL && *code != NULL; code++) {
    int index = pb_geometry_find_area (painter->geometry, *code);
    const PbArea *area;

    if (index < 0)
      continue;
    area = pb_geometry_get_area (painter->geometry, index);
    pb_screen_arcs_append_area (arcs, area, cr);
    append_ring (painter, area, 0, cr);
  }
  stroke_with_halo (painter, &painter->style->text, cr);
  cairo_restore (cr);
}

void
pb_outline_paint_area (const PbPainter *painter, guint index, const PbColour *colour, cairo_t *cr)
{
  const PbArea *area = pb_geometry_get_area (painter->geometry, index);
  g_autoptr (PbScreenArcs) arcs =
      pb_screen_arcs_new (painter->geometry, painter->viewport, painter->tolerance);

  cairo_save (cr);
  pb_screen_arcs_append_area (arcs, area, cr);
  append_ring (painter, area, 0, cr);
  stroke_with_halo (painter, colour, cr);
  cairo_restore (cr);
}

void
pb_outline_paint_sample (
    const PbMapStyle *style, guint group, cairo_t *cr, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  pb_colour_set (&style->land, cr);
  cairo_fill_preserve (cr);
  set_group_line (style, group, cr);
  cairo_stroke (cr);
  cairo_restore (cr);
}
