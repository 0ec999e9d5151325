/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"
#include "ui/pb-register.h"

/**
 * PbDatasetsPage:
 *
 * The data sets that are kept on this computer and what changed from one to the next, those that
 * were opened before, and a way to open others: to look through them, apart from the register.
 */
#define PB_TYPE_DATASETS_PAGE (pb_datasets_page_get_type ())
G_DECLARE_FINAL_TYPE (PbDatasetsPage, pb_datasets_page, PB, DATASETS_PAGE, PbPage)

PbPage *pb_datasets_page_new (PbRegister *reg);
