/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbNumberRow:
 *
 * An amount, a rate, a share, a count or a year, typed as the locale or ISO writes it. What is no
 * number goes to the draft as it was typed.
 */
#define PB_TYPE_NUMBER_ROW (pb_number_row_get_type ())
G_DECLARE_FINAL_TYPE (PbNumberRow, pb_number_row, PB, NUMBER_ROW, PbRow)
