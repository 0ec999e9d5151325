/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Keeps Tab out of an expander (which has its child) while it is closed: GTK 4.8 offers the focus
 * to the child even then, when it is in no window, and complains. */
void pb_expander_focus_set_up (GtkExpander *expander);
