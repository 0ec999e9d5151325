/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCheckRow:
 *
 * Yes or no.
 */
#define PB_TYPE_CHECK_ROW (pb_check_row_get_type ())
G_DECLARE_FINAL_TYPE (PbCheckRow, pb_check_row, PB, CHECK_ROW, PbRow)
