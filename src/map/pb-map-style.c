/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-style.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0                      \
  }

const PbMapStyle pb_map_style_light = {
  .page = RGB (0xffffff),
  .ocean = RGB (0xf1f5f8),
  .land = RGB (0xe6e3dd),
  .classes = { RGB (0xc0d9ec), RGB (0x8fbde0), RGB (0x559bcd), RGB (0x2270b3), RGB (0x0a3f7d) },
  .undetermined = RGB (0xe3e3e3),
  .hatch = RGB (0xa8a8a8),
  .border = RGB (0xffffff),
  .coast = RGB (0x9aa8b5),
  .text = RGB (0x1f2326),
  .dim = RGB (0x5a6268),
  .line_width = 0.6,
};

const PbMapStyle pb_map_style_dark = {
  .page = RGB (0x1e1e1e),
  .ocean = RGB (0x25282b),
  .land = RGB (0x3f4245),
  .classes = { RGB (0x2f5a7e), RGB (0x3a7cae), RGB (0x579fd2), RGB (0x8dc4ec), RGB (0xd6ecfc) },
  .undetermined = RGB (0x4a4a4a),
  .hatch = RGB (0x7c7c7c),
  .border = RGB (0x1e1e1e),
  .coast = RGB (0x6b7680),
  .text = RGB (0xf2f2f2),
  .dim = RGB (0xb0b5ba),
  .line_width = 0.6,
};

const PbMapStyle pb_map_style_high_contrast = {
  .page = RGB (0xffffff),
  .ocean = RGB (0xefefef),
  .land = RGB (0xffffff),
  .classes = { RGB (0xb5d3ee), RGB (0x7fb1de), RGB (0x3d86c6), RGB (0x11509a), RGB (0x001c46) },
  .undetermined = RGB (0xe0e0e0),
  .hatch = RGB (0x606060),
  .border = RGB (0x000000),
  .coast = RGB (0x000000),
  .text = RGB (0x000000),
  .dim = RGB (0x000000),
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
