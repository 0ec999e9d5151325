/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include "base/pb-text.h"
#include "domain/pb-template.h"
#include "domain/pb-vocabulary.h"

typedef void (*Check) (const PbTemplate *template);

static void
check_each (Check check)
{
  const PbVocabulary *areas = pb_vocabulary_get ("focus-area");
  const PbVocabulary *types = pb_vocabulary_get ("pledge-type");

  for (guint i = 0; i < pb_vocabulary_get_n_terms (areas); i++) {
    for (guint j = 0; j < pb_vocabulary_get_n_terms (types); j++) {
      const PbTemplate *template = pb_template_find (pb_vocabulary_get_term (areas, i)->code,
                                                     pb_vocabulary_get_term (types, j)->code);

      g_assert_nonnull (template);
      check (template);
    }
  }
}

static void
check_limits (const PbTemplate *template)
{
  g_assert_cmpuint (pb_text_length (template->title), <=, 200);
  g_assert_cmpuint (pb_text_length (template->summary), <=, 600);
  g_assert_nonnull (strchr (template->title, '['));
  g_assert_nonnull (strchr (template->summary, '['));
}

/* One for every pair of focus area and type, within the limits of the fields they go into. */
static void
test_every_pair (void)
{
  check_each (check_limits);
}

static void
check_brackets (const PbTemplate *template)
{
  g_auto (GStrv) paragraphs = g_strsplit (template->description, "\n\n", -1);

  g_assert_cmpuint (g_strv_length (paragraphs), ==, 5);
  for (guint i = 0; paragraphs[i] != NULL; i++) {
    int depth = 0;

    g_assert_null (strstr (paragraphs[i], "[]"));
    for (const char *p = paragraphs[i]; *p != '\0'; p++) {
      depth += *p == '[' ? 1 : *p == ']' ? -1 : 0;
      g_assert_cmpint (depth, >=, 0);
    }
    g_assert_cmpint (depth, ==, 0);
  }
}

/* Places to fill start and end in the same paragraph, and none is empty. */
static void
test_brackets (void)
{
  check_each (check_brackets);
}

static void
test_apply (void)
{
  const PbTemplate *template = pb_template_find ("adoption", "policy");
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autoptr (PbValue) id = pb_value_new_string ("kept");
  g_autoptr (PbValue) record = pb_value_with_member (empty, "id", id);
  g_autoptr (PbValue) started = pb_template_apply (template, record);

  g_assert_cmpstr (pb_value_get_member_string (started, "id"), ==, "kept");
  g_assert_cmpstr (pb_value_get_string_at (started, "/title/en"), ==, template->title);
  g_assert_cmpstr (pb_value_get_string_at (started, "/summary/en"), ==, template->summary);
  g_assert_cmpstr (pb_value_get_string_at (started, "/description/en"), ==, template->description);
  g_assert_cmpstr (pb_value_get_string_at (started, "/focus_areas/0"), ==, "adoption");
  g_assert_cmpstr (pb_value_get_member_string (started, "main_focus_area"), ==, "adoption");
  g_assert_cmpstr (pb_value_get_string_at (started, "/types/0"), ==, "policy");
  g_assert_cmpuint (pb_value_get_length (record), ==, 1);
}

static void
test_untranslated_interface (void)
{
  if (g_test_subprocess ()) {
    g_autoptr (PbValue) record = pb_value_new_map ();
    g_autoptr (PbValue) started = NULL;

    g_setenv ("LANGUAGE", "tlh", TRUE);
    started = pb_template_apply (pb_template_find ("adoption", "policy"), record);
    g_assert_nonnull (pb_value_get_string_at (started, "/title/en"));
    g_assert_null (pb_value_get_at (started, "/title/tlh"));
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_unknown (void)
{
  g_assert_null (pb_template_find ("access", "no-such-type"));
  g_assert_null (pb_template_find ("no-such-area", "policy"));
  g_assert_null (pb_template_find (NULL, NULL));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/every-pair", test_every_pair);
  g_test_add_func ("/template/brackets", test_brackets);
  g_test_add_func ("/template/apply", test_apply);
  g_test_add_func ("/template/untranslated-interface", test_untranslated_interface);
  g_test_add_func ("/template/unknown", test_unknown);

  return g_test_run ();
}
