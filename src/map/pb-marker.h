/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-geometry.h"
#include "map/pb-viewport.h"

/* The radius of a marker, in pixels. */
#define PB_MARKER_RADIUS 4.0

/* Whether an area has a marker at this scale: a small one, as long as its largest island is no
 * larger than the marker. */
gboolean
pb_marker_is_shown (const PbGeometry *geometry, const PbArea *area, const PbViewport *viewport);
/* Where the label of an area, and its marker, is on the screen. */
void pb_marker_get_place (const PbGeometry *geometry,
                          const PbArea *area,
                          const PbViewport *viewport,
                          double *screen_x,
                          double *screen_y);
