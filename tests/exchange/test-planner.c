/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../support/test-json.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "exchange/pb-key.h"
#include "exchange/pb-store-planner.h"
#include "store/pb-store-keys.h"
#include "store/pb-store-merge.h"

#define MOST_FILES 4

typedef struct {
  PbStore *store;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) file = pb_test_file ("register.db");
  g_autoptr (GError) error = NULL;

  fixture->store = pb_store_open (g_file_peek_path (file), PB_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer user_data)
{
  g_clear_pointer (&fixture->store, pb_store_close);
  pb_test_clean_up ();
}

/* A revision of the fixture's first pledge; the same arguments give the same one. @parent:
 * (nullable): the revision it was made from. */
static PbValue *
create_revision (guint number, const char *campaign, PbValue *parent)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) outside = pb_record_without (&pb_pledge_kind, pledge, PB_FIELD_INTERNAL);
  g_autofree char *number_json = g_strdup_printf ("%u", number);
  g_autofree char *campaign_json = g_strdup_printf ("\"%s\"", campaign);
  g_autofree char *digest = parent != NULL ? pb_json_digest (parent) : NULL;
  g_autofree char *parent_json = digest != NULL ? g_strdup_printf ("\"%s\"", digest) : NULL;
  g_autoptr (PbValue) numbered = pb_test_with (outside, "/revision", number_json);
  g_autoptr (PbValue) named = pb_test_with (numbered, "/campaign", campaign_json);

  return parent_json != NULL ? pb_test_with (named, "/parent", parent_json)
                             : g_steal_pointer (&named);
}

static PbPlan *
plan_pledges (PbStore *store, PbValue *const *pledges, guint n)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();

  for (guint i = 0; i < n; i++) {
    g_autoptr (PbSubmission) submission = pb_test_submission_of (pledges[i]);
    g_autoptr (GError) error = NULL;

    g_assert_true (pb_store_planner_add (plan, submission, "file", store, &error));
    g_assert_no_error (error);
  }
  return g_steal_pointer (&plan);
}

static PbPlan *
plan_one (PbStore *store, PbValue *pledge)
{
  return plan_pledges (store, &pledge, 1);
}

static void
apply (PbStore *store, const PbPlan *plan)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_apply (store, plan, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
import_one (PbStore *store, PbValue *pledge)
{
  g_autoptr (PbPlan) plan = plan_one (store, pledge);

  apply (store, plan);
}

static const PbPlanItem *
get_item (const PbPlan *plan, guint index)
{
  return g_ptr_array_index (plan->items, index);
}

static void
assert_only (const PbPlan *plan, PbVerdict verdict, PbChoice choice, gboolean gap)
{
  const PbPlanItem *item = get_item (plan, 0);

  g_assert_cmpuint (plan->items->len, ==, 1);
  g_assert_cmpstr (pb_verdict_get_name (item->verdict), ==, pb_verdict_get_name (verdict));
  g_assert_cmpint (item->choice, ==, choice);
  g_assert_cmpint (item->gap, ==, gap);
}

static void
test_new_then_same (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbPlan) before = plan_one (fixture->store, first);
  g_autoptr (PbPlan) nowhere = plan_one (NULL, first);
  g_autoptr (PbPlan) after = NULL;

  assert_only (nowhere, PB_VERDICT_NEW, PB_CHOICE_TAKE, FALSE);
  assert_only (before, PB_VERDICT_NEW, PB_CHOICE_TAKE, FALSE);
  g_assert_cmpstr (get_item (before, 0)->file, ==, "file");
  apply (fixture->store, before);
  after = plan_one (fixture->store, first);
  assert_only (after, PB_VERDICT_SAME, PB_CHOICE_SKIP, FALSE);
  g_assert_cmpuint (pb_plan_n_writes (after), ==, 0);
}

static void
test_update (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) second = create_revision (2, "B", first);
  g_autoptr (PbPlan) update = NULL;
  g_autoptr (PbPlan) older = NULL;

  import_one (fixture->store, first);
  update = plan_one (fixture->store, second);
  assert_only (update, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, FALSE);
  g_assert_true (pb_value_equal (get_item (update, 0)->here, first));
  apply (fixture->store, update);
  older = plan_one (fixture->store, first);
  assert_only (older, PB_VERDICT_SAME, PB_CHOICE_SKIP, FALSE);
}

