/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "../support/full-disk.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

/* @record, @here: (transfer none) */
static void
plan (PbPlan *self, PbVerdict verdict, PbChoice choice, PbValue *record, PbValue *here)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = &pb_pledge_kind;
  item->verdict = verdict;
  item->choice = choice;
  item->record = pb_value_ref (record);
  item->digest = digest_of (record);
  item->here = here != NULL ? pb_value_ref (here) : NULL;
  item->findings = pb_findings_new ();
  g_ptr_array_add (self->items, item);
}

static guint
apply (Register *self, const PbPlan *self_plan)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  pb_store_apply (self->store, self_plan, &n, NULL, &error);
  g_assert_no_error (error);
  return n;
}

static guint
apply_one (Register *self, PbVerdict verdict, PbValue *record, PbValue *here)
{
  g_autoptr (PbPlan) one = pb_plan_new ();

  plan (one, verdict, PB_CHOICE_TAKE, record, here);
  return apply (self, one);
}

static void
assert_current (Register *self, PbValue *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) found =
      pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (expected), &error);

  g_assert_no_error (error);
  g_assert_true (pb_value_equal (found, expected));
}

static GPtrArray *
get_history (Register *self, PbValue *record)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *history = pb_store_history (self->store, pb_record_get_id (record), &error);

  g_assert_no_error (error);
  return history;
}

static void
assert_sound (Register *self)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_verify (self->store, findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);
}

/* The next revision of a record as somebody else made it. @parent: (nullable) */
static PbValue *
make_revision (PbValue *base, double number, PbValue *parent, const char *title)
{
  PbValue *record = record_set (pb_value_ref (base), "/title/en", title);
  g_autofree char *digest = parent != NULL ? digest_of (parent) : NULL;

  record = record_set_number (record, "/revision", number);
  return digest != NULL ? record_set (record, "/parent", digest) : record;
}

static void
test_new (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) record = pledge_new ("Theirs");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (PbValue) edited = NULL;
  const PbRevision *revision;

  g_assert_cmpuint (apply_one (self, PB_VERDICT_NEW, record, NULL), ==, 1);
  assert_current (self, record);
  history = get_history (self, record);
  revision = g_ptr_array_index (history, 0);
  g_assert_cmpstr (revision->origin, ==, "import");
  g_assert_true (register_is_imported (self, pb_record_get_id (record)));

  edited = save (self->store, "a", record_set (pb_value_ref (record), "/title/en", "Ours"));
  g_assert_false (register_is_imported (self, pb_record_get_id (record)));
  g_assert_cmpuint (pb_record_get_revision (edited), ==, 2);
  g_assert_cmpstr (pb_value_get_member_string (edited, "parent"), ==, revision->digest);
  assert_sound (self);
}

/* @seen: whether a person has agreed to it. */
static void
take_as_well (Register *self, PbValue *record, PbValue *here, gboolean seen)
{
  g_autoptr (PbPlan) one = pb_plan_new ();

  plan (one, PB_VERDICT_DUPLICATE, PB_CHOICE_TAKE, record, here);
  one->is_seen = seen;
  apply (self, one);
}

static void
assert_distinct (Register *self, PbValue *one, PbValue *other, gboolean expected)
{
  g_auto (GStrv) distinct = pb_store_list_distinct (self->store, pb_record_get_id (one), NULL);

  g_assert_nonnull (distinct);
  g_assert_cmpint (g_strv_contains ((const char *const *) distinct, pb_record_get_id (other)), ==,
                   expected);
}

/* Where the disk is full in the middle of it, nothing was taken. */
static void
test_no_room (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *text = g_strnfill (5000, 'x');
  g_autoptr (PbPlan) many = pb_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 200; i++) {
    g_autoptr (PbValue) record = record_set (pledge_new ("Large"), "/description/en", text);

    plan (many, PB_VERDICT_NEW, PB_CHOICE_TAKE, record, NULL);
  }
  begin_full_disk (400000);
  g_assert_false (pb_store_apply (self->store, many, NULL, NULL, &error));
  end_full_disk ();
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 1);
  assert_current (self, kept);
  g_assert_false (pb_store_can_undo_import (self->store));
  assert_sound (self);
  g_assert_cmpuint (apply (self, many), ==, 200);
}

