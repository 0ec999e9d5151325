/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"
#include "map/pb-class-breaks.h"

/**
 * PbMapMeasure:
 * @PB_MAP_PLEDGES: how many pledges
 * @PB_MAP_MONEY: how much money was pledged, in US dollars
 */
typedef enum {
  PB_MAP_PLEDGES,
  PB_MAP_MONEY,
} PbMapMeasure;

/* What belongs to no single country has bars of its own. Regions stand there by the codes of the
 * vocabulary itu-region. */
#define PB_MAP_GLOBAL "global"
/* Money of which a pledge for several countries or regions does not say for which of them. */
#define PB_MAP_NOT_SPLIT "not-split"
#define PB_MAP_NOWHERE "nowhere"

/**
 * PbMapData:
 *
 * The numbers behind a map: for each country, and for what belongs to none. A pledge counts once in
 * each of its countries and once in the total. Its money is divided by the shares that it states;
 * what they leave open counts as %PB_MAP_NOT_SPLIT.
 */
typedef struct _PbMapData PbMapData;

/**
 * pb_map_data_new:
 * @origins: (nullable): the country's code by the id of an entity. When given, pledges are shown
 *   where those who made them come from; else where they are carried out.
 */
PbMapData *pb_map_data_new (PbMapMeasure measure, GHashTable *origins);
void pb_map_data_free (PbMapData *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbMapData, pb_map_data_free)

/* Counts a pledge where it belongs. */
void pb_map_data_add_pledge (PbMapData *self, PbValue *pledge);
/* Adds to the number of one place: a country, a region or a name above. */
void pb_map_data_add (PbMapData *self, const char *place, double value);

PbMapMeasure pb_map_data_get_measure (const PbMapData *self);
gboolean pb_map_data_is_by_origin (const PbMapData *self);
guint pb_map_data_get_n_pledges (const PbMapData *self);
/* How many of them have a value in US dollars. */
guint pb_map_data_get_n_with_value (const PbMapData *self);
/* What is recorded for a country. */
double pb_map_data_get (const PbMapData *self, const char *country);
/* What a map shows for it: Taiwan has the colour of China, as on the United Nations' maps. */
double pb_map_data_get_shown (const PbMapData *self, const char *country);
/* One of the names above, or the code of a region. */
double pb_map_data_get_elsewhere (const PbMapData *self, const char *name);
PbClassBreaks pb_map_data_make_breaks (const PbMapData *self);
