/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "map/pb-geometry.h"
#include "map/pb-viewport.h"

/**
 * PbScreenArcs:
 *
 * The arcs of a geometry brought onto the screen. Each is brought there once, however many areas it
 * bounds, so neighbours fit without gaps; points that the eye could not tell apart are dropped, and
 * of what lies outside the window only so much is kept as the areas inside need to stay closed.
 */
typedef struct _PbScreenArcs PbScreenArcs;

/* @tolerance: how far apart, in pixels, points are that can be told apart. */
PbScreenArcs *
pb_screen_arcs_new (const PbGeometry *geometry, const PbViewport *viewport, double tolerance);
void pb_screen_arcs_free (PbScreenArcs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbScreenArcs, pb_screen_arcs_free)
gboolean pb_screen_arcs_is_visible (const PbScreenArcs *self, const PbBox *box);
/* The rings of an area, closed, as far as they may be seen. */
void pb_screen_arcs_append_area (const PbScreenArcs *self, const PbArea *area, cairo_t *cr);
/* All visible arcs of a style, open. */
void pb_screen_arcs_append_lines (const PbScreenArcs *self, PbArcStyle style, cairo_t *cr);
/* The visible arcs that are %TRUE in @chosen, which has a place for each of the geometry's. */
void pb_screen_arcs_append_chosen (const PbScreenArcs *self, const gboolean *chosen, cairo_t *cr);

typedef void (*PbScreenPointFunc) (double x, double y, gboolean first, gpointer user_data);
/* The points of what pb_screen_arcs_append_area() draws, each ring beginning with @first. */
void pb_screen_arcs_foreach_point (const PbScreenArcs *self,
                                   const PbArea *area,
                                   PbScreenPointFunc func,
                                   gpointer user_data);