static void
test_gap (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) second = create_revision (2, "B", first);
  g_autoptr (PbValue) third = create_revision (3, "C", second);
  g_autoptr (PbPlan) plan = NULL;
  g_autoptr (PbPlan) older = NULL;

  import_one (fixture->store, first);
  plan = plan_one (fixture->store, third);
  assert_only (plan, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, TRUE);
  apply (fixture->store, plan);
  older = plan_one (fixture->store, second);
  assert_only (older, PB_VERDICT_OLDER, PB_CHOICE_TAKE, FALSE);
}

static void
test_conflict (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) mine = create_revision (2, "mine", first);
  g_autoptr (PbValue) yours = create_revision (2, "yours", first);
  g_autoptr (PbValue) yours_later = create_revision (3, "yours later", yours);
  g_autoptr (PbPlan) same_number = NULL;
  g_autoptr (PbPlan) later = NULL;

  import_one (fixture->store, first);
  import_one (fixture->store, mine);
  same_number = plan_one (fixture->store, yours);
  assert_only (same_number, PB_VERDICT_CONFLICT, PB_CHOICE_SKIP, FALSE);
  /* Made from another second revision than the one here. */
  later = plan_one (fixture->store, yours_later);
  assert_only (later, PB_VERDICT_CONFLICT, PB_CHOICE_SKIP, FALSE);
}

static void
test_made_from_an_older_one (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) second = create_revision (2, "B", first);
  g_autoptr (PbValue) beside = create_revision (5, "C", first);
  g_autoptr (PbPlan) plan = NULL;

  import_one (fixture->store, first);
  import_one (fixture->store, second);
  plan = plan_one (fixture->store, beside);
  assert_only (plan, PB_VERDICT_CONFLICT, PB_CHOICE_SKIP, FALSE);
}

static void
test_conflict_within_plan (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) one = create_revision (1, "one", NULL);
  g_autoptr (PbValue) other = create_revision (1, "other", NULL);
  PbValue *pledges[] = { one, other, one };
  g_autoptr (PbPlan) plan = plan_pledges (fixture->store, pledges, G_N_ELEMENTS (pledges));

  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), ==, 2);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_SAME), ==, 1);
  g_assert_cmpuint (pb_plan_n_writes (plan), ==, 0);
}

static void
test_id_of_another_kind (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) entity = pb_test_record ("/entities/0");
  g_autoptr (PbValue) pledge = create_revision (1, "A", NULL);
  g_autoptr (PbValue) wrong =
      pb_test_with (pledge, "/id", "\"7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01\"");
  g_autoptr (PbPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_save (fixture->store, &pb_entity_kind, entity, "here", NULL, &error));
  g_assert_no_error (error);
  plan = plan_one (fixture->store, wrong);
  assert_only (plan, PB_VERDICT_REFUSED, PB_CHOICE_SKIP, FALSE);
  g_assert_cmpuint (get_item (plan, 0)->findings->len, >, 0);
  apply (fixture->store, plan);
}

static void
assert_likeness (Fixture *fixture, const char *pointer, const char *json, PbVerdict verdict)
{
  g_autoptr (PbValue) pledge = create_revision (1, "A", NULL);
  g_autoptr (PbValue) renamed =
      pb_test_with (pledge, "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  g_autoptr (PbValue) changed = pb_test_with (renamed, pointer, json);
  g_autoptr (PbPlan) plan = plan_one (fixture->store, changed);

  assert_only (plan, verdict, PB_CHOICE_TAKE, FALSE);
  if (verdict == PB_VERDICT_DUPLICATE)
    g_assert_cmpstr (pb_record_get_id (get_item (plan, 0)->here), ==, pb_record_get_id (pledge));
}

static void
test_duplicate_pledge (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);

  import_one (fixture->store, first);
  assert_likeness (fixture, "/title", "{\"en\": \"FIBRE for 400  village schools\"}",
                   PB_VERDICT_DUPLICATE);
  assert_likeness (fixture, "/parties/0", NULL, PB_VERDICT_DUPLICATE);
  assert_likeness (fixture, "/title", "{\"en\": \"Fibre for 500 village schools\"}",
                   PB_VERDICT_NEW);
  assert_likeness (fixture, "/parties", "[{\"name\": \"Another\"}]", PB_VERDICT_NEW);
}

