/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "domain/pb-kind.h"

/* What may have happened to a record between two data sets. */
typedef enum { PB_DATASET_ADDED, PB_DATASET_CHANGED, PB_DATASET_REMOVED } PbDatasetWay;

#define PB_N_DATASET_WAYS 3

/* More records are counted only: nobody reads them one by one. */
#define PB_DATASET_MOST_CHANGES 5000

/**
 * PbDatasetChange:
 * @before: (nullable): %NULL for a record that was added
 * @after: (nullable): %NULL for one that was removed
 */
typedef struct {
  const PbKind *kind;
  PbDatasetWay way;
  PbValue *before;
  PbValue *after;
} PbDatasetChange;

/**
 * PbDatasetChanges:
 * @items: (element-type PbDatasetChange): the first PB_DATASET_MOST_CHANGES
 * @counts: (element-type PbKind): how many of each kind, see pb_dataset_changes_count()
 *
 * What is not the same in two data sets.
 */
typedef struct {
  GPtrArray *items;
  GHashTable *counts;
} PbDatasetChanges;

/* Reads both files side by side in a thread of its own. */
void pb_dataset_changes_read (GFile *older,
                              GFile *newer,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* (transfer full) (nullable) */
PbDatasetChanges *pb_dataset_changes_read_finish (GAsyncResult *result, GError **error);
void pb_dataset_changes_free (PbDatasetChanges *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDatasetChanges, pb_dataset_changes_free)
guint pb_dataset_changes_count (const PbDatasetChanges *self, const PbKind *kind, PbDatasetWay way);
