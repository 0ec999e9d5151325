/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "base/pb-json.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-store-planner.h"
#include "exchange/pb-submission-private.h"
#include "pb-test-records.h"
#include "store/pb-store-keys.h"
#include "store/pb-store-merge.h"

/* Files that somebody has tampered with, and whom the register believes. */

#define ENTITY "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PARTNER "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c02"
#define PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"
#define REPORT "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c21"

/* @entity: as the register has it, when it was filled */
typedef struct {
  Register reg;
  PbKey *key;
  PbKey *other_key;
  PbValue *entity;
} Fixture;

#define TRUST_TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

static void
set_up (Fixture *self, gconstpointer data)
{
  register_set_up (&self->reg, data);
  self->key = pb_key_new ();
  self->other_key = pb_key_new ();
  self->entity = pb_test_record ("/entities/0");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  pb_value_unref (self->entity);
  pb_key_free (self->key);
  pb_key_free (self->other_key);
  register_tear_down (&self->reg, data);
}

static const PbKind *
kind_of (PbValue *record)
{
  if (pb_value_get_member (record, "parties") != NULL)
    return &pb_pledge_kind;
  return pb_value_get_member (record, "pledge") != NULL ? &pb_report_kind : &pb_entity_kind;
}

/* A file with one record. */
static PbSubmission *
wrap (PbValue *record)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  const PbKind *kind = kind_of (record);

  g_ptr_array_add (records, record);
  return pb_submission_new (kind == &pb_entity_kind ? records : NULL,
                            kind == &pb_pledge_kind ? records : NULL,
                            kind == &pb_report_kind ? records : NULL, "en");
}

static PbSubmission *
wrap_signed (PbValue *record, const char *signer, const PbKey *key)
{
  g_autoptr (PbSubmission) file = wrap (record);
  g_autoptr (PbValue) document = pb_signature_add (pb_submission_get_document (file), signer, key);

  return pb_submission_new_for_document (document);
}

/* The next revision of a record, with another text. */
static PbValue *
make_next (PbValue *record, const char *text)
{
  const PbKind *kind = kind_of (record);
  g_autoptr (PbValue) outside = pb_record_without (kind, record, PB_FIELD_INTERNAL);
  g_autofree char *digest = pb_json_digest (outside);
  PbValue *next = pb_value_ref (outside);

  next = record_set_number (next, "/revision", pb_record_get_revision (record) + 1);
  next = record_set (next, "/parent", digest);
  return record_set (next, "/language", text);
}

static PbPlan *
plan_files (Fixture *self, PbSubmission *first, PbSubmission *second)
{
  const PbSubmission *files[] = { first, second };
  const char *names[] = { "first.json", "second.json" };
  PbPlan *plan = pb_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_planner_add_files (plan, files, names, second != NULL ? 2 : 1,
                                             self->reg.store, NULL, &error));
  g_assert_no_error (error);
  return plan;
}

static guint
apply (Fixture *self, const PbPlan *plan)
{
  guint n_written;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_apply (self->reg.store, plan, &n_written, NULL, &error));
  g_assert_no_error (error);
  return n_written;
}

static const PbPlanItem *
item_of (const PbPlan *plan, guint index)
{
  return g_ptr_array_index (plan->items, index);
}

static PbTrust
trust_of (const PbPlan *plan, guint file)
{
  const PbPlanFile *from = g_ptr_array_index (plan->files, file);

  return ((const PbPlanSignature *) g_ptr_array_index (from->signatures, 0))->trust;
}

static void
import_signed (Fixture *self, PbValue *record, const char *signer, const PbKey *key)
{
  g_autoptr (PbSubmission) file = wrap_signed (record, signer, key);
  g_autoptr (PbPlan) plan = plan_files (self, file, NULL);

  g_assert_cmpint (item_of (plan, 0)->hold, ==, PB_HOLD_NONE);
  g_assert_cmpuint (apply (self, plan), ==, 1);
}

static char *
read_digest (Fixture *self, const char *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT digest FROM records WHERE id = '%s'", id);

  return register_read_text (&self->reg, sql);
}

