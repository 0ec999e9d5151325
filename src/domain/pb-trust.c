/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-trust.h"

#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  const char *sentence;
} trusts[PB_N_TRUSTS] = {
  [PB_TRUST_UNSIGNED] = { "unsigned", N_ ("Not signed.") },
  [PB_TRUST_WRONG] = { "wrong", N_ ("The signature is wrong: the file was changed after it was "
                                    "signed, or signed by somebody else.") },
  [PB_TRUST_FIRST] = { "first", N_ ("Signed with a key that is new to this register.") },
  [PB_TRUST_CHANGED] = { "changed", N_ ("Signed with another key than the one known so far!") },
  [PB_TRUST_OWN] = { "own", N_ ("Signed with your own key.") },
  [PB_TRUST_CONFIRMED] = { "confirmed", N_ ("Signed with a key whose fingerprint was compared.") },
  [PB_TRUST_ACCEPTED] = { "accepted", N_ ("Signed with the key known since the first file.") },
  [PB_TRUST_REFUSED] = { "refused", N_ ("Signed with a key that you have refused.") },
  [PB_TRUST_REPLACED] = { "replaced", N_ ("Signed with an old key that was replaced since.") },
};

void
pb_known_key_free (PbKnownKey *self)
{
  g_free (self->signer);
  g_free (self->key);
  g_free (self->first_seen);
  g_free (self);
}

gboolean
pb_signer_is_valid (const char *signer)
{
  return g_strcmp0 (signer, PB_SIGNER_SECRETARIAT) == 0 ||
         (signer != NULL && g_uuid_string_is_valid (signer));
}

const char *
pb_trust_get_name (PbTrust trust)
{
  return trusts[trust].name;
}

PbTrust
pb_trust_find (const char *name)
{
  for (PbTrust trust = PB_TRUST_UNSIGNED; trust < PB_N_TRUSTS; trust++)
    if (g_strcmp0 (trusts[trust].name, name) == 0)
      return trust;
  return PB_TRUST_UNSIGNED;
}

const char *
pb_trust_describe (PbTrust trust)
{
  return _ (trusts[trust].sentence);
}

gboolean
pb_trust_is_current (PbTrust trust)
{
  return trust == PB_TRUST_OWN || trust == PB_TRUST_CONFIRMED || trust == PB_TRUST_ACCEPTED;
}

gboolean
pb_trust_is_good (PbTrust trust)
{
  return pb_trust_is_current (trust) || trust == PB_TRUST_FIRST;
}
