/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-painter-private.h"

#include <math.h>

/* In heights of the text. */
#define TITLE_SIZE 1.1
#define SMALL_SIZE 0.9
#define GAP 0.5
#define MARK 0.3

PangoLayout *
pb_chart_painter_set (
    const PbChartPainter *self, const char *text, double size, PbTypeWeight weight, double width)
{
  PangoLayout *layout = pb_type_set (&self->type, text, self->size * size, weight, width);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

double
pb_chart_painter_place (const PbChartPainter *self, double offset, double width)
{
  return self->type.right_to_left ? self->width - offset - width : offset;
}

void
pb_chart_painter_show (const PbChartPainter *self,
                       PangoLayout *layout,
                       const PbColour *colour,
                       double offset,
                       double width,
                       double y)
{
  if (self->paint)
    pb_type_show (&self->type, layout, colour, pb_chart_painter_place (self, offset, width), y);
}

void
pb_chart_painter_fill (const PbChartPainter *self,
                       const PbColour *colour,
                       const PbChartPlace *place,
                       double radius)
{
  double r = MIN (radius, MIN (place->width, place->height) / 2);
  double right = place->x + place->width, bottom = place->y + place->height;
  cairo_t *cr = self->type.cr;

  if (!self->paint || place->width <= 0 || place->height <= 0)
    return;
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, place->y + r, r, -G_PI / 2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI / 2);
  cairo_arc (cr, place->x + r, bottom - r, r, G_PI / 2, G_PI);
  cairo_arc (cr, place->x + r, place->y + r, r, G_PI, G_PI * 1.5);
  cairo_close_path (cr);
  pb_colour_set (colour, cr);
  cairo_fill (cr);
}

void
pb_chart_painter_draw_mark (const PbChartPainter *self, double offset, double y)
{
  double half = self->size * MARK;
  double x = pb_chart_painter_place (self, offset, self->size) + self->size / 2;
  double middle = y + self->size / 2;
  cairo_t *cr = self->type.cr;

  if (!self->paint)
    return;
  cairo_move_to (cr, x, middle - half);
  cairo_line_to (cr, x + half, middle);
  cairo_line_to (cr, x, middle + half);
  cairo_line_to (cr, x - half, middle);
  cairo_close_path (cr);
  pb_colour_set (&self->style->mark, cr);
  cairo_fill (cr);
}

/* Returns the height. */
static double
draw_paragraph (const PbChartPainter *self,
                const char *text,
                double size,
                PbTypeWeight weight,
                const PbColour *colour,
                double offset,
                double y)
{
  double width = MAX (self->width - offset - self->size * PB_CHART_MARGIN, self->size);
  g_autoptr (PangoLayout) layout = pb_chart_painter_set (self, text, size, weight, width);

  pb_chart_painter_show (self, layout, colour, offset, width, y);
  return pb_type_get_height (layout);
}

static double
draw_marks (const PbChartPainter *self, double y)
{
  double margin = self->size * PB_CHART_MARGIN, end = y + self->size * GAP;

  if (self->chart->marks->len == 0)
    return 0;
  if (self->chart->marks_title != NULL)
    end += draw_paragraph (self, self->chart->marks_title, SMALL_SIZE, PB_TYPE_BOLD,
                           &self->style->dim, margin, end);
  for (guint i = 0; i < self->chart->marks->len; i++) {
    pb_chart_painter_draw_mark (self, margin, end + self->size * 0.2);
    end += draw_paragraph (self, g_ptr_array_index (self->chart->marks, i), SMALL_SIZE,
                           PB_TYPE_PLAIN, &self->style->text, margin + self->size * 1.4, end);
  }
  return end - y;
}

static double
draw_notes (const PbChartPainter *self, double y)
{
  double end = y;

  for (guint i = 0; i < self->chart->notes->len; i++)
    end += self->size * GAP + draw_paragraph (self, g_ptr_array_index (self->chart->notes, i),
                                              SMALL_SIZE, PB_TYPE_PLAIN, &self->style->dim,
                                              self->size * PB_CHART_MARGIN, end + self->size * GAP);
  return end - y;
}

double
pb_chart_painter_run (const PbChartPainter *self, GArray *places)
{
  double margin = self->size * PB_CHART_MARGIN, y = margin;

  y += draw_paragraph (self, self->chart->title, TITLE_SIZE, PB_TYPE_BOLD, &self->style->text,
                       margin, y);
  y += self->size * GAP;
  switch (self->chart->form) {
  case PB_CHART_BARS: y += pb_chart_bars_run (self, y, places); break;
  case PB_CHART_COLUMNS: y += pb_chart_columns_run (self, y, places); break;
  }
  y += draw_marks (self, y);
  y += draw_notes (self, y);
  return y + margin;
}