static void
assert_held (Fixture *self, PbSubmission *file, PbHold hold)
{
  g_autoptr (PbPlan) plan = plan_files (self, file, NULL);
  const PbPlanItem *item = item_of (plan, 0);
  g_autofree char *before = read_digest (self, pb_record_get_id (item->record));
  g_autofree char *after = NULL;

  g_assert_cmpint (item->hold, ==, hold);
  g_assert_cmpint (item->choice, ==, PB_CHOICE_SKIP);
  g_assert_cmpuint (pb_plan_count_held (plan), ==, 1);
  g_assert_cmpuint (pb_plan_n_writes (plan), ==, 0);
  g_assert_cmpstr (pb_hold_describe (hold), !=, "");
  g_assert_cmpuint (apply (self, plan), ==, 0);
  after = read_digest (self, pb_record_get_id (item->record));
  g_assert_cmpstr (before, ==, after);
}

static void
assert_believed (Fixture *self, PbSubmission *file, PbVerdict verdict)
{
  g_autoptr (PbPlan) plan = plan_files (self, file, NULL);

  g_assert_cmpint (item_of (plan, 0)->hold, ==, PB_HOLD_NONE);
  g_assert_cmpint (item_of (plan, 0)->verdict, ==, verdict);
}

static PbTrust
find_known (Fixture *self, const PbKey *key)
{
  g_autoptr (GPtrArray) keys = pb_store_list_keys (self->reg.store, NULL, NULL);

  for (guint i = 0; i < keys->len; i++) {
    const PbKnownKey *known = g_ptr_array_index (keys, i);

    if (g_str_equal (known->key, pb_key_get_text (key)))
      return known->trust;
  }
  return PB_TRUST_UNSIGNED;
}

static void
test_first_contact (Fixture *self, gconstpointer data)
{
  g_autoptr (PbSubmission) file = wrap_signed (self->entity, ENTITY, self->key);
  g_autoptr (PbPlan) plan = plan_files (self, file, NULL);
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) next_file = wrap_signed (next, ENTITY, self->key);
  const PbPlanFile *from = g_ptr_array_index (plan->files, 0);

  g_assert_cmpint (trust_of (plan, 0), ==, PB_TRUST_FIRST);
  g_assert_cmpstr (((PbPlanSignature *) g_ptr_array_index (from->signatures, 0))->name, ==,
                   "Baobab Connect");
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_UNSIGNED);
  g_assert_cmpuint (apply (self, plan), ==, 1);
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_ACCEPTED);
  assert_believed (self, next_file, PB_VERDICT_UPDATE);
}

static void
test_nobody_known (Fixture *self, gconstpointer data)
{
  g_autoptr (PbSubmission) file = wrap (self->entity);

  assert_believed (self, file, PB_VERDICT_NEW);
}

static void
test_stripped_signature (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap (next);

  import_signed (self, self->entity, ENTITY, self->key);
  assert_held (self, file, PB_HOLD_UNSIGNED);
}

static void
test_swapped_key (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap_signed (next, ENTITY, self->other_key);
  g_autoptr (PbPlan) plan = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  assert_held (self, file, PB_HOLD_CHANGED);
  plan = plan_files (self, file, NULL);
  g_assert_cmpint (trust_of (plan, 0), ==, PB_TRUST_CHANGED);
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_ACCEPTED);
  g_assert_cmpint (find_known (self, self->other_key), ==, PB_TRUST_UNSIGNED);
}

static void
test_record_of_another (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) partner = pb_test_record ("/entities/1");
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap_signed (next, PARTNER, self->other_key);

  import_signed (self, self->entity, ENTITY, self->key);
  import_signed (self, partner, PARTNER, self->other_key);
  assert_held (self, file, PB_HOLD_STRANGER);
}

