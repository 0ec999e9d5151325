/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCountryRow:
 *
 * One country, found by a few letters.
 */
#define PB_TYPE_COUNTRY_ROW (pb_country_row_get_type ())
G_DECLARE_FINAL_TYPE (PbCountryRow, pb_country_row, PB, COUNTRY_ROW, PbRow)
