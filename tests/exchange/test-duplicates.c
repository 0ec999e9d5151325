/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-store-planner.h"
#include "pb-test-records.h"
#include "store/pb-store-merge.h"

/* What an import makes of entities that look alike. */

static const PbPlanItem *
item_at (const PbPlan *plan, guint index)
{
  return g_ptr_array_index (plan->items, index);
}

static PbSubmission *
make_entity_file (const char *id, const char *name)
{
  g_autofree char *json = g_strdup_printf (
      "{'id':'00000000-0000-4000-8000-%s','revision':1,'created':'2026-01-01T00:00:00Z',"
      "'modified':'2026-01-01T00:00:00Z','language':'en','publication':'final',"
      "'name':{'en':'%s'},'country':'KEN'}",
      id, name);
  g_autoptr (PbValue) entity = parse_json (g_strdelimit (json, "'", '"'));
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  g_ptr_array_add (entities, entity);
  return pb_submission_new (entities, NULL, NULL, "en");
}

/* The item of the record whose id ends like that. */
static const PbPlanItem *
find_item (const PbPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->items->len; i++)
    if (g_str_has_suffix (pb_record_get_id (item_at (plan, i)->record), id))
      return item_at (plan, i);
  g_assert_not_reached ();
}

/* New ones that look alike are told of the first of them, whatever the order of the files. */
static void
test_within_plan (Register *self, gconstpointer data)
{
  g_autoptr (PbSubmission) first = make_entity_file ("000000000001", "Ministry of Digital Affairs");
  g_autoptr (PbSubmission) second = make_entity_file ("000000000002", "Ministry of Digital Afairs");
  g_autoptr (PbSubmission) third = make_entity_file ("000000000003", "Ministry of Digital Afair");
  g_autoptr (PbSubmission) other = make_entity_file ("000000000004", "Lakeside Telecom");
  const PbSubmission *orders[][4] = { { first, second, third, other },
                                      { third, other, second, first } };
  const char *const names[] = { "a", "b", "c", "d" };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autoptr (PbPlan) plan = pb_plan_new ();
    const PbPlanItem *kept;

    g_assert_true (pb_store_planner_add_files (plan, orders[i], names, 4, self->store, NULL, NULL));
    kept = find_item (plan, "1");
    g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_NEW), ==, 2);
    g_assert_cmpint (kept->verdict, ==, PB_VERDICT_NEW);
    g_assert_cmpint (find_item (plan, "4")->verdict, ==, PB_VERDICT_NEW);
    g_assert_true (find_item (plan, "2")->rival == kept);
    g_assert_true (find_item (plan, "3")->rival == kept);
    g_assert_true (find_item (plan, "3")->here == kept->record);
  }
}

/* What a person has called different is not told, even before both are here. */
static void
test_called_different (Register *self, gconstpointer data)
{
  g_autoptr (PbSubmission) first = make_entity_file ("000000000001", "Ministry of Digital Affairs");
  g_autoptr (PbSubmission) second = make_entity_file ("000000000002", "Ministry of Digital Afairs");
  const PbSubmission *files[] = { first, second };
  const char *const names[] = { "a", "b" };
  g_autoptr (PbPlan) plan = pb_plan_new ();

  g_assert_true (pb_store_set_distinct (self->store, "00000000-0000-4000-8000-000000000001",
                                        "00000000-0000-4000-8000-000000000002", TRUE, NULL));
  g_assert_true (pb_store_planner_add_files (plan, files, names, 2, self->store, NULL, NULL));
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_NEW), ==, 2);
}

/* A copy of an entity stays out, unless the pledge that comes with it is of just this one. */
static void
test_copy (Register *self, gconstpointer data)
{
  g_autoptr (PbSubmission) first = make_entity_file ("000000000001", "Lakeside Telecom");
  g_autoptr (PbSubmission) second = make_entity_file ("000000000002", "Lakeside Telecom");
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) theirs =
      pb_test_with (pledge, "/parties", "[{\"entity\": \"00000000-0000-4000-8000-000000000002\"}]");
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();
  g_autoptr (PbSubmission) third = NULL;
  const PbSubmission *files[] = { first, second, NULL };
  const char *const names[] = { "a", "b", "c" };
  g_autoptr (PbPlan) two = pb_plan_new ();
  g_autoptr (PbPlan) three = pb_plan_new ();

  g_ptr_array_add (pledges, theirs);
  third = pb_submission_new (NULL, pledges, NULL, "en");
  files[2] = third;
  g_assert_true (pb_store_planner_add_files (two, files, names, 2, self->store, NULL, NULL));
  g_assert_cmpint (find_item (two, "1")->choice, ==, PB_CHOICE_TAKE);
  g_assert_cmpint (find_item (two, "2")->choice, ==, PB_CHOICE_SKIP);
  g_assert_true (pb_store_planner_add_files (three, files, names, 3, self->store, NULL, NULL));
  g_assert_cmpint (find_item (three, "2")->verdict, ==, PB_VERDICT_DUPLICATE);
  g_assert_cmpint (find_item (three, "2")->choice, ==, PB_CHOICE_TAKE);
}

static PbVerdict
plan_like_entity (PbStore *store, const char *changes_json)
{
  g_autoptr (PbValue) changes = parse_json (changes_json);
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (PbValue) entity = pb_test_record ("/entities/1");
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (PbPlan) plan = pb_plan_new ();

  for (guint i = 0; i < pb_value_get_length (changes); i++) {
    g_autoptr (PbValue) before = entity;

    entity = pb_value_with_member (before, pb_value_get_member_name (changes, i),
                                   pb_value_get_item (changes, i));
  }
  g_ptr_array_add (entities, entity);
  submission = pb_submission_new (entities, NULL, NULL, "en");
  g_assert_true (pb_store_planner_add (plan, submission, NULL, store, NULL));
  return item_at (plan, 0)->verdict;
}

static void
test_entity_here (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) entity = pb_test_record ("/entities/0");
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_save (self->store, &pb_entity_kind, entity, "here", NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (plan_like_entity (self->store, "{\"name\": {\"fr\": \"BAOBAB connexion\"}}"), ==,
                   PB_VERDICT_DUPLICATE);
  g_assert_cmpint (plan_like_entity (self->store, "{\"acronym\": \"bc\", \"country\": \"SEN\"}"),
                   ==, PB_VERDICT_DUPLICATE);
  g_assert_cmpint (plan_like_entity (self->store, "{\"identifier_scheme\": \"sn-rccm\","
                                                  " \"identifier_code\": \"DKR-2019-B-1234\"}"),
                   ==, PB_VERDICT_DUPLICATE);
  g_assert_cmpint (plan_like_entity (self->store, "{\"acronym\": \"BC\"}"), ==, PB_VERDICT_NEW);
  g_assert_cmpint (plan_like_entity (self->store, "{}"), ==, PB_VERDICT_NEW);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/duplicates/within-plan", test_within_plan);
  REGISTER_TEST ("/duplicates/called-different", test_called_different);
  REGISTER_TEST ("/duplicates/copy", test_copy);
  REGISTER_TEST ("/duplicates/entity-here", test_entity_here);
  return g_test_run ();
}