/* Nobody becomes a party of a pledge by saying so himself. */
static void
test_self_made_party (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) own = pb_test_with (pledge, "/parties/1", NULL);
  g_autoptr (PbValue) next = make_next (own, "fr");
  g_autoptr (PbValue) grabbed = record_set (pb_value_ref (next), "/parties/0/entity", PARTNER);
  g_autoptr (PbSubmission) wrong = wrap_signed (grabbed, PARTNER, self->other_key);
  g_autoptr (PbSubmission) right = wrap_signed (next, ENTITY, self->key);

  import_signed (self, own, ENTITY, self->key);
  assert_held (self, wrong, PB_HOLD_STRANGER);
  assert_believed (self, right, PB_VERDICT_UPDATE);
}

static void
test_any_party_may (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) next = make_next (pledge, "fr");
  g_autoptr (PbSubmission) file = wrap_signed (next, PARTNER, self->other_key);

  import_signed (self, pledge, ENTITY, self->key);
  assert_believed (self, file, PB_VERDICT_UPDATE);
}

static void
test_report_of_another (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) own = pb_test_with (pledge, "/parties/1", NULL);
  g_autoptr (PbValue) report = pb_test_record ("/reports/0");
  g_autoptr (PbSubmission) wrong = wrap_signed (report, PARTNER, self->other_key);
  g_autoptr (PbSubmission) right = wrap_signed (report, ENTITY, self->key);

  import_signed (self, own, ENTITY, self->key);
  assert_held (self, wrong, PB_HOLD_STRANGER);
  assert_believed (self, right, PB_VERDICT_NEW);
}

static void
test_replayed (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) old = wrap_signed (self->entity, ENTITY, self->key);
  g_autoptr (PbPlan) plan = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  import_signed (self, next, ENTITY, self->key);
  plan = plan_files (self, old, NULL);
  g_assert_cmpint (item_of (plan, 0)->verdict, ==, PB_VERDICT_SAME);
  g_assert_cmpuint (apply (self, plan), ==, 0);
}

/* The amount is changed and the digest made anew, but not the signature. */
static void
test_edited_amount (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) next = make_next (pledge, "fr");
  g_autoptr (PbValue) edited = record_set (pb_value_ref (next), "/financial/amount", "9250000.50");
  g_autoptr (PbSubmission) file = wrap_signed (next, ENTITY, self->key);
  g_autoptr (PbSubmission) forged = wrap (edited);
  PbValue *signatures = pb_value_get_member (pb_submission_get_document (file), PB_SIGNATURES);
  g_autoptr (PbValue) document =
      pb_value_with_member (pb_submission_get_document (forged), PB_SIGNATURES, signatures);
  g_autoptr (PbSubmission) signed_forged = pb_submission_new_for_document (document);

  import_signed (self, pledge, ENTITY, self->key);
  assert_held (self, signed_forged, PB_HOLD_WRONG);
}

/* Even of an entity that nobody knows. */
static void
test_wrong_first (Fixture *self, gconstpointer data)
{
  g_autoptr (PbSubmission) file = wrap_signed (self->entity, ENTITY, self->key);
  g_autoptr (PbValue) language = pb_value_new_string ("de");
  g_autoptr (PbValue) document =
      pb_value_with_member (pb_submission_get_document (file), "language", language);
  g_autoptr (PbSubmission) changed = pb_submission_new_for_document (document);

  assert_held (self, changed, PB_HOLD_WRONG);
}

static void
test_one_number_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbValue) twin = make_next (self->entity, "ar");
  g_autoptr (PbSubmission) file = wrap_signed (next, ENTITY, self->key);
  g_autoptr (PbSubmission) other = wrap_signed (twin, ENTITY, self->key);
  g_autoptr (PbPlan) plan = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  plan = plan_files (self, file, other);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), ==, 2);
  g_assert_cmpuint (apply (self, plan), ==, 0);
}

static void
test_decision (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap (next);
  g_autoptr (PbPlan) plan = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autofree char *digest = NULL;
  PbPlanItem *item;
  const PbDecision *decision;

  import_signed (self, self->entity, ENTITY, self->key);
  plan = plan_files (self, file, NULL);
  item = g_ptr_array_index (plan->items, 0);
  item->choice = PB_CHOICE_TAKE;
  g_assert_cmpuint (apply (self, plan), ==, 1);
  digest = read_digest (self, ENTITY);
  g_assert_cmpstr (digest, ==, item->digest);
  decisions = pb_store_list_decisions (self->reg.store, ENTITY, NULL);
  g_assert_cmpuint (decisions->len, ==, 1);
  decision = g_ptr_array_index (decisions, 0);
  g_assert_cmpstr (decision->decision, ==, "taken");
  g_assert_cmpstr (decision->reason, ==, "unsigned");
  g_assert_cmpstr (decision->digest, ==, item->digest);
  g_assert_cmpstr (decision->file, ==, "first.json");
}

