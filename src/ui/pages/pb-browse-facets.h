/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/pages/pb-browse-place.h"
#include "ui/pages/pb-browse-query.h"

#include <adwaita.h>

/**
 * PbBrowseFacets:
 *
 * All that the records of a place can be chosen by. Which facets are unfolded is kept.
 */
#define PB_TYPE_BROWSE_FACETS (pb_browse_facets_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseFacets, pb_browse_facets, PB, BROWSE_FACETS, AdwBin)

GtkWidget *
pb_browse_facets_new (PbBrowseQuery *query, const PbBrowsePlace *place, GSettings *settings);
/* (element-type PbFacet) (transfer none): the counts of a view. */
void pb_browse_facets_take_counts (PbBrowseFacets *self, GPtrArray *facets);
