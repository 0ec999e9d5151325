/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-query.h"

/**
 * PbBrowseSaved:
 *
 * A button for searches with a name: to save the one that is made, and to come back to one, rename
 * or delete it. They are kept in the settings of the place.
 */
#define PB_TYPE_BROWSE_SAVED (pb_browse_saved_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseSaved, pb_browse_saved, PB, BROWSE_SAVED, AdwBin)

GtkWidget *pb_browse_saved_new (PbBrowseQuery *query, GSettings *settings);
