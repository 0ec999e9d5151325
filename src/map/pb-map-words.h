/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"
#include "map/pb-map-data.h"

/* What a map says, in the interface's language. Strings are to be freed unless they are const. */

const char *pb_map_words_get_title (const PbMapData *data);
/* How many pledges, how many of them with a value where that matters, and as of when. */
char *pb_map_words_make_subtitle (const PbMapData *data, const PbDate *as_of);
/* What the colours mean. */
const char *pb_map_words_get_legend_title (const PbMapData *data);
/* The name of class 0 (nothing) to the last. */
char *pb_map_words_make_class (const PbMapData *data, const PbClassBreaks *breaks, guint class);
/* "12", or "1.5 m" for money. */
char *pb_map_words_make_value (PbMapMeasure measure, double value);
/* What is shown for a place, in the measure of @data; a dash where none of its pledges has a known
 * amount. */
char *pb_map_words_make_figure (const PbMapData *data, const char *place);
/* "Kenya: 12 pledges"; also for a place that is no country. */
char *pb_map_words_make_place (const PbMapData *data, const char *place);
/* Both measures, money as far as it is known: "Kenya: 12 pledges, USD 1.5 m" */
char *pb_map_words_make_both (const PbMapData *data, const char *place);
/* The name of a country, a region or a name of PbMapData's. */
const char *pb_map_words_get_place (const char *place);
/* What a group of countries is called, by its place among PbMapGroups. */
const char *pb_map_words_get_group (guint place);
/* What stands over the bars. */
const char *pb_map_words_get_elsewhere_title (const PbMapData *data);
/* The sentence that stands on every map of the United Nations. */
const char *pb_map_words_get_disclaimer (void);
/* Its notes on single boundaries, in one paragraph. */
char *pb_map_words_make_notes (void);
const char *pb_map_words_get_undetermined (void);
