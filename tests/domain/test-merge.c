/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-merge.h"

#include <locale.h>

#include "../support/test-json.h"

/* (transfer full): two pledges merged as it is proposed, or with one choice made otherwise. */
static PbValue *
merge (const char *kept, const char *other, const char *pointer, PbMergeSide side)
{
  g_autoptr (PbValue) one = parse_quoted (kept);
  g_autoptr (PbValue) another = parse_quoted (other);
  g_autoptr (GPtrArray) choices = pb_merge_list_choices (&pb_pledge_kind, one, another);

  if (pointer != NULL)
    pb_merge_choices_find (choices, pointer)->side = side;
  return pb_merge_records (&pb_pledge_kind, one, another, choices);
}

static void
assert_merged (const char *kept, const char *other, const char *expected)
{
  g_autoptr (PbValue) merged = merge (kept, other, NULL, PB_MERGE_KEPT);

  assert_quoted (merged, expected);
}

static void
test_plain_fields (void)
{
  assert_merged ("{'id': 'a', 'start': '2026'}", "{'id': 'b', 'start': '2025', 'end': '2030'}",
                 "{'id': 'a', 'start': '2026', 'end': '2030'}");
}

static void
test_groups_field_by_field (void)
{
  assert_merged ("{'financial': {'amount': '1'}}",
                 "{'financial': {'amount': '2', 'currency': 'USD'}}",
                 "{'financial': {'amount': '1', 'currency': 'USD'}}");
}

static void
test_lists_are_united (void)
{
  assert_merged ("{'title': {'en': 'A'}, 'types': ['policy']}",
                 "{'title': {'en': 'B', 'fr': 'C'}, 'types': ['financial', 'policy']}",
                 "{'title': {'en': 'A', 'fr': 'C'}, 'types': ['policy', 'financial']}");
}

/* Each has handed in the pledge and confirmed for itself. */
static void
test_joint_pledge (void)
{
  assert_merged (
      "{'parties': [{'entity': 'a', 'name': 'A', 'roles': ['lead'], 'confirmed': true},"
      " {'name': 'B Ltd', 'roles': ['funder'], 'share': '40', 'confirmed': false}]}",
      "{'parties': [{'entity': 'b', 'name': 'b ltd', 'roles': ['implementer'], 'confirmed': true},"
      " {'entity': 'a', 'name': 'A'}, {'entity': 'c', 'name': 'C'}]}",
      "{'parties': [{'entity': 'a', 'name': 'A', 'roles': ['lead'], 'confirmed': true},"
      " {'entity': 'b', 'name': 'B Ltd', 'roles': ['funder', 'implementer'], 'share': '40',"
      "  'confirmed': true}, {'entity': 'c', 'name': 'C'}]}");
}

/* A country is there once; two milestones of one title, but of different days, are two. */
static void
test_parts (void)
{
  assert_merged (
      "{'coverage': [{'country': 'KEN', 'share': '50'}],"
      " 'milestones': [{'title': 'Start', 'due': '2026'}, {'title': 'End'}]}",
      "{'coverage': [{'country': 'KEN', 'share': '70'}, {'country': 'GHA'}],"
      " 'milestones': [{'title': 'start', 'due': '2027'}, {'title': 'end', 'due': '2028'}]}",
      "{'coverage': [{'country': 'KEN', 'share': '50'}, {'country': 'GHA'}],"
      " 'milestones': [{'title': 'Start', 'due': '2026'}, {'title': 'End', 'due': '2028'},"
      "  {'title': 'start', 'due': '2027'}]}");
}

static void
test_unknown_members (void)
{
  assert_merged ("{'x': 1}", "{'x': 2, 'y': 3}", "{'x': 1, 'y': 3}");
}

static void
test_choice (void)
{
  g_autoptr (PbValue) other =
      merge ("{'start': '2026', 'types': ['policy']}", "{'start': '2025', 'types': ['policy']}",
             "/start", PB_MERGE_OTHER);
  g_autoptr (PbValue) kept =
      merge ("{'types': ['policy']}", "{'types': ['financial']}", "/types", PB_MERGE_KEPT);
  g_autoptr (PbValue) none = merge ("{}", "{'start': '2025'}", "/start", PB_MERGE_KEPT);

  assert_quoted (other, "{'start': '2025', 'types': ['policy']}");
  assert_quoted (kept, "{'types': ['policy']}");
  assert_quoted (none, "{}");
}

static void
test_what_is_no_difference (void)
{
  g_autoptr (PbValue) one = parse_quoted ("{'id': 'a', 'revision': 1, 'start': '2026'}");
  g_autoptr (PbValue) other = parse_quoted ("{'id': 'b', 'revision': 7, 'start': '2026',"
                                            " 'types': [], 'publication': 'final', 'notes': 'N'}");
  g_autoptr (GPtrArray) choices = pb_merge_list_choices (&pb_pledge_kind, one, other);

  g_assert_cmpuint (choices->len, ==, 0);
}

