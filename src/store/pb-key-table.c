/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/pb-key-table.h"

#include "base/pb-date.h"
#include "store/pb-statement.h"

GPtrArray *
pb_key_table_list (PbDatabase *database, const char *signer, GError **error)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_known_key_free);
  g_autoptr (PbStatement) query = pb_statement_new (
      database,
      "SELECT owner, key, trust, first_seen FROM keys WHERE ?1 IS NULL OR owner = ?1"
      " ORDER BY owner, first_seen, key",
      "t", signer);

  while (pb_statement_step (query)) {
    PbKnownKey *key = g_new (PbKnownKey, 1);

    key->signer = g_strdup (pb_statement_get_text (query, 0));
    key->key = g_strdup (pb_statement_get_text (query, 1));
    key->trust = pb_trust_find (pb_statement_get_text (query, 2));
    key->first_seen = g_strdup (pb_statement_get_text (query, 3));
    g_ptr_array_add (keys, key);
  }
  return pb_statement_finish (query, error) ? g_steal_pointer (&keys) : NULL;
}

static gboolean
replace_others (PbDatabase *database, const char *signer, const char *key, GError **error)
{
  return pb_database_run (database, error,
                          "UPDATE keys SET trust = 'replaced', import_id = NULL"
                          " WHERE owner = ?1 AND key <> ?2"
                          " AND trust IN ('own', 'confirmed', 'accepted')",
                          "tt", signer, key);
}

gboolean
pb_key_table_put (PbDatabase *database,
                  const char *signer,
                  const char *key,
                  PbTrust trust,
                  gint64 import,
                  GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  if (pb_trust_is_current (trust) && !replace_others (database, signer, key, error))
    return FALSE;
  return pb_database_run (database, error,
                          "INSERT INTO keys (owner, key, trust, first_seen, import_id)"
                          " VALUES (?1, ?2, ?3, ?4, nullif (?5, 0))"
                          " ON CONFLICT (owner, key) DO UPDATE"
                          " SET trust = excluded.trust, import_id = excluded.import_id",
                          "tttti", signer, key, pb_trust_get_name (trust), now, import);
}

gboolean
pb_key_table_remove (PbDatabase *database, const char *signer, GError **error)
{
  return pb_database_run (database, error, "DELETE FROM keys WHERE owner = ?1", "t", signer);
}

gboolean
pb_key_table_decide (PbDatabase *database, const PbDecision *decision, GError **error)
{
  g_autofree char *now = pb_timestamp_now ();

  return pb_database_run (
      database, error,
      "INSERT INTO decisions (time, subject, decision, key, digest, reason, file)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      "ttttttt", now, decision->subject, decision->decision, decision->key, decision->digest,
      decision->reason, decision->file);
}
