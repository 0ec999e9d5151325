/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-painter.h"
#include "map/pb-screen-arcs.h"

/* Outlines of countries, and rings around their markers. */

/* Around the members of each group, each in a colour and a kind of line of its own; where a country
 * is in several, all are seen. */
void pb_outline_paint_groups (const PbPainter *painter, const PbScreenArcs *arcs, cairo_t *cr);
void pb_outline_paint_selected (const PbPainter *painter, const PbScreenArcs *arcs, cairo_t *cr);
/* Around one area, over what is painted. */
void
pb_outline_paint_area (const PbPainter *painter, guint index, const PbColour *colour, cairo_t *cr);
/* A sample of a group's line, for a legend. */
void pb_outline_paint_sample (
    const PbMapStyle *style, guint group, cairo_t *cr, double width, double height);
