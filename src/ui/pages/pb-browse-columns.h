/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-place.h"

/**
 * PbBrowseColumns:
 *
 * The records as a table. Its headers sort: they say which order is wanted to the settings of the
 * place, and the list is read in that order; nothing is sorted here. It has as many columns as
 * leave the titles room enough to be read.
 *
 * Signal "activate" (position): a row was opened.
 */
#define PB_TYPE_BROWSE_COLUMNS (pb_browse_columns_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseColumns, pb_browse_columns, PB, BROWSE_COLUMNS, AdwBin)

PbBrowseColumns *pb_browse_columns_new (const PbBrowsePlace *place, GSettings *settings);
/* (nullable): the records. */
void pb_browse_columns_set_model (PbBrowseColumns *self, GtkSelectionModel *model);
void pb_browse_columns_scroll_to_top (PbBrowseColumns *self);
