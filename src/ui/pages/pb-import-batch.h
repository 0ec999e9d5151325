/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-import-choices.h"

/**
 * PbImportBatch:
 *
 * A menu that decides for all records of a group at once.
 */
#define PB_TYPE_IMPORT_BATCH (pb_import_batch_get_type ())
G_DECLARE_FINAL_TYPE (PbImportBatch, pb_import_batch, PB, IMPORT_BATCH, AdwBin)

/* (nullable): what can be decided follows from the first of @items (element-type PbPlanItem), whose
 * verdict all have; %NULL where there is nothing to decide. */
GtkWidget *pb_import_batch_new (PbImportChoices *choices, GPtrArray *items);
