/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-digest.h"

#include <string.h>

void
pb_digest_init (PbDigest *self)
{
  sha256_init (self);
}

void
pb_digest_add (PbDigest *self, const char *bytes, gsize length)
{
  sha256_update (self, length, (const guint8 *) bytes);
}

char *
pb_digest_finish (PbDigest *self)
{
  static const char digits[] = "0123456789abcdef";
  guint8 digest[SHA256_DIGEST_SIZE];
  char *text = g_malloc (2 * sizeof digest + 1);

  sha256_digest (self, sizeof digest, digest);
  for (gsize i = 0; i < sizeof digest; i++) {
    text[2 * i] = digits[digest[i] >> 4];
    text[2 * i + 1] = digits[digest[i] & 0xF];
  }
  text[2 * sizeof digest] = '\0';
  return text;
}

char *
pb_digest_of (const char *text)
{
  PbDigest digest;

  pb_digest_init (&digest);
  pb_digest_add (&digest, text, strlen (text));
  return pb_digest_finish (&digest);
}
