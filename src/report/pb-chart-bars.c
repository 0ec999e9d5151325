/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-painter-private.h"

/* In heights of the text. */
#define DETAIL_SIZE 0.9
#define BAR_HEIGHT 0.55
#define BAR_GAP 0.25
#define GAP 0.75
/* Around a part, above and below. */
#define ROOM 0.4

/* What all bars of a chart have in common. */
typedef struct {
  const PbChartPainter *painter;
  double first; /* where everything begins */
  double width; /* from there */
  double share_width;
  double longest;
} Bars;

static double
find_share_width (const PbChartPainter *painter)
{
  double widest = 0;

  for (guint i = 0; i < painter->chart->parts->len; i++) {
    const PbChartPart *part = pb_chart_get_part (painter->chart, i);
    g_autoptr (PangoLayout) layout = NULL;

    if (part->share == NULL)
      continue;
    layout = pb_chart_painter_set (painter, part->share, 1, PB_TYPE_PLAIN, -1);
    widest = MAX (widest, pb_type_get_width (layout) + painter->size * GAP);
  }
  return widest;
}

/* With its last letter at a place. Returns its width. */
static double
draw_figure (const Bars *self,
             const char *text,
             PbTypeWeight weight,
             const PbColour *colour,
             double end,
             double y)
{
  g_autoptr (PangoLayout) layout = NULL;
  double width;

  if (text == NULL)
    return 0;
  layout = pb_chart_painter_set (self->painter, text, 1, weight, -1);
  width = pb_type_get_width (layout);
  pb_chart_painter_show (self->painter, layout, colour, end - width, width, y);
  return width;
}

/* The label on one side, the figure and its share on the other. Returns the height. */
static double
draw_words (const Bars *self, const PbChartPart *part, double y)
{
  const PbChartPainter *painter = self->painter;
  double end = self->first + self->width;
  double figure_width = draw_figure (self, part->figure, PB_TYPE_BOLD, &painter->style->text,
                                     end - self->share_width, y);
  double label_width =
      MAX (self->width - self->share_width - figure_width - painter->size * GAP, painter->size);
  g_autoptr (PangoLayout) label =
      pb_chart_painter_set (painter, part->label, 1, PB_TYPE_PLAIN, label_width);

  draw_figure (self, part->share, PB_TYPE_PLAIN, &painter->style->dim, end, y);
  pb_chart_painter_show (painter, label, &painter->style->text, self->first, label_width, y);
  return pb_type_get_height (label);
}

static double
draw_bar (const Bars *self, const PbChartPart *part, double y)
{
  const PbChartPainter *painter = self->painter;
  double height = painter->size * BAR_HEIGHT, length = self->width * part->value / self->longest;
  PbChartPlace track = {
    pb_chart_painter_place (painter, self->first, self->width),
    y,
    self->width,
    height,
  };
  PbChartPlace bar = {
    pb_chart_painter_place (painter, self->first, length),
    y,
    length,
    height,
  };

  pb_chart_painter_fill (painter, &painter->style->track, &track, height / 4);
  pb_chart_painter_fill (painter, &painter->style->bars[part->tone], &bar, height / 4);
  return height;
}

static double
draw_detail (const Bars *self, const char *detail, double y)
{
  const PbChartPainter *painter = self->painter;
  g_autoptr (PangoLayout) layout = NULL;

  if (detail == NULL)
    return 0;
  layout = pb_chart_painter_set (painter, detail, DETAIL_SIZE, PB_TYPE_PLAIN, self->width);
  pb_chart_painter_show (painter, layout, &painter->style->dim, self->first, self->width, y);
  return pb_type_get_height (layout);
}

static double
draw_part (const Bars *self, const PbChartPart *part, double y)
{
  double size = self->painter->size, end = y + size * ROOM;

  end += draw_words (self, part, end);
  end += size * BAR_GAP;
  end += draw_bar (self, part, end);
  if (part->detail != NULL)
    end += size * BAR_GAP;
  end += draw_detail (self, part->detail, end);
  return end + size * ROOM - y;
}

double
pb_chart_bars_run (const PbChartPainter *painter, double y, GArray *places)
{
  double margin = painter->size * PB_CHART_MARGIN, end = y;
  Bars bars = {
    .painter = painter,
    .first = margin,
    .width = MAX (painter->width - 2 * margin, painter->size),
    .share_width = find_share_width (painter),
    .longest = pb_chart_get_longest (painter->chart),
  };

  for (guint i = 0; i < painter->chart->parts->len; i++) {
    double height = draw_part (&bars, pb_chart_get_part (painter->chart, i), end);
    PbChartPlace place = { 0, end, painter->width, height };

    if (places != NULL)
      g_array_append_val (places, place);
    end += height;
  }
  return end - y;
}
