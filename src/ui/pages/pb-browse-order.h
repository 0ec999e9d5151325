/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/pages/pb-browse-place.h"

/* How a list is sorted, kept in the settings of its place. */

/* A button with a menu of the orders. (transfer floating) */
GtkWidget *pb_browse_order_button_new (const PbBrowsePlace *place, GSettings *settings);
PbOrder pb_browse_order_get (GSettings *settings, gboolean *reversed);
void pb_browse_order_set (GSettings *settings, const char *name, gboolean reversed);
