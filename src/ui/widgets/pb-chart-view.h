/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/pb-chart.h"

/**
 * PbChartView:
 *
 * A chart as its painter draws it in print, with a real button over each part, so that pointer,
 * keyboard and screen reader find it. Tab enters and leaves the chart, arrows move over its parts.
 *
 * Signal "activated" (guint): a part was, by its index.
 */
#define PB_TYPE_CHART_VIEW (pb_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (PbChartView, pb_chart_view, PB, CHART_VIEW, GtkWidget)

GtkWidget *pb_chart_view_new (void);
/* Shows other numbers without losing the focus. @chart: (transfer full) */
void pb_chart_view_take_chart (PbChartView *self, PbChart *chart);
/* (nullable) (transfer none) */
const PbChart *pb_chart_view_get_chart (PbChartView *self);
