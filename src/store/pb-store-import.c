/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-generation-table.h"
#include "store/pb-head.h"
#include "store/pb-import-table.h"
#include "store/pb-key-table.h"
#include "store/pb-merge-table.h"
#include "store/pb-record-table.h"
#include "store/pb-review-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-store-private.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"

/* The part of PbStore that carries out import plans and takes them back. */

/* What a large import has changed must not be written and read again and again before it is
 * complete. Otherwise little is needed: SQLite's own measure. */
#define IMPORT_CACHE_KIB (64 * 1024)
#define USUAL_CACHE_KIB 2000

/* @import: the number of its row, 0 before it has one
 * @written: ids of the records it has written so far */
struct _PbStoreImport {
  PbDatabase *database;
  PbTransaction *transaction;
  gint64 import;
  GHashTable *written;
  guint n_written;
  PbStoreProgress progress;
  gpointer progress_data;
};

static gboolean
refuse_outdated (GError **error)
{
  g_set_error_literal (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
                       _ ("The register has changed since this preview was made. Nothing was taken "
                          "in; open the file again."));
  return FALSE;
}

/* (transfer full) (nullable): the revision that the plan was made against. */
static char *
get_expected (const PbPlanItem *item)
{
  const char *id = pb_record_get_id (item->record);

  /* What it may be a duplicate of is another record. */
  if (item->here == NULL || g_strcmp0 (pb_record_get_id (item->here), id) != 0)
    return NULL;
  return pb_record_digest (item->kind, item->here);
}

static gboolean
still_holds (PbStoreImport *self, const PbPlanItem *item, const PbHead *head, GError **error)
{
  g_autofree char *expected = get_expected (item);
  const char *actual = head != NULL && head->deleted == NULL ? head->digest : NULL;

  if (head != NULL && head->kind != item->kind) {
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FAILED,
                 _ ("The identifier “%s” already belongs to a record of another kind."),
                 pb_record_get_id (item->record));
    return FALSE;
  }
  if (g_hash_table_contains (self->written, pb_record_get_id (item->record)) ||
      g_strcmp0 (expected, actual) == 0)
    return TRUE;
  return refuse_outdated (error);
}

/* @record with the internal fields of @here and none of its own. */
static PbValue *
with_internal_of (const PbKind *kind, PbValue *record, PbValue *here)
{
  g_autoptr (PbValue) result = pb_record_without (kind, record, PB_FIELD_INTERNAL);

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *kept = here != NULL ? pb_value_get_member (here, field->name) : NULL;

    if (kept != NULL && (field->flags & PB_FIELD_INTERNAL) != 0) {
      g_autoptr (PbValue) before = g_steal_pointer (&result);

      result = pb_value_with_member (before, field->name, kept);
    }
  }
  return g_steal_pointer (&result);
}

static gboolean
take (PbStoreImport *self, const PbPlanItem *item, const PbHead *head, GError **error)
{
  const char *id = pb_record_get_id (item->record);
  g_autoptr (PbValue) record =
      with_internal_of (item->kind, item->record, head != NULL ? head->record : NULL);
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (item->kind, record);

  return pb_revision_table_put (self->database, copy, NULL, self->import, error) &&
         pb_head_put (self->database, copy, error) &&
         pb_import_table_note (self->database, self->import, id, head, copy->digest, error);
}

static gboolean
add_to_history (PbStoreImport *self, const PbPlanItem *item, GError **error)
{
  g_autoptr (PbValue) record = pb_record_without (item->kind, item->record, PB_FIELD_INTERNAL);
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (item->kind, record);
  g_autoptr (PbValue) known = NULL;

  if (!pb_revision_table_load (self->database, pb_record_get_id (record), copy->digest, &known,
                               error))
    return FALSE;
  return known != NULL || pb_revision_table_put (self->database, copy, NULL, self->import, error);
}

/* That a person wanted it although it was held. */
static gboolean
record_decision (PbDatabase *database, const PbPlanItem *item, GError **error)
{
  const PbDecision decision = { .subject = (char *) pb_record_get_id (item->record),
                                .decision = (char *) "taken",
                                .digest = item->digest,
                                .reason = (char *) pb_hold_get_name (item->hold),
                                .file = item->file };

  return pb_key_table_decide (database, &decision, error);
}

/* @used: takes the file (PbPlanFile) that it is from. */
static gboolean
write_item (PbStoreImport *self, const PbPlanItem *item, GHashTable *used, GError **error)
{
  const char *id = pb_record_get_id (item->record);
  gboolean is_history = item->verdict == PB_VERDICT_OLDER;
  g_autoptr (PbHead) head = NULL;

  if (!pb_head_find (self->database, id, &head, error) || !still_holds (self, item, head, error))
    return FALSE;
  /* The person has not taken the record that this is the history of. */
  if (head == NULL && is_history)
    return TRUE;
  if (self->import == 0 && !pb_import_table_begin (self->database, &self->import, error))
    return FALSE;
  g_hash_table_add (self->written, g_strdup (id));
  self->n_written++;
  if (self->progress != NULL)
    self->progress (self->n_written, self->progress_data);
  if (item->from != NULL)
    g_hash_table_add (used, (gpointer) item->from);
  if (item->hold != PB_HOLD_NONE && !record_decision (self->database, item, error))
    return FALSE;
  return is_history ? add_to_history (self, item, error) : take (self, item, head, error);
}

