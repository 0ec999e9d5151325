/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-type.h"
#include "report/pb-chart-style.h"
#include "report/pb-chart.h"

/**
 * PbChartPlace:
 *
 * The rectangle that belongs to a part of a chart, in pixels.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} PbChartPlace;

/**
 * PbChartPainter:
 * @type: how text is set, and where everything is painted; figures are tabular
 * @size: height of the text in pixels; everything else is in proportion
 * @width: of the chart in pixels; what does not fit into a line goes on in the next one
 * @paint: %FALSE to measure only
 *
 * Paints charts, for a window, a picture or a page alike. Nothing is owned.
 */
typedef struct {
  PbType type;
  const PbChart *chart;
  const PbChartStyle *style;
  double size;
  double width;
  gboolean paint;
} PbChartPainter;

/**
 * pb_chart_painter_run:
 * @places: (element-type PbChartPlace) (nullable): gets the place of every part
 *
 * Paints a chart with its upper left corner at the origin.
 *
 * Returns: its height in pixels
 */
double pb_chart_painter_run (const PbChartPainter *self, GArray *places);
