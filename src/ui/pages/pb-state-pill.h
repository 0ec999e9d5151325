/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

/**
 * PbStatePill:
 *
 * A state, mostly a record's publication state, as a word on a coloured ground: never a colour
 * alone.
 */
#define PB_TYPE_STATE_PILL (pb_state_pill_get_type ())
G_DECLARE_FINAL_TYPE (PbStatePill, pb_state_pill, PB, STATE_PILL, GtkWidget)

GtkWidget *pb_state_pill_new (void);
void pb_state_pill_set_state (PbStatePill *self, const char *state);
/* For states that are of no vocabulary. */
void pb_state_pill_set_word (PbStatePill *self, const char *state, const char *word);
