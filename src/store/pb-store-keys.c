/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-store-keys.h"

#include "store/pb-key-table.h"
#include "store/pb-statement.h"
#include "store/pb-store-private.h"
#include "store/pb-transaction.h"

GPtrArray *
pb_store_list_keys (PbStore *self, const char *signer, GError **error)
{
  return pb_key_table_list (pb_store_get_database (self), signer, error);
}

gboolean
pb_store_trust_key (
    PbStore *self, const char *signer, const char *key, PbTrust trust, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  const PbDecision decision = { .subject = (char *) signer,
                                .decision = (char *) pb_trust_get_name (trust),
                                .key = (char *) key };
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  g_return_val_if_fail (trust >= PB_TRUST_OWN, FALSE);

  return transaction != NULL && pb_key_table_put (database, signer, key, trust, 0, error) &&
         pb_key_table_decide (database, &decision, error) &&
         pb_transaction_commit (g_steal_pointer (&transaction), error);
}

gboolean
pb_store_forget_keys (PbStore *self, const char *signer, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  const PbDecision decision = { .subject = (char *) signer, .decision = (char *) "forgotten" };
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_write (database, error);

  return transaction != NULL && pb_key_table_remove (database, signer, error) &&
         pb_key_table_decide (database, &decision, error) &&
         pb_transaction_commit (g_steal_pointer (&transaction), error);
}

GPtrArray *
pb_store_list_decisions (PbStore *self, const char *subject, GError **error)
{
  g_autoptr (GPtrArray) decisions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_decision_free);
  g_autoptr (PbStatement) query =
      pb_statement_new (pb_store_get_database (self),
                        "SELECT time, subject, decision, key, digest, reason, file FROM decisions"
                        " WHERE subject = ?1 ORDER BY id",
                        "t", subject);

  while (pb_statement_step (query)) {
    PbDecision *decision = g_new (PbDecision, 1);

    decision->time = g_strdup (pb_statement_get_text (query, 0));
    decision->subject = g_strdup (pb_statement_get_text (query, 1));
    decision->decision = g_strdup (pb_statement_get_text (query, 2));
    decision->key = g_strdup (pb_statement_get_text (query, 3));
    decision->digest = g_strdup (pb_statement_get_text (query, 4));
    decision->reason = g_strdup (pb_statement_get_text (query, 5));
    decision->file = g_strdup (pb_statement_get_text (query, 6));
    g_ptr_array_add (decisions, decision);
  }
  return pb_statement_finish (query, error) ? g_steal_pointer (&decisions) : NULL;
}
