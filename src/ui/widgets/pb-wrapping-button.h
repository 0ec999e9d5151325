/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * pb_wrapping_button_set_up:
 * @button: a button with a text
 *
 * Has the text go on in another line where it would widen the window, as large letters and long
 * languages do.
 *
 * Returns: (transfer none): @button
 */
GtkWidget *pb_wrapping_button_set_up (GtkWidget *button);
