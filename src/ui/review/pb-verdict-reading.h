/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pages/pb-record-page-reading.h"

/**
 * PbVerdictReading:
 * @page: the record, and what it names
 * @comments: (nullable): a list of what is about to be said to it
 * @reviews: (element-type PbValue): what was said to it, newest first
 * @before: (nullable): the revision that the newest of them is of
 *
 * What the secretariat looks at to say a verdict.
 */
typedef struct {
  PbRecordPageReading *page;
  PbValue *comments;
  GPtrArray *reviews;
  PbValue *before;
} PbVerdictReading;

void pb_verdict_reading_free (PbVerdictReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbVerdictReading, pb_verdict_reading_free)

/* Reads it in the worker's thread. Finish: (transfer full) (nullable). */
void pb_verdict_reading_read (PbRegister *reg,
                              const PbKind *kind,
                              const char *id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
PbVerdictReading *pb_verdict_reading_read_finish (GAsyncResult *result, GError **error);
