/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * pb_column_head_align_end:
 * @view: a table that has its columns
 * @position: of a column of numbers
 *
 * Puts the head of the column over the end of its cells, with the arrow of the order before it.
 */
void pb_column_head_align_end (GtkColumnView *view, guint position);
