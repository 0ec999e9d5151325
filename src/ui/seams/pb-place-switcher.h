/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/* The switcher of a window's places: in the header bar where there is room, else in @bar, which is
 * to stand at the bottom of the window. AdwViewSwitcherTitle is the way at our floor and deprecated
 * later. */
GtkWidget *pb_place_switcher_new (AdwViewStack *stack, const char *title, AdwViewSwitcherBar *bar);
