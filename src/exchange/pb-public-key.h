/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbPublicKey:
 * @number: names the key in a few bytes; follows from @bytes
 * @bytes: an Ed25519 public key
 *
 * A public key is written as minisign writes it: the letters "Ed", the number and the bytes, in
 * base 64. So what stands in a file of Pledgebook can be given to `minisign -P` as it is. A text
 * with another number than the one that follows from the bytes is no key, so that each key has one
 * text only.
 */
typedef struct {
  guchar number[8];
  guchar bytes[32];
} PbPublicKey;

/* Length of its text in characters. */
#define PB_PUBLIC_KEY_LENGTH 56

void pb_public_key_init (PbPublicKey *self, const guchar bytes[32]);
/* Whether @text is a public key, which goes to @self. */
gboolean pb_public_key_parse (PbPublicKey *self, const char *text);
/* (transfer full) */
char *pb_public_key_to_text (const PbPublicKey *self);
/* Whether @signature (64 bytes) was made over @message with the private key to this one. */
gboolean pb_public_key_verify (const PbPublicKey *self,
                               const guchar signature[64],
                               const guchar *message,
                               gsize length);

/**
 * pb_public_key_fingerprint:
 * @text: a public key
 *
 * The fingerprint that people compare by telephone: eight groups of five figures, which are read
 * out in any language. They are BLAKE2b-256 over the 32 bytes of the key, taken as eight numbers of
 * four bytes, the most significant first, each modulo 100,000. That are 40 figures, or about 132
 * bits: nobody can make a second key with the same.
 *
 * Returns: (transfer full) (nullable): "01234 56789 …", with single blanks; %NULL when @text is no
 * key
 */
char *pb_public_key_fingerprint (const char *text);
