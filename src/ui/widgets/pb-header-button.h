/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* A button of a header bar: a picture, and @name for whoever points at it or cannot see it.
 * (transfer floating) */
GtkWidget *pb_header_button_new (const char *icon, const char *name, const char *action);
/* The one that has everything else, which F10 opens. (transfer floating) */
GtkWidget *pb_header_button_new_more (GMenuModel *menu);
