/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * pb_tell_shown:
 * @page: a page of a stack, not yet on the screen
 *
 * Keeps @page out of what a screen reader is told of while another page is shown: GTK 4.8 tells of
 * all pages as if they lay open beside each other.
 */
void pb_tell_shown (GtkWidget *page);