static void
test_secretariat (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap_signed (next, PB_SIGNER_SECRETARIAT, self->other_key);

  import_signed (self, self->entity, ENTITY, self->key);
  assert_held (self, file, PB_HOLD_UNCONFIRMED);
  g_assert_true (pb_store_trust_key (self->reg.store, PB_SIGNER_SECRETARIAT,
                                     pb_key_get_text (self->other_key), PB_TRUST_CONFIRMED, NULL));
  assert_believed (self, file, PB_VERDICT_UPDATE);
}

/* Nobody publishes his own record at the secretariat by writing into it that it is published; nor
 * does the first file of somebody who is not known yet. */
static void
test_made_up_verdict (Fixture *self, gconstpointer data)
{
  g_autoptr (PbKey) own = pb_key_new ();
  g_autoptr (PbValue) next =
      record_set (make_next (self->entity, "en"), "/publication", "published");
  g_autoptr (PbValue) stranger =
      record_set (pb_test_record ("/entities/1"), "/publication", "validated");
  g_autoptr (PbSubmission) signed_next = wrap_signed (next, ENTITY, self->key);
  g_autoptr (PbSubmission) by_secretariat = wrap_signed (next, PB_SIGNER_SECRETARIAT, own);
  g_autoptr (PbSubmission) signed_stranger = wrap_signed (stranger, PARTNER, self->other_key);
  g_autoptr (PbSubmission) unsigned_stranger = wrap (stranger);

  import_signed (self, self->entity, ENTITY, self->key);
  assert_believed (self, signed_next, PB_VERDICT_UPDATE);
  g_assert_true (pb_store_trust_key (self->reg.store, PB_SIGNER_SECRETARIAT, pb_key_get_text (own),
                                     PB_TRUST_OWN, NULL));
  assert_held (self, signed_next, PB_HOLD_VERDICT);
  assert_held (self, signed_stranger, PB_HOLD_VERDICT);
  assert_held (self, unsigned_stranger, PB_HOLD_VERDICT);
  import_signed (self, next, PB_SIGNER_SECRETARIAT, own);
  assert_believed (self, signed_next, PB_VERDICT_SAME);
  assert_believed (self, by_secretariat, PB_VERDICT_SAME);
}

static void
assert_rivals (Fixture *self, PbSubmission *first, PbSubmission *second)
{
  g_autoptr (PbPlan) plan = plan_files (self, first, second);

  g_assert_cmpint (item_of (plan, 0)->hold, ==, PB_HOLD_CHANGED);
  g_assert_cmpint (item_of (plan, 1)->hold, ==, PB_HOLD_CHANGED);
  g_assert_cmpuint (apply (self, plan), ==, 0);
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_UNSIGNED);
}

static void
test_two_first_keys (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) one = wrap_signed (self->entity, ENTITY, self->key);
  g_autoptr (PbSubmission) other = wrap_signed (next, ENTITY, self->other_key);

  assert_rivals (self, one, other);
  assert_rivals (self, other, one);
}

/* A file without signature does not come in on the coat-tails of another, nor keep it out. */
static void
test_beside_first_contact (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) right = wrap_signed (self->entity, ENTITY, self->key);
  g_autoptr (PbSubmission) wrong = wrap (next);
  g_autoptr (PbPlan) plan = plan_files (self, wrong, right);
  g_autofree char *digest = NULL;

  g_assert_cmpint (item_of (plan, 0)->hold, ==, PB_HOLD_UNSIGNED);
  g_assert_cmpint (item_of (plan, 1)->hold, ==, PB_HOLD_NONE);
  g_assert_cmpint (item_of (plan, 1)->verdict, ==, PB_VERDICT_NEW);
  g_assert_cmpuint (apply (self, plan), ==, 1);
  digest = read_digest (self, ENTITY);
  g_assert_cmpstr (digest, ==, item_of (plan, 1)->digest);
}

