/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbReadColumn:
 * @title: what stands over it, translated
 * @is_number: whether its cells are numbers, which end at one line
 */
typedef struct {
  const char *title;
  gboolean is_number;
} PbReadColumn;

/* A small table to be read; every cell can be selected. (transfer floating) */
GtkWidget *pb_read_table_new (const PbReadColumn *columns, guint n_columns);
/* Adds a row of as many texts as there are columns. */
void pb_read_table_add_row (GtkWidget *table, const char *const *cells);
