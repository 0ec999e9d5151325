/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ui/pages/pb-browse-query.h"

/**
 * PbBrowseTerm:
 *
 * One line of a facet: a term to tick, and how many records would be found with it. Ticked it is
 * wanted, crossed out unwanted: by Control with a click, the space bar or Return, or from its menu.
 *
 * Signal "chosen" (state): a person wants this #PbLimitState of it. It is for the owner to show it.
 */
#define PB_TYPE_BROWSE_TERM (pb_browse_term_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseTerm, pb_browse_term, PB, BROWSE_TERM, GtkCheckButton)

GtkWidget *pb_browse_term_new (const char *code, const char *label);
const char *pb_browse_term_get_code (PbBrowseTerm *self);
const char *pb_browse_term_get_label (PbBrowseTerm *self);
void pb_browse_term_set_n (PbBrowseTerm *self, guint64 n);
PbLimitState pb_browse_term_get_state (PbBrowseTerm *self);
void pb_browse_term_set_state (PbBrowseTerm *self, PbLimitState state);