static PbPlan *
plan_report (PbStore *store, const char *id_json, PbValue *pledge)
{
  g_autoptr (PbValue) report = pb_test_record ("/reports/0");
  g_autoptr (PbValue) renamed = pb_test_with (report, "/id", id_json);
  g_autoptr (GPtrArray) reports = g_ptr_array_new ();
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();
  g_autoptr (PbSubmission) submission = NULL;
  PbPlan *plan = pb_plan_new ();

  g_ptr_array_add (reports, renamed);
  if (pledge != NULL)
    g_ptr_array_add (pledges, pledge);
  submission = pb_submission_new (NULL, pledges, reports, "en");
  g_assert_true (pb_store_planner_add (plan, submission, NULL, store, NULL));
  return plan;
}

static void
assert_warned (const PbPlan *plan, gboolean warned)
{
  const PbPlanItem *report = get_item (plan, plan->items->len - 1);

  g_assert_true (report->kind == &pb_report_kind);
  g_assert_cmpint (report->verdict, ==, PB_VERDICT_NEW);
  g_assert_cmpuint (report->findings->len, ==, warned ? 1 : 0);
}

/* A report may come before its pledge, but one is told. */
static void
test_report_without_pledge (Fixture *fixture, gconstpointer user_data)
{
  static const char id[] = "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c21\"";
  g_autoptr (PbValue) pledge = create_revision (1, "A", NULL);
  g_autoptr (PbPlan) alone = plan_report (fixture->store, id, NULL);
  g_autoptr (PbPlan) together = plan_report (fixture->store, id, pledge);
  g_autoptr (PbPlan) after = NULL;

  assert_warned (alone, TRUE);
  assert_warned (together, FALSE);
  import_one (fixture->store, pledge);
  after = plan_report (fixture->store, id, NULL);
  assert_warned (after, FALSE);
}

/* There is one report on a pledge for each period. */
static void
test_duplicate_report (Fixture *fixture, gconstpointer user_data)
{
  static const char id[] = "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c21\"";
  g_autoptr (PbValue) report = pb_test_record ("/reports/0");
  g_autoptr (PbPlan) plan = NULL;

  g_assert_true (pb_store_save (fixture->store, &pb_report_kind, report, "here", NULL, NULL));
  plan = plan_report (fixture->store, id, NULL);
  assert_only (plan, PB_VERDICT_DUPLICATE, PB_CHOICE_SKIP, FALSE);
}

/* Notes for this office neither come in with a file nor go away with an update. */
static void
test_internal_fields (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) here = NULL;
  g_autoptr (PbValue) outside = NULL;
  g_autoptr (PbValue) next = NULL;
  g_autoptr (PbValue) with_notes = NULL;
  g_autoptr (PbValue) after = NULL;

  g_assert_true (pb_store_save (fixture->store, &pb_pledge_kind, pledge, "here", &here, &error));
  g_assert_no_error (error);
  outside = pb_record_without (&pb_pledge_kind, here, PB_FIELD_INTERNAL);
  next = create_revision (2, "B", outside);
  with_notes = pb_test_with (next, "/notes", "\"from a stranger\"");
  import_one (fixture->store, with_notes);
  after = pb_store_load (fixture->store, &pb_pledge_kind, pb_record_get_id (here), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_record_get_revision (after), ==, 2);
  g_assert_cmpstr (pb_value_get_member_string (after, "notes"), ==, "Ask for the survey.");
}

/* All orders of @n files, from the one that is sorted. Returns FALSE after the last. */
static gboolean
next_order (guint *order, guint n)
{
  guint pivot = n - 1;
  guint other = n - 1;

  while (pivot > 0 && order[pivot - 1] >= order[pivot])
    pivot--;
  if (pivot == 0)
    return FALSE;
  while (order[other] <= order[pivot - 1])
    other--;
  guint held = order[pivot - 1];
  order[pivot - 1] = order[other];
  order[other] = held;
  for (guint low = pivot, high = n - 1; low < high; low++, high--) {
    held = order[low];
    order[low] = order[high];
    order[high] = held;
  }
  return TRUE;
}

static int
compare_lines_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static char *
join_sorted (GPtrArray *lines)
{
  g_ptr_array_sort (lines, compare_lines_cb);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* Each digest with what a plan makes of it. */
static char *
describe_plan (const PbPlan *plan)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->items->len; i++) {
    const PbPlanItem *item = get_item (plan, i);

    g_ptr_array_add (lines, g_strdup_printf ("%s %s %d %d", item->digest,
                                             pb_verdict_get_name (item->verdict), item->choice,
                                             item->gap));
  }
  return join_sorted (lines);
}

