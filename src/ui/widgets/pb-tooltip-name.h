/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* gtk_widget_set_tooltip_text() that does not wait for the display when it can be helped.
 * @text: (nullable) */
void pb_tooltip_set (GtkWidget *widget, const char *text);
/* Says in words what a widget without words is for: as a tooltip and to a screen reader. */
void pb_tooltip_name_set (GtkWidget *widget, const char *name);
