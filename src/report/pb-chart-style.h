/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-map-style.h"
#include "report/pb-chart.h"

/**
 * PbChartStyle:
 * @text: what is read first
 * @dim: what is read after it
 * @bars: of what is there, by #PbChartTone
 * @track: behind a bar, as long as it could be; the line that columns stand on
 * @mark: what is not from the same numbers
 *
 * How a chart looks. It is painted on a page that is there already.
 */
typedef struct {
  PbColour text;
  PbColour dim;
  PbColour bars[PB_CHART_N_TONES];
  PbColour track;
  PbColour mark;
} PbChartStyle;

extern const PbChartStyle pb_chart_style_light;
extern const PbChartStyle pb_chart_style_dark;

const PbChartStyle *pb_chart_style_choose (gboolean dark, gboolean high_contrast);
