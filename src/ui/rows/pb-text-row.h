/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbTextRow:
 *
 * One line or several of plain text, an e-mail address, a telephone number or a web address.
 */
#define PB_TYPE_TEXT_ROW (pb_text_row_get_type ())
G_DECLARE_FINAL_TYPE (PbTextRow, pb_text_row, PB, TEXT_ROW, PbRow)