static void
test_new_key (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) by_old = wrap_signed (next, ENTITY, self->key);
  g_autoptr (PbSubmission) by_new = wrap_signed (next, ENTITY, self->other_key);

  import_signed (self, self->entity, ENTITY, self->key);
  g_assert_true (pb_store_trust_key (self->reg.store, ENTITY, pb_key_get_text (self->other_key),
                                     PB_TRUST_CONFIRMED, NULL));
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_REPLACED);
  assert_held (self, by_old, PB_HOLD_REPLACED);
  assert_believed (self, by_new, PB_VERDICT_UPDATE);
}

static void
test_refused_key (Fixture *self, gconstpointer data)
{
  g_autoptr (PbSubmission) file = wrap_signed (self->entity, ENTITY, self->key);

  g_assert_true (pb_store_trust_key (self->reg.store, ENTITY, pb_key_get_text (self->key),
                                     PB_TRUST_REFUSED, NULL));
  assert_held (self, file, PB_HOLD_REFUSED);
}

static void
test_forgotten (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) next = make_next (self->entity, "en");
  g_autoptr (PbSubmission) file = wrap_signed (next, ENTITY, self->other_key);
  g_autoptr (PbPlan) plan = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  g_assert_true (pb_store_forget_keys (self->reg.store, ENTITY, NULL));
  plan = plan_files (self, file, NULL);
  g_assert_cmpint (trust_of (plan, 0), ==, PB_TRUST_FIRST);
}

/* A first contact that is taken back has not been one, unless a person has compared the key since.
 */
static void
test_undone (Fixture *self, gconstpointer data)
{
  import_signed (self, self->entity, ENTITY, self->key);
  g_assert_true (pb_store_undo_import (self->reg.store, NULL, NULL));
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_UNSIGNED);
  import_signed (self, self->entity, ENTITY, self->key);
  g_assert_true (pb_store_trust_key (self->reg.store, ENTITY, pb_key_get_text (self->key),
                                     PB_TRUST_CONFIRMED, NULL));
  g_assert_true (pb_store_undo_import (self->reg.store, NULL, NULL));
  g_assert_cmpint (find_known (self, self->key), ==, PB_TRUST_CONFIRMED);
}

static PbValue *
load_entity (Fixture *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  PbValue *entity = pb_store_load (self->reg.store, &pb_entity_kind, id, &error);

  g_assert_no_error (error);
  return entity;
}

/* Makes of the partner a part of the entity, as it is proposed. */
static void
merge_partner (Fixture *self)
{
  g_autoptr (PbValue) kept = load_entity (self, ENTITY);
  g_autoptr (PbValue) other = load_entity (self, PARTNER);
  g_autoptr (GPtrArray) choices = pb_merge_list_choices (&pb_entity_kind, kept, other);
  g_autoptr (PbValue) merged = pb_merge_records (&pb_entity_kind, kept, other, choices);
  g_autofree char *kept_digest = read_digest (self, ENTITY);
  g_autofree char *other_digest = read_digest (self, PARTNER);
  g_autoptr (GError) error = NULL;

  pb_store_merge (self->reg.store, &pb_entity_kind, merged, kept_digest, PARTNER, other_digest,
                  NULL, &error);
  g_assert_no_error (error);
}

static PbSubmission *
make_next_file (Fixture *self, const char *id, const char *signer, const PbKey *key)
{
  g_autoptr (PbValue) here = load_entity (self, id);
  g_autoptr (PbValue) next = make_next (here, "fr");

  return wrap_signed (next, signer, key);
}

