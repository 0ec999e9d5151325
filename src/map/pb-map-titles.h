/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "map/pb-map-sheet.h"

/**
 * pb_map_titles_add:
 * @svg: a sheet drawn as SVG, which gets longer
 * @place: where the map is on it
 *
 * Cairo draws shapes but cannot name them. This puts the title of the whole first, and over the
 * drawing, unseen, the outline and marker of every country with its code as id and its name and
 * number as title.
 */
void pb_map_titles_add (GString *svg, const PbMapSheet *sheet, const PbMapPlace *place);
