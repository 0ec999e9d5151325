/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-overview.h"

/* How the figures of an overview read, in the interface's language. Strings are to be freed. */

/**
 * PbHeadline:
 * @figure: "1,024"
 * @label: what it counts: "Pledges"
 * @detail: (nullable): what must be known beside it, in a sentence or two
 * @sentence: all of that, for whoever hears it
 * @kind: the records behind it
 * @query: text of the query that finds them
 */
typedef struct {
  char *figure;
  char *label;
  char *detail;
  char *sentence;
  const PbKind *kind;
  char *query;
} PbHeadline;

/* (element-type PbHeadline) (transfer full): in the order of their weight. */
GPtrArray *pb_overview_words_make_headlines (const PbOverview *overview);
/* What is not counted, in a sentence. (transfer none) */
const char *pb_overview_words_get_rule (void);
/* "1,024" */
char *pb_overview_words_make_number (guint64 number);
/* "1.5 m" */
char *pb_overview_words_make_money (const PbSum *usd);
/* "40%" */
char *pb_overview_words_make_share (guint64 part, guint64 whole);
