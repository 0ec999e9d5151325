/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-key.h"

#include "exchange/pb-secret.h"

#include <sodium.h>

/* @secret begins with the seed. */
struct _PbKey {
  guchar *secret;
  PbPublicKey public;
  char *text;
};

G_STATIC_ASSERT (PB_KEY_SEED_BYTES == crypto_sign_SEEDBYTES);

PbKey *
pb_key_new (void)
{
  g_autoptr (PbSecret) seed = pb_secret_new (PB_KEY_SEED_BYTES);

  randombytes_buf (seed, PB_KEY_SEED_BYTES);
  return pb_key_new_for_seed (seed);
}

PbKey *
pb_key_new_for_seed (const guchar seed[PB_KEY_SEED_BYTES])
{
  PbKey *self = g_new0 (PbKey, 1);
  guchar bytes[crypto_sign_PUBLICKEYBYTES];

  self->secret = pb_secret_new (crypto_sign_SECRETKEYBYTES);
  crypto_sign_seed_keypair (bytes, self->secret, seed);
  pb_public_key_init (&self->public, bytes);
  self->text = pb_public_key_to_text (&self->public);
  return self;
}

void
pb_key_free (PbKey *self)
{
  pb_secret_free (self->secret);
  g_free (self->text);
  g_free (self);
}

const guchar *
pb_key_get_seed (const PbKey *self)
{
  return self->secret;
}

const PbPublicKey *
pb_key_get_public (const PbKey *self)
{
  return &self->public;
}

const char *
pb_key_get_text (const PbKey *self)
{
  return self->text;
}

void
pb_key_sign (const PbKey *self, const guchar *message, gsize length, guchar signature[64])
{
  crypto_sign_detached (signature, NULL, message, length, self->secret);
}
