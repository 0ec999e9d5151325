/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "exchange/pb-own-keys.h"
#include "exchange/pb-receipt.h"
#include "exchange/pb-store-planner.h"
#include "pb-test-records.h"
#include "store/pb-store-keys.h"
#include "store/pb-store-reviews.h"

/* What the secretariat says, on its way to the entity. Both start with the same records. */

#define ENTITY "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"

typedef struct {
  Register office;
  Register entity;
  GFile *folder;
  GPtrArray *files;
} Desks;

/* (transfer full): what taking in @file would do. */
static PbPlan *
make_plan (Register *reg, const PbSubmission *file)
{
  g_autoptr (GError) error = NULL;
  PbPlan *plan = pb_plan_new ();

  g_assert_true (pb_store_planner_add (plan, file, "file", reg->store, &error));
  g_assert_no_error (error);
  return plan;
}

static guint
take (Register *reg, const PbSubmission *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbPlan) plan = make_plan (reg, file);
  guint n;

  g_assert_true (pb_store_apply (reg->store, plan, &n, NULL, &error));
  g_assert_no_error (error);
  return n;
}

static void
set_up (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) file = pb_test_submission ();
  g_autofree char *name = g_strdup_printf ("receipts-%p", (void *) self);

  register_set_up (&self->office, data);
  register_set_up (&self->entity, data);
  take (&self->office, file);
  take (&self->entity, file);
  self->folder = pb_test_file (name);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_receipt_file_free);
}

static void
tear_down (Desks *self, gconstpointer data)
{
  g_ptr_array_unref (self->files);
  g_object_unref (self->folder);
  register_tear_down (&self->office, data);
  register_tear_down (&self->entity, data);
}

static PbValue *
load (Register *reg)
{
  g_autoptr (GError) error = NULL;
  PbValue *record = pb_store_load (reg->store, &pb_pledge_kind, PLEDGE, &error);

  g_assert_no_error (error);
  return record;
}

static void
say (Desks *self, const char *verdict)
{
  const PbReviewComment comment = { "/title", "Which villages?" };
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = load (&self->office);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  g_ptr_array_add (reviews, pb_review_new (&pb_pledge_kind, record, verdict, &comment, 1));
  g_assert_true (pb_store_review (self->office.store, reviews, &error));
  g_assert_no_error (error);
}

static void
write_receipts (Desks *self, PbKeyring *keyring)
{
  const PbReceiptChoice choice = { .folder = self->folder, .language = "en", .keyring = keyring };
  g_autoptr (GError) error = NULL;

  g_ptr_array_set_size (self->files, 0);
  g_assert_true (
      pb_receipt_write_all (self->office.store, &choice, self->files, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* (transfer full): the one for the first entity. */
static PbSubmission *
read_receipt (Desks *self)
{
  for (guint i = 0; i < self->files->len; i++) {
    g_autoptr (GError) error = NULL;
    const PbReceiptFile *written = g_ptr_array_index (self->files, i);
    g_autoptr (GFile) file = g_file_get_child (self->folder, written->name);
    g_autoptr (GPtrArray) findings = pb_findings_new ();
    g_autoptr (PbSubmission) receipt = pb_submission_read (file, 0, findings, NULL, &error);

    g_assert_no_error (error);
    g_assert_true (pb_submission_get_format (receipt) == &pb_format_receipt);
    if (g_str_has_prefix (written->name, "baobab-connect"))
      return g_steal_pointer (&receipt);
  }
  g_assert_not_reached ();
}

/* (transfer full): the receipt for the first entity that tells of a verdict. */
static PbSubmission *
hand_over (Desks *self, const char *verdict)
{
  say (self, verdict);
  write_receipts (self, NULL);
  return read_receipt (self);
}

/* The entity goes on working. (transfer full) */
static PbValue *
change (Desks *self, const char *publication)
{
  return save (self->entity.store, "one",
               record_set (record_set (load (&self->entity), "/campaign", "Roundtable"),
                           "/publication", publication));
}

static void
assert_same (Desks *self)
{
  g_autoptr (PbValue) office = load (&self->office);
  g_autoptr (PbValue) entity = load (&self->entity);

  g_assert_true (pb_value_equal (office, entity));
}

static guint
count_comments (Register *reg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = pb_store_list_reviews (reg->store, PLEDGE, &error);

  g_assert_no_error (error);
  return reviews->len;
}

static void
test_there_and_back (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbValue) now = NULL;

  say (self, "change-requested");
  write_receipts (self, NULL);
  /* Both of its parties are to know. */
  g_assert_cmpuint (self->files->len, ==, 2);
  receipt = read_receipt (self);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 1);
  now = load (&self->entity);
  g_assert_cmpstr (pb_record_get_publication (now), ==, "change-requested");
  assert_same (self);
  g_assert_cmpuint (count_comments (&self->entity), ==, 1);
}

static void
test_again (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (GError) error = NULL;

  receipt = hand_over (self, "validated");
  take (&self->entity, receipt);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 0);
  g_assert_cmpuint (count_comments (&self->entity), ==, 1);
  /* The office itself knows already. */
  g_assert_cmpuint (take (&self->office, receipt), ==, 0);
  g_assert_cmpuint (count_comments (&self->office), ==, 1);
  /* What went out does not go out again. */
  write_receipts (self, NULL);
  g_assert_cmpuint (self->files->len, ==, 0);
}

