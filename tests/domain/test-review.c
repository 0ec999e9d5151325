/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-review.h"

#include <locale.h>

#include "../support/test-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

/* (transfer full): a pledge in a state. */
static PbValue *
pledge_in (const char *state)
{
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");
  g_autoptr (PbValue) value = pb_value_new_string (state);

  return pb_value_with_member (record, "publication", value);
}

static void
test_form (void)
{
  const PbReviewComment comments[] = { { "/title", "Say which country." }, { "", "Thank you." } };
  g_autoptr (PbValue) record = pledge_in ("final");
  g_autoptr (PbValue) review =
      pb_review_new (&pb_pledge_kind, record, "change-requested", comments, 2);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GPtrArray) advice = pb_review_list_comments (review);
  const PbFinding *first;

  pb_check_format (&pb_review_kind, review, findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_cmpuint (advice->len, ==, 2);
  first = g_ptr_array_index (advice, 0);
  g_assert_cmpstr (first->pointer, ==, "/title");
  g_assert_cmpstr (first->message, ==, "Say which country.");
  g_assert_cmpint (first->severity, ==, PB_SEVERITY_WARNING);
}

static void
test_next_revision (void)
{
  g_autoptr (PbValue) record = pledge_in ("submitted");
  g_autofree char *digest = pb_record_digest (&pb_pledge_kind, record);
  g_autoptr (PbValue) review = pb_review_new (&pb_pledge_kind, record, "validated", NULL, 0);
  g_autoptr (PbValue) here = pb_review_apply (&pb_pledge_kind, record, review);
  g_autoptr (PbValue) elsewhere = pb_review_apply (&pb_pledge_kind, record, review);
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  g_assert_cmpstr (pb_record_get_publication (here), ==, "validated");
  g_assert_cmpuint (pb_record_get_revision (here), ==, 2);
  g_assert_cmpstr (pb_value_get_member_string (here, "parent"), ==, digest);
  g_assert_cmpstr (pb_value_get_member_string (here, "modified"), ==,
                   pb_value_get_member_string (review, "time"));
  pb_check_format (&pb_pledge_kind, here, findings);
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (pb_value_equal (here, elsewhere));
}

/* What an office notes for itself is no part of what was reviewed, and stays. */
static void
test_notes_stay (void)
{
  g_autoptr (PbValue) record = pledge_in ("final");
  g_autoptr (PbValue) note = pb_value_new_string ("Called twice.");
  g_autoptr (PbValue) noted = pb_value_with_member (record, "notes", note);
  g_autoptr (PbValue) review = pb_review_new (&pb_pledge_kind, record, "submitted", NULL, 0);
  g_autoptr (PbValue) next = pb_review_apply (&pb_pledge_kind, noted, review);

  g_assert_nonnull (next);
  g_assert_cmpstr (pb_value_get_member_string (next, "notes"), ==, "Called twice.");
}

static void
test_other_revision (void)
{
  g_autoptr (PbValue) record = pledge_in ("final");
  g_autoptr (PbValue) review = pb_review_new (&pb_pledge_kind, record, "validated", NULL, 0);
  g_autoptr (PbValue) next = pb_review_apply (&pb_pledge_kind, record, review);

  g_assert_null (pb_review_apply (&pb_pledge_kind, next, review));
  g_assert_null (pb_review_apply (&pb_entity_kind, record, review));
}

static void
test_states (void)
{
  static const struct {
    const char *state;
    const char *verdict;
    gboolean possible;
  } cases[] = {
    { "draft", "submitted", FALSE },
    { "draft", "validated", FALSE },
    { "final", "submitted", TRUE },
    { "final", "validated", TRUE },
    { "final", "published", FALSE },
    { "submitted", "submitted", FALSE },
    { "submitted", "change-requested", TRUE },
    { "validated", "published", TRUE },
    { "published", "change-requested", TRUE },
    { "superseded", "validated", FALSE },
    { "final", "draft", FALSE },
    { "final", "nonsense", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PbValue) record = pledge_in (cases[i].state);
    g_autoptr (PbValue) review = pb_review_new (&pb_pledge_kind, record, cases[i].verdict, NULL, 0);
    g_autoptr (PbValue) next = pb_review_apply (&pb_pledge_kind, record, review);

    g_test_message ("%s, %s", cases[i].state, cases[i].verdict);
    g_assert_cmpint (pb_review_is_possible (record, cases[i].verdict), ==, cases[i].possible);
    g_assert_cmpint (next != NULL, ==, cases[i].possible);
  }
}

/* A verdict becomes the state of the record, so there must be such a state, and a way to it. */
static void
test_vocabulary (void)
{
  const PbVocabulary *verdicts = pb_vocabulary_get (PB_REVIEW_VERDICTS);
  const PbVocabulary *states = pb_vocabulary_get ("publication-state");

  g_assert_cmpuint (pb_vocabulary_get_n_terms (verdicts), ==, 4);
  for (guint i = 0; i < pb_vocabulary_get_n_terms (verdicts); i++) {
    const char *verdict = pb_vocabulary_get_term (verdicts, i)->code;
    gboolean possible = FALSE;

    g_assert_nonnull (pb_vocabulary_find (states, verdict));
    for (guint j = 0; j < pb_vocabulary_get_n_terms (states); j++) {
      g_autoptr (PbValue) record = pledge_in (pb_vocabulary_get_term (states, j)->code);

      possible = possible || pb_review_is_possible (record, verdict);
    }
    g_assert_true (possible);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/form", test_form);
  g_test_add_func ("/review/next-revision", test_next_revision);
  g_test_add_func ("/review/notes-stay", test_notes_stay);
  g_test_add_func ("/review/other-revision", test_other_revision);
  g_test_add_func ("/review/states", test_states);
  g_test_add_func ("/review/vocabulary", test_vocabulary);
  return g_test_run ();
}