/* The current revision and the digests of the history. */
static char *
describe_store (PbStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history =
      pb_store_history (store, "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11", &error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  for (guint i = 0; i < history->len; i++) {
    const PbRevision *revision = g_ptr_array_index (history, i);

    g_ptr_array_add (lines, g_strdup_printf ("%s%s %u %d", i == 0 ? "current " : "",
                                             revision->digest, revision->number, revision->gap));
  }
  return join_sorted (lines);
}

typedef char *(*DescribeOrder) (PbValue *const *pledges, guint n);

static char *
describe_one_plan (PbValue *const *pledges, guint n)
{
  g_autoptr (PbPlan) plan = plan_pledges (NULL, pledges, n);

  return describe_plan (plan);
}

/* All in one import. */
static char *
describe_after_one_import (PbValue *const *pledges, guint n)
{
  Fixture fixture = { NULL };
  g_autoptr (PbPlan) plan = NULL;
  char *description;

  set_up (&fixture, NULL);
  plan = plan_pledges (fixture.store, pledges, n);
  apply (fixture.store, plan);
  description = describe_store (fixture.store);
  tear_down (&fixture, NULL);
  return description;
}

/* One import after another, and all of them a second time. */
static char *
describe_after_imports (PbValue *const *pledges, guint n)
{
  Fixture fixture = { NULL };
  g_autoptr (PbPlan) again = NULL;
  char *description;

  set_up (&fixture, NULL);
  for (guint i = 0; i < n; i++)
    import_one (fixture.store, pledges[i]);
  again = plan_pledges (fixture.store, pledges, n);
  g_assert_cmpuint (pb_plan_count (again, PB_VERDICT_SAME), ==, n);
  description = describe_store (fixture.store);
  tear_down (&fixture, NULL);
  return description;
}

static void
assert_order_does_not_matter (DescribeOrder describe, PbValue *const *pledges, guint n)
{
  guint order[MOST_FILES] = { 0, 1, 2, 3 };
  g_autofree char *first = describe (pledges, n);
  PbValue *ordered[MOST_FILES];

  while (next_order (order, n)) {
    g_autofree char *description = NULL;

    for (guint i = 0; i < n; i++)
      ordered[i] = pledges[order[i]];
    description = describe (ordered, n);
    g_assert_cmpstr (description, ==, first);
  }
}

static void
test_order_of_a_chain (void)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) second = create_revision (2, "B", first);
  g_autoptr (PbValue) third = create_revision (3, "C", second);
  PbValue *pledges[] = { first, second, third };
  g_autofree char *one_import = describe_after_one_import (pledges, 3);
  g_autofree char *many_imports = describe_after_imports (pledges, 3);

  g_assert_cmpstr (one_import, ==, many_imports);
  assert_order_does_not_matter (describe_one_plan, pledges, 3);
  assert_order_does_not_matter (describe_after_one_import, pledges, 3);
  assert_order_does_not_matter (describe_after_imports, pledges, 3);
}

static void
test_order_with_a_fork (void)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) mine = create_revision (2, "mine", first);
  g_autoptr (PbValue) yours = create_revision (2, "yours", first);
  g_autoptr (PbValue) later = create_revision (3, "later", mine);
  PbValue *pledges[] = { first, mine, yours, later };

  assert_order_does_not_matter (describe_one_plan, pledges, 4);
  assert_order_does_not_matter (describe_after_one_import, pledges, 4);
}

#define ADD_WITH_STORE(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

/* The key of the first party becomes known. */
static void
trust_party (PbStore *store, PbValue *pledge, const PbKey *key)
{
  const char *party = pb_value_get_string_at (pledge, "/parties/0/entity");

  g_assert_true (
      pb_store_trust_key (store, party, pb_key_get_text (key), PB_TRUST_CONFIRMED, NULL));
}

