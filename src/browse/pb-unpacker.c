/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-unpacker.h"

void
pb_unpacker_init (PbUnpacker *self, gconstpointer data, gsize length)
{
  self->at = data;
  self->end = length == 0 ? self->at : self->at + length;
  self->broken = FALSE;
}

void
pb_unpacker_break (PbUnpacker *self)
{
  self->broken = TRUE;
  self->at = self->end;
}

guint64
pb_unpacker_get_long_number (PbUnpacker *self)
{
  guint64 number = 0;

  for (guint shift = 0; shift < 64 && self->at < self->end; shift += 7) {
    guint8 digit = *self->at++;

    number |= (guint64) (digit & 0x7f) << shift;
    if (digit < 0x80)
      return number;
  }
  pb_unpacker_break (self);
  return 0;
}

static const guint8 *
take (PbUnpacker *self, gsize length)
{
  const guint8 *start = self->at;

  if (length > (gsize) (self->end - self->at)) {
    pb_unpacker_break (self);
    return NULL;
  }
  self->at += length;
  return start;
}

const guint8 *
pb_unpacker_get_bytes (PbUnpacker *self, gsize *length)
{
  const guint8 *start;

  *length = pb_unpacker_get_number (self);
  start = take (self, *length);
  if (start == NULL)
    *length = 0;
  return start;
}

/* Written with the zero behind it, so it can be used where it stands. */
const char *
pb_unpacker_get_text (PbUnpacker *self)
{
  gsize length = pb_unpacker_get_number (self);
  const char *text = length > 0 ? (const char *) take (self, length) : NULL;

  if (text == NULL || (text[length - 1] == '\0' && g_utf8_validate_len (text, length - 1, NULL)))
    return text;
  pb_unpacker_break (self);
  return NULL;
}
