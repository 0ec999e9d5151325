/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbDateRow:
 *
 * A date that is typed or picked from a calendar. The month's name stands beside the label, so that
 * one sees what was understood.
 */
#define PB_TYPE_DATE_ROW (pb_date_row_get_type ())
G_DECLARE_FINAL_TYPE (PbDateRow, pb_date_row, PB, DATE_ROW, PbRow)
