/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbUnpacker:
 * @at: what is read next
 * @end: behind the last byte
 * @broken: whether something was asked for that was not there
 *
 * Reads what PbPacker wrote, or what somebody says was written by it: it never reads beyond the
 * end, and once something is wrong everything that follows is 0 or %NULL. So a reader can go on to
 * the end of a loop and look at @broken there.
 */
typedef struct {
  const guint8 *at;
  const guint8 *end;
  gboolean broken;
} PbUnpacker;

void pb_unpacker_init (PbUnpacker *self, gconstpointer data, gsize length);
/* Says that what was read makes no sense. */
void pb_unpacker_break (PbUnpacker *self);
guint64 pb_unpacker_get_long_number (PbUnpacker *self);

/* Most numbers are of one byte, and nearly all others of two. */
static inline guint64
pb_unpacker_get_number (PbUnpacker *self)
{
  const guint8 *at = self->at;

  if (at < self->end && at[0] < 0x80) {
    self->at = at + 1;
    return at[0];
  }
  if (self->end - at >= 2 && at[1] < 0x80) {
    self->at = at + 2;
    return (at[0] & 0x7f) | (guint64) at[1] << 7;
  }
  return pb_unpacker_get_long_number (self);
}

/* A number up to @most; a larger one breaks off. */
static inline guint32
pb_unpacker_get_up_to (PbUnpacker *self, guint32 most)
{
  guint64 number = pb_unpacker_get_number (self);

  if (number <= most)
    return (guint32) number;
  pb_unpacker_break (self);
  return 0;
}

/* (transfer none) (nullable): UTF-8, in what is read; %NULL was written, or something is wrong. */
const char *pb_unpacker_get_text (PbUnpacker *self);
/* (transfer none) (nullable) */
const guint8 *pb_unpacker_get_bytes (PbUnpacker *self, gsize *length);
