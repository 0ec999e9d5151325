/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Running text that can be selected and copied by pointer. Tab passes it by: a page has many, and
 * who uses the keyboard wants the buttons. @css_class is nullable. */
GtkWidget *pb_read_label_new (const char *text, const char *css_class);
