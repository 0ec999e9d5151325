/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-browse-term.h"

/**
 * PbBrowseTerms:
 *
 * The lines of a facet, one below the other, as one stop of the Tab key: arrows move between them,
 * Home and End lead to the first and the last.
 */
#define PB_TYPE_BROWSE_TERMS (pb_browse_terms_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseTerms, pb_browse_terms, PB, BROWSE_TERMS, GtkWidget)

GtkWidget *pb_browse_terms_new (void);
/* Puts a line behind another (%NULL: first), whether it is there already or not. */
void pb_browse_terms_place (PbBrowseTerms *self, PbBrowseTerm *term, PbBrowseTerm *after);
void pb_browse_terms_remove (PbBrowseTerms *self, PbBrowseTerm *term);
