/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "map/pb-map-data.h"
#include "map/pb-map-file.h"

/**
 * pb_map_export_run:
 * @widget: whose window asks for the file, and tells how it went
 * @data: the numbers to show
 * @groups: whose members are outlined
 * @selection: (nullable): what the pledges were selected by
 *
 * Asks where to write the map of the world, and writes it there, in colours for paper, as of today.
 */
void pb_map_export_run (GtkWidget *widget,
                        PbMapFormat format,
                        PbMapData *data,
                        PbMapGroups groups,
                        const char *selection);