/* What a person has taken beside what it looks like is not asked again, until it is taken back. */
static void
test_taken_as_well (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) like = pledge_new ("Tower");
  const char *ids[] = { pb_record_get_id (here), pb_record_get_id (like) };

  take_as_well (self, like, here, FALSE);
  assert_distinct (self, like, here, FALSE);
  g_assert_true (pb_store_undo_import (self->store, NULL, NULL));

  take_as_well (self, like, here, TRUE);
  assert_distinct (self, like, here, TRUE);
  g_assert_true (pb_store_undo_import (self->store, NULL, NULL));
  assert_distinct (self, like, here, FALSE);

  take_as_well (self, like, here, TRUE);
  g_assert_true (pb_store_set_distinct (self->store, ids[0], ids[1], TRUE, NULL));
  g_assert_true (pb_store_undo_import (self->store, NULL, NULL));
  assert_distinct (self, like, here, TRUE);
  assert_sound (self);
}

static void
test_update_keeps_notes (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) here =
      save (self->store, "a", record_set (pledge_new ("Towers"), "/notes", "Ask Ada"));
  g_autoptr (PbValue) without = pb_record_without (&pb_pledge_kind, here, PB_FIELD_INTERNAL);
  g_autoptr (PbValue) theirs = make_revision (without, 2, here, "Tall towers");
  g_autoptr (PbValue) intruding = record_set (pb_value_ref (theirs), "/notes", "From outside");
  g_autoptr (PbValue) expected = record_set (pb_value_ref (theirs), "/notes", "Ask Ada");

  g_assert_cmpuint (apply_one (self, PB_VERDICT_UPDATE, intruding, here), ==, 1);
  assert_current (self, expected);
  assert_sound (self);
}

static void
test_older_goes_to_history (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) first = pledge_new ("Towers");
  g_autoptr (PbValue) third = make_revision (first, 3, NULL, "Very tall towers");
  g_autoptr (GPtrArray) history = NULL;

  apply_one (self, PB_VERDICT_NEW, third, NULL);
  g_assert_cmpuint (apply_one (self, PB_VERDICT_OLDER, first, third), ==, 1);
  assert_current (self, third);
  history = get_history (self, first);
  g_assert_cmpuint (history->len, ==, 2);
  assert_sound (self);
}

/* Files come in any order, and so do the records of one plan. */
static void
test_history_before_its_record (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) both = pb_plan_new ();
  g_autoptr (PbValue) first = pledge_new ("Towers");
  g_autoptr (PbValue) second = make_revision (first, 2, first, "Tall towers");
  g_autoptr (GPtrArray) history = NULL;
  const PbRevision *revision;

  plan (both, PB_VERDICT_OLDER, PB_CHOICE_TAKE, first, NULL);
  plan (both, PB_VERDICT_NEW, PB_CHOICE_TAKE, second, NULL);
  g_assert_cmpuint (apply (self, both), ==, 2);
  assert_current (self, second);
  history = get_history (self, first);
  g_assert_cmpuint (history->len, ==, 2);
  revision = g_ptr_array_index (history, 0);
  g_assert_false (revision->gap);
  assert_sound (self);
}

static void
test_conflict_keeps_both (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) ours = save (self->store, "a", pledge_new ("Ours"));
  g_autoptr (PbValue) theirs = make_revision (ours, 1, NULL, "Theirs");
  g_autoptr (PbPlan) skipped = pb_plan_new ();
  g_autoptr (GPtrArray) history = NULL;

  plan (skipped, PB_VERDICT_CONFLICT, PB_CHOICE_SKIP, theirs, ours);
  g_assert_cmpuint (apply (self, skipped), ==, 0);
  assert_current (self, ours);

  g_assert_cmpuint (apply_one (self, PB_VERDICT_CONFLICT, theirs, ours), ==, 1);
  assert_current (self, theirs);
  history = get_history (self, ours);
  g_assert_cmpuint (history->len, ==, 2);
  assert_sound (self);
}

static void
test_duplicate_is_another_record (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) ours = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = pledge_new ("Towers");

  g_assert_cmpuint (apply_one (self, PB_VERDICT_DUPLICATE, theirs, ours), ==, 1);
  assert_current (self, ours);
  assert_current (self, theirs);
}

