/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "index-register.h"

#include "browse/pb-likely-pairs.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

#include <roaring/roaring.h>

#define ENTITY "e0000000-0000-4000-8000-%012x"

static char *
make_id (guint number)
{
  return g_strdup_printf (ENTITY, number);
}

static void
merge (Register *self, guint kept, guint other)
{
  g_autofree char *kept_id = make_id (kept);
  g_autofree char *other_id = make_id (other);
  g_autoptr (PbValue) one = pb_store_load (self->store, &pb_entity_kind, kept_id, NULL);
  g_autoptr (PbValue) another = pb_store_load (self->store, &pb_entity_kind, other_id, NULL);
  g_autofree char *kept_digest = pb_record_digest (&pb_entity_kind, one);
  g_autofree char *other_digest = pb_record_digest (&pb_entity_kind, another);
  g_autoptr (GError) error = NULL;

  pb_store_merge (self->store, &pb_entity_kind, one, kept_digest, other_id, other_digest, NULL,
                  &error);
  g_assert_no_error (error);
}

static guint64
count_of (PbIndex *index, guint entity)
{
  g_autofree char *id = make_id (entity);
  g_autoptr (PbRows) rows =
      pb_index_find_rows (index, pb_division_get_field (PB_DIVISION_PARTIES), id);

  return roaring_bitmap_get_cardinality (rows);
}

static void
catch_up (Register *self, PbIndex *index)
{
  g_autoptr (GError) error = NULL;

  pb_index_catch_up (index, self->store, &error);
  g_assert_no_error (error);
}

/* What comes after a merge and names what is gone counts for what stayed, also once the merge is
 * taken back. */
static void
test_later_record (Register *self, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;
  g_autofree char *gone = make_id (1);
  g_autoptr (PbValue) later = record_set (pledge_new ("Towers again"), "/parties/0/entity", gone);
  g_autoptr (PbValue) saved = NULL;

  index_register_fill (self, 0, 4);
  merge (self, 0, 1);
  saved = save (self->store, "here", g_steal_pointer (&later));
  index = index_register_open (self);
  g_assert_cmpuint (count_of (index, 0), ==, 5);
  g_assert_cmpuint (count_of (index, 1), ==, 0);
  index_register_check (self);
  g_assert_true (pb_store_undo_merge (self->store, NULL));
  catch_up (self, index);
  g_assert_cmpuint (count_of (index, 0), ==, 2);
  g_assert_cmpuint (count_of (index, 1), ==, 3);
}

static PbValue *
save_pledge (Register *self, const char *title, const char *party)
{
  return save (self->store, "here", record_set (pledge_new (title), "/parties/0/name", party));
}

static GPtrArray *
find_pairs (Register *self, guint most, guint *n_all)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs =
      pb_likely_pairs_find (self->store, &pb_pledge_kind, most, n_all, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pairs;
}

/* Not those of another party, of another number, and those that have made place for another. */
static void
test_pairs (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) one = save_pledge (self, "Fibre for village schools", "Northwind");
  g_autoptr (PbValue) same = save_pledge (self, "Fibre for village schools", "Northwind");
  g_autoptr (PbValue) near = save_pledge (self, "Fibres for village school", "Northwind");
  g_autoptr (PbValue) foreign = save_pledge (self, "Fibre for village schools", "Southwind");
  g_autoptr (PbValue) other = save_pledge (self, "Masts on the islands", "Northwind");
  g_autoptr (PbValue) gone = save (self->store, "here",
                                   record_set (record_set (pledge_new ("Fibre for village schools"),
                                                           "/parties/0/name", "Northwind"),
                                               "/publication", "withdrawn"));
  guint n_all;
  g_autoptr (GPtrArray) pairs = find_pairs (self, 2, &n_all);
  const PbLikelyPair *first = g_ptr_array_index (pairs, 0);

  g_assert_cmpuint (n_all, ==, 3);
  g_assert_cmpuint (pairs->len, ==, 2);
  g_assert_cmpfloat (first->likeness, ==, 1);
  g_assert_cmpstr (pb_record_get_id (first->one), !=, pb_record_get_id (first->other));
  g_assert_cmpstr (pb_record_get_id (first->one), !=, pb_record_get_id (near));
  g_assert_cmpstr (pb_record_get_id (first->other), !=, pb_record_get_id (near));
}

static void
test_distinct_pairs (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) one = save_pledge (self, "Fibre for village schools", "Northwind");
  g_autoptr (PbValue) other = save_pledge (self, "Fibre for village schools", "Northwind");
  guint n_all;
  g_autoptr (GPtrArray) pairs = find_pairs (self, 10, &n_all);
  g_autoptr (GPtrArray) checked = NULL;
  g_autoptr (GPtrArray) again = NULL;

  g_assert_cmpuint (pairs->len, ==, 1);
  g_assert_true (pb_store_set_distinct (self->store, pb_record_get_id (one),
                                        pb_record_get_id (other), TRUE, NULL));
  checked = pb_likely_pairs_check (self->store, &pb_pledge_kind, pairs, NULL);
  g_assert_cmpuint (checked->len, ==, 0);
  again = find_pairs (self, 10, &n_all);
  g_assert_cmpuint (n_all, ==, 0);
  g_assert_true (pb_store_set_distinct (self->store, pb_record_get_id (one),
                                        pb_record_get_id (other), FALSE, NULL));
  g_clear_pointer (&checked, g_ptr_array_unref);
  checked = pb_likely_pairs_check (self->store, &pb_pledge_kind, pairs, NULL);
  g_assert_cmpuint (checked->len, ==, 1);
}

static void
cancel_cb (double done, gpointer cancellable)
{
  g_assert_cmpfloat (done, >=, 0);
  g_assert_cmpfloat (done, <=, 1);
  g_cancellable_cancel (cancellable);
}

static void
test_cancelled (Register *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (GError) error = NULL;
  guint n_all;

  index_register_fill (self, 0, 300);
  pairs = pb_likely_pairs_find (self->store, &pb_pledge_kind, 10, &n_all, cancel_cb, cancellable,
                                cancellable, &error);
  g_assert_null (pairs);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/browse/alike/later-record", test_later_record);
  REGISTER_TEST ("/browse/alike/pairs", test_pairs);
  REGISTER_TEST ("/browse/alike/distinct-pairs", test_distinct_pairs);
  REGISTER_TEST ("/browse/alike/cancelled", test_cancelled);
  return g_test_run ();
}
