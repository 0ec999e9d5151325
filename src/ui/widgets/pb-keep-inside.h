/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * pb_keep_inside:
 * @widget: a row or a group of libadwaita that has its texts
 *
 * Has its texts go on in the next line at the edge of the window. In the boxes of libadwaita, GTK
 * 4.8 takes the whole length of a text in some scripts for the least that it needs, and lays it out
 * over the edge. One that may end in an ellipsis is measured in another way.
 */
void pb_keep_inside (GtkWidget *widget);
