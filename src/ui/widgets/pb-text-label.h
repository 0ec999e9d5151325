/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* A label for running text: begins at the start of the line and goes on in the next one, within a
 * word where it must. @text and @css_class are nullable. */
GtkWidget *pb_text_label_new (const char *text, const char *css_class);
