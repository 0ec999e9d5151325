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
         pb_review_table_put (database, review, NULL, 0, error);
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
