/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-type.h"

#define FAMILY "Cantarell, Noto Sans, sans-serif"

/* Letters of the same width in every kind of file and at every size. */
static void
loosen_from_pixels (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
}

PangoLayout *
pb_type_set (const PbType *self, const char *text, double size, PbTypeWeight weight, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family != NULL ? self->family : FAMILY);
  loosen_from_pixels (context);
  pango_context_set_base_dir (context,
                              self->right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (weight == PB_TYPE_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_auto_dir (layout, FALSE);
  /* Pango swaps the sides by itself only when it also chooses the direction. */
  pango_layout_set_alignment (layout, self->right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (width >= 0) {
    pango_layout_set_width (layout, width * PANGO_SCALE);
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

double
pb_type_get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

double
pb_type_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

void
pb_type_show (const PbType *self, PangoLayout *layout, const PbColour *colour, double x, double y)
{
  pb_colour_set (colour, self->cr);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
}
