/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-column.h"
#include "ui/pb-register.h"
#include "ui/widgets/pb-late-row.h"

/**
 * PbBrowseCell:
 *
 * What a column says of a record, as soon as the record is there.
 */
#define PB_TYPE_BROWSE_CELL (pb_browse_cell_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseCell, pb_browse_cell, PB, BROWSE_CELL, PbLateRow)

GtkWidget *pb_browse_cell_new (const PbBrowseColumn *column);
/* (nullable) */
void pb_browse_cell_set_item (PbBrowseCell *self, PbRegisterItem *item);
/* (nullable) (transfer none) */
PbRegisterItem *pb_browse_cell_get_item (PbBrowseCell *self);
