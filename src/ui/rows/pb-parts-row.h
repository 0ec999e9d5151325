/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbPartsRow:
 *
 * A list of groups of fields; see PbPartItem for each.
 */
#define PB_TYPE_PARTS_ROW (pb_parts_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPartsRow, pb_parts_row, PB, PARTS_ROW, PbRow)
