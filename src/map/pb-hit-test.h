/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-geometry.h"
#include "map/pb-viewport.h"

/**
 * pb_hit_test:
 * @screen_x: pixels
 * @screen_y: pixels
 * @reach: how far from the pointer something may be, in pixels
 *
 * Finds the country at a place of the screen: the nearest marker within reach, else the country
 * whose outline holds the place, else the one whose coast is nearest within reach. Land whose
 * status is not agreed is no country.
 *
 * Returns: the place of the area in @geometry, or -1
 */
int pb_hit_test (const PbGeometry *geometry,
                 const PbViewport *viewport,
                 double screen_x,
                 double screen_y,
                 double reach);
