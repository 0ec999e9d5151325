/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-plan.h"
#include "store/pb-store.h"

/**
 * PbDatasetCounts:
 * @n: by #PbVerdict, what became of the records
 * @n_written: how many were written
 *
 * What an import of a data set has done.
 */
typedef struct {
  guint n[PB_N_VERDICTS];
  guint n_written;
} PbDatasetCounts;

/* Told how much of the file is done, from 0 to 1, in the thread that imports. */
typedef void (*PbDatasetProgress) (double fraction, gpointer user_data);

/**
 * pb_dataset_import:
 * @progress: (nullable): told after every few hundred records
 * @counts: (out)
 *
 * Takes a data set of any size into the register: all of it in one transaction, which can be taken
 * back like other imports, or nothing. See pb_dataset_plan_add() for what becomes of each record;
 * conflicts are left out.
 */
gboolean pb_dataset_import (PbStore *store,
                            GFile *file,
                            PbDatasetProgress progress,
                            gpointer user_data,
                            PbDatasetCounts *counts,
                            GCancellable *cancellable,
                            GError **error);
