/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* A column in the middle of the page, at most @width px wide, that scrolls up and down. */
GtkWidget *pb_scrolled_column_new (GtkWidget *child, int width);
