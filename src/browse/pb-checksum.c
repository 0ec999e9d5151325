/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-checksum.h"

#include <string.h>

static guint64
mix (guint64 sum, guint64 next)
{
  sum = (sum ^ next) * 0x9E3779B97F4A7C15;
  return sum ^ sum >> 32;
}

guint64
pb_checksum_add (guint64 sum, gconstpointer data, gsize length)
{
  const guint8 *bytes = data;

  for (gsize i = 0; i < length; i += sizeof sum) {
    guint64 next = 0;

    memcpy (&next, bytes + i, MIN (sizeof next, length - i));
    sum = mix (sum, next);
  }
  return sum;
}

guint64
pb_checksum_finish (guint64 sum, guint64 length)
{
  return mix (sum, length);
}
