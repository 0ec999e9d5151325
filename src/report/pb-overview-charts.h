/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-overview.h"
#include "report/pb-chart.h"

/* The charts of an overview. */

/* Pledges by the years they begin, added up, with what is public about the whole coalition. */
PbChart *pb_overview_charts_make_growth (const PbOverview *overview);
PbChart *pb_overview_charts_make_facet (const PbOverview *overview, PbOverviewFacet facet);
