/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbColumns:
 *
 * Its children, row by row, in as many columns of one width as there is room for. In a narrow place
 * they stand one under the other, so that nothing is ever cut off.
 */
#define PB_TYPE_COLUMNS (pb_columns_get_type ())
G_DECLARE_FINAL_TYPE (PbColumns, pb_columns, PB, COLUMNS, GtkWidget)

/* @most: the most columns. @column_width: the least width of one when there are several. @spacing:
 * between columns; all but @most in px. */
GtkWidget *pb_columns_new (guint most, int column_width, int spacing);
/* Where there is room, the first column is as wide as so many of the others, by default as one. */
void pb_columns_set_first_share (PbColumns *self, int share);
void pb_columns_append (PbColumns *self, GtkWidget *child);
void pb_columns_remove (PbColumns *self, GtkWidget *child);
