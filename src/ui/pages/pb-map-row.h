/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "map/pb-map-data.h"

/**
 * PbMapRow:
 *
 * A line of a map's table. It stays when its numbers change, and emits "changed", so that a list
 * knows it again wherever it is sorted.
 */
#define PB_TYPE_MAP_ROW (pb_map_row_get_type ())
G_DECLARE_FINAL_TYPE (PbMapRow, pb_map_row, PB, MAP_ROW, GObject)

PbMapRow *pb_map_row_new (const char *place);
void pb_map_row_take_numbers (PbMapRow *self, const PbMapData *data);
const char *pb_map_row_get_place (PbMapRow *self);
/* To sort by its name in the locale's order. */
const char *pb_map_row_get_key (PbMapRow *self);
const PbMapNumbers *pb_map_row_get_numbers (PbMapRow *self);
/* Of all pledges, in per cent. */
double pb_map_row_get_share (PbMapRow *self);
