/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <locale.h>
#include "domain/pb-vocabulary.h"

static const char *const NAMES[] = {
  "advocacy-activity",
  "coverage-scope",
  "entity-type",
  "evidence-kind",
  "finance-instrument",
  "focus-area",
  "gdc-objective",
  "implementation-state",
  "itu-region",
  "link-relation",
  "membership-state",
  "money-kind",
  "party-role",
  "pillar",
  "pledge-type",
  "policy-instrument",
  "policy-stage",
  "programme-novelty",
  "publication-state",
  "recurrence",
  "report-age",
  "sdg",
  "support",
  "support-direction",
  "target-group",
  "un-group",
  "wsis-action-line",
};

static void
assert_codes (const char *name, const char *const *codes)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (name);

  g_assert_nonnull (vocabulary);
  g_assert_cmpuint (pb_vocabulary_get_n_terms (vocabulary), ==, g_strv_length ((char **) codes));
  for (guint i = 0; codes[i] != NULL; i++)
    g_assert_cmpstr (pb_vocabulary_get_term (vocabulary, i)->code, ==, codes[i]);
}

static void
test_partner2connect (void)
{
  assert_codes ("focus-area", (const char *const[]){ "access", "adoption", "value-creation",
                                                     "accelerate", NULL });
  assert_codes ("pledge-type",
                (const char *const[]){ "financial", "policy", "advocacy", "programmatic", NULL });
  assert_codes ("entity-type",
                (const char *const[]){ "government", "private-sector", "un-international-regional",
                                       "civil-society", "academia", "youth", "media", NULL });
}

static void
test_goals (void)
{
  const PbVocabulary *goals = pb_vocabulary_get ("sdg");

  g_assert_cmpuint (pb_vocabulary_get_n_terms (goals), ==, 17);
  for (guint i = 0; i < 17; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i + 1);

    g_assert_cmpstr (pb_vocabulary_get_term (goals, i)->code, ==, number);
  }
  g_assert_cmpstr (pb_vocabulary_label ("sdg", "4"), ==, "4. Quality education");
}

static void
test_every_term (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (NAMES); i++) {
    const PbVocabulary *vocabulary = pb_vocabulary_get (NAMES[i]);

    g_test_message ("%s", NAMES[i]);
    g_assert_nonnull (vocabulary);
    g_assert_cmpuint (pb_vocabulary_get_n_terms (vocabulary), >, 0);
    for (guint j = 0; j < pb_vocabulary_get_n_terms (vocabulary); j++) {
      const PbTerm *term = pb_vocabulary_get_term (vocabulary, j);

      g_assert_true (term->active);
      g_assert_cmpstr (term->label, !=, "");
      g_assert_true (pb_vocabulary_find (vocabulary, term->code) == term);
    }
  }
}

static void
test_parents (void)
{
  const PbVocabulary *pillars = pb_vocabulary_get ("pillar");
  const PbVocabulary *lines = pb_vocabulary_get ("wsis-action-line");

  for (guint i = 0; i < pb_vocabulary_get_n_terms (pillars); i++) {
    const PbTerm *pillar = pb_vocabulary_get_term (pillars, i);

    g_assert_nonnull (pb_vocabulary_find (pb_vocabulary_get ("focus-area"), pillar->parent));
  }
  g_assert_cmpstr (pb_vocabulary_find (lines, "C7-health")->parent, ==, "C7");
  g_assert_null (pb_vocabulary_find (lines, "C7")->parent);
}

static void
test_unknown (void)
{
  g_assert_null (pb_vocabulary_get ("no-such-list"));
  g_assert_null (pb_vocabulary_find (pb_vocabulary_get ("sdg"), "18"));
  g_assert_null (pb_vocabulary_find (pb_vocabulary_get ("sdg"), NULL));
  g_assert_cmpstr (pb_vocabulary_label ("sdg", "18"), ==, "18");
  g_assert_cmpstr (pb_vocabulary_label ("no-such-list", "x"), ==, "x");
}

