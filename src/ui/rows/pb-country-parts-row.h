/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCountryPartsRow:
 *
 * A list of parts keyed by a country, such as the coverage of a pledge: each country with its
 * share, a field to add one, and a menu to add all of a region or group in one step.
 */
#define PB_TYPE_COUNTRY_PARTS_ROW (pb_country_parts_row_get_type ())
G_DECLARE_FINAL_TYPE (PbCountryPartsRow, pb_country_parts_row, PB, COUNTRY_PARTS_ROW, PbRow)
