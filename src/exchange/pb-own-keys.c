/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-own-keys.h"

#include "domain/pb-record.h"
#include "exchange/pb-signature.h"
#include "exchange/pb-submission-private.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n-lib.h>

PbKey *
pb_own_keys_create (PbKeyring *keyring, PbStore *store, const char *signer, GError **error)
{
  g_autoptr (PbKey) key = pb_key_new ();

  return pb_own_keys_adopt (keyring, store, signer, key, error) ? g_steal_pointer (&key) : NULL;
}

gboolean
pb_own_keys_adopt (
    PbKeyring *keyring, PbStore *store, const char *signer, const PbKey *key, GError **error)
{
  return pb_keyring_save (keyring, signer, key, error) &&
         pb_store_trust_key (store, signer, pb_key_get_text (key), PB_TRUST_OWN, error);
}

static gboolean
is_made_here (PbStore *store, const char *id, gboolean *made_here, GError **error)
{
  g_autoptr (GPtrArray) history = pb_store_history (store, id, error);
  const PbRevision *first;

  *made_here = FALSE;
  if (history == NULL)
    return FALSE;
  first = history->len > 0 ? g_ptr_array_index (history, history->len - 1) : NULL;
  *made_here = first != NULL && g_str_equal (first->origin, "here");
  return TRUE;
}

/* @usable: (out): whether the register does not say that the signer has another key by now. */
static gboolean
register_own (
    PbStore *store, const char *signer, const PbKey *key, gboolean *usable, GError **error)
{
  g_autoptr (GPtrArray) known = pb_store_list_keys (store, signer, error);
  gboolean has_other = FALSE;

  if (known == NULL)
    return FALSE;
  *usable = TRUE;
  for (guint i = 0; i < known->len; i++) {
    const PbKnownKey *other = g_ptr_array_index (known, i);

    if (g_str_equal (other->key, pb_key_get_text (key)) && other->trust == PB_TRUST_OWN)
      return TRUE;
    has_other |=
        pb_trust_is_current (other->trust) && !g_str_equal (other->key, pb_key_get_text (key));
  }
  *usable = !has_other;
  return has_other ||
         pb_store_trust_key (store, signer, pb_key_get_text (key), PB_TRUST_OWN, error);
}

/* @key: (out) (nullable): the one to sign with, %NULL when there is none and none is to be made. */
static gboolean
find_or_make (PbKeyring *keyring, PbStore *store, const char *id, PbKey **key, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbKey) there = pb_keyring_load (keyring, id, &fault);
  g_autoptr (GPtrArray) known = NULL;
  gboolean usable;

  *key = NULL;
  if (fault != NULL) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return FALSE;
  }
  if (there != NULL) {
    if (!register_own (store, id, there, &usable, error))
      return FALSE;
    *key = usable ? g_steal_pointer (&there) : NULL;
    return TRUE;
  }
  known = pb_store_list_keys (store, id, error);
  if (known == NULL || !is_made_here (store, id, &usable, error))
    return FALSE;
  if (!usable || known->len > 0)
    return TRUE;
  *key = pb_own_keys_create (keyring, store, id, error);
  return *key != NULL;
}

gboolean
pb_own_keys_register (PbKeyring *keyring, PbStore *store, const char *id, GError **error)
{
  g_autoptr (PbKey) key = NULL;

  return find_or_make (keyring, store, id, &key, error);
}

static gboolean
add_signature (
    PbValue **document, PbKeyring *keyring, PbStore *store, const char *id, GError **error)
{
  g_autoptr (PbKey) key = NULL;
  g_autoptr (PbValue) before = NULL;

  if (!find_or_make (keyring, store, id, &key, error))
    return FALSE;
  if (key == NULL)
    return TRUE;
  before = g_steal_pointer (document);
  *document = pb_signature_add (before, id, key);
  return TRUE;
}

PbSubmission *
pb_own_keys_sign (PbKeyring *keyring,
                  PbStore *store,
                  const PbSubmission *submission,
                  GError **error)
{
  PbValue *payload = pb_submission_get_payload (submission);
  PbValue *entities = pb_value_get_member (payload, pb_entity_kind.plural);
  g_autoptr (PbValue) document = pb_value_ref (pb_submission_get_document (submission));

  for (guint i = 0; i < pb_value_get_length (entities); i++) {
    const char *id = pb_record_get_id (pb_value_get_item (entities, i));

    if (!add_signature (&document, keyring, store, id, error))
      return NULL;
  }
  return pb_submission_new_for_document (document);
}

PbSubmission *
pb_own_keys_sign_as (PbKeyring *keyring,
                     const char *signer,
                     const PbSubmission *submission,
                     GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbKey) key = pb_keyring_load (keyring, signer, &fault);
  g_autoptr (PbValue) document = NULL;

  if (key == NULL && fault == NULL)
    g_set_error (
        error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ,
        _ ("There is no private key of “%s” on this computer. Make one, or load it from its "
           "transfer file."),
        signer);
  else if (key == NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  if (key == NULL)
    return NULL;
  document = pb_signature_add (pb_submission_get_document (submission), signer, key);
  return pb_submission_new_for_document (document);
}
