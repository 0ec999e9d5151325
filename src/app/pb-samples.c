/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/pb-samples.h"

#include "exchange/pb-sample-register.h"

/* In the store's thread. The result only says that it went well. */
static gpointer
load_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  return pb_sample_register_fill (store, cancellable, error) ? g_strdup ("") : NULL;
}

void
pb_samples_load (PbStoreWorker *worker, GAsyncReadyCallback callback, gpointer user_data)
{
  pb_store_worker_run (worker, load_job, NULL, NULL, g_free, NULL, callback, user_data);
}

gboolean
pb_samples_load_finish (PbStoreWorker *worker, GAsyncResult *result, GError **error)
{
  g_autofree char *done = pb_store_worker_run_finish (worker, result, error);

  return done != NULL;
}
