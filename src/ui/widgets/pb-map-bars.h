/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "map/pb-map-data.h"

/**
 * PbMapBars:
 *
 * What belongs to no single country and is on no map: a bar for the whole world, for each region,
 * and for what is not known.
 *
 * Signal "activated" (code): a region, or %PB_MAP_GLOBAL, was clicked or chosen.
 */
#define PB_TYPE_MAP_BARS (pb_map_bars_get_type ())
G_DECLARE_FINAL_TYPE (PbMapBars, pb_map_bars, PB, MAP_BARS, AdwBin)

void pb_map_bars_set_data (PbMapBars *self, PbMapData *data);
/* Which of them are pressed, by their codes; (nullable). */
void pb_map_bars_set_selected (PbMapBars *self, const char *const *codes);
/* Whether a query can ask for a place that is no country: not for what is not known. */
gboolean pb_map_bars_can_activate (const char *place);
