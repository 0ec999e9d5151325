/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCountriesRow:
 *
 * Several countries: those chosen, each with a button to remove it, and a field to add another.
 */
#define PB_TYPE_COUNTRIES_ROW (pb_countries_row_get_type ())
G_DECLARE_FINAL_TYPE (PbCountriesRow, pb_countries_row, PB, COUNTRIES_ROW, PbRow)
