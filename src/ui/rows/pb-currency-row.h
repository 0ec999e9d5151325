/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCurrencyRow:
 *
 * A currency, found by its code or its name.
 */
#define PB_TYPE_CURRENCY_ROW (pb_currency_row_get_type ())
G_DECLARE_FINAL_TYPE (PbCurrencyRow, pb_currency_row, PB, CURRENCY_ROW, PbRow)
