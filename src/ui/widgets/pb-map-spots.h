/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/pb-map-data.h"
#include "map/pb-neighbour.h"
#include "map/pb-viewport.h"

/**
 * PbMapSpots:
 *
 * The countries of a map for the keyboard and for screen readers: an unseen button for each, where
 * the country is. What is painted cannot be asked for its parts, and GTK has no accessible objects
 * without a widget.
 *
 * Signals: "focus-moved": pb_map_spots_get_focused() gives another answer; "activated" (code): a
 * screen reader has pressed a country.
 */
#define PB_TYPE_MAP_SPOTS (pb_map_spots_get_type ())
G_DECLARE_FINAL_TYPE (PbMapSpots, pb_map_spots, PB, MAP_SPOTS, GtkWidget)

PbMapSpots *pb_map_spots_new (void);
/* What each of them says; it is said a moment later. */
void pb_map_spots_set_data (PbMapSpots *self, PbMapData *data);
/* Which of them are pressed, by their codes. */
void pb_map_spots_set_selected (PbMapSpots *self, const char *const *codes);
/* Where they are. */
void pb_map_spots_set_viewport (PbMapSpots *self, const PbViewport *viewport);
/* (nullable): the code of the country that has the focus. */
const char *pb_map_spots_get_focused (PbMapSpots *self);
/* Moves the focus to the next country in a direction; from outside, to the one in the middle. */
void pb_map_spots_move_focus (PbMapSpots *self, PbMapDirection direction);
/* (nullable): the button of a country. */
GtkWidget *pb_map_spots_find (PbMapSpots *self, const char *code);
