/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "register.h"

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "store/pb-store-reviews.h"

static PbValue *
save_final (Register *self)
{
  return save (self->store, "one", record_set (pledge_new ("Schools"), "/publication", "final"));
}

static PbValue *
review_new (PbValue *record, const char *verdict)
{
  const PbReviewComment comment = { "/title", "Which schools?" };

  return pb_review_new (&pb_pledge_kind, record, verdict, &comment, 1);
}

/* @review: (transfer full) */
static gboolean
review (Register *self, PbValue *one, GError **error)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  g_ptr_array_add (reviews, one);
  return pb_store_review (self->store, reviews, error);
}

static PbValue *
load (Register *self, PbValue *record)
{
  g_autoptr (GError) error = NULL;
  PbValue *found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (record), &error);

  g_assert_no_error (error);
  return found;
}

static void
test_verdict (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (PbValue) said = review_new (record, "change-requested");
  g_autoptr (PbValue) expected = pb_review_apply (&pb_pledge_kind, record, said);
  g_autoptr (PbValue) now = NULL;
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) reviews = NULL;

  g_assert_true (review (self, pb_value_ref (said), &error));
  g_assert_no_error (error);
  now = load (self, record);
  g_assert_true (pb_value_equal (now, expected));
  history = pb_store_history (self->store, pb_record_get_id (record), &error);
  g_assert_cmpuint (history->len, ==, 2);
  reviews = pb_store_list_reviews (self->store, pb_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, 1);
  g_assert_true (pb_value_equal (g_ptr_array_index (reviews, 0), said));
}

/* A revision that has a verdict stays: what is typed afterwards is the next. */
static void
test_work_goes_on (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (PbValue) reviewed = NULL;
  g_autoptr (PbValue) changed = NULL;

  g_assert_true (review (self, review_new (record, "change-requested"), &error));
  reviewed = load (self, record);
  changed =
      save (self->store, "one", record_set (pb_value_ref (reviewed), "/campaign", "Roundtable"));
  g_assert_cmpuint (pb_record_get_revision (changed), ==, 3);
}

