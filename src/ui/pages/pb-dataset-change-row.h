/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pages/pb-dataset-changes.h"

/* A row that opens to show a record that was added or removed, or what changed in it. @change:
 * (transfer none): must outlive the row. */
GtkWidget *pb_dataset_change_row_new (const PbDatasetChange *change);