/* What this office fills in by itself needs nobody to vouch for it. */
static void
test_own (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) first = create_revision (1, "A", NULL);
  g_autoptr (PbValue) second = create_revision (2, "B", first);
  g_autoptr (PbSubmission) table = pb_test_submission_of (second);
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (PbPlan) again = pb_plan_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbPlan) as_file = NULL;

  import_one (fixture->store, first);
  trust_party (fixture->store, first, key);
  as_file = plan_one (fixture->store, second);
  g_assert_cmpint (get_item (as_file, 0)->hold, ==, PB_HOLD_UNSIGNED);
  g_assert_true (
      pb_store_planner_add_own (plan, table, "pledges.csv", fixture->store, NULL, &error));
  g_assert_no_error (error);
  assert_only (plan, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, FALSE);
  g_assert_cmpint (get_item (plan, 0)->hold, ==, PB_HOLD_NONE);
  g_assert_cmpstr (get_item (plan, 0)->file, ==, "pledges.csv");
  g_assert_null (get_item (plan, 0)->from);
  g_assert_cmpuint (plan->files->len, ==, 0);
  apply (fixture->store, plan);
  g_assert_true (
      pb_store_planner_add_own (again, table, "pledges.csv", fixture->store, NULL, &error));
  assert_only (again, PB_VERDICT_SAME, PB_CHOICE_SKIP, FALSE);
}

/* A table that was mended is saved anew, and so are the times of all its rows: those that were
 * taken in before are noticed all the same, also what became of one here since. */
static void
test_mended_table (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) row = create_revision (1, "A", NULL);
  g_autoptr (PbValue) time = pb_value_new_string ("2026-11-22T12:00:00Z");
  g_autoptr (PbValue) later = pb_value_with_member (row, "created", time);
  g_autoptr (PbValue) edited = create_revision (2, "B", row);
  g_autoptr (PbSubmission) table = pb_test_submission_of (row);
  g_autoptr (PbSubmission) mended = pb_test_submission_of (later);
  g_autoptr (PbPlan) both = pb_plan_new ();
  g_autoptr (PbPlan) again = pb_plan_new ();
  g_autoptr (PbPlan) after = pb_plan_new ();

  g_assert_true (pb_store_planner_add_own (both, table, "a.csv", fixture->store, NULL, NULL));
  g_assert_true (pb_store_planner_add_own (both, mended, "b.csv", fixture->store, NULL, NULL));
  g_assert_cmpint (get_item (both, 0)->verdict, ==, PB_VERDICT_NEW);
  g_assert_cmpint (get_item (both, 1)->verdict, ==, PB_VERDICT_SAME);
  apply (fixture->store, both);
  g_assert_true (pb_store_planner_add_own (again, mended, "b.csv", fixture->store, NULL, NULL));
  assert_only (again, PB_VERDICT_SAME, PB_CHOICE_SKIP, FALSE);
  import_one (fixture->store, edited);
  g_assert_true (pb_store_planner_add_own (after, mended, "b.csv", fixture->store, NULL, NULL));
  assert_only (after, PB_VERDICT_SAME, PB_CHOICE_SKIP, FALSE);
}

#define LEAD "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define OTHER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c02"

static void
save_entity (PbStore *store, const char *pointer)
{
  g_autoptr (PbValue) entity = pb_test_record (pointer);
  g_autoptr (GError) error = NULL;

  pb_store_save (store, &pb_entity_kind, entity, "here", NULL, &error);
  g_assert_no_error (error);
}

