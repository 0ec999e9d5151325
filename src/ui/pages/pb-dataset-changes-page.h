/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-page.h"

/**
 * PbDatasetChangesPage:
 *
 * What changed from one data set to a later one, in words, figures, and record by record.
 */
#define PB_TYPE_DATASET_CHANGES_PAGE (pb_dataset_changes_page_get_type ())
G_DECLARE_FINAL_TYPE (
    PbDatasetChangesPage, pb_dataset_changes_page, PB, DATASET_CHANGES_PAGE, PbPage)

/* @older, @newer: data sets; @from, @to: what they are called. Starts reading at once. */
PbPage *pb_dataset_changes_page_new (GFile *older, GFile *newer, const char *from, const char *to);
