/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "map/pb-painter.h"
#include "base/pb-date.h"

/**
 * PbMapSheet:
 * @selection: (nullable): what the pledges were selected by, to be shown under the title
 * @groups: whose members on that day are outlined
 * @width: pixels
 * @height: pixels
 *
 * A map as it leaves the program: with its title, the date, the bars beside it, the legend, the
 * disclaimer and the notes. Nothing is owned.
 */
typedef struct {
  const PbMapData *data;
  const PbMapStyle *style;
  const char *selection;
  PbDate as_of;
  PbMapGroups groups;
  double width;
  double height;
} PbMapSheet;

/* Smaller sheets have no room for their texts. */
#define PB_MAP_SHEET_MIN_WIDTH 640
#define PB_MAP_SHEET_MIN_HEIGHT 360

/**
 * PbMapPlace:
 * @x: where the map itself begins
 * @y: the same
 *
 * Where on a sheet the map is, and what of the world it shows.
 */
typedef struct {
  PbViewport viewport;
  double x;
  double y;
} PbMapPlace;

/* Draws the sheet and tells where the map is on it. @tolerance: see #PbPainter. */
PbMapPlace pb_map_sheet_draw (const PbMapSheet *self, cairo_t *cr, double tolerance);
