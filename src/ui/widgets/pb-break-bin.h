/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbBreakBin:
 *
 * Holds one child and tells by how wide it is: its parent arranges itself by "room". (libadwaita's
 * breakpoints are not there at our floor.) It starts out narrow, so that nothing widens the window
 * by being there for a moment. Can be made as narrow as 300 px, whatever the child wants.
 */
typedef enum { PB_ROOM_NARROW, PB_ROOM_MEDIUM, PB_ROOM_WIDE } PbRoom;

#define PB_TYPE_BREAK_BIN (pb_break_bin_get_type ())
G_DECLARE_FINAL_TYPE (PbBreakBin, pb_break_bin, PB, BREAK_BIN, GtkWidget)

/* @medium and @wide: the widths in px from which there is that much room.
 * Signal "room-changed": pb_break_bin_get_room() gives another answer, or the first that is known.
 */
PbBreakBin *pb_break_bin_new (int medium, int wide);
void pb_break_bin_set_child (PbBreakBin *self, GtkWidget *child);
PbRoom pb_break_bin_get_room (PbBreakBin *self);
/* In px: what it has or, before the first frame, expects. */
int pb_break_bin_get_width (PbBreakBin *self);
/* For what will be about as wide as the window it gets into: it is arranged so in the first frame.
 */
void pb_break_bin_expect_window_width (PbBreakBin *self);
/* The same for what knows better. @width: in px; 0 when it does not. */
void pb_break_bin_expect_width (PbBreakBin *self, int width);
