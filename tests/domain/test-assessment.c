/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-assessment.h"

#include "../support/test-json.h"
#include "base/pb-pointer.h"
#include "domain/pb-record.h"

/* A record of a kind with the members of a JSON object added. */
static PbValue *
make_record (const PbKind *kind, const char *json)
{
  g_autoptr (PbValue) members = parse_quoted (json);
  PbValue *record = pb_record_new (kind, "en");

  for (guint i = 0; i < pb_value_get_length (members); i++) {
    g_autoptr (PbValue) before = record;

    record = pb_value_with_member (before, pb_value_get_member_name (members, i),
                                   pb_value_get_item (members, i));
  }
  return record;
}

#define COMPLETE_ENTITY                                                                            \
  "{'name':{'en':'Ministry of Education'},'type':'government','country':'KEN',"                    \
  "'focal_point':{'name':'Ada Otieno','email':'ada@example.org'}}"

static gboolean
has_finding (GPtrArray *findings, PbSeverity severity, const char *pointer)
{
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    if (finding->severity == severity && g_str_equal (finding->pointer, pointer))
      return TRUE;
  }
  return FALSE;
}

static void
test_complete (void)
{
  g_autoptr (PbValue) record = make_record (&pb_entity_kind, COMPLETE_ENTITY);
  g_autoptr (PbAssessment) assessment = pb_assess (&pb_entity_kind, record);

  g_assert_cmpuint (pb_findings_count (assessment->problems, PB_SEVERITY_ERROR), ==, 0);
  g_assert_cmpuint (assessment->missing->len, ==, 0);
  g_assert_true (pb_assessment_allows_final (assessment));
}

/* A new record has nothing wrong in it, but much is missing. */
static void
test_new (void)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");
  g_autoptr (PbAssessment) assessment = pb_assess (&pb_pledge_kind, record);

  g_assert_cmpuint (pb_findings_count (assessment->problems, PB_SEVERITY_ERROR), ==, 0);
  g_assert_true (has_finding (assessment->missing, PB_SEVERITY_ERROR, "/title"));
  g_assert_true (has_finding (assessment->missing, PB_SEVERITY_ERROR, "/parties"));
  g_assert_false (pb_assessment_allows_final (assessment));
}

/* What is malformed and what breaks a rule are both problems. */
static void
test_problems (void)
{
  g_autoptr (PbValue) record =
      make_record (&pb_pledge_kind, "{'types':['financial','nonsense'],"
                                    "'start':'2029','end':'2027','main_focus_area':7}");
  g_autoptr (PbAssessment) assessment = pb_assess (&pb_pledge_kind, record);

  g_assert_true (has_finding (assessment->problems, PB_SEVERITY_ERROR, "/main_focus_area"));
  g_assert_true (has_finding (assessment->problems, PB_SEVERITY_ERROR, "/types/1"));
  g_assert_true (has_finding (assessment->problems, PB_SEVERITY_ERROR, "/end"));
  g_assert_false (pb_assessment_allows_final (assessment));
}

/* One problem is enough to keep a record that has everything from being final. */
static void
test_problem_alone (void)
{
  g_autoptr (PbValue) whole = make_record (&pb_entity_kind, COMPLETE_ENTITY);
  g_autoptr (PbValue) link = pb_value_new_string ("nowhere");
  g_autoptr (PbValue) record = pb_value_with_member (whole, "website", link);
  g_autoptr (PbAssessment) assessment = pb_assess (&pb_entity_kind, record);

  g_assert_cmpuint (assessment->missing->len, ==, 0);
  g_assert_true (has_finding (assessment->problems, PB_SEVERITY_ERROR, "/website"));
  g_assert_false (pb_assessment_allows_final (assessment));
}

static void
add_finding (GPtrArray *findings, const char *pointer)
{
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "test", pointer, "Wrong."));
}

static const char *
next_place (GPtrArray *findings, const char *from, gboolean with_from, int direction)
{
  return pb_findings_next_place (findings, &pb_pledge_kind, from, with_from, direction);
}

static void
test_next_place (void)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  g_assert_null (next_place (findings, NULL, FALSE, 1));
  add_finding (findings, "/end");
  add_finding (findings, "/title/en");
  add_finding (findings, "/summary");
  add_finding (findings, "/summary");
  g_assert_cmpstr (next_place (findings, NULL, FALSE, 1), ==, "/title/en");
  g_assert_cmpstr (next_place (findings, NULL, FALSE, -1), ==, "/end");
  g_assert_cmpstr (next_place (findings, "/title/en", FALSE, 1), ==, "/summary");
  g_assert_cmpstr (next_place (findings, "/summary", FALSE, 1), ==, "/end");
  g_assert_cmpstr (next_place (findings, "/summary", FALSE, -1), ==, "/title/en");
  g_assert_cmpstr (next_place (findings, "/summary", TRUE, 1), ==, "/summary");
  g_assert_cmpstr (next_place (findings, "/summary", TRUE, -1), ==, "/summary");
  g_assert_cmpstr (next_place (findings, "/parties/0/name", FALSE, 1), ==, "/end");
  g_assert_cmpstr (next_place (findings, "/parties/0/name", TRUE, -1), ==, "/summary");
  g_assert_cmpstr (next_place (findings, "/end", FALSE, 1), ==, "/title/en");
  g_assert_cmpstr (next_place (findings, "/title/en", FALSE, -1), ==, "/end");
}

static guint
rank (const PbFinding *finding)
{
  g_auto (GStrv) tokens = pb_pointer_split (finding->pointer);
  const PbField *field = tokens[0] ? pb_kind_find_field (&pb_pledge_kind, tokens[0]) : NULL;

  return field ? (guint) (field - pb_pledge_kind.fields) : 0;
}

static void
assert_in_order_of_form (GPtrArray *findings)
{
  g_assert_cmpuint (findings->len, >, 2);
  for (guint i = 1; i < findings->len; i++)
    g_assert_cmpuint (rank (g_ptr_array_index (findings, i - 1)), <=,
                      rank (g_ptr_array_index (findings, i)));
}

static void
test_order (void)
{
  g_autoptr (PbValue) record =
      make_record (&pb_pledge_kind, "{'links':[{'relation':'nonsense'}],'notes':7,"
                                    "'start':'2029','end':'2027','types':['nonsense'],"
                                    "'title':{'en':''},'parties':[{'share':'101'}]}");
  g_autoptr (PbAssessment) assessment = pb_assess (&pb_pledge_kind, record);

  assert_in_order_of_form (assessment->problems);
  assert_in_order_of_form (assessment->missing);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/complete", test_complete);
  g_test_add_func ("/assessment/new", test_new);
  g_test_add_func ("/assessment/problems", test_problems);
  g_test_add_func ("/assessment/problem-alone", test_problem_alone);
  g_test_add_func ("/assessment/order", test_order);
  g_test_add_func ("/assessment/next-place", test_next_place);

  return g_test_run ();
}
