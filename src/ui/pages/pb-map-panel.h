/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "map/pb-map-data.h"

/**
 * PbMapPanel:
 *
 * A map of pledges with all that belongs to it: what it shows and how, its legend, bars for what is
 * in no single country, the same numbers as a table, and its way into a file. Its owner counts:
 *
 *     data = pb_map_count (index, rows, pb_map_panel_get_basis (panel));
 *     pb_map_panel_set_data (panel, data);
 *
 * whenever the result changes, and on "notify::basis".
 *
 * Property "basis": a #PbMapBasis, which field of a query a country is meant for: "country" or
 * "from". Signal "activated" (code): a country, a region (a code of the vocabulary itu-region) or
 * %PB_MAP_GLOBAL was chosen, to be looked for or, if it is selected, no longer.
 */
#define PB_TYPE_MAP_PANEL (pb_map_panel_get_type ())
G_DECLARE_FINAL_TYPE (PbMapPanel, pb_map_panel, PB, MAP_PANEL, AdwBin)

PbMapPanel *pb_map_panel_new (void);
/* Of entities, which pb_map_count_entities() counts: there is nothing else to show of them. */
PbMapPanel *pb_map_panel_new_of_entities (void);
/* Shows the map as it was left, and keeps how it is left, in the settings of a place. */
void pb_map_panel_keep (PbMapPanel *self, GSettings *settings);
PbMapBasis pb_map_panel_get_basis (PbMapPanel *self);
/* The numbers to show; they are left aside when they are not for the basis that is chosen. */
void pb_map_panel_set_data (PbMapPanel *self, PbMapData *data);
/* The countries, regions and PB_MAP_GLOBAL that the query asks for, by their codes; (nullable). */
void pb_map_panel_set_selected (PbMapPanel *self, const char *const *codes);
/* What a file says that the pledges were selected by; (nullable). */
void pb_map_panel_set_selection_text (PbMapPanel *self, const char *text);
