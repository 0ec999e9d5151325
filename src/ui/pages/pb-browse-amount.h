/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "ui/pages/pb-browse-query.h"

/**
 * PbBrowseAmount:
 *
 * Two entries for the range of US dollars that a pledge is worth. It becomes part of the query when
 * Return is pressed or the focus leaves.
 */
#define PB_TYPE_BROWSE_AMOUNT (pb_browse_amount_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowseAmount, pb_browse_amount, PB, BROWSE_AMOUNT, AdwBin)

/* @field: one of the type %PB_QUERY_AMOUNT. */
GtkWidget *pb_browse_amount_new (PbBrowseQuery *query, const PbQueryField *field);