/* A final record is not made wrong; a draft may be. */
static void
test_errors (void)
{
  g_autoptr (PbValue) final = parse_quoted ("{'publication': 'final', 'start': '2026'}");
  g_autoptr (PbValue) draft = parse_quoted ("{'publication': 'draft', 'start': '2026'}");
  g_autoptr (PbValue) merged = parse_quoted ("{'start': '2026', 'end': '2020'}");
  g_autoptr (GPtrArray) of_final = pb_merge_list_errors (&pb_pledge_kind, final, merged);
  g_autoptr (GPtrArray) of_draft = pb_merge_list_errors (&pb_pledge_kind, draft, merged);
  g_autoptr (GPtrArray) of_wrong = pb_merge_list_errors (&pb_pledge_kind, merged, merged);

  g_assert_cmpuint (of_final->len, ==, 1);
  g_assert_cmpuint (of_draft->len, ==, 0);
  g_assert_cmpuint (of_wrong->len, ==, 0);
}

static void
test_superseded (void)
{
  g_autoptr (PbValue) other = parse_quoted ("{'id': 'b', 'publication': 'published'}");
  g_autoptr (PbValue) superseded = pb_merge_make_superseded (other, "a");

  assert_quoted (superseded, "{'id': 'b', 'merged_into': 'a', 'publication': 'superseded'}");
  g_assert_cmpstr (pb_merge_get_target (superseded), ==, "a");
  g_assert_null (pb_merge_get_target (other));
}

static void
assert_redirected (const char *before, const char *expected)
{
  g_autoptr (PbValue) record = parse_quoted (before);
  g_autoptr (PbValue) after =
      pb_merge_redirect (&pb_pledge_kind, record, &pb_entity_kind, "b", "a");

  assert_quoted (after, expected);
}

static void
test_redirect (void)
{
  g_autoptr (PbValue) record = parse_quoted ("{'parties': [{'entity': 'c'}, {'entity': 'c'}]}");
  g_autoptr (PbValue) same = pb_merge_redirect (&pb_pledge_kind, record, &pb_entity_kind, "b", "a");

  g_assert_true (same == record);
  assert_redirected ("{'parties': [{'entity': 'b', 'name': 'B'}, {'entity': 'c'}]}",
                     "{'parties': [{'entity': 'a', 'name': 'B'}, {'entity': 'c'}]}");
  assert_redirected ("{'parties': [{'entity': 'a', 'name': 'A'},"
                     " {'entity': 'b', 'name': 'B', 'confirmed': true}]}",
                     "{'parties': [{'entity': 'a', 'name': 'A', 'confirmed': true}]}");
}

/* A pledge that was linked with the one that becomes part of it is not linked with itself. */
static void
test_redirect_to_itself (void)
{
  g_autoptr (PbValue) record =
      parse_quoted ("{'id': 'a', 'links': [{'pledge': 'b'}, {'pledge': 'c'}]}");
  g_autoptr (PbValue) after =
      pb_merge_redirect (&pb_pledge_kind, record, &pb_pledge_kind, "b", "a");

  assert_quoted (after, "{'id': 'a', 'links': [{'pledge': 'c'}]}");
}

static void
test_references (void)
{
  g_auto (GStrv) pledges = pb_merge_list_references (&pb_pledge_kind, &pb_entity_kind);
  g_auto (GStrv) reports = pb_merge_list_references (&pb_report_kind, &pb_pledge_kind);

  g_assert_cmpstr (pledges[0], ==, "/parties/entity");
  g_assert_null (pledges[1]);
  g_assert_cmpstr (reports[0], ==, "/pledge");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/merge/plain-fields", test_plain_fields);
  g_test_add_func ("/domain/merge/groups-field-by-field", test_groups_field_by_field);
  g_test_add_func ("/domain/merge/lists-are-united", test_lists_are_united);
  g_test_add_func ("/domain/merge/joint-pledge", test_joint_pledge);
  g_test_add_func ("/domain/merge/parts", test_parts);
  g_test_add_func ("/domain/merge/unknown-members", test_unknown_members);
  g_test_add_func ("/domain/merge/choice", test_choice);
  g_test_add_func ("/domain/merge/what-is-no-difference", test_what_is_no_difference);
  g_test_add_func ("/domain/merge/errors", test_errors);
  g_test_add_func ("/domain/merge/superseded", test_superseded);
  g_test_add_func ("/domain/merge/redirect", test_redirect);
  g_test_add_func ("/domain/merge/redirect-to-itself", test_redirect_to_itself);
  g_test_add_func ("/domain/merge/references", test_references);
  return g_test_run ();
}
