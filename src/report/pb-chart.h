/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbChartForm:
 * @PB_CHART_BARS: one under the other
 * @PB_CHART_COLUMNS: side by side, for what follows in time
 */
typedef enum {
  PB_CHART_BARS,
  PB_CHART_COLUMNS,
} PbChartForm;

/**
 * PbChartTone:
 * @PB_CHART_PLAIN: as the others
 * @PB_CHART_FRESH: of what is known well
 * @PB_CHART_AGEING: of what was known a while ago
 * @PB_CHART_STALE: of what was known long ago
 * @PB_CHART_UNKNOWN: of what is not known
 *
 * The colour of a part, which its label says in words as well.
 */
typedef enum {
  PB_CHART_PLAIN,
  PB_CHART_FRESH,
  PB_CHART_AGEING,
  PB_CHART_STALE,
  PB_CHART_UNKNOWN,
  PB_CHART_N_TONES,
} PbChartTone;

/**
 * PbChartPart:
 * @label: what it is of: "Access"
 * @figure: its number as it is read: "1,024"
 * @share: (nullable): of all there is: "40%"
 * @detail: (nullable): what else there is to say of it, for one line
 * @sentence: all of that in words: "Access: 1,024 pledges (40%)"
 * @query: (nullable): text of the query that finds what is behind it
 * @value: how long it is drawn; not negative
 * @tone: its colour
 * @marked: whether one of the chart's marks belongs to it
 *
 * One bar or column.
 */
typedef struct {
  char *label;
  char *figure;
  char *share;
  char *detail;
  char *sentence;
  char *query;
  double value;
  PbChartTone tone;
  gboolean marked;
} PbChartPart;

/**
 * PbChart:
 * @full: the value that is as long as can be; 0 for the largest there is
 * @parts: (element-type PbChartPart): in the order they are read
 * @marks_title: (nullable): where the marks come from
 * @marks: (element-type utf8): what is marked, a line each; from other numbers than the parts
 * @notes: (element-type utf8): what one must know to read the chart, a paragraph each
 *
 * What a chart says, in the interface's language. A painter draws it, a window puts it under the
 * pointer, pb_chart_describe() says it without a picture: all from here.
 */
typedef struct {
  PbChartForm form;
  char *title;
  double full;
  GPtrArray *parts;
  char *marks_title;
  GPtrArray *marks;
  GPtrArray *notes;
} PbChart;

PbChart *pb_chart_new (PbChartForm form, const char *title);
void pb_chart_free (PbChart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbChart, pb_chart_free)

/* Adds a part without anything in it, which belongs to the chart. */
PbChartPart *pb_chart_add_part (PbChart *self);
const PbChartPart *pb_chart_get_part (const PbChart *self, guint index);
/* What is drawn from end to end; never 0. */
double pb_chart_get_longest (const PbChart *self);
/* The text alternative: a paragraph with every figure. (transfer full) */
char *pb_chart_describe (const PbChart *self);
