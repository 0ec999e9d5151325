/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-report.h"

#include "../support/test-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"

#define PLEDGE                                                                                     \
  "{'id':'2f1d9a34-5c1e-4a57-9a5e-0d8c6f3b7e21','title':{'fr':'Tours'},'start':'2025-03',"         \
  "'implementation':'not-started','parties':[{'name':'A'},{'entity':'e1','roles':['lead']}],"      \
  "'targets':[{'indicator':'Masts','unit':'pieces','target':'9'},{'indicator':'Schools'}]}"
#define LAST                                                                                       \
  "{'period_end':'2025-12','implementation':'delayed','reporter':'N. Diop','people_reached':7,"    \
  "'results':[{'indicator':'Masts','actual':'4'}],'commitment':'5','currency':'EUR',"              \
  "'steps':'Old news.'}"

static void
assert_text (PbValue *report, const char *pointer, const char *text)
{
  g_assert_cmpstr (pb_value_get_string_at (report, pointer), ==, text);
}

static void
test_first (void)
{
  g_autoptr (PbValue) pledge = parse_quoted (PLEDGE);
  g_autoptr (PbValue) report = pb_report_new (pledge, NULL, "fr");

  g_assert_true (pb_record_is_draft (report));
  assert_text (report, "/language", "fr");
  assert_text (report, "/pledge", "2f1d9a34-5c1e-4a57-9a5e-0d8c6f3b7e21");
  assert_text (report, "/title/fr", "Tours");
  assert_text (report, "/period_start", "2025-03");
  assert_text (report, "/period_end", "2026-11-21");
  assert_text (report, "/implementation", "not-started");
  assert_text (report, "/reporting_org", "e1");
  assert_text (report, "/results/0/unit", "pieces");
  assert_text (report, "/results/1/indicator", "Schools");
  assert_text (report, "/results/0/actual", NULL);
}

static void
test_next (void)
{
  g_autoptr (PbValue) pledge = parse_quoted (PLEDGE);
  g_autoptr (PbValue) last = parse_quoted (LAST);
  g_autoptr (PbValue) report = pb_report_new (pledge, last, "en");

  assert_text (report, "/period_start", "2026-01-01");
  assert_text (report, "/implementation", "delayed");
  assert_text (report, "/reporter", "N. Diop");
  assert_text (report, "/results/0/actual", NULL);
  g_assert_null (pb_value_get_at (report, "/no_change"));
}

/* Complete as it is, and without what was news then. */
static void
test_unchanged (void)
{
  g_autoptr (PbValue) pledge = parse_quoted (PLEDGE);
  g_autoptr (PbValue) last = parse_quoted (LAST);
  g_autoptr (PbValue) report = pb_report_new_unchanged (pledge, last, "en");
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  assert_text (report, "/results/0/actual", "4");
  assert_text (report, "/commitment", "5");
  assert_text (report, "/steps", NULL);
  g_assert_true (pb_value_get_boolean (pb_value_get_at (report, "/no_change")));
  pb_check_complete (&pb_report_kind, report, findings);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* What cannot be read is left out. */
static void
test_hostile (void)
{
  g_autoptr (PbValue) pledge = parse_quoted ("{'id':'x','title':7,'parties':{},'targets':'x'}");
  g_autoptr (PbValue) last = parse_quoted ("{'period_end':'soon','implementation':[]}");
  g_autoptr (PbValue) report = pb_report_new (pledge, last, "en");
  g_autoptr (PbValue) same = pb_report_new_unchanged (pledge, last, "en");

  assert_text (report, "/period_start", NULL);
  assert_text (same, "/period_end", "2026-11-21");
}

int
main (int argc, char **argv)
{
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/first", test_first);
  g_test_add_func ("/report/next", test_next);
  g_test_add_func ("/report/unchanged", test_unchanged);
  g_test_add_func ("/report/hostile", test_hostile);
  return g_test_run ();
}
