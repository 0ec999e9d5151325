/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/pb-chart-painter.h"

/* Between the painter and what it paints. Offsets count from the first edge, which is on the right
 * where one reads from there. */

/* Between the edge and what is painted, in heights of the text. */
#define PB_CHART_MARGIN 0.75

/* @width: where to break the lines, or -1 for one line. */
PangoLayout *pb_chart_painter_set (
    const PbChartPainter *self, const char *text, double size, PbTypeWeight weight, double width);
/* @width: of the line that the text is at the start of. */
void pb_chart_painter_show (const PbChartPainter *self,
                            PangoLayout *layout,
                            const PbColour *colour,
                            double offset,
                            double width,
                            double y);
/* With round ends of @radius. */
void pb_chart_painter_fill (const PbChartPainter *self,
                            const PbColour *colour,
                            const PbChartPlace *place,
                            double radius);
/* The sign of a mark in a square of one text height. */
void pb_chart_painter_draw_mark (const PbChartPainter *self, double offset, double y);
/* Where something stands that is so far from the first edge. */
double pb_chart_painter_place (const PbChartPainter *self, double offset, double width);

/* Both start at @y and return the height of what they paint. */
double pb_chart_bars_run (const PbChartPainter *self, double y, GArray *places);
double pb_chart_columns_run (const PbChartPainter *self, double y, GArray *places);
