/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbReceiptsPage:
 *
 * Writes the receipts of all verdicts that no receipt has yet into a folder, and says what was
 * written for whom.
 */
#define PB_TYPE_RECEIPTS_PAGE (pb_receipts_page_get_type ())
G_DECLARE_FINAL_TYPE (PbReceiptsPage, pb_receipts_page, PB, RECEIPTS_PAGE, PbPage)

PbReceiptsPage *pb_receipts_page_new (PbRegister *reg, GFile *folder);
