/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-map-data.h"
#include "map/pb-type.h"

/* The key to a map and the bars beside it. Both are drawn with their upper edge at @y, in a column
 * of @width pixels that starts at @x, and return the height they take; without @paint nothing is
 * drawn. Text is @size pixels high. */

typedef struct {
  PbType type;
  const PbMapData *data;
  const PbClassBreaks *breaks;
  const PbMapStyle *style;
  PbMapGroups groups;
  double size;
  double x;
  double width;
  gboolean paint;
} PbMapKey;

double pb_map_key_draw_legend (const PbMapKey *self, double y);
/* What belongs to no single country; of no height when there is nothing. */
double pb_map_key_draw_bars (const PbMapKey *self, double y);
