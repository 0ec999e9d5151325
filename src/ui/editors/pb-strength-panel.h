/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "domain/pb-strength.h"

/**
 * PbStrengthPanel:
 *
 * The five criteria of a strong pledge: which of them are met, and for each the one next step that
 * would raise it most; the one among these that would help the pledge most is said to be it.
 *
 * Signal "go" (const char *pointer): the person wants to take a step.
 */
#define PB_TYPE_STRENGTH_PANEL (pb_strength_panel_get_type ())
G_DECLARE_FINAL_TYPE (PbStrengthPanel, pb_strength_panel, PB, STRENGTH_PANEL, GtkWidget)

PbStrengthPanel *pb_strength_panel_new (void);
void pb_strength_panel_set_strength (PbStrengthPanel *self, const PbStrength *strength);
/* "Strength: 3 of 5", for a button that opens the panel. (transfer full) */
char *pb_strength_panel_headline (const PbStrength *strength);
