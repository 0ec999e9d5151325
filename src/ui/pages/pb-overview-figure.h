/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "report/pb-overview-words.h"

/**
 * PbOverviewFigure:
 *
 * A headline figure on a card. It is a button, and leads to the records behind the figure.
 */
#define PB_TYPE_OVERVIEW_FIGURE (pb_overview_figure_get_type ())
G_DECLARE_FINAL_TYPE (PbOverviewFigure, pb_overview_figure, PB, OVERVIEW_FIGURE, GtkButton)

GtkWidget *pb_overview_figure_new (void);
void pb_overview_figure_set_headline (PbOverviewFigure *self, const PbHeadline *headline);
