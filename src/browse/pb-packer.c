/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-packer.h"

#include <string.h>

/* Seven bits to a byte, the lowest first; the eighth says that more follow. */
void
pb_packer_add_number (GByteArray *bytes, guint64 number)
{
  guint8 digits[10];
  guint n = 0;

  for (; number >= 0x80; number >>= 7)
    digits[n++] = (guint8) (number | 0x80);
  digits[n++] = (guint8) number;
  g_byte_array_append (bytes, digits, n);
}

void
pb_packer_add_text (GByteArray *bytes, const char *text)
{
  gsize size = text != NULL ? strlen (text) + 1 : 0;

  pb_packer_add_number (bytes, size);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) size);
}
