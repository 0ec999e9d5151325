/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-store-reviews.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"
#include "domain/pb-review.h"
#include "store/pb-generation-table.h"
#include "store/pb-head.h"
#include "store/pb-review-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-store-private.h"

static gboolean
refuse_review (const PbHead *head, GError **error)
{
  g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
               _ ("“%s” has changed, or is not in a state for this verdict. Nothing was written; "
                  "look at it again."),
               pb_record_title (head->kind, head->record));
  return FALSE;
}

static gboolean
put_next (PbDatabase *database, const PbKind *kind, PbValue *next, GError **error)
{
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (kind, next);
  gboolean found;

  return pb_revision_table_put (database, copy, NULL, 0, error) &&
         pb_revision_table_seal (database, pb_record_get_id (next), copy->digest, &found, error) &&
         pb_head_put (database, copy, error);
}

static gboolean
review_record (PbDatabase *database, PbValue *review, GError **error)
{
  const char *id = pb_value_get_member_string (review, "record");
  g_autoptr (PbHead) head = NULL;
  g_autoptr (PbValue) next = NULL;

  if (!pb_head_find (database, id, &head, error))
    return FALSE;
  if (head == NULL || head->deleted != NULL)
    return pb_store_refuse_unknown (id, error);
  next = pb_review_apply (head->kind, head->record, review);
  if (next == NULL)
    return refuse_review (head, error);
  return put_next (database, head->kind, next, error) &&
         pb_review_table_put (database, review, NULL, 0, error) &&
         pb_review_table_put_draft (database, id, NULL, error);
}

gboolean
pb_store_review (PbStore *self, GPtrArray *reviews, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  for (guint i = 0; transaction != NULL && i < reviews->len; i++)
    if (!review_record (database, g_ptr_array_index (reviews, i), error))
      return FALSE;
  return transaction != NULL &&
         pb_generation_table_commit (database, g_steal_pointer (&transaction), error);
}

static gboolean
refuse_take_back (GError **error)
{
  g_set_error_literal (error, PB_STORE_ERROR, PB_STORE_ERROR_CHANGED,
                       _ ("The verdict cannot be taken back: it has gone out in a receipt, or the "
                          "record has changed since. Say another verdict instead."));
  return FALSE;
}

/* Whether a record is what the review has made of @reviewed, and nothing else. */
static gboolean
is_result (const PbHead *head, PbValue *reviewed, PbValue *review)
{
  g_autoptr (PbValue) next =
      reviewed != NULL ? pb_review_apply (head->kind, reviewed, review) : NULL;
  g_autofree char *digest = next != NULL ? pb_record_digest (head->kind, next) : NULL;

  return head->deleted == NULL && g_strcmp0 (digest, head->digest) == 0;
}

/* @record as it was before a review, with the notes that were written since. */
static PbValue *
with_members_of (PbValue *record, PbValue *reviewed)
{
  static const char *const names[] = { "revision", "parent", "modified", "publication" };
  g_autoptr (PbValue) result = pb_value_ref (record);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (PbValue) before = g_steal_pointer (&result);

    result = pb_value_with_member (before, names[i], pb_value_get_member (reviewed, names[i]));
  }
  return g_steal_pointer (&result);
}

static gboolean
put_before (PbDatabase *database, const PbHead *head, PbValue *reviewed, GError **error)
{
  g_autoptr (PbValue) record = with_members_of (head->record, reviewed);
  g_autoptr (PbFairCopy) copy = pb_fair_copy_new (head->kind, record);

  return pb_revision_table_put (database, copy, NULL, 0, error) &&
         pb_head_put (database, copy, error) &&
         pb_revision_table_remove (database, pb_record_get_id (record), head->digest, error);
}

static gboolean
take_back (PbDatabase *database, PbValue *review, GError **error)
{
  const char *id = pb_value_get_member_string (review, "record");
  const char *digest = pb_value_get_member_string (review, "digest");
  g_autoptr (PbHead) head = NULL;
  g_autoptr (PbValue) reviewed = NULL;
  gboolean removed;

  if (!pb_head_find (database, id, &head, error) ||
      !pb_revision_table_load (database, id, digest, &reviewed, error) ||
      !pb_review_table_remove (database, review, &removed, error))
    return FALSE;
  if (!removed || head == NULL || !is_result (head, reviewed, review))
    return refuse_take_back (error);
  return put_before (database, head, reviewed, error) &&
         pb_review_table_put_draft (database, id, pb_value_get_member (review, "comments"), error);
}

gboolean
pb_store_take_back_reviews (PbStore *self, GPtrArray *reviews, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  for (guint i = reviews->len; transaction != NULL && i > 0; i--)
    if (!take_back (database, g_ptr_array_index (reviews, i - 1), error))
      return FALSE;
  return transaction != NULL &&
         pb_generation_table_commit (database, g_steal_pointer (&transaction), error);
}

gboolean
pb_store_has_review_work (PbStore *self, gboolean *has, GError **error)
{
  return pb_review_table_has_work (pb_store_get_database (self), has, error);
}

gboolean
pb_store_keep_comments (PbStore *self, const char *id, PbValue *comments, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  return transaction != NULL && pb_review_table_put_draft (database, id, comments, error) &&
         pb_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
pb_store_load_comments (PbStore *self, const char *id, PbValue **comments, GError **error)
{
  return pb_review_table_load_draft (pb_store_get_database (self), id, comments, error);
}

GPtrArray *
pb_store_list_reviews (PbStore *self, const char *id, GError **error)
{
  return pb_review_table_list (pb_store_get_database (self), id, error);
}

GPtrArray *
pb_store_list_reviews_to_send (PbStore *self, GError **error)
{
  return pb_review_table_list_to_send (pb_store_get_database (self), error);
}

gboolean
pb_store_mark_reviews_sent (PbStore *self, GPtrArray *reviews, const char *receipt, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  for (guint i = 0; transaction != NULL && i < reviews->len; i++)
    if (!pb_review_table_mark_sent (database, g_ptr_array_index (reviews, i), receipt, error))
      return FALSE;
  return transaction != NULL && pb_transaction_commit (g_steal_pointer (&transaction), error);
}
