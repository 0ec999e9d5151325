/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-sample-register.h"

#include "base/pb-finding.h"
#include "exchange/pb-store-planner.h"
#include "exchange/pb-submission.h"
#include "pb-sample-resources.h"

#define URI "resource:///io/github/pledgebook/Pledgebook/samples/samples.pledgebook.json"

char *
pb_sample_register_path (void)
{
  g_autofree char *own = pb_store_default_path ();
  g_autofree char *folder = g_path_get_dirname (own);

  return g_build_filename (folder, "samples.db", NULL);
}

/* The constructors of a static library may be dropped by the linker. */
static void
ensure_resources (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered)) {
    pb_sample_register_resource ();
    g_once_init_leave (&registered, 1);
  }
}

static void
take (gpointer item, gpointer user_data)
{
  ((PbPlanItem *) item)->choice = PB_CHOICE_TAKE;
}

static gboolean
apply_samples (PbStore *store, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_uri (URI);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (PbSubmission) submission = pb_submission_read (file, 0, findings, cancellable, error);

  if (!submission || !pb_store_planner_add (plan, submission, NULL, store, error))
    return FALSE;
  g_ptr_array_foreach (plan->items, take, NULL);
  return pb_store_apply (store, plan, NULL, cancellable, error);
}

gboolean
pb_sample_register_fill (PbStore *store, GCancellable *cancellable, GError **error)
{
  gint64 n = pb_store_count (store, &pb_pledge_kind, error);

  ensure_resources ();
  return n > 0 || (n == 0 && apply_samples (store, cancellable, error));
}
