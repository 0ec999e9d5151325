/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbReviewRow:
 *
 * The way to the desk of the secretariat, with what waits there. Hidden where no records of others
 * come for a verdict.
 */
#define PB_TYPE_REVIEW_ROW (pb_review_row_get_type ())
G_DECLARE_FINAL_TYPE (PbReviewRow, pb_review_row, PB, REVIEW_ROW, AdwActionRow)

/* Reads what waits. */
void pb_review_row_read (PbReviewRow *self, PbRegister *reg);
