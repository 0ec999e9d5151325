/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-progress.h"

#include "../support/test-json.h"
#include "base/pb-finding.h"

/* Findings from lines of "error POINTER" or "warning POINTER". */
static GPtrArray *
make_findings (const char *lines)
{
  GPtrArray *findings = pb_findings_new ();
  g_auto (GStrv) split = g_strsplit (lines, "\n", -1);

  for (guint i = 0; split[i]; i++) {
    const char *pointer = strchr (split[i], ' ') + 1;
    PbSeverity severity =
        g_str_has_prefix (split[i], "error ") ? PB_SEVERITY_ERROR : PB_SEVERITY_WARNING;

    g_ptr_array_add (findings, pb_finding_new (severity, "tag", pointer, "A sentence."));
  }
  return findings;
}

/* How far the section "who" of a pledge is. */
static const struct {
  const char *record;
  const char *problems;
  const char *missing;
  PbProgress progress;
} CASES[] = {
  { "{}", "", "", PB_PROGRESS_EMPTY },
  { "{'title':{'en':'Towers'}}", "", "", PB_PROGRESS_EMPTY },
  { "{'parties':[]}", "", "", PB_PROGRESS_EMPTY },
  { "{'parties':[{}],'target_groups':['']}", "", "", PB_PROGRESS_EMPTY },
  { "{'people':0}", "", "", PB_PROGRESS_COMPLETE },
  { "{'parties':[{'name':'One'}]}", "", "", PB_PROGRESS_COMPLETE },
  { "{'people':5}", "", "error /parties", PB_PROGRESS_INCOMPLETE },
  { "{}", "", "error /parties", PB_PROGRESS_INCOMPLETE },
  { "{}", "error /parties/0/share", "error /parties", PB_PROGRESS_PROBLEM },
  /* Advice stands in nobody's way. */
  { "{'people':5}", "warning /parties", "warning /parties", PB_PROGRESS_COMPLETE },
  /* What is wrong elsewhere, or with the whole record, is not this section's. */
  { "{'people':5}", "error /title\nerror /id\nerror /nothing", "error /start",
    PB_PROGRESS_COMPLETE },
  { "{}", "error /title\nwarning /parties\nerror /people", "", PB_PROGRESS_PROBLEM },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (PbValue) record = parse_quoted (CASES[i].record);
    g_autoptr (GPtrArray) problems = make_findings (CASES[i].problems);
    g_autoptr (GPtrArray) missing = make_findings (CASES[i].missing);

    g_test_message ("%u: %s", i, CASES[i].record);
    g_assert_cmpint (pb_progress_of_section (&pb_pledge_kind, record, "who", problems, missing), ==,
                     CASES[i].progress);
  }
}

/* What the program keeps by itself fills no section. */
static void
test_kept_by_program (void)
{
  g_autoptr (PbValue) record = parse_quoted ("{'coverage_groups':[{'group':'LDC'}]}");
  g_autoptr (GPtrArray) none = pb_findings_new ();

  g_assert_cmpint (pb_progress_of_section (&pb_pledge_kind, record, "where", none, none), ==,
                   PB_PROGRESS_EMPTY);
}

static void
test_labels (void)
{
  g_assert_cmpstr (pb_progress_get_label (PB_PROGRESS_EMPTY), ==, "Nothing yet");
  g_assert_cmpstr (pb_progress_get_label (PB_PROGRESS_INCOMPLETE), ==, "Something is missing");
  g_assert_cmpstr (pb_progress_get_label (PB_PROGRESS_PROBLEM), ==, "Has a problem");
  g_assert_cmpstr (pb_progress_get_label (PB_PROGRESS_COMPLETE), ==, "Complete");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/cases", test_cases);
  g_test_add_func ("/progress/kept-by-program", test_kept_by_program);
  g_test_add_func ("/progress/labels", test_labels);

  return g_test_run ();
}