/* All or nothing. */
static void
test_outdated (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) first = save_final (self);
  g_autoptr (PbValue) second = save_final (self);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) other = record_set (pb_value_ref (second), "/campaign", "Roundtable");
  g_autoptr (PbValue) now = NULL;
  g_autoptr (GPtrArray) to_send = NULL;

  g_ptr_array_add (reviews, review_new (first, "validated"));
  g_ptr_array_add (reviews, review_new (other, "validated"));
  g_assert_false (pb_store_review (self->store, reviews, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  now = load (self, first);
  g_assert_true (pb_value_equal (now, first));
  to_send = pb_store_list_reviews_to_send (self->store, &error);
  g_assert_cmpuint (to_send->len, ==, 0);
}

static void
test_unknown (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) stranger = record_set (pledge_new ("Not here"), "/publication", "final");

  g_assert_false (review (self, review_new (stranger, "validated"), &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
}

static void
test_sent (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) still_known = NULL;

  g_assert_true (review (self, review_new (record, "submitted"), &error));
  before = pb_store_list_reviews_to_send (self->store, &error);
  g_assert_cmpuint (before->len, ==, 1);
  g_assert_true (pb_store_mark_reviews_sent (self->store, before, "a-file", &error));
  after = pb_store_list_reviews_to_send (self->store, &error);
  g_assert_cmpuint (after->len, ==, 0);
  still_known = pb_store_list_reviews (self->store, pb_record_get_id (record), &error);
  g_assert_cmpuint (still_known->len, ==, 1);
  g_assert_no_error (error);
}

static gboolean
take_back (Register *self, PbValue *said, GError **error)
{
  g_autoptr (GPtrArray) reviews = g_ptr_array_new ();

  g_ptr_array_add (reviews, said);
  return pb_store_take_back_reviews (self->store, reviews, error);
}

/* As if nothing had been said, but for the words, which are not lost. */
static void
test_take_back (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (PbValue) said = review_new (record, "change-requested");
  g_autoptr (PbValue) now = NULL;
  g_autoptr (PbValue) comments = NULL;
  g_autoptr (GPtrArray) to_send = NULL;
  g_autoptr (GPtrArray) history = NULL;

  g_assert_true (review (self, pb_value_ref (said), &error));
  g_assert_true (take_back (self, said, &error));
  g_assert_no_error (error);
  now = load (self, record);
  g_assert_true (pb_value_equal (now, record));
  history = pb_store_history (self->store, pb_record_get_id (record), &error);
  g_assert_cmpuint (history->len, ==, 1);
  to_send = pb_store_list_reviews_to_send (self->store, &error);
  g_assert_cmpuint (to_send->len, ==, 0);
  g_assert_true (
      pb_store_load_comments (self->store, pb_record_get_id (record), &comments, &error));
  g_assert_true (pb_value_equal (comments, pb_value_get_member (said, "comments")));
  g_assert_false (take_back (self, said, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

/* What has left the house, or was built upon, stays said. */
static void
test_take_back_too_late (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (PbValue) said = review_new (record, "change-requested");
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (GPtrArray) to_send = NULL;

  g_assert_true (review (self, pb_value_ref (said), &error));
  changed = save (self->store, "two", record_set (load (self, record), "/campaign", "Roundtable"));
  g_assert_false (take_back (self, said, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  to_send = pb_store_list_reviews_to_send (self->store, &error);
  g_assert_cmpuint (to_send->len, ==, 1);
  g_assert_true (pb_store_mark_reviews_sent (self->store, to_send, "a-file", &error));
  g_assert_false (take_back (self, said, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

/* Comments wait for their verdict, whatever happens to the program, and go with it. */
static void
test_comments_wait (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = save_final (self);
  g_autoptr (PbValue) said = review_new (record, "change-requested");
  PbValue *comments = pb_value_get_member (said, "comments");
  const char *id = pb_record_get_id (record);
  g_autoptr (PbValue) kept = NULL;
  g_autoptr (PbValue) left = NULL;

  g_assert_true (pb_store_keep_comments (self->store, id, comments, &error));
  register_reopen (self);
  g_assert_true (pb_store_load_comments (self->store, id, &kept, &error));
  g_assert_true (pb_value_equal (kept, comments));
  g_assert_true (review (self, pb_value_ref (said), &error));
  g_assert_true (pb_store_load_comments (self->store, id, &left, &error));
  g_assert_no_error (error);
  g_assert_null (left);
}

static gboolean
has_work (Register *self)
{
  g_autoptr (GError) error = NULL;
  gboolean has;

  g_assert_true (pb_store_has_review_work (self->store, &has, &error));
  g_assert_no_error (error);
  return has;
}

/* Who only writes pledges is no secretariat; who has said a verdict is one from then on. */
static void
test_work (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) record = save_final (self);

  g_assert_false (has_work (self));
  g_assert_true (review (self, review_new (record, "submitted"), NULL));
  g_assert_true (has_work (self));
}

/* And so is who gets final records in files. */
static void
test_work_from_file (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = &pb_pledge_kind;
  item->record = record_set (pledge_new ("Schools"), "/publication", "final");
  item->digest = digest_of (item->record);
  item->verdict = PB_VERDICT_NEW;
  item->choice = PB_CHOICE_TAKE;
  g_ptr_array_add (plan->items, item);
  g_assert_true (pb_store_apply (self->store, plan, NULL, NULL, NULL));
  g_assert_true (has_work (self));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/review/verdict", test_verdict);
  REGISTER_TEST ("/store/review/work-goes-on", test_work_goes_on);
  REGISTER_TEST ("/store/review/outdated", test_outdated);
  REGISTER_TEST ("/store/review/unknown", test_unknown);
  REGISTER_TEST ("/store/review/sent", test_sent);
  REGISTER_TEST ("/store/review/take-back", test_take_back);
  REGISTER_TEST ("/store/review/take-back-too-late", test_take_back_too_late);
  REGISTER_TEST ("/store/review/comments-wait", test_comments_wait);
  REGISTER_TEST ("/store/review/work", test_work);
  REGISTER_TEST ("/store/review/work-from-file", test_work_from_file);
  return g_test_run ();
}
