/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Whether @widget stands where a list can open below it: what is not laid out yet, or not scrolled
 * to, has no place on any monitor, and GTK 4.8 complains when a popover is put there. */
gboolean pb_popup_place_is_ready (GtkWidget *widget);
