/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-geometry.h"

typedef enum {
  PB_MAP_NORTH,
  PB_MAP_EAST,
  PB_MAP_SOUTH,
  PB_MAP_WEST,
} PbMapDirection;

/* The country whose label is nearest to that of the area @from, within 45 degrees to both sides of
 * a direction of the map; -1 when there is none. Every country can be reached from every other. */
int pb_neighbour_find (const PbGeometry *geometry, guint from, PbMapDirection direction);
