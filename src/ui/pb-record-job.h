/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/* What to do with a record, in the store's thread. Returns: (transfer full) (nullable): %NULL with
 * @error set. */
typedef gpointer (*PbRecordJob) (PbStore *store,
                                 const PbKind *kind,
                                 const char *id,
                                 GError **error);

/* Runs @job with a record of @reg in the store's thread; @free_result frees what nobody fetches. */
void pb_record_job_run (PbRegister *reg,
                        const PbKind *kind,
                        const char *id,
                        PbRecordJob job,
                        GDestroyNotify free_result,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);
/* (transfer full) (nullable): what the job has returned. */
gpointer pb_record_job_run_finish (GAsyncResult *result, GError **error);
