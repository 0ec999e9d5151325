/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-finding.h"

static void
test_finding (void)
{
  g_autofree char *tag = g_strdup ("pledge-title-missing");
  g_autofree char *pointer = g_strdup ("/title");
  g_autoptr (PbFinding) finding =
      pb_finding_new (PB_SEVERITY_ERROR, tag, pointer, "The title is missing in %s.", "P1");

  tag[0] = 'x';
  pointer[0] = 'x';
  g_assert_cmpstr (finding->tag, ==, "pledge-title-missing");
  g_assert_cmpstr (finding->pointer, ==, "/title");
  g_assert_cmpstr (finding->message, ==, "The title is missing in P1.");
  g_assert_cmpint (finding->severity, ==, PB_SEVERITY_ERROR);
}

static void
test_findings_are_shared (void)
{
  PbFinding *finding = pb_finding_new (PB_SEVERITY_WARNING, "tag", "", "Advice.");
  g_autoptr (PbFinding) kept = pb_finding_ref (finding);
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  g_ptr_array_add (findings, finding);
  g_ptr_array_set_size (findings, 0);
  g_assert_cmpstr (kept->message, ==, "Advice.");
}

static void
test_count (void)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_ERROR), ==, 0);
  for (int i = 0; i < 3; i++)
    g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "tag", "", "Wrong."));
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_WARNING, "tag", "", "Advice."));
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_ERROR), ==, 3);
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_WARNING), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding/finding", test_finding);
  g_test_add_func ("/finding/findings-are-shared", test_findings_are_shared);
  g_test_add_func ("/finding/count", test_count);
  return g_test_run ();
}
