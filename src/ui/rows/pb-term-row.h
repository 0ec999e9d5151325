/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbTermRow:
 *
 * One term of a vocabulary that is short enough to be read through, from a drop-down.
 */
#define PB_TYPE_TERM_ROW (pb_term_row_get_type ())
G_DECLARE_FINAL_TYPE (PbTermRow, pb_term_row, PB, TERM_ROW, PbRow)
