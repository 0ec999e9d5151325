/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pangocairo.h>
#include "map/pb-map-style.h"

/**
 * PbType:
 * @cr: where it is set
 * @right_to_left: which edge is the first
 * @family: (nullable): the fonts, the first choice first; %NULL for those of a file
 *
 * Sets text on a drawing. Sizes and places are in pixels; a place is the upper left corner.
 */
typedef struct {
  cairo_t *cr;
  gboolean right_to_left;
  const char *family;
} PbType;

typedef enum {
  PB_TYPE_PLAIN,
  PB_TYPE_BOLD,
} PbTypeWeight;

/* @width: where to break the lines, or -1 for one line. */
PangoLayout *
pb_type_set (const PbType *self, const char *text, double size, PbTypeWeight weight, double width);
double pb_type_get_width (PangoLayout *layout);
double pb_type_get_height (PangoLayout *layout);
void
pb_type_show (const PbType *self, PangoLayout *layout, const PbColour *colour, double x, double y);
