/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-plan.h"

#include "base/pb-finding.h"
#include "domain/pb-record.h"

static void
test_names (void)
{
  static const char *const names[PB_N_VERDICTS] = {
    "new", "update", "same", "older", "conflict", "duplicate", "refused",
  };

  for (guint i = 0; i < PB_N_VERDICTS; i++) {
    g_assert_cmpstr (pb_verdict_get_name (i), ==, names[i]);
    g_assert_cmpstr (pb_verdict_get_label (i), !=, "");
    for (guint j = 0; j < i; j++)
      g_assert_cmpstr (pb_verdict_get_label (i), !=, pb_verdict_get_label (j));
  }
}

static PbPlanItem *
make_item (PbVerdict verdict, PbChoice choice)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = &pb_pledge_kind;
  item->verdict = verdict;
  item->choice = choice;
  return item;
}

/* What is already here or has errors is never written, whatever was chosen. */
static void
test_writes (void)
{
  static const gboolean writable[PB_N_VERDICTS] = {
    [PB_VERDICT_NEW] = TRUE,      [PB_VERDICT_UPDATE] = TRUE,    [PB_VERDICT_OLDER] = TRUE,
    [PB_VERDICT_CONFLICT] = TRUE, [PB_VERDICT_DUPLICATE] = TRUE,
  };

  for (guint i = 0; i < PB_N_VERDICTS; i++) {
    g_autoptr (PbPlanItem) taken = make_item (i, PB_CHOICE_TAKE);
    g_autoptr (PbPlanItem) skipped = make_item (i, PB_CHOICE_SKIP);

    g_assert_cmpint (pb_plan_item_writes (taken), ==, writable[i]);
    g_assert_false (pb_plan_item_writes (skipped));
  }
}

static void
test_counts (void)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();

  g_assert_cmpuint (pb_plan_n_writes (plan), ==, 0);
  g_ptr_array_add (plan->items, make_item (PB_VERDICT_NEW, PB_CHOICE_TAKE));
  g_ptr_array_add (plan->items, make_item (PB_VERDICT_NEW, PB_CHOICE_SKIP));
  g_ptr_array_add (plan->items, make_item (PB_VERDICT_SAME, PB_CHOICE_TAKE));
  g_ptr_array_add (plan->items, make_item (PB_VERDICT_CONFLICT, PB_CHOICE_TAKE));
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_NEW), ==, 2);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_SAME), ==, 1);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_REFUSED), ==, 0);
  g_assert_cmpuint (pb_plan_n_writes (plan), ==, 2);
}

/* The plan owns its items and all they hold; a leak or a double free is for the sanitizers. */
static void
test_ownership (void)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  PbPlanItem *item = make_item (PB_VERDICT_UPDATE, PB_CHOICE_TAKE);

  item->record = pb_record_new (&pb_pledge_kind, "en");
  item->here = pb_value_ref (item->record);
  item->digest = g_strdup ("digest");
  item->file = g_strdup ("file");
  item->findings = pb_findings_new ();
  g_ptr_array_add (item->findings,
                   pb_finding_new (PB_SEVERITY_WARNING, "tag", "/title", "A sentence."));
  g_ptr_array_add (plan->items, item);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan/names", test_names);
  g_test_add_func ("/plan/writes", test_writes);
  g_test_add_func ("/plan/counts", test_counts);
  g_test_add_func ("/plan/ownership", test_ownership);

  return g_test_run ();
}
