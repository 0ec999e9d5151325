/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Running text that is a heading, also to a screen reader. @level: from 1, the page's own. */
GtkWidget *pb_heading_new (const char *text, const char *css_class, int level);
