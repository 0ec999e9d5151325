/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-import-choices.h"

/**
 * PbImportRow:
 *
 * What an import would do with one record: its verdict in words, and, opened, every difference; for
 * a conflict or a likely duplicate, the two sides and a choice.
 */
#define PB_TYPE_IMPORT_ROW (pb_import_row_get_type ())
G_DECLARE_FINAL_TYPE (PbImportRow, pb_import_row, PB, IMPORT_ROW, AdwExpanderRow)

/* @item: (transfer none): must outlive the row. */
GtkWidget *pb_import_row_new (PbPlanItem *item, PbImportChoices *choices);
