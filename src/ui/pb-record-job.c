/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pb-record-job.h"

typedef struct {
  const PbKind *kind;
  char *id;
  PbRecordJob job;
} Errand;

static void
free_errand (gpointer data)
{
  g_free (((Errand *) data)->id);
  g_free (data);
}

static gpointer
run_errand (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Errand *errand = data;

  return errand->job (store, errand->kind, errand->id, error);
}

void
pb_record_job_run (PbRegister *reg,
                   const PbKind *kind,
                   const char *id,
                   PbRecordJob job,
                   GDestroyNotify free_result,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data)
{
  Errand *errand = g_new (Errand, 1);

  *errand = (Errand){ kind, g_strdup (id), job };
  pb_store_worker_run (pb_register_get_worker (reg), run_errand, errand, free_errand, free_result,
                       cancellable, callback, user_data);
}

gpointer
pb_record_job_run_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (PbStoreWorker) worker = PB_STORE_WORKER (g_async_result_get_source_object (result));

  return pb_store_worker_run_finish (worker, result, error);
}
