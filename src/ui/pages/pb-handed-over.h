/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

/**
 * PbHandedOver:
 *
 * Tells that a file has arrived: where it is, that it was read back, and whether its stick can be
 * taken out; with buttons for what mostly comes next.
 */
#define PB_TYPE_HANDED_OVER (pb_handed_over_get_type ())
G_DECLARE_FINAL_TYPE (PbHandedOver, pb_handed_over, PB, HANDED_OVER, AdwBin)

/* @file: written and compared. @paper: (nullable): to be signed, beside it. @stick: (nullable):
 * what they are on, if that can be taken out. (transfer none) each. */
GtkWidget *pb_handed_over_new (GFile *file, GFile *paper, GMount *stick);
/* Says something else, for a file that went on from there. */
void pb_handed_over_set_sentence (PbHandedOver *self, const char *sentence);
