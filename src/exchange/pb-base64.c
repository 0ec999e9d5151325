/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-base64.h"

#include <sodium.h>
#include <string.h>

char *
pb_base64_encode (const guchar *bytes, gsize length)
{
  return g_base64_encode (bytes, length);
}

gboolean
pb_base64_decode (const char *text, guchar *bytes, gsize length)
{
  gsize found;

  return sodium_base642bin (bytes, length, text, strlen (text), NULL, &found, NULL,
                            sodium_base64_VARIANT_ORIGINAL) == 0 &&
         found == length;
}
