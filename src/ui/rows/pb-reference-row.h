/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbReferenceRow:
 *
 * Another record of the register, found by a few letters. Choosing one also fills in its name where
 * the same map has an empty field for it.
 */
#define PB_TYPE_REFERENCE_ROW (pb_reference_row_get_type ())
G_DECLARE_FINAL_TYPE (PbReferenceRow, pb_reference_row, PB, REFERENCE_ROW, PbRow)
