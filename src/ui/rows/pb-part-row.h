/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbPartRow:
 *
 * One group of fields under a heading.
 */
#define PB_TYPE_PART_ROW (pb_part_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPartRow, pb_part_row, PB, PART_ROW, PbRow)
