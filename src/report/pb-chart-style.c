/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-chart-style.h"

#include <glib.h>

const PbChartStyle pb_chart_style_light = {
  .text = PB_COLOUR (0x1f2326),
  .dim = PB_COLOUR (0x5a6268),
  .bar = PB_COLOUR (0x2270b3),
  .track = PB_COLOUR (0xe4e9ed),
  .mark = PB_COLOUR (0xc64600),
};

const PbChartStyle pb_chart_style_dark = {
  .text = PB_COLOUR (0xf2f2f2),
  .dim = PB_COLOUR (0xb8bdc2),
  .bar = PB_COLOUR (0x62a8da),
  .track = PB_COLOUR (0x4b4e52),
  .mark = PB_COLOUR (0xffa348),
};

static const PbChartStyle high_contrast_light = {
  .text = PB_COLOUR (0x000000),
  .dim = PB_COLOUR (0x000000),
  .bar = PB_COLOUR (0x0a3f7d),
  .track = PB_COLOUR (0xc8ccd0),
  .mark = PB_COLOUR (0x9a2f00),
};

static const PbChartStyle high_contrast_dark = {
  .text = PB_COLOUR (0xffffff),
  .dim = PB_COLOUR (0xffffff),
  .bar = PB_COLOUR (0xa8d6f7),
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
