/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/* Returns: how much of the work is done, from 0 to 1. */
typedef double (*PbProgressFraction) (gpointer data);

/**
 * pb_progress_follow:
 * @bar: not yet on the screen; it is taken from it, or hidden, when the work is over
 * @fraction: asked now and then on the main thread, only while the bar is on the screen
 * @data: (closure fraction): lives as long as the bar
 *
 * Has a bar show how far work in another thread is.
 */
void pb_progress_follow (GtkProgressBar *bar, PbProgressFraction fraction, gpointer data);
