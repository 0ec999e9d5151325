/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

gboolean pb_focus_in_order (GtkWidget *widget, GtkDirectionType direction);
gboolean pb_focus_through (GtkWidget *widget, GtkDirectionType direction);
void pb_focus_enter (GtkWidget *widget);
