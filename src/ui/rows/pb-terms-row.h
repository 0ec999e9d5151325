/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbTermsRow:
 *
 * Terms of a vocabulary to tick.
 */
#define PB_TYPE_TERMS_ROW (pb_terms_row_get_type ())
G_DECLARE_FINAL_TYPE (PbTermsRow, pb_terms_row, PB, TERMS_ROW, PbRow)
