/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "map/pb-class-breaks.h"
#include "map/pb-map-groups.h"

typedef struct {
  double red;
  double green;
  double blue;
} PbColour;

/* For tables: 0xrrggbb */
#define PB_COLOUR(hex)                                                                             \
  {                                                                                                \
    ((hex) >> 16) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0                      \
  }

/**
 * PbMapStyle:
 * @page: behind everything
 * @ocean: the globe without land
 * @land: countries with nothing to show
 * @classes: from the lowest to the highest, when there are as many as can be
 * @undetermined: land whose status is not agreed
 * @hatch: the lines over it
 * @border: between areas
 * @coast: edges of the land, and of markers
 * @groups: outlines of groups of countries
 * @focus: the outline of the country that has the keyboard
 * @text: what is read first, and the outline of countries that are chosen
 * @dim: what is read after it
 * @line_width: of borders and coasts, in pixels
 *
 * How a map looks. The classes are of one hue and go from near the background to far from it, so
 * that their order is seen by people with any colour vision, and on paper without colours.
 */
typedef struct {
  PbColour page;
  PbColour ocean;
  PbColour land;
  PbColour classes[PB_CLASS_BREAKS_MAX];
  PbColour undetermined;
  PbColour hatch;
  PbColour border;
  PbColour coast;
  PbColour groups[PB_MAP_N_GROUPS];
  PbColour focus;
  PbColour text;
  PbColour dim;
  double line_width;
} PbMapStyle;

extern const PbMapStyle pb_map_style_light;
extern const PbMapStyle pb_map_style_dark;
extern const PbMapStyle pb_map_style_high_contrast;
extern const PbMapStyle pb_map_style_high_contrast_dark;

/* The style called "light", "dark", "high-contrast" or "high-contrast-dark", or %NULL. */
const PbMapStyle *pb_map_style_find (const char *name);
/* The colour of class 0 (nothing) to @n_classes; fewer classes are spread over all the colours. */
const PbColour *pb_map_style_get_class (const PbMapStyle *self, guint class, guint n_classes);
void pb_colour_set (const PbColour *self, cairo_t *cr);
