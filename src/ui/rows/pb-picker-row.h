/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbPickerRow:
 *
 * One code of a long list, found by a few letters: a country, a currency, a term of a vocabulary
 * that is too long to be read through.
 */
#define PB_TYPE_PICKER_ROW (pb_picker_row_get_type ())
G_DECLARE_FINAL_TYPE (PbPickerRow, pb_picker_row, PB, PICKER_ROW, PbRow)
