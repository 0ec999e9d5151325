/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/pb-map-data.h"
#include "map/pb-map-groups.h"

/**
 * PbMapLegend:
 *
 * What the colours and the outlines of a map mean.
 */
#define PB_TYPE_MAP_LEGEND (pb_map_legend_get_type ())
G_DECLARE_FINAL_TYPE (PbMapLegend, pb_map_legend, PB, MAP_LEGEND, GtkWidget)

void pb_map_legend_set_data (PbMapLegend *self, PbMapData *data);
void pb_map_legend_set_groups (PbMapLegend *self, PbMapGroups groups);