static void
cancel_cb (guint n_written, guint n_all, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

/* Who did not get the receipt of a joint pledge, because somebody stopped, gets it the next time.
 */
static void
test_stopped (Desks *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const PbReceiptChoice choice = {
    .folder = self->folder,
    .language = "en",
    .progress = cancel_cb,
    .progress_data = cancellable,
  };
  g_autoptr (GError) error = NULL;

  say (self, "validated");
  g_assert_false (
      pb_receipt_write_all (self->office.store, &choice, self->files, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (self->files->len, ==, 1);
  write_receipts (self, NULL);
  g_assert_cmpuint (self->files->len, ==, 2);
}

static char *
dup_name (Desks *self)
{
  return g_strdup (((const PbReceiptFile *) g_ptr_array_index (self->files, 0))->name);
}

/* A second round on the same day leaves the files of the first alone. */
static void
test_same_day (Desks *self, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  say (self, "submitted");
  write_receipts (self, NULL);
  first = dup_name (self);
  say (self, "validated");
  write_receipts (self, NULL);
  second = dup_name (self);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_str_has_suffix (second, PB_RECEIPT_SUFFIX));
}

static void
test_several_verdicts (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;

  say (self, "submitted");
  say (self, "validated");
  receipt = hand_over (self, "published");
  take (&self->entity, receipt);
  assert_same (self);
  g_assert_cmpuint (count_comments (&self->entity), ==, 3);
}

static void
test_undo (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbValue) before = load (&self->entity);
  g_autoptr (PbValue) after = NULL;
  g_autoptr (GError) error = NULL;

  receipt = hand_over (self, "validated");
  take (&self->entity, receipt);
  g_assert_true (pb_store_undo_import (self->entity.store, NULL, &error));
  g_assert_no_error (error);
  after = load (&self->entity);
  g_assert_true (pb_value_equal (before, after));
  g_assert_cmpuint (count_comments (&self->entity), ==, 0);
}

/* The entity changes what was asked for and sends it again: no conflict. */
static void
test_answer (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbSubmission) answer = NULL;
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbPlan) plan = NULL;

  receipt = hand_over (self, "change-requested");
  take (&self->entity, receipt);
  changed = change (self, "final");
  answer = pb_test_submission_of (changed);
  plan = make_plan (&self->office, answer);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_UPDATE), ==, 1);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), ==, 0);
}

/* Own work since then is not overwritten: it goes on from the verdict, and the comments are there
 * to read. */
static void
test_own_work_in_between (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbSubmission) answer = NULL;
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) now = NULL;
  g_autoptr (PbValue) office = NULL;
  g_autoptr (PbPlan) plan = NULL;
  g_autofree char *verdict = NULL;

  say (self, "submitted");
  say (self, "change-requested");
  write_receipts (self, NULL);
  changed = change (self, "draft");
  receipt = read_receipt (self);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 3);
  now = load (&self->entity);
  office = load (&self->office);
  verdict = pb_record_digest (&pb_pledge_kind, office);
  g_assert_cmpstr (pb_value_get_member_string (now, "campaign"), ==, "Roundtable");
  g_assert_cmpstr (pb_record_get_publication (now), ==, "draft");
  g_assert_cmpstr (pb_value_get_member_string (now, "parent"), ==, verdict);
  g_assert_cmpuint (count_comments (&self->entity), ==, 2);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 0);

  answer = pb_test_submission_of (now);
  plan = make_plan (&self->office, answer);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_UPDATE), ==, 1);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), ==, 0);
}

