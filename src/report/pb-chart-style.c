/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-style.h"

#include <glib.h>

const PbChartStyle pb_chart_style_light = {
  .text = PB_COLOUR (0x1f2326),
  .dim = PB_COLOUR (0x5a6268),
  .bars = {
    [PB_CHART_PLAIN] = PB_COLOUR (0x2270b3),
    [PB_CHART_FRESH] = PB_COLOUR (0x2270b3),
    [PB_CHART_AGEING] = PB_COLOUR (0xa67c00),
    [PB_CHART_STALE] = PB_COLOUR (0xc64600),
    [PB_CHART_UNKNOWN] = PB_COLOUR (0x77808a),
  },
  .track = PB_COLOUR (0xe4e9ed),
  .mark = PB_COLOUR (0xc64600),
};

const PbChartStyle pb_chart_style_dark = {
  .text = PB_COLOUR (0xf2f2f2),
  .dim = PB_COLOUR (0xb8bdc2),
  .bars = {
    [PB_CHART_PLAIN] = PB_COLOUR (0x62a8da),
    [PB_CHART_FRESH] = PB_COLOUR (0x62a8da),
    [PB_CHART_AGEING] = PB_COLOUR (0xe0b93c),
    [PB_CHART_STALE] = PB_COLOUR (0xff8a4c),
    [PB_CHART_UNKNOWN] = PB_COLOUR (0x9aa0a6),
  },
  .track = PB_COLOUR (0x4b4e52),
  .mark = PB_COLOUR (0xffa348),
};

static const PbChartStyle high_contrast_light = {
  .text = PB_COLOUR (0x000000),
  .dim = PB_COLOUR (0x000000),
  .bars = {
    [PB_CHART_PLAIN] = PB_COLOUR (0x0a3f7d),
    [PB_CHART_FRESH] = PB_COLOUR (0x0a3f7d),
    [PB_CHART_AGEING] = PB_COLOUR (0x6b5200),
    [PB_CHART_STALE] = PB_COLOUR (0x9a2f00),
    [PB_CHART_UNKNOWN] = PB_COLOUR (0x4a4f55),
  },
  .track = PB_COLOUR (0xc8ccd0),
  .mark = PB_COLOUR (0x9a2f00),
};

static const PbChartStyle high_contrast_dark = {
  .text = PB_COLOUR (0xffffff),
  .dim = PB_COLOUR (0xffffff),
  .bars = {
    [PB_CHART_PLAIN] = PB_COLOUR (0xa8d6f7),
    [PB_CHART_FRESH] = PB_COLOUR (0xa8d6f7),
    [PB_CHART_AGEING] = PB_COLOUR (0xffe08a),
    [PB_CHART_STALE] = PB_COLOUR (0xffa36b),
    [PB_CHART_UNKNOWN] = PB_COLOUR (0xd0d4d8),
  },
  .track = PB_COLOUR (0x4b4e52),
  .mark = PB_COLOUR (0xffbe6f),
};

const PbChartStyle *
pb_chart_style_choose (gboolean dark, gboolean high_contrast)
{
  if (high_contrast)
    return dark ? &high_contrast_dark : &high_contrast_light;
  return dark ? &pb_chart_style_dark : &pb_chart_style_light;
}
