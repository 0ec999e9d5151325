/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-query.h"
#include "ui/pb-register.h"
#include "ui/pb-view.h"

/**
 * PbBrowseMap:
 *
 * The map beside the list: shows what was found, and limits the query to what is clicked on it, or
 * takes that back.
 */
#define PB_TYPE_BROWSE_MAP (pb_browse_map_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseMap, pb_browse_map, PB, BROWSE_MAP, AdwBin)

GtkWidget *
pb_browse_map_new (PbRegister *reg, const PbKind *kind, PbBrowseQuery *query, GSettings *settings);
/* What the list shows now, or shows anew: counted once somebody sees the map. */
void pb_browse_map_take_view (PbBrowseMap *self, const PbView *view);
