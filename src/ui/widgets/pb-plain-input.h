/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* Takes its own undo from an entry or a text view, so that Ctrl+Z goes past it to the record's. */
void pb_plain_input_set_up (GtkWidget *input);
/* Lets what is typed run in @direction; without it, in that of the app. */
void pb_plain_input_set_direction (GtkWidget *input, GtkTextDirection direction);
