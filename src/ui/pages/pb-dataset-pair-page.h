/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"

/**
 * PbDatasetPairPage:
 *
 * Asks which two data sets are to be compared: of those that are kept on this computer, and of
 * files that are chosen here.
 */
#define PB_TYPE_DATASET_PAIR_PAGE (pb_dataset_pair_page_get_type ())
G_DECLARE_FINAL_TYPE (PbDatasetPairPage, pb_dataset_pair_page, PB, DATASET_PAIR_PAGE, PbPage)

PbPage *pb_dataset_pair_page_new (void);
/* One more to choose from, which becomes the later one. */
void pb_dataset_pair_page_add_file (PbDatasetPairPage *self, GFile *file);
