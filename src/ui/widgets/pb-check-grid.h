/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/**
 * PbCheckGrid:
 *
 * Check buttons in one or two columns that are one stop of the Tab key: arrows move between them,
 * Space ticks, Tab leaves. A form with seventeen goals and twenty groups stays quick to walk
 * through.
 *
 * Signal "toggled": a person ticked or unticked one.
 */
#define PB_TYPE_CHECK_GRID (pb_check_grid_get_type ())
G_DECLARE_FINAL_TYPE (PbCheckGrid, pb_check_grid, PB, CHECK_GRID, GtkWidget)

GtkWidget *pb_check_grid_new (void);
/* @description: (nullable). @spelled_out: the description stands under the label, otherwise it is a
 * tooltip. */
void pb_check_grid_add (PbCheckGrid *self,
                        const char *code,
                        const char *label,
                        const char *description,
                        gboolean spelled_out);
gboolean pb_check_grid_has (PbCheckGrid *self, const char *code);
void pb_check_grid_set_active (PbCheckGrid *self, const char *code, gboolean active);
/* Ticks just those whose code is among @codes. */
void pb_check_grid_set_codes (PbCheckGrid *self, const char *const *codes);
/* Codes of those that are ticked, in the order in which they were added. (transfer full) */
GStrv pb_check_grid_get_codes (PbCheckGrid *self);
