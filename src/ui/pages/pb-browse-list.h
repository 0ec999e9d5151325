/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-place.h"
#include "ui/pb-register.h"

/**
 * PbBrowseList:
 *
 * The records that were found: a table where there is room, else cards. Tab enters it and leaves
 * it, arrows move in it, Return opens a record; what else can be done with one stands in its menu.
 * Several can be selected and copied. Keeps its place when the register changes.
 */
#define PB_TYPE_BROWSE_LIST (pb_browse_list_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseList, pb_browse_list, PB, BROWSE_LIST, AdwBin)

PbBrowseList *pb_browse_list_new (PbRegister *reg, const PbBrowsePlace *place, GSettings *settings);
/* In px, before the first view: so its rows are made once. */
void pb_browse_list_expect_width (PbBrowseList *self, int width);
/* Shows what a view found. @from_top: it is something else than before. */
void pb_browse_list_take_view (PbBrowseList *self, const PbView *view, gboolean from_top);
/* See pb_record_model_list_live_rows(). */
GArray *pb_browse_list_list_live_rows (PbBrowseList *self);
