/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/pb-map-groups.h"
#include "map/pb-map-data.h"
#include "map/pb-neighbour.h"
#include "map/pb-viewport.h"

/**
 * PbMapView:
 *
 * A map of the world with a number for each country. By pointer: drag, wheel and pinch, rest on a
 * country to be told its numbers, click on it. By keyboard: it is one stop of Tab; arrows go from
 * country to country, Return and the space bar choose one, Escape leaves it; plus and minus zoom,
 * 0 and Home show the world, arrows with Control or Shift move the map. A screen reader finds a
 * button for each country, which is pressed when the country is selected.
 *
 * Signal "activated" (code): a country was clicked or chosen.
 */
#define PB_TYPE_MAP_VIEW (pb_map_view_get_type ())
G_DECLARE_FINAL_TYPE (PbMapView, pb_map_view, PB, MAP_VIEW, GtkWidget)

PbMapView *pb_map_view_new (void);
void pb_map_view_set_data (PbMapView *self, PbMapData *data);
/* Countries that stand out, by their codes; (nullable). */
void pb_map_view_set_selected (PbMapView *self, const char *const *codes);
/* Groups of countries to outline, by their members on @day. */
void pb_map_view_set_groups (PbMapView *self, PbMapGroups groups, const PbDate *day);

const PbViewport *pb_map_view_get_viewport (PbMapView *self);
void pb_map_view_fit_world (PbMapView *self);
/* Shows all of these countries; the world when there are none. (nullable) */
void pb_map_view_fit_countries (PbMapView *self, const char *const *codes);
/* Enlarges so many times about the middle. */
void pb_map_view_zoom (PbMapView *self, double factor);
/* The same about a place of the widget. Returns: %FALSE when that is as far as it goes. */
gboolean pb_map_view_zoom_about (PbMapView *self, double factor, double x, double y);
/* Moves what is seen by whole pixels. */
void pb_map_view_pan (PbMapView *self, int dx, int dy);

/* The pointer rests at a place, or is away. */
void pb_map_view_point_at (PbMapView *self, double x, double y);
void pb_map_view_point_away (PbMapView *self);
/* Chooses the country at a place, if there is one. */
void pb_map_view_activate_at (PbMapView *self, double x, double y);
/* Chooses the country that has the focus. Returns: %FALSE when none has. */
gboolean pb_map_view_activate_focused (PbMapView *self);
void pb_map_view_move_focus (PbMapView *self, PbMapDirection direction);
/* From the country to the whole map. Returns: %FALSE when no country has the focus. */
gboolean pb_map_view_leave_country (PbMapView *self);
/* (nullable): the button that stands for a country. */
GtkWidget *pb_map_view_find_country (PbMapView *self, const char *code);
/* Whether what is seen has been painted as it is, and is not a moved or stretched picture. */
gboolean pb_map_view_is_exact (PbMapView *self);
