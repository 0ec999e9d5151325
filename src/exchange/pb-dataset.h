/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"
#include "exchange/pb-payload-writer.h"
#include "store/pb-store.h"

#define PB_DATASET_FORMAT "pledgebook/dataset"
#define PB_DATASET_MAJOR 1
#define PB_DATASET_MINOR 0
#define PB_DATASET_SUFFIX ".dataset.pledgebook.json"

/**
 * PbDatasetChoice:
 * @as_of: the day it is for; what is public only later stays out
 * @form: how it is laid out
 * @pledges: (nullable) (element-type utf8 utf8): a set of ids; only these pledges and what belongs
 *   to them
 * @language: tag of the language of the paperwork
 * @key: (nullable): the secretariat's, which signs it
 * @progress: (nullable): told the number of records so far, in the thread that writes
 *
 * What goes into a data set.
 */
typedef struct {
  PbDate as_of;
  PbForm form;
  GHashTable *pledges;
  const char *language;
  const PbKey *key;
  void (*progress) (guint n_records, gpointer user_data);
  gpointer progress_data;
} PbDatasetChoice;

/* All that is published, for everybody: see pb_store_foreach_published() for which records, and
 * pb_public_view_append() for what of them. One record is in memory at a time. @n_records: (out)
 * (optional). */
gboolean pb_dataset_write (PbStore *store,
                           const PbDatasetChoice *choice,
                           GFile *file,
                           guint *n_records,
                           GCancellable *cancellable,
                           GError **error);
/* "2026-11-21.dataset.pledgebook.json", safe on FAT. (transfer full) */
char *pb_dataset_suggest_name (const PbDate *as_of, PbForm form);
