/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/pb-samples.h"

#include "base/pb-finding.h"
#include "exchange/pb-store-planner.h"
#include "exchange/pb-submission.h"
#include "pb-config.h"

char *
pb_samples_get_path (void)
{
  g_autofree char *own = pb_store_default_path ();
  g_autofree char *folder = g_path_get_dirname (own);

  return g_build_filename (folder, "samples.db", NULL);
}

static gboolean
apply_samples (PbStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file =
      g_file_new_build_filename (PB_PKGDATADIR, "samples", "samples.pledgebook.json", NULL);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (PbSubmission) submission = pb_submission_read (file, 0, findings, cancellable, error);

  if (!submission || !pb_store_planner_add (plan, submission, NULL, store, error))
    return FALSE;
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    item->choice = PB_CHOICE_TAKE;
  }
  return pb_store_apply (store, plan, NULL, cancellable, error);
}

/* In the store's thread. The result only says that it went well. */
static gpointer
load_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n = pb_store_count (store, &pb_pledge_kind, error);

  if (n < 0 || (n == 0 && !apply_samples (store, cancellable, error)))
    return NULL;
  return g_strdup ("");
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
