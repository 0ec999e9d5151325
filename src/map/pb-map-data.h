/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-class-breaks.h"

/**
 * PbMapMeasure:
 * @PB_MAP_PLEDGES: how many pledges
 * @PB_MAP_MONEY: how much money was pledged, in US dollars
 * @PB_MAP_SHARE: how many of all pledges that were counted, in per cent; since a pledge counts in
 *   each of its countries, these do not add up to 100
 * @PB_MAP_ENTITIES: how many entities; only of what pb_map_count_entities() has counted
 */
typedef enum {
  PB_MAP_PLEDGES,
  PB_MAP_MONEY,
  PB_MAP_SHARE,
  PB_MAP_ENTITIES,
} PbMapMeasure;

/**
 * PbMapBasis:
 * @PB_MAP_BY_COVERAGE: where pledges are carried out
 * @PB_MAP_BY_ORIGIN: where those who made them come from
 */
typedef enum {
  PB_MAP_BY_COVERAGE,
  PB_MAP_BY_ORIGIN,
  PB_MAP_N_BASES,
} PbMapBasis;

/* What belongs to no single country has bars of its own. Regions stand there by the codes of the
 * vocabulary itu-region. */
#define PB_MAP_GLOBAL "global"
/* Money of which a pledge for several countries or regions does not say for which of them. */
#define PB_MAP_NOT_SPLIT "not-split"
#define PB_MAP_NOWHERE "nowhere"

/**
 * PbMapNumbers:
 * @n: how many pledges
 * @n_in_usd: how many of them are in @usd: those with a value in US dollars and a known share
 * @usd: the sum of the shares
 */
typedef struct {
  guint64 n;
  guint64 n_in_usd;
  double usd;
} PbMapNumbers;

gboolean pb_map_numbers_equal (const PbMapNumbers *a, const PbMapNumbers *b);

/**
 * PbMapData:
 *
 * The numbers behind a map: for each country, and for what belongs to none, and which of them are
 * shown. A pledge counts once in each of its countries and once in the total. Its money is divided
 * by the shares that it states; what they leave open counts as %PB_MAP_NOT_SPLIT. Once filled it
 * does not change, and may be read by several threads.
 */
typedef struct _PbMapData PbMapData;

PbMapData *pb_map_data_new (PbMapMeasure measure, PbMapBasis basis);
/* The same numbers, with another measure shown. (transfer full) */
PbMapData *pb_map_data_with_measure (const PbMapData *self, PbMapMeasure measure);
PbMapData *pb_map_data_ref (PbMapData *self);
void pb_map_data_unref (PbMapData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapData, pb_map_data_unref)

/* All pledges that were counted, wherever they belong. */
void pb_map_data_set_total (PbMapData *self, const PbMapNumbers *total);
/* Adds to the numbers of one place: a country, a region or a name above. */
void pb_map_data_add (PbMapData *self, const char *place, const PbMapNumbers *numbers);

/* Whether a map of the one looks and reads as one of the other does. */
gboolean pb_map_data_equal (const PbMapData *a, const PbMapData *b);
/* Whether only whole numbers can be shown. */
gboolean pb_map_data_is_whole (const PbMapData *self);
PbMapMeasure pb_map_data_get_measure (const PbMapData *self);
PbMapBasis pb_map_data_get_basis (const PbMapData *self);
const PbMapNumbers *pb_map_data_get_total (const PbMapData *self);
/* What is recorded for a place; zeros when there is nothing. */
const PbMapNumbers *pb_map_data_get_numbers (const PbMapData *self, const char *place);
/* How many of all pledges that were counted, in per cent. */
double pb_map_data_get_share (const PbMapData *self, const char *place);
/* The same in the measure that is shown. */
double pb_map_data_get (const PbMapData *self, const char *place);
/* What all that was counted comes to, in the measure that is shown. */
double pb_map_data_get_whole (const PbMapData *self);
/* What a map shows for a country: Taiwan has the colour of China, as on the United Nations' maps.
 */
double pb_map_data_get_shown (const PbMapData *self, const char *country);
PbClassBreaks pb_map_data_make_breaks (const PbMapData *self);
/**
 * pb_map_data_list_elsewhere:
 *
 * The places that are no countries and have a bar of their own: those that are always there first,
 * the rest only when there is something to show.
 *
 * Returns: (transfer container) (element-type utf8)
 */
GPtrArray *pb_map_data_list_elsewhere (const PbMapData *self);
