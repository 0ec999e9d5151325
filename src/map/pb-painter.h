/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "map/pb-geometry.h"
#include "map/pb-map-data.h"
#include "map/pb-map-style.h"
#include "map/pb-viewport.h"

/* How far apart points are that can be told apart, in pixels: on a screen, and in a drawing that
 * may be enlarged. */
#define PB_PAINTER_SCREEN_TOLERANCE 0.7
#define PB_PAINTER_DRAWING_TOLERANCE 0.35

/**
 * PbPainter:
 * @tolerance: one of the above
 * @groups: whose members are outlined
 * @day: as of when they are members
 * @selected: (nullable): codes of the countries that stand out
 *
 * What it takes to paint the world; nothing is owned.
 */
typedef struct {
  const PbGeometry *geometry;
  const PbViewport *viewport;
  const PbMapData *data;
  const PbClassBreaks *breaks;
  const PbMapStyle *style;
  double tolerance;
  PbMapGroups groups;
  PbDate day;
  const char *const *selected;
} PbPainter;

/* The shapes that suit a scale, in pixels for a kilometre. */
const PbGeometry *pb_painter_choose_geometry (double scale);

/**
 * pb_painter_paint:
 *
 * Paints what the viewport shows, its upper left corner at the origin of @cr: the globe, the areas
 * in the colours of their classes, land of undetermined status hatched in grey, coasts and borders,
 * those that are not settled dashed and the Line of Control dotted, markers for what is too small
 * to be seen, and the outlines that are wanted. The only way in which a map is painted, on a screen
 * or in a file.
 */
void pb_painter_paint (const PbPainter *self, cairo_t *cr);
/* A patch of the hatching, for a legend. */
void pb_painter_hatch (const PbMapStyle *style, cairo_t *cr, double width, double height);
