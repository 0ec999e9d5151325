/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-painter-private.h"

/* In heights of the text. */
#define PLOT_HEIGHT 9.0
#define LINE_HEIGHT 1.5
#define LABEL_SIZE 0.9
#define BASE_HEIGHT 0.12
#define MARK_HEIGHT 1.2
/* Of the room that a column has. */
#define COLUMN_WIDTH 0.62

/* What all columns of a chart have in common. */
typedef struct {
  const PbChartPainter *painter;
  double top; /* of the figures over the longest */
  double slot;
  double longest;
  guint label_step; /* when labels are too wide, only each so-manieth is written */
} Columns;

static double
get_offset (const Columns *self, guint index)
{
  return self->painter->size * PB_CHART_MARGIN + self->slot * index;
}

static double
get_base (const Columns *self)
{
  return self->top + self->painter->size * (LINE_HEIGHT + PLOT_HEIGHT);
}

/* In the middle of a column's room; an end of the chart is an end for the text, too. */
static void
draw_centred (
    const Columns *self, PangoLayout *layout, const PbColour *colour, guint index, double y)
{
  const PbChartPainter *painter = self->painter;
  double width = pb_type_get_width (layout);
  double offset = get_offset (self, index) + (self->slot - width) / 2;

  offset = CLAMP (offset, 0, MAX (painter->width - width, 0));
  pb_chart_painter_show (painter, layout, colour, offset, width, y);
}

/* Figures that have no room are left out, but for the last one. */
static void
draw_figure (const Columns *self, const PbChartPart *part, guint index, double top)
{
  const PbChartPainter *painter = self->painter;
  g_autoptr (PangoLayout) layout =
      pb_chart_painter_set (painter, part->figure, LABEL_SIZE, PB_TYPE_BOLD, -1);

  if (pb_type_get_width (layout) <= self->slot || index + 1 == painter->chart->parts->len)
    draw_centred (self, layout, &painter->style->text, index, top - painter->size * LINE_HEIGHT);
}

static void
draw_column (const Columns *self, const PbChartPart *part, guint index)
{
  const PbChartPainter *painter = self->painter;
  double width = self->slot * COLUMN_WIDTH;
  double height = painter->size * PLOT_HEIGHT * part->value / self->longest;
  double offset = get_offset (self, index) + (self->slot - width) / 2;
  PbChartPlace place = {
    pb_chart_painter_place (painter, offset, width),
    get_base (self) - height,
    width,
    height,
  };

  pb_chart_painter_fill (painter, &painter->style->bars[PB_CHART_PLAIN], &place,
                         painter->size * 0.15);
  draw_figure (self, part, index, place.y);
}

static void
draw_label (const Columns *self, const PbChartPart *part, guint index)
{
  const PbChartPainter *painter = self->painter;
  guint last = painter->chart->parts->len - 1;
  g_autoptr (PangoLayout) layout = NULL;

  if ((last - index) % self->label_step != 0)
    return;
  layout = pb_chart_painter_set (painter, part->label, LABEL_SIZE, PB_TYPE_PLAIN, -1);
  draw_centred (self, layout, &painter->style->dim, index,
                get_base (self) + painter->size * (BASE_HEIGHT + 0.2));
}

static void
draw_mark (const Columns *self, guint index)
{
  const PbChartPainter *painter = self->painter;

  pb_chart_painter_draw_mark (painter, get_offset (self, index) + (self->slot - painter->size) / 2,
                              get_base (self) + painter->size * (BASE_HEIGHT + LINE_HEIGHT));
}

static void
draw_base (const Columns *self)
{
  const PbChartPainter *painter = self->painter;
  PbChartPlace place = {
    painter->size * PB_CHART_MARGIN,
    get_base (self),
    painter->width - 2 * painter->size * PB_CHART_MARGIN,
    painter->size * BASE_HEIGHT,
  };

  pb_chart_painter_fill (painter, &painter->style->track, &place, 0);
}

static guint
find_label_step (const Columns *self)
{
  const PbChart *chart = self->painter->chart;
  double widest = 0;

  for (guint i = 0; i < chart->parts->len; i++) {
    g_autoptr (PangoLayout) layout = pb_chart_painter_set (
        self->painter, pb_chart_get_part (chart, i)->label, LABEL_SIZE, PB_TYPE_PLAIN, -1);

    widest = MAX (widest, pb_type_get_width (layout));
  }
  return (guint) (widest / self->slot) + 1;
}

static double
get_height (const Columns *self)
{
  return self->painter->size *
         (LINE_HEIGHT + PLOT_HEIGHT + BASE_HEIGHT + LINE_HEIGHT + MARK_HEIGHT);
}

static void
draw_part (const Columns *self, guint index, GArray *places)
{
  const PbChartPainter *painter = self->painter;
  const PbChartPart *part = pb_chart_get_part (painter->chart, index);
  PbChartPlace place = {
    pb_chart_painter_place (painter, get_offset (self, index), self->slot),
    self->top,
    self->slot,
    get_height (self),
  };

  draw_column (self, part, index);
  draw_label (self, part, index);
  if (part->marked)
    draw_mark (self, index);
  if (places != NULL)
    g_array_append_val (places, place);
}

double
pb_chart_columns_run (const PbChartPainter *painter, double y, GArray *places)
{
  guint n_parts = MAX (painter->chart->parts->len, 1);
  Columns columns = {
    .painter = painter,
    .top = y,
    .slot =
        MAX ((painter->width - 2 * painter->size * PB_CHART_MARGIN) / n_parts, painter->size / 2),
    .longest = pb_chart_get_longest (painter->chart),
  };

  columns.label_step = find_label_step (&columns);
  draw_base (&columns);
  for (guint i = 0; i < painter->chart->parts->len; i++)
    draw_part (&columns, i, places);
  return get_height (&columns);
}