/* And comes back as it was when the receipt is taken back. */
static void
test_own_work_undone (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) now = NULL;
  g_autoptr (GError) error = NULL;

  say (self, "validated");
  write_receipts (self, NULL);
  changed =
      save (self->entity.store, "one", record_set (load (&self->entity), "/publication", "draft"));
  receipt = read_receipt (self);
  take (&self->entity, receipt);
  g_assert_true (pb_store_undo_import (self->entity.store, NULL, &error));
  g_assert_no_error (error);
  now = load (&self->entity);
  g_assert_true (pb_value_equal (now, changed));
}

/* What is final may have been sent already, so a person decides. */
static void
test_final_work_in_between (Desks *self, gconstpointer data)
{
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) now = NULL;
  g_autoptr (PbPlan) plan = NULL;

  say (self, "change-requested");
  write_receipts (self, NULL);
  changed = change (self, "final");
  receipt = read_receipt (self);
  plan = make_plan (&self->entity, receipt);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), ==, 1);
  g_assert_cmpuint (pb_plan_n_writes (plan), ==, 0);
  g_assert_cmpuint (pb_plan_n_reviews_alone (plan), ==, 1);
  take (&self->entity, receipt);
  now = load (&self->entity);
  g_assert_true (pb_value_equal (now, changed));
  g_assert_cmpuint (count_comments (&self->entity), ==, 1);
}

static void
test_stranger (Desks *self, gconstpointer data)
{
  Register elsewhere;
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbPlan) plan = NULL;
  const PbPlanFile *file;

  receipt = hand_over (self, "validated");
  register_set_up (&elsewhere, data);
  plan = make_plan (&elsewhere, receipt);
  g_assert_cmpuint (plan->items->len, ==, 0);
  file = g_ptr_array_index (plan->files, 0);
  g_assert_cmpuint (file->n_strange, ==, 1);
  g_assert_cmpuint (take (&elsewhere, receipt), ==, 0);
  register_tear_down (&elsewhere, data);
}

/* An entity that has a key believes no receipt that nobody vouches for. */
static void
test_unsigned (Desks *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) receipt = NULL;
  g_autoptr (PbPlan) plan = NULL;

  g_assert_true (
      pb_store_trust_key (self->entity.store, ENTITY, pb_key_get_text (key), PB_TRUST_OWN, &error));
  receipt = hand_over (self, "validated");
  plan = make_plan (&self->entity, receipt);
  g_assert_cmpuint (pb_plan_count_held (plan), ==, 1);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 0);
  g_assert_cmpuint (count_comments (&self->entity), ==, 0);
}

/* With the secretariat's confirmed key it does. */
static void
test_signed (Desks *self, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (self->office.folder, "keys", NULL);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbKey) own = pb_key_new ();
  g_autoptr (PbKey) key =
      pb_own_keys_create (keyring, self->office.store, PB_SIGNER_SECRETARIAT, &error);
  g_autoptr (PbSubmission) receipt = NULL;

  g_assert_no_error (error);
  g_assert_true (
      pb_store_trust_key (self->entity.store, ENTITY, pb_key_get_text (own), PB_TRUST_OWN, &error));
  g_assert_true (pb_store_trust_key (self->entity.store, PB_SIGNER_SECRETARIAT,
                                     pb_key_get_text (key), PB_TRUST_CONFIRMED, &error));
  say (self, "validated");
  write_receipts (self, keyring);
  receipt = read_receipt (self);
  g_assert_cmpuint (take (&self->entity, receipt), ==, 1);
  assert_same (self);
}

#define DESKS_TEST(path, func) g_test_add (path, Desks, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  DESKS_TEST ("/receipt/there-and-back", test_there_and_back);
  DESKS_TEST ("/receipt/again", test_again);
  DESKS_TEST ("/receipt/stopped", test_stopped);
  DESKS_TEST ("/receipt/same-day", test_same_day);
  DESKS_TEST ("/receipt/several-verdicts", test_several_verdicts);
  DESKS_TEST ("/receipt/undo", test_undo);
  DESKS_TEST ("/receipt/answer", test_answer);
  DESKS_TEST ("/receipt/own-work-in-between", test_own_work_in_between);
  DESKS_TEST ("/receipt/own-work-undone", test_own_work_undone);
  DESKS_TEST ("/receipt/final-work-in-between", test_final_work_in_between);
  DESKS_TEST ("/receipt/stranger", test_stranger);
  DESKS_TEST ("/receipt/unsigned", test_unsigned);
  DESKS_TEST ("/receipt/signed", test_signed);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