/* A record first, then what a person wants instead, then what it was before. */
typedef enum { PASS_BELIEVED, PASS_HELD, PASS_HISTORY } Pass;

static Pass
get_pass (const PbPlanItem *item)
{
  if (item->verdict == PB_VERDICT_OLDER)
    return PASS_HISTORY;
  return item->hold == PB_HOLD_NONE ? PASS_BELIEVED : PASS_HELD;
}

static gboolean
write_items (PbStoreImport *self,
             const PbPlan *plan,
             Pass pass,
             GHashTable *used,
             GCancellable *cancellable,
             GError **error)
{
  for (guint i = 0; i < plan->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    if (pb_plan_item_writes (item) && get_pass (item) == pass &&
        !write_item (self, item, used, error))
      return FALSE;
  }
  return TRUE;
}

PbStoreImport *
pb_store_import_begin (PbStore *store, GError **error)
{
  PbDatabase *database = pb_store_get_database (store);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  PbStoreImport *self;

  if (transaction == NULL || !pb_database_set_cache (database, IMPORT_CACHE_KIB, error))
    return NULL;
  self = g_new0 (PbStoreImport, 1);
  self->database = database;
  self->transaction = g_steal_pointer (&transaction);
  self->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
pb_store_import_set_progress (PbStoreImport *self, PbStoreProgress progress, gpointer user_data)
{
  self->progress = progress;
  self->progress_data = user_data;
}

void
pb_store_import_free (PbStoreImport *self)
{
  g_clear_pointer (&self->transaction, pb_transaction_roll_back);
  pb_database_set_cache (self->database, USUAL_CACHE_KIB, NULL);
  g_hash_table_unref (self->written);
  g_free (self);
}

static gboolean
accept_key (PbStoreImport *self, const PbPlanSignature *signature, GError **error)
{
  g_autoptr (GPtrArray) known = pb_key_table_list (self->database, signature->signer, error);

  if (known == NULL)
    return FALSE;
  for (guint i = 0; i < known->len; i++) {
    const PbKnownKey *key = g_ptr_array_index (known, i);

    /* Another plan of this import, or somebody who was quicker. */
    if (pb_trust_is_current (key->trust))
      return g_str_equal (key->key, signature->key) || refuse_outdated (error);
  }
  return pb_key_table_put (self->database, signature->signer, signature->key, PB_TRUST_ACCEPTED,
                           self->import, error);
}

static gboolean
accept_keys_of (PbStoreImport *self, const PbPlanFile *file, GError **error)
{
  for (guint i = 0; i < file->signatures->len; i++) {
    const PbPlanSignature *signature = g_ptr_array_index (file->signatures, i);

    if (signature->trust == PB_TRUST_FIRST && !accept_key (self, signature, error))
      return FALSE;
  }
  return TRUE;
}

/* Keys seen for the first time become known once anything is taken from their file. */
static gboolean
accept_keys (PbStoreImport *self, const PbPlan *plan, GHashTable *used, GError **error)
{
  for (guint i = 0; i < plan->files->len; i++) {
    const PbPlanFile *file = g_ptr_array_index (plan->files, i);

    if (g_hash_table_contains (used, file) && !accept_keys_of (self, file, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
keep_review (PbStoreImport *self, const PbPlanReview *review, GError **error)
{
  g_autoptr (PbHead) head = NULL;
  gboolean known = FALSE;

  if (!pb_head_find (self->database, pb_value_get_member_string (review->review, "record"), &head,
                     error) ||
      !pb_review_table_has (self->database, review->review, &known, error))
    return FALSE;
  /* The record that it is of was left out. */
  if (head == NULL || known)
    return TRUE;
  if (self->import == 0 && !pb_import_table_begin (self->database, &self->import, error))
    return FALSE;
  return pb_review_table_put (self->database, review->review, review->receipt, self->import, error);
}

static gboolean
keep_reviews (PbStoreImport *self, const PbPlan *plan, GError **error)
{
  for (guint i = 0; i < plan->reviews->len; i++) {
    const PbPlanReview *review = g_ptr_array_index (plan->reviews, i);
    const PbPlanItem *item = review->item;
    gboolean is_left_out =
        item != NULL && item->hold != PB_HOLD_NONE && item->choice == PB_CHOICE_SKIP;

    if (!is_left_out && !keep_review (self, review, error))
      return FALSE;
  }
  return TRUE;
}

/* Whether it comes in beside what it looks like, which may have been left out itself. */
static gboolean
is_taken_as_well (const PbPlanItem *item)
{
  return item->verdict == PB_VERDICT_DUPLICATE && item->choice == PB_CHOICE_TAKE &&
         (item->rival == NULL || pb_plan_item_writes (item->rival));
}

/* Who has seen that they look alike need not be asked again. */
static gboolean
keep_distinct (PbStoreImport *self, const PbPlan *plan, GError **error)
{
  for (guint i = 0; plan->is_seen && i < plan->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (is_taken_as_well (item) &&
        !pb_merge_table_put_distinct (self->database, pb_record_get_id (item->record),
                                      pb_record_get_id (item->here), self->import, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
pb_store_import_add (PbStoreImport *self,
                     const PbPlan *plan,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);

  return write_items (self, plan, PASS_BELIEVED, used, cancellable, error) &&
         write_items (self, plan, PASS_HELD, used, cancellable, error) &&
         write_items (self, plan, PASS_HISTORY, used, cancellable, error) &&
         keep_distinct (self, plan, error) && keep_reviews (self, plan, error) &&
         accept_keys (self, plan, used, error);
}

gboolean
pb_store_import_commit (PbStoreImport *self, guint *n_written, GError **error)
{
  if (!pb_generation_table_commit (self->database, g_steal_pointer (&self->transaction), error))
    return FALSE;
  if (n_written != NULL)
    *n_written = self->n_written;
  return TRUE;
}

gboolean
pb_store_apply (
    PbStore *self, const PbPlan *plan, guint *n_written, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbStoreImport) import = pb_store_import_begin (self, error);

  return import != NULL && pb_store_import_add (import, plan, cancellable, error) &&
         pb_store_import_commit (import, n_written, error);
}

static gboolean
refuse_undo (gboolean is_merge, GError **error)
{
  g_set_error_literal (
      error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
      is_merge ? _ ("The merge cannot be taken back: records it wrote have been changed since. "
                    "Restore them one by one from their history.")
               : _ ("The last import cannot be taken back: records it wrote have been changed "
                    "since. Restore them one by one from their history."));
  return FALSE;
}

static gboolean
remove_new (PbDatabase *database, const PbHead *head, GError **error)
{
  g_autoptr (PbValue) outside = pb_record_without (head->kind, head->record, PB_FIELD_INTERNAL);

  /* Somebody has written a note on it. */
  if (!pb_value_equal (outside, head->record))
    return refuse_undo (FALSE, error);
  return pb_record_table_remove (database, pb_record_get_id (head->record), error);
}

static gboolean
restore (PbDatabase *database, const PbHead *head, const PbImportChange *change, GError **error)
{
  g_autoptr (PbValue) before = NULL;
  g_autoptr (PbValue) record = NULL;
  g_autoptr (PbFairCopy) copy = NULL;
  gboolean changed;

  if (!pb_revision_table_load (database, change->record_id, change->before, &before, error))
    return FALSE;
  if (before == NULL)
    return pb_store_refuse_unknown (change->record_id, error);
  record = with_internal_of (head->kind, before, head->record);
  copy = pb_fair_copy_new (head->kind, record);
  return pb_revision_table_put (database, copy, NULL, 0, error) &&
         pb_head_put (database, copy, error) &&
         (change->before_deleted == NULL ||
          pb_record_table_set_deleted (database, change->record_id, change->before_deleted,
                                       &changed, error));
}

static gboolean
undo_change (PbDatabase *database, const PbImportChange *change, GError **error)
{
  g_autoptr (PbHead) head = NULL;

  if (!pb_head_find (database, change->record_id, &head, error))
    return FALSE;
  if (head == NULL)
    return pb_store_refuse_unknown (change->record_id, error);
  return change->before != NULL ? restore (database, head, change, error)
                                : remove_new (database, head, error);
}

static gboolean
undo_import (PbDatabase *database, gint64 import, GError **error)
{
  g_autoptr (GPtrArray) changes = pb_import_table_list (database, import, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    if (!undo_change (database, g_ptr_array_index (changes, i), error))
      return FALSE;
  return changes != NULL && pb_import_table_remove (database, import, error);
}

gboolean
pb_store_undo_batch (PbStore *self, gboolean is_merge, guint *n_undone, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);
  gint64 import;
  guint n;

  if (transaction == NULL || !pb_import_table_find_last (database, is_merge, &import, error))
    return FALSE;
  if (import == 0)
    return refuse_undo (is_merge, error);
  if (!pb_import_table_count (database, import, &n, error) ||
      !undo_import (database, import, error) ||
      !pb_generation_table_commit (database, g_steal_pointer (&transaction), error))
    return FALSE;
  if (n_undone != NULL)
    *n_undone = n;
  return TRUE;
}

gboolean
pb_store_undo_import (PbStore *self, guint *n_undone, GError **error)
{
  return pb_store_undo_batch (self, FALSE, n_undone, error);
}

gboolean
pb_store_can_undo_import (PbStore *self)
{
  gint64 import;

  return pb_import_table_find_last (pb_store_get_database (self), FALSE, &import, NULL) &&
         import != 0;
}
