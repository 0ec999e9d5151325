/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-public-key.h"

#include "exchange/pb-base64.h"

#include <sodium.h>
#include <string.h>

/* What minisign calls Ed25519. */
#define ALGORITHM "Ed"
#define N_GROUPS 8

typedef struct {
  guchar algorithm[2];
  PbPublicKey key;
} Written;

G_STATIC_ASSERT (sizeof (Written) == 42);
G_STATIC_ASSERT (sizeof ((PbPublicKey){ 0 }.bytes) == crypto_sign_ed25519_PUBLICKEYBYTES);

/**
 * pb_public_key_init:
 * @self: (out): the key
 * @bytes: an Ed25519 public key
 *
 * The number is the start of BLAKE2b-256 over the bytes.
 */
void
pb_public_key_init (PbPublicKey *self, const guchar bytes[32])
{
  guchar hash[crypto_generichash_BYTES];

  crypto_generichash (hash, sizeof hash, bytes, sizeof self->bytes, NULL, 0);
  memcpy (self->number, hash, sizeof self->number);
  memcpy (self->bytes, bytes, sizeof self->bytes);
}

gboolean
pb_public_key_parse (PbPublicKey *self, const char *text)
{
  Written written;

  if (text == NULL || !pb_base64_decode (text, (guchar *) &written, sizeof written) ||
      memcmp (written.algorithm, ALGORITHM, sizeof written.algorithm) != 0)
    return FALSE;
  pb_public_key_init (self, written.key.bytes);
  return memcmp (self->number, written.key.number, sizeof self->number) == 0;
}

char *
pb_public_key_to_text (const PbPublicKey *self)
{
  Written written = { .key = *self };

  memcpy (written.algorithm, ALGORITHM, sizeof written.algorithm);
  return pb_base64_encode ((const guchar *) &written, sizeof written);
}

gboolean
pb_public_key_verify (const PbPublicKey *self,
                      const guchar signature[64],
                      const guchar *message,
                      gsize length)
{
  return crypto_sign_verify_detached (signature, message, length, self->bytes) == 0;
}

char *
pb_public_key_fingerprint (const char *text)
{
  PbPublicKey key;
  guchar hash[N_GROUPS * 4];
  g_autoptr (GString) groups = g_string_new (NULL);

  if (!pb_public_key_parse (&key, text))
    return NULL;
  crypto_generichash (hash, sizeof hash, key.bytes, sizeof key.bytes, NULL, 0);
  for (guint i = 0; i < N_GROUPS; i++) {
    guint32 number;

    memcpy (&number, hash + 4 * i, sizeof number);
    g_string_append_printf (groups, "%s%05u", i > 0 ? " " : "", GUINT32_FROM_BE (number) % 100000);
  }
  return g_string_free (g_steal_pointer (&groups), FALSE);
}
