/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-sign.h"

#include "cli/pb-cli-key.h"
#include "cli/pb-cli-output.h"
#include "exchange/pb-judge.h"
#include "exchange/pb-minisig.h"
#include "exchange/pb-own-keys.h"
#include "exchange/pb-submission-private.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n.h>

gboolean
pb_cli_sign_check (const PbCliSign *self)
{
  if (self->signer != NULL)
    return pb_cli_key_check_signer (self->signer);
  if (!self->minisig)
    return TRUE;
  pb_cli_complain ("%s", _ ("Say with “--sign” whose key is to sign the file for minisign."));
  return FALSE;
}

PbSubmission *
pb_cli_sign (const PbCliSign *self, const PbSubmission *submission, PbStore *store, GError **error)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);

  return self->signer != NULL ? pb_own_keys_sign_as (keyring, self->signer, submission, error)
                              : pb_own_keys_sign (keyring, store, submission, error);
}

gboolean
pb_cli_sign_file (const PbCliSign *self, GFile *file, GError **error)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbKey) key = NULL;

  if (!self->minisig)
    return TRUE;
  key = pb_keyring_load (keyring, self->signer, error);
  return key != NULL && pb_minisig_write (file, key, NULL, error);
}

static void
tell_first (const PbPlanSignature *signature, const char *name, const char *file_name)
{
  g_autofree char *fingerprint = pb_public_key_fingerprint (signature->key);

  pb_cli_complain (
      /* Translators: a file, a name, an identifier, a fingerprint, the identifier again, a key. */
      _ ("%1$s: signed by %2$s (%3$s) with a key that is new to this register. Compare its "
         "fingerprint by telephone: %4$s. If it is the same: pledgebook-cli key trust %3$s %5$s"),
      file_name, name, signature->signer, fingerprint, signature->key);
}

static void
tell_changed (const PbPlanSignature *signature, const char *name, const char *file_name)
{
  g_autofree char *known =
      signature->known_key != NULL ? pb_public_key_fingerprint (signature->known_key) : NULL;
  g_autofree char *fingerprint = pb_public_key_fingerprint (signature->key);

  pb_cli_complain (
      /* Translators: a file, a name, an identifier. */
      _ ("%1$s: signed by %2$s (%3$s) with another key than the one known so far! Somebody may "
         "pretend to be this sender. Call the sender, at a number that is not from this file, "
         "before you decide."),
      file_name, name, signature->signer);
  if (known != NULL)
    pb_cli_complain (_ ("Known fingerprint: %s"), known);
  pb_cli_complain (_ ("New fingerprint: %s"), fingerprint);
  pb_cli_complain (
      /* Translators: the identifier of an entity, a key. */
      _ ("To trust the new key: pledgebook-cli key trust %1$s %2$s. To refuse it, add --refuse."),
      signature->signer, signature->key);
}

/* @told: the keys that something was said of */
static void
tell_key (const PbPlanSignature *signature, const char *file_name, GHashTable *told)
{
  const char *name = signature->name != NULL ? signature->name : "?";

  if (signature->trust != PB_TRUST_FIRST && signature->trust != PB_TRUST_CHANGED)
    return;
  if (!g_hash_table_add (told, signature->key))
    return;
  if (signature->trust == PB_TRUST_FIRST)
    tell_first (signature, name, file_name);
  else
    tell_changed (signature, name, file_name);
}

void
pb_cli_sign_tell_keys (const PbPlan *plan)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->files->len; i++) {
    const PbPlanFile *file = g_ptr_array_index (plan->files, i);

    for (guint j = 0; j < file->signatures->len; j++)
      tell_key (g_ptr_array_index (file->signatures, j), file->name, told);
  }
}

void
pb_cli_sign_tell_secretariat (PbStore *store)
{
  g_autoptr (GPtrArray) keys = pb_store_list_keys (store, PB_SIGNER_SECRETARIAT, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++) {
    const PbKnownKey *known = g_ptr_array_index (keys, i);
    g_autofree char *fingerprint = pb_public_key_fingerprint (known->key);

    if (known->trust == PB_TRUST_ACCEPTED)
      pb_cli_complain (_ ("Nobody here has compared the fingerprint of the secretariat’s key yet. "
                          "Compare it by telephone: %s. If it is the same: pledgebook-cli key "
                          "trust secretariat"),
                       fingerprint);
  }
}

static gboolean
print_signature (const PbPlanSignature *signature, const char *file_name)
{
  g_autofree char *fingerprint = pb_public_key_fingerprint (signature->key);

  if (!signature->fits || fingerprint == NULL) {
    /* Translators: the name of a file, the identifier of an entity. */
    pb_cli_print (_ ("%1$s: error: the signature of %2$s is wrong\n"), file_name,
                  signature->signer);
    return FALSE;
  }
  /* Translators: the name of a file, of an entity, its identifier, a fingerprint, a key. */
  pb_cli_print (_ ("%1$s: signed by %2$s (%3$s), fingerprint %4$s, public key %5$s\n"), file_name,
                signature->name != NULL ? signature->name : "?", signature->signer, fingerprint,
                signature->key);
  return TRUE;
}

static PbValue *
find_nothing_cb (const PbKind *kind, const char *id, gpointer user_data)
{
  return NULL;
}

gboolean
pb_cli_sign_print (const PbSubmission *submission, const char *file_name)
{
  const PbPlannerLookup nowhere = { .find = find_nothing_cb };
  g_autoptr (PbPlan) plan = pb_plan_new ();
  const PbPlanFile *file =
      pb_judge_add_file (plan, pb_submission_get_document (submission), file_name, &nowhere);
  gboolean all_fit = TRUE;

  for (guint i = 0; i < file->signatures->len; i++)
    all_fit &= print_signature (g_ptr_array_index (file->signatures, i), file_name);
  if (file->signatures->len == 0)
    pb_cli_print (_ ("%s: not signed\n"), file_name);
  return all_fit;
}
