/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbReviewPage:
 *
 * The desk of the secretariat: the records that wait for a verdict, and the others by the verdict
 * they have; and the way to the receipts.
 */
#define PB_TYPE_REVIEW_PAGE (pb_review_page_get_type ())
G_DECLARE_FINAL_TYPE (PbReviewPage, pb_review_page, PB, REVIEW_PAGE, PbPage)

PbReviewPage *pb_review_page_new (PbRegister *reg);
