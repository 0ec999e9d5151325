/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-style.h"

const PbMapStyle pb_map_style_light = {
  .page = PB_COLOUR (0xffffff),
  .ocean = PB_COLOUR (0xf1f5f8),
  .land = PB_COLOUR (0xe6e3dd),
  .classes = { PB_COLOUR (0xc0d9ec), PB_COLOUR (0x8fbde0), PB_COLOUR (0x559bcd),
               PB_COLOUR (0x2270b3), PB_COLOUR (0x0a3f7d) },
  .undetermined = PB_COLOUR (0xe3e3e3),
  .hatch = PB_COLOUR (0xa8a8a8),
  .border = PB_COLOUR (0xffffff),
  .coast = PB_COLOUR (0x9aa8b5),
  .groups = { PB_COLOUR (0xb8430a), PB_COLOUR (0x8a3fa0), PB_COLOUR (0x00735a) },
  .focus = PB_COLOUR (0xe5a50a),
  .text = PB_COLOUR (0x1f2326),
  .dim = PB_COLOUR (0x5a6268),
  .line_width = 0.6,
};

const PbMapStyle pb_map_style_dark = {
  .page = PB_COLOUR (0x1e1e1e),
  .ocean = PB_COLOUR (0x25282b),
  .land = PB_COLOUR (0x3f4245),
  .classes = { PB_COLOUR (0x2f5a7e), PB_COLOUR (0x3a7cae), PB_COLOUR (0x579fd2),
               PB_COLOUR (0x8dc4ec), PB_COLOUR (0xd6ecfc) },
  .undetermined = PB_COLOUR (0x4a4a4a),
  .hatch = PB_COLOUR (0x7c7c7c),
  .border = PB_COLOUR (0x1e1e1e),
  .coast = PB_COLOUR (0x6b7680),
  .groups = { PB_COLOUR (0xff9d5c), PB_COLOUR (0xdca8f0), PB_COLOUR (0x5fe0b4) },
  .focus = PB_COLOUR (0xf8e45c),
  .text = PB_COLOUR (0xf2f2f2),
  .dim = PB_COLOUR (0xb0b5ba),
  .line_width = 0.6,
};

const PbMapStyle pb_map_style_high_contrast = {
  .page = PB_COLOUR (0xffffff),
  .ocean = PB_COLOUR (0xefefef),
  .land = PB_COLOUR (0xffffff),
  .classes = { PB_COLOUR (0xb5d3ee), PB_COLOUR (0x7fb1de), PB_COLOUR (0x3d86c6),
               PB_COLOUR (0x11509a), PB_COLOUR (0x001c46) },
  .undetermined = PB_COLOUR (0xe0e0e0),
  .hatch = PB_COLOUR (0x606060),
  .border = PB_COLOUR (0x000000),
  .coast = PB_COLOUR (0x000000),
  .groups = { PB_COLOUR (0x9c3500), PB_COLOUR (0x5b1a86), PB_COLOUR (0x005c43) },
  .focus = PB_COLOUR (0xc64600),
  .text = PB_COLOUR (0x000000),
  .dim = PB_COLOUR (0x000000),
  .line_width = 0.9,
};

const PbMapStyle pb_map_style_high_contrast_dark = {
  .page = PB_COLOUR (0x000000),
  .ocean = PB_COLOUR (0x161616),
  .land = PB_COLOUR (0x000000),
  .classes = { PB_COLOUR (0x1d4f80), PB_COLOUR (0x2f76b3), PB_COLOUR (0x5aa2dc),
               PB_COLOUR (0x9ccff5), PB_COLOUR (0xf0f9ff) },
  .undetermined = PB_COLOUR (0x303030),
  .hatch = PB_COLOUR (0xb0b0b0),
  .border = PB_COLOUR (0xffffff),
  .coast = PB_COLOUR (0xffffff),
  .groups = { PB_COLOUR (0xffb380), PB_COLOUR (0xe6bfff), PB_COLOUR (0x8cf0cd) },
  .focus = PB_COLOUR (0xfff04d),
  .text = PB_COLOUR (0xffffff),
  .dim = PB_COLOUR (0xffffff),
  .line_width = 0.9,
};

const PbMapStyle *
pb_map_style_find (const char *name)
{
  static const struct {
    const char *name;
    const PbMapStyle *style;
  } styles[] = {
    { "light", &pb_map_style_light },
    { "dark", &pb_map_style_dark },
    { "high-contrast", &pb_map_style_high_contrast },
    { "high-contrast-dark", &pb_map_style_high_contrast_dark },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i].name, name))
      return styles[i].style;
  return NULL;
}

const PbColour *
pb_map_style_get_class (const PbMapStyle *self, guint class, guint n_classes)
{
  guint last = PB_CLASS_BREAKS_MAX - 1;

  if (class == 0 || n_classes == 0)
    return &self->land;
  /* A single class is neither the lowest nor the highest. */
  if (n_classes == 1)
    return &self->classes[last / 2];
  return &self->classes[((class - 1) * last + (n_classes - 1) / 2) / (n_classes - 1)];
}

void
pb_colour_set (const PbColour *self, cairo_t *cr)
{
  cairo_set_source_rgb (cr, self->red, self->green, self->blue);
}