/* Of two entities that are one, each may sign for it, until that is taken back. */
static void
test_merged (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) partner = pb_test_record ("/entities/1");
  g_autoptr (PbSubmission) before = NULL;
  g_autoptr (PbSubmission) by_partner = NULL;
  g_autoptr (PbSubmission) by_entity = NULL;
  g_autoptr (PbSubmission) after = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  import_signed (self, partner, PARTNER, self->other_key);
  before = make_next_file (self, ENTITY, PARTNER, self->other_key);
  assert_held (self, before, PB_HOLD_STRANGER);
  merge_partner (self);
  by_partner = make_next_file (self, ENTITY, PARTNER, self->other_key);
  assert_believed (self, by_partner, PB_VERDICT_UPDATE);
  by_entity = make_next_file (self, PARTNER, ENTITY, self->key);
  assert_believed (self, by_entity, PB_VERDICT_UPDATE);
  g_assert_true (pb_store_undo_merge (self->reg.store, NULL));
  after = make_next_file (self, ENTITY, PARTNER, self->other_key);
  assert_held (self, after, PB_HOLD_STRANGER);
}

/* The key of an entity that was merged speaks for it with the pledges as well. */
static void
test_merged_party (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) partner = pb_test_record ("/entities/1");
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) own = pb_test_with (pledge, "/parties/1", NULL);
  g_autoptr (PbValue) next = make_next (own, "fr");
  g_autoptr (PbSubmission) file = wrap_signed (next, PARTNER, self->other_key);

  import_signed (self, self->entity, ENTITY, self->key);
  import_signed (self, partner, PARTNER, self->other_key);
  import_signed (self, own, ENTITY, self->key);
  assert_held (self, file, PB_HOLD_STRANGER);
  merge_partner (self);
  assert_believed (self, file, PB_VERDICT_UPDATE);
}

/* Whoever says of himself that he is part of another gets no right by it. */
static void
test_merged_by_himself (Fixture *self, gconstpointer data)
{
  g_autoptr (PbValue) partner = pb_test_record ("/entities/1");
  g_autoptr (PbValue) superseded = pb_merge_make_superseded (partner, ENTITY);
  g_autoptr (PbSubmission) file = NULL;
  g_autoptr (PbValue) here = NULL;

  import_signed (self, self->entity, ENTITY, self->key);
  import_signed (self, superseded, PARTNER, self->other_key);
  here = load_entity (self, PARTNER);
  g_assert_cmpstr (pb_merge_get_target (here), ==, ENTITY);
  file = make_next_file (self, ENTITY, PARTNER, self->other_key);
  assert_held (self, file, PB_HOLD_STRANGER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TRUST_TEST ("/trust/first-contact", test_first_contact);
  TRUST_TEST ("/trust/nobody-known", test_nobody_known);
  TRUST_TEST ("/trust/stripped-signature", test_stripped_signature);
  TRUST_TEST ("/trust/swapped-key", test_swapped_key);
  TRUST_TEST ("/trust/record-of-another", test_record_of_another);
  TRUST_TEST ("/trust/self-made-party", test_self_made_party);
  TRUST_TEST ("/trust/any-party-may", test_any_party_may);
  TRUST_TEST ("/trust/report-of-another", test_report_of_another);
  TRUST_TEST ("/trust/replayed", test_replayed);
  TRUST_TEST ("/trust/edited-amount", test_edited_amount);
  TRUST_TEST ("/trust/wrong-first", test_wrong_first);
  TRUST_TEST ("/trust/one-number-twice", test_one_number_twice);
  TRUST_TEST ("/trust/decision", test_decision);
  TRUST_TEST ("/trust/secretariat", test_secretariat);
  TRUST_TEST ("/trust/made-up-verdict", test_made_up_verdict);
  TRUST_TEST ("/trust/two-first-keys", test_two_first_keys);
  TRUST_TEST ("/trust/beside-first-contact", test_beside_first_contact);
  TRUST_TEST ("/trust/new-key", test_new_key);
  TRUST_TEST ("/trust/refused-key", test_refused_key);
  TRUST_TEST ("/trust/forgotten", test_forgotten);
  TRUST_TEST ("/trust/undone", test_undone);
  TRUST_TEST ("/trust/merged", test_merged);
  TRUST_TEST ("/trust/merged/party", test_merged_party);
  TRUST_TEST ("/trust/merged/by-himself", test_merged_by_himself);
  return g_test_run ();
}
