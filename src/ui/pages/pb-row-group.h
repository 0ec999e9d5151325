/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbRowFunc:
 * @item: an item that the group was given
 *
 * Returns: (transfer floating): its row, an #AdwPreferencesRow
 */
typedef GtkWidget *(*PbRowFunc) (gpointer item, gpointer user_data);

/**
 * PbRowGroup:
 *
 * A titled list of rows that stays quick when there are thousands: rows are made a hundred at a
 * time, when asked for. Tab enters and leaves it, arrows move in it.
 */
#define PB_TYPE_ROW_GROUP (pb_row_group_get_type ())
G_DECLARE_FINAL_TYPE (PbRowGroup, pb_row_group, PB, ROW_GROUP, AdwBin)

/* @title: plain text; @text: (nullable): a sentence under it; @items: what there are rows for. */
GtkWidget *pb_row_group_new (
    const char *title, const char *text, GPtrArray *items, PbRowFunc make_row, gpointer user_data);
/* @suffix: (transfer floating): stands beside the title, for what concerns all of the rows. */
void pb_row_group_set_suffix (PbRowGroup *self, GtkWidget *suffix);
