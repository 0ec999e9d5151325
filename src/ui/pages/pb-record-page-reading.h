/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/**
 * PbRecordPageReading:
 * @record: as it is in the register
 * @shown: what it is read as; see pb_store_resolve()
 * @names: a map from the ids of records that it refers to, as far as they are there, to their
 *   titles
 *
 * What the page of a record shows of the register.
 */
typedef struct {
  PbValue *record;
  PbValue *shown;
  PbValue *names;
} PbRecordPageReading;

void pb_record_page_reading_free (PbRecordPageReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbRecordPageReading, pb_record_page_reading_free)

/* In the worker's thread. (transfer full) (nullable) */
PbRecordPageReading *
pb_record_page_reading_make (PbStore *store, const PbKind *kind, const char *id, GError **error);
/* Reads it in the worker's thread. Finish: (transfer full) (nullable). */
void pb_record_page_reading_read (PbRegister *reg,
                                  const PbKind *kind,
                                  const char *id,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
PbRecordPageReading *pb_record_page_reading_read_finish (GAsyncResult *result, GError **error);
