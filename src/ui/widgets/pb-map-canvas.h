/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "map/pb-painter.h"

/**
 * PbMapCanvas:
 *
 * What a map looks like, painted in a thread of its own: to paint takes longer than a frame may.
 * Until it is done, what was painted before is moved and stretched.
 *
 * Signal "painted": there is a better picture to draw.
 */
#define PB_TYPE_MAP_CANVAS (pb_map_canvas_get_type ())
G_DECLARE_FINAL_TYPE (PbMapCanvas, pb_map_canvas, PB, MAP_CANVAS, GObject)

PbMapCanvas *pb_map_canvas_new (void);
/* The numbers to show. */
void pb_map_canvas_set_data (PbMapCanvas *self, PbMapData *data);
void pb_map_canvas_set_style (PbMapCanvas *self, const PbMapStyle *style);
/* Groups of countries to outline, by their members on @day. */
void pb_map_canvas_set_groups (PbMapCanvas *self, PbMapGroups groups, const PbDate *day);
/* Countries that stand out, by their codes. */
void pb_map_canvas_set_selected (PbMapCanvas *self, const char *const *codes);
/* What it takes to paint more over the map; nothing is the caller's. */
PbPainter pb_map_canvas_get_painter (PbMapCanvas *self, const PbViewport *seen);
/* Draws what there is, and sees to it that what is seen becomes exact. @density: dots in a pixel.
 */
void pb_map_canvas_draw (PbMapCanvas *self, const PbViewport *seen, guint density, cairo_t *cr);
/* Whether what is drawn is just what would be painted now. */
gboolean pb_map_canvas_is_exact (PbMapCanvas *self, const PbViewport *seen, guint density);