/* Makes one of the fixture's two entities, the one that leads the pledge being gone. */
static void
merge_entities (PbStore *store)
{
  g_autoptr (PbValue) kept = pb_store_load (store, &pb_entity_kind, OTHER, NULL);
  g_autoptr (PbValue) other = pb_store_load (store, &pb_entity_kind, LEAD, NULL);
  g_autofree char *kept_digest = pb_record_digest (&pb_entity_kind, kept);
  g_autofree char *other_digest = pb_record_digest (&pb_entity_kind, other);
  g_autoptr (GError) error = NULL;

  pb_store_merge (store, &pb_entity_kind, kept, kept_digest, LEAD, other_digest, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
has_finding (const PbPlanItem *item, const char *tag)
{
  for (guint i = 0; i < item->findings->len; i++)
    if (g_str_equal (((const PbFinding *) g_ptr_array_index (item->findings, i))->tag, tag))
      return TRUE;
  return FALSE;
}

/* It is told, and comes in as it is signed; what looks like it names the entity otherwise. */
static void
test_names_merged (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) pledge = create_revision (1, "A", NULL);
  g_autoptr (PbValue) alike =
      pb_test_with (pledge, "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  g_autoptr (PbValue) alone = pb_test_with (alike, "/parties", "[{\"entity\": \"" OTHER "\"}]");
  g_autoptr (PbPlan) before = NULL;
  g_autoptr (PbPlan) plan = NULL;
  g_autoptr (PbPlan) twice = NULL;
  g_autoptr (PbValue) stored = NULL;

  save_entity (fixture->store, "/entities/0");
  save_entity (fixture->store, "/entities/1");
  before = plan_one (fixture->store, pledge);
  g_assert_false (has_finding (get_item (before, 0), "plan-names-merged"));
  merge_entities (fixture->store);
  plan = plan_one (fixture->store, pledge);
  assert_only (plan, PB_VERDICT_NEW, PB_CHOICE_TAKE, FALSE);
  g_assert_true (has_finding (get_item (plan, 0), "plan-names-merged"));
  apply (fixture->store, plan);
  stored = pb_store_load (fixture->store, &pb_pledge_kind, pb_record_get_id (pledge), NULL);
  g_assert_true (pb_value_equal (stored, pledge));
  twice = plan_one (fixture->store, alone);
  assert_only (twice, PB_VERDICT_DUPLICATE, PB_CHOICE_TAKE, FALSE);
  g_assert_true (pb_store_undo_import (fixture->store, NULL, NULL));
  g_assert_cmpint (pb_store_count (fixture->store, &pb_pledge_kind, NULL), ==, 0);
  g_assert_true (pb_store_undo_merge (fixture->store, NULL));
}

/* A person has decided about it, so a file does not by itself. */
static void
test_is_merged (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) entity = pb_test_record ("/entities/0");
  g_autoptr (PbValue) later = pb_test_with (entity, "/revision", "9");
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (PbPlan) plan = pb_plan_new ();

  save_entity (fixture->store, "/entities/0");
  save_entity (fixture->store, "/entities/1");
  merge_entities (fixture->store);
  g_ptr_array_add (entities, later);
  submission = pb_submission_new (entities, NULL, NULL, "en");
  g_assert_true (pb_store_planner_add (plan, submission, "file", fixture->store, NULL));
  g_assert_cmpint (get_item (plan, 0)->verdict, ==, PB_VERDICT_CONFLICT);
  g_assert_true (has_finding (get_item (plan, 0), "plan-is-merged"));
}

static void
test_called_distinct (Fixture *fixture, gconstpointer user_data)
{
  g_autoptr (PbValue) pledge = create_revision (1, "A", NULL);
  g_autoptr (PbValue) alike =
      pb_test_with (pledge, "/id", "\"00000000-4b0e-4a57-9c55-0a6f0e1b2c11\"");
  g_autoptr (PbPlan) before = NULL;
  g_autoptr (PbPlan) plan = NULL;

  import_one (fixture->store, pledge);
  before = plan_one (fixture->store, alike);
  assert_only (before, PB_VERDICT_DUPLICATE, PB_CHOICE_SKIP, FALSE);
  g_assert_true (pb_store_set_distinct (fixture->store, pb_record_get_id (pledge),
                                        pb_record_get_id (alike), TRUE, NULL));
  plan = plan_one (fixture->store, alike);
  assert_only (plan, PB_VERDICT_NEW, PB_CHOICE_TAKE, FALSE);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD_WITH_STORE ("/planner/new-then-same", test_new_then_same);
  ADD_WITH_STORE ("/planner/update", test_update);
  ADD_WITH_STORE ("/planner/gap", test_gap);
  ADD_WITH_STORE ("/planner/conflict", test_conflict);
  ADD_WITH_STORE ("/planner/made-from-an-older-one", test_made_from_an_older_one);
  ADD_WITH_STORE ("/planner/conflict-within-plan", test_conflict_within_plan);
  ADD_WITH_STORE ("/planner/id-of-another-kind", test_id_of_another_kind);
  ADD_WITH_STORE ("/planner/duplicate-pledge", test_duplicate_pledge);
  ADD_WITH_STORE ("/planner/report-without-pledge", test_report_without_pledge);
  ADD_WITH_STORE ("/planner/duplicate-report", test_duplicate_report);
  ADD_WITH_STORE ("/planner/internal-fields", test_internal_fields);
  ADD_WITH_STORE ("/planner/own", test_own);
  ADD_WITH_STORE ("/planner/mended-table", test_mended_table);
  ADD_WITH_STORE ("/planner/names-merged", test_names_merged);
  ADD_WITH_STORE ("/planner/is-merged", test_is_merged);
  ADD_WITH_STORE ("/planner/called-distinct", test_called_distinct);
  g_test_add_func ("/planner/order/chain", test_order_of_a_chain);
  g_test_add_func ("/planner/order/fork", test_order_with_a_fork);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
