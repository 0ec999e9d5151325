/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "browse/pb-query-field.h"
#include "ui/pages/pb-browse-query.h"

/**
 * PbBrowseFacet:
 *
 * A field of the query to choose terms from, with the number of records for each. It can be folded.
 * Of many terms the first are shown, and all of them on demand, with an entry to look for one.
 * Lines stay the same widgets while their numbers change.
 *
 * Property "open": whether it is unfolded.
 */
#define PB_TYPE_BROWSE_FACET (pb_browse_facet_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseFacet, pb_browse_facet, PB, BROWSE_FACET, AdwBin)

GtkWidget *pb_browse_facet_new (PbBrowseQuery *query, const PbQueryField *field);
const PbQueryField *pb_browse_facet_get_field (PbBrowseFacet *self);
/* (element-type PbCount) (transfer none): as pb_result_count() gives them; good until the next. */
void pb_browse_facet_take_counts (PbBrowseFacet *self, GPtrArray *counts);