static void
test_same_and_refused_write_nothing (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) nothing = pb_plan_new ();
  g_autoptr (PbValue) ours = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) bad = pledge_new ("Bad");

  plan (nothing, PB_VERDICT_SAME, PB_CHOICE_TAKE, ours, ours);
  plan (nothing, PB_VERDICT_REFUSED, PB_CHOICE_TAKE, bad, NULL);
  g_assert_cmpuint (apply (self, nothing), ==, 0);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 1);
  g_assert_false (pb_store_can_undo_import (self->store));
}

static void
test_outdated_plan (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) old = pb_plan_new ();
  g_autoptr (PbValue) other = pledge_new ("Other");
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = make_revision (here, 2, here, "Tall towers");
  g_autoptr (PbValue) meanwhile = NULL;
  g_autoptr (GError) error = NULL;

  plan (old, PB_VERDICT_NEW, PB_CHOICE_TAKE, other, NULL);
  plan (old, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, theirs, here);
  meanwhile = save (self->store, "b", record_set (pb_value_ref (here), "/title/en", "Ours"));
  g_assert_false (pb_store_apply (self->store, old, NULL, NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
  assert_current (self, meanwhile);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 1);
}

static void
test_cancelled (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) one = pb_plan_new ();
  g_autoptr (PbValue) record = pledge_new ("Theirs");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  plan (one, PB_VERDICT_NEW, PB_CHOICE_TAKE, record, NULL);
  g_cancellable_cancel (cancellable);
  g_assert_false (pb_store_apply (self->store, one, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 0);
}

#define MANY 1000
#define CANCEL_AT 300
#define ANSWERED_WITHIN 200

/* @n_written: how many records were written when it ended */
typedef struct {
  GCancellable *cancellable;
  guint n_written;
} Impatience;

static void
cancel_in_between (guint n_written, gpointer user_data)
{
  Impatience *self = user_data;

  self->n_written = n_written;
  if (n_written == CANCEL_AT)
    g_cancellable_cancel (self->cancellable);
}

/* An update of what is here, and new records. */
static PbPlan *
plan_many (PbValue *first, PbValue *here)
{
  PbPlan *all = pb_plan_new ();

  plan (all, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, first, here);
  for (guint i = 1; i < MANY; i++) {
    g_autoptr (PbValue) record = pledge_new ("Theirs");

    plan (all, PB_VERDICT_NEW, PB_CHOICE_TAKE, record, NULL);
  }
  return all;
}

/* Whoever cancels in the middle is soon answered, and the register is what it was. */
static void
test_cancelled_in_between (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = make_revision (here, 2, here, "Tall towers");
  g_autoptr (PbPlan) all = plan_many (theirs, here);
  g_autoptr (PbStoreImport) import = pb_store_import_begin (self->store, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Impatience impatience = { cancellable, 0 };
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;

  pb_store_import_set_progress (import, cancel_in_between, &impatience);
  g_assert_false (pb_store_import_add (import, all, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (impatience.n_written, >=, CANCEL_AT);
  g_assert_cmpuint (impatience.n_written, <, CANCEL_AT + ANSWERED_WITHIN);
  g_clear_pointer (&import, pb_store_import_free);
  assert_current (self, here);
  history = get_history (self, here);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, 1);
  g_assert_false (pb_store_can_undo_import (self->store));
  assert_sound (self);
  g_assert_cmpuint (apply (self, all), ==, MANY);
}

static void
test_brings_back_deleted (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = make_revision (here, 2, here, "Tall towers");

  g_assert_true (pb_store_delete (self->store, pb_record_get_id (here), NULL));
  g_assert_cmpuint (apply_one (self, PB_VERDICT_NEW, theirs, NULL), ==, 1);
  assert_current (self, theirs);
  g_assert_true (pb_store_undo_import (self->store, NULL, NULL));
  g_assert_null (pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (here), NULL));
  g_assert_true (pb_store_undelete (self->store, pb_record_get_id (here), NULL));
  assert_current (self, here);
}

static void
test_undo (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) all = pb_plan_new ();
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) second = make_revision (here, 2, here, "Tall towers");
  g_autoptr (PbValue) fourth = make_revision (here, 4, NULL, "Very tall towers");
  g_autoptr (PbValue) other = pledge_new ("Other");
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  plan (all, PB_VERDICT_NEW, PB_CHOICE_TAKE, other, NULL);
  plan (all, PB_VERDICT_UPDATE, PB_CHOICE_TAKE, fourth, here);
  plan (all, PB_VERDICT_OLDER, PB_CHOICE_TAKE, second, here);
  g_assert_cmpuint (apply (self, all), ==, 3);
  g_assert_true (pb_store_can_undo_import (self->store));
  g_assert_true (pb_store_undo_import (self->store, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 2);

  assert_current (self, here);
  g_assert_null (pb_store_find_kind (self->store, pb_record_get_id (other), NULL));
  history = get_history (self, here);
  g_assert_cmpuint (history->len, ==, 1);
  g_assert_false (pb_store_can_undo_import (self->store));
  assert_sound (self);
  /* And it can be taken in again. */
  g_assert_cmpuint (apply (self, all), ==, 3);
  assert_current (self, fourth);
}