/* Puts @content where a person would put a newer focus-area.json, for this process only. */
static char *
install (const char *content)
{
  char *home = g_dir_make_tmp ("pledgebook-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (home, "pledgebook", "vocabularies", NULL);
  g_autofree char *path = g_build_filename (folder, "focus-area.json", NULL);

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return home;
}

static void
uninstall (char *home)
{
  g_autofree char *file =
      g_build_filename (home, "pledgebook", "vocabularies", "focus-area.json", NULL);
  g_autofree char *folder = g_path_get_dirname (file);
  g_autofree char *above = g_path_get_dirname (folder);

  g_assert_no_errno (g_remove (file));
  g_assert_no_errno (g_rmdir (folder));
  g_assert_no_errno (g_rmdir (above));
  g_assert_no_errno (g_rmdir (home));
  g_free (home);
}

#define NEWER_HEAD "{\"vocabulary\": \"focus-area\", \"version\": \"2027-01-01\", \"terms\": ["
#define ONE_TERM "{\"code\": \"access\", \"label\": \"Reach\", \"status\": \"active\"}"

static const char *const REPLACEMENT =
    NEWER_HEAD ONE_TERM ", {\"code\": \"old\", \"label\": \"Old\", \"status\": \"withdrawn\"}]}";

static const char *const REFUSED[] = {
  "",
  "[]",
  NEWER_HEAD "]}",
  NEWER_HEAD ONE_TERM, /* cut off */
  NEWER_HEAD ONE_TERM ", " ONE_TERM "]}",
  NEWER_HEAD "{\"code\": \"a b\", \"label\": \"A\"}]}",
  NEWER_HEAD "{\"code\": \"a\", \"label\": \"\"}]}",
  NEWER_HEAD "{\"code\": \"a\", \"label\": 1}]}",
  "{\"vocabulary\": \"sdg\", \"version\": \"2027-01-01\", \"terms\": [" ONE_TERM "]}",
  "{\"vocabulary\": \"focus-area\", \"terms\": [" ONE_TERM "]}",
};

static void
test_newer_file (void)
{
  if (g_test_subprocess ()) {
    char *home = install (REPLACEMENT);
    const PbVocabulary *areas = pb_vocabulary_get ("focus-area");

    g_assert_cmpstr (pb_vocabulary_get_version (areas), ==, "2027-01-01");
    g_assert_cmpuint (pb_vocabulary_get_n_terms (areas), ==, 2);
    g_assert_cmpstr (pb_vocabulary_label ("focus-area", "access"), ==, "Reach");
    g_assert_false (pb_vocabulary_find (areas, "old")->active);
    g_assert_cmpuint (pb_vocabulary_get_n_terms (pb_vocabulary_get ("pledge-type")), ==, 4);
    uninstall (home);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_older_file (void)
{
  if (g_test_subprocess ()) {
    char *home =
        install ("{\"vocabulary\": \"focus-area\", \"version\": \"2020-01-01\", \"terms\": "
                 "[" ONE_TERM "]}");

    g_assert_cmpstr (pb_vocabulary_label ("focus-area", "access"), ==, "Access");
    uninstall (home);
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_refused_file (gconstpointer content)
{
  if (g_test_subprocess ()) {
    char *home = install (content);

    g_assert_cmpstr (pb_vocabulary_label ("focus-area", "access"), ==, "Access");
    g_assert_cmpuint (pb_vocabulary_get_n_terms (pb_vocabulary_get ("focus-area")), ==, 4);
    uninstall (home);
    return;
  }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*The vocabulary in*was not used.*");
}

static void
test_huge_file (void)
{
  g_autofree char *huge = g_strnfill (2 * 1024 * 1024, ' ');

  test_refused_file (huge);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/partner2connect", test_partner2connect);
  g_test_add_func ("/vocabulary/goals", test_goals);
  g_test_add_func ("/vocabulary/every-term", test_every_term);
  g_test_add_func ("/vocabulary/parents", test_parents);
  g_test_add_func ("/vocabulary/unknown", test_unknown);
  g_test_add_func ("/vocabulary/newer-file", test_newer_file);
  g_test_add_func ("/vocabulary/older-file", test_older_file);
  g_test_add_func ("/vocabulary/huge-file", test_huge_file);
  for (guint i = 0; i < G_N_ELEMENTS (REFUSED); i++) {
    g_autofree char *path = g_strdup_printf ("/vocabulary/refused-file/%u", i);

    g_test_add_data_func (path, REFUSED[i], test_refused_file);
  }

  return g_test_run ();
}
