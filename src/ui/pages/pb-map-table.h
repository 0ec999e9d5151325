/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "map/pb-map-data.h"

/**
 * PbMapTable:
 *
 * The numbers of a map as a table: every place that has a pledge.
 *
 * Signal "activated" (code): a place was clicked or chosen that a query can ask for.
 */
#define PB_TYPE_MAP_TABLE (pb_map_table_get_type ())
G_DECLARE_FINAL_TYPE (PbMapTable, pb_map_table, PB, MAP_TABLE, AdwBin)

/* Its numbers are of entities, not of pledges. */
void pb_map_table_count_entities (PbMapTable *self);
void pb_map_table_set_data (PbMapTable *self, PbMapData *data);