static void
test_undo_keeps_later_notes (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) theirs = make_revision (here, 2, here, "Tall towers");
  g_autoptr (PbValue) expected = record_set (pb_value_ref (here), "/notes", "Ask Ada");

  apply_one (self, PB_VERDICT_UPDATE, theirs, here);
  pb_value_unref (save (self->store, "a", record_set (pb_value_ref (theirs), "/notes", "Ask Ada")));
  g_assert_true (pb_store_undo_import (self->store, NULL, NULL));
  assert_current (self, expected);
}

static void
assert_cannot_undo (Register *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_store_undo_import (self->store, NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED);
}

static void
test_no_undo_after_changes (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) record = pledge_new ("Theirs");
  g_autoptr (PbValue) edited = NULL;

  assert_cannot_undo (self);
  apply_one (self, PB_VERDICT_NEW, record, NULL);
  edited = save (self->store, "a", record_set (pb_value_ref (record), "/title/en", "Ours"));
  g_assert_false (pb_store_can_undo_import (self->store));
  assert_cannot_undo (self);
  assert_current (self, edited);
}

static void
test_no_undo_of_what_has_notes (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) record = pledge_new ("Theirs");
  g_autoptr (PbValue) noted = NULL;

  apply_one (self, PB_VERDICT_NEW, record, NULL);
  noted = save (self->store, "a", record_set (pb_value_ref (record), "/notes", "Ask Ada"));
  assert_cannot_undo (self);
  assert_current (self, noted);
}

static void
test_other_kind (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) one = pb_plan_new ();
  g_autoptr (PbValue) here = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (GError) error = NULL;
  PbPlanItem *item;

  plan (one, PB_VERDICT_NEW, PB_CHOICE_TAKE, here, NULL);
  item = g_ptr_array_index (one->items, 0);
  item->kind = &pb_entity_kind;
  g_assert_false (pb_store_apply (self->store, one, NULL, NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FAILED);
  assert_current (self, here);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/import/new", test_new);
  REGISTER_TEST ("/store/import/no-room", test_no_room);
  REGISTER_TEST ("/store/import/taken-as-well", test_taken_as_well);
  REGISTER_TEST ("/store/import/update-keeps-notes", test_update_keeps_notes);
  REGISTER_TEST ("/store/import/older-goes-to-history", test_older_goes_to_history);
  REGISTER_TEST ("/store/import/history-before-its-record", test_history_before_its_record);
  REGISTER_TEST ("/store/import/conflict-keeps-both", test_conflict_keeps_both);
  REGISTER_TEST ("/store/import/duplicate-is-another-record", test_duplicate_is_another_record);
  REGISTER_TEST ("/store/import/same-and-refused", test_same_and_refused_write_nothing);
  REGISTER_TEST ("/store/import/outdated-plan", test_outdated_plan);
  REGISTER_TEST ("/store/import/cancelled", test_cancelled);
  REGISTER_TEST ("/store/import/cancelled/in-between", test_cancelled_in_between);
  REGISTER_TEST ("/store/import/brings-back-deleted", test_brings_back_deleted);
  REGISTER_TEST ("/store/import/other-kind", test_other_kind);
  REGISTER_TEST ("/store/import/undo", test_undo);
  REGISTER_TEST ("/store/import/undo-keeps-later-notes", test_undo_keeps_later_notes);
  REGISTER_TEST ("/store/import/no-undo-after-changes", test_no_undo_after_changes);
  REGISTER_TEST ("/store/import/no-undo-of-what-has-notes", test_no_undo_of_what_has_notes);
  return g_test_run ();
}
