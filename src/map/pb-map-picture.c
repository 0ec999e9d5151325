/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-picture.h"

#include <math.h>

/* What rounding leaves of a whole number of dots, and of a factor of one. */
#define ROUNDING 0.01
#define FACTOR_ROUNDING 1e-6

struct _PbMapPicture {
  PbViewport viewport; /* with the margin; not held within the world */
  guint density;
  cairo_surface_t *surface;
};

static cairo_surface_t *
paint (const PbPainter *painter, guint density)
{
  const PbViewport *viewport = painter->viewport;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (viewport->width) * (int) density,
                                  (int) ceil (viewport->height) * (int) density);
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, density, density);
  cr = cairo_create (surface);
  pb_colour_set (&painter->style->page, cr);
  cairo_paint (cr);
  pb_painter_paint (painter, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

PbMapPicture *
pb_map_picture_new (const PbPainter *painter, double margin, guint density)
{
  PbMapPicture *self = g_new0 (PbMapPicture, 1);
  PbPainter wide = *painter;

  self->viewport = *painter->viewport;
  self->viewport.width += 2 * margin;
  self->viewport.height += 2 * margin;
  self->density = density;
  wide.viewport = &self->viewport;
  self->surface = paint (&wide, density);
  return self;
}

void
pb_map_picture_free (PbMapPicture *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

double
pb_map_picture_place (const PbMapPicture *self, const PbViewport *seen, double *x, double *y)
{
  const PbViewport *painted = &self->viewport;
  double factor = seen->scale / painted->scale;
  double middle_x, middle_y;

  pb_viewport_to_screen (seen, painted->x, painted->y, &middle_x, &middle_y);
  *x = middle_x - painted->width / 2 * factor;
  *y = middle_y - painted->height / 2 * factor;
  return factor;
}

static gboolean
is_whole (double number)
{
  return fabs (number - round (number)) < ROUNDING;
}

gboolean
pb_map_picture_is_exact (const PbMapPicture *self, const PbViewport *seen, guint density)
{
  double x, y;
  double factor = pb_map_picture_place (self, seen, &x, &y);

  return self->density == density && fabs (factor - 1) < FACTOR_ROUNDING &&
         is_whole (x * density) && is_whole (y * density) && x < ROUNDING && y < ROUNDING &&
         x + self->viewport.width > seen->width - ROUNDING &&
         y + self->viewport.height > seen->height - ROUNDING;
}

/* The part of what is seen that a picture reaches, in whole dots: without half-covered ones at the
 * edges, drawing is several times as fast. */
static void
append_reach (const PbMapPicture *self,
              const PbViewport *seen,
              double x,
              double y,
              double factor,
              cairo_t *cr)
{
  double density = self->density;
  double left = ceil (MAX (x, 0) * density) / density;
  double top = ceil (MAX (y, 0) * density) / density;
  double right = floor (MIN (x + self->viewport.width * factor, seen->width) * density) / density;
  double bottom =
      floor (MIN (y + self->viewport.height * factor, seen->height) * density) / density;

  cairo_rectangle (cr, left, top, MAX (right - left, 0), MAX (bottom - top, 0));
}

void
pb_map_picture_draw (const PbMapPicture *self, const PbViewport *seen, cairo_t *cr)
{
  double x, y;
  double factor = pb_map_picture_place (self, seen, &x, &y);
  gboolean is_same_size = fabs (factor - 1) < FACTOR_ROUNDING;

  if (is_same_size) {
    x = round (x * self->density) / self->density;
    y = round (y * self->density) / self->density;
    factor = 1;
  }
  cairo_save (cr);
  append_reach (self, seen, x, y, factor, cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, factor, factor);
  cairo_set_source_surface (cr, self->surface, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  /* The best filter for shrinking takes longer than to paint anew. */
  cairo_pattern_set_filter (cairo_get_source (cr),
                            is_same_size ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR);
  cairo_fill (cr);
  cairo_restore (cr);
}
