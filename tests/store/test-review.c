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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/review/verdict", test_verdict);
  REGISTER_TEST ("/store/review/work-goes-on", test_work_goes_on);
  REGISTER_TEST ("/store/review/outdated", test_outdated);
  REGISTER_TEST ("/store/review/unknown", test_unknown);
  REGISTER_TEST ("/store/review/sent", test_sent);
  return g_test_run ();
}
