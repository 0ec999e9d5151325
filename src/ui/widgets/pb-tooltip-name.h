/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Says in words what a widget without words is for: as a tooltip and to a screen reader. */
void pb_tooltip_name_set (GtkWidget *widget, const char *name);
