/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-comment-draft.h"

#include <locale.h>

#include "domain/pb-record.h"
#include "domain/pb-review.h"

/* What is listed is what a review says, that to all of the record first. */
static void
test_list (void)
{
  g_autoptr (PbCommentDraft) draft = pb_comment_draft_new (NULL);
  g_autoptr (PbValue) empty = pb_comment_draft_list (draft);
  g_autoptr (PbValue) list = NULL;
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");
  const PbReviewComment said[] = { { "", "Thank you." }, { "/title", "Which villages?" } };
  g_autoptr (PbValue) review =
      pb_review_new (&pb_pledge_kind, record, "change-requested", said, G_N_ELEMENTS (said));

  g_assert_true (pb_value_is_empty (empty));
  pb_comment_draft_set (draft, "/title", "Which villages?");
  pb_comment_draft_set (draft, "", "Thank you.");
  pb_comment_draft_set (draft, "/start", "");
  list = pb_comment_draft_list (draft);
  g_assert_true (pb_value_equal (list, pb_value_get_member (review, "comments")));
}

/* And the other way round. Several comments on one place are one text. */
static void
test_read (void)
{
  const PbReviewComment said[] = {
    { "/financial/amount", "In which year?" },
    { "/financial/amount", "And from whom?" },
    { "", "Nearly there." },
  };
  g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, "en");
  g_autoptr (PbValue) review =
      pb_review_new (&pb_pledge_kind, record, "change-requested", said, G_N_ELEMENTS (said));
  g_autoptr (PbCommentDraft) draft =
      pb_comment_draft_new (pb_value_get_member (review, "comments"));

  g_assert_cmpstr (pb_comment_draft_get (draft, ""), ==, "Nearly there.");
  g_assert_cmpstr (pb_comment_draft_get (draft, "/financial/amount"), ==,
                   "In which year?\nAnd from whom?");
  g_assert_null (pb_comment_draft_get (draft, "/title"));
}

static void
count_cb (PbCommentDraft *draft, guint *n)
{
  (*n)++;
}

static void
test_undo (void)
{
  g_autoptr (PbCommentDraft) draft = pb_comment_draft_new (NULL);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  guint n = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count_cb), &n);
  pb_comment_draft_set (draft, "/parties/0/name", "Who is that?");
  g_assert_cmpuint (n, ==, 1);
  undone = pb_comment_draft_undo (draft);
  g_assert_cmpstr (undone, ==, "/parties/0/name");
  g_assert_null (pb_comment_draft_get (draft, "/parties/0/name"));
  redone = pb_comment_draft_redo (draft);
  g_assert_cmpstr (redone, ==, "/parties/0/name");
  g_assert_cmpstr (pb_comment_draft_get (draft, "/parties/0/name"), ==, "Who is that?");
  g_assert_cmpuint (n, ==, 3);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comment-draft/list", test_list);
  g_test_add_func ("/comment-draft/read", test_read);
  g_test_add_func ("/comment-draft/undo", test_undo);
  return g_test_run ();
}
