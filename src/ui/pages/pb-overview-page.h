/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbOverviewPage:
 *
 * A place of the window: the register at a glance. Headline figures, drafts to continue, charts;
 * each figure leads to the pledges behind it by the action "win.browse-pledges" (s: a query).
 */
#define PB_TYPE_OVERVIEW_PAGE (pb_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (PbOverviewPage, pb_overview_page, PB, OVERVIEW_PAGE, AdwBin)

GtkWidget *pb_overview_page_new (PbRegister *reg);
