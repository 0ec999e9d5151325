/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"
#include "map/pb-map-data.h"

/**
 * pb_map_count:
 * @index: the register
 * @rows: what was found; only the pledges among it count
 * @basis: where a pledge belongs
 *
 * Counts pledges, and what they are worth, where they belong. Money is divided by the shares that
 * the index knows: see #PbPortion. What belongs to several regions, or to countries that do not say
 * how much of it is theirs, is %PB_MAP_NOT_SPLIT.
 *
 * Returns: (transfer full): the numbers, with pledges as what is shown
 */
PbMapData *pb_map_count (const PbIndex *index, const PbRows *rows, PbMapBasis basis);

/**
 * pb_map_count_entities:
 * @index: the register
 * @rows: what was found; only the entities among it count
 *
 * Returns: (transfer full): how many entities each country has
 */
PbMapData *pb_map_count_entities (const PbIndex *index, const PbRows *rows);
