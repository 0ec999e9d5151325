/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/* Eight bytes of a text at once, as a word whose lowest byte is the first of them. What is looked
 * for gets the highest bit of its byte set; behind the first such byte there may be wrong ones. */

#define PB_EACH_BYTE(byte) (G_GUINT64_CONSTANT (0x0101010101010101) * (byte))

static inline guint64
pb_bytes_read (const char *at)
{
  guint64 word;

  memcpy (&word, at, sizeof word);
  return GUINT64_FROM_LE (word);
}

/* Bytes below @bound, which is at most 128. */
static inline guint64
pb_bytes_below (guint64 word, guint8 bound)
{
  return (word - PB_EACH_BYTE (bound)) & ~word & PB_EACH_BYTE (0x80);
}

static inline guint64
pb_bytes_equal (guint64 word, guint8 byte)
{
  return pb_bytes_below (word ^ PB_EACH_BYTE (byte), 1);
}

/* Bytes from @bound on, which is at least 128. */
static inline guint64
pb_bytes_from (guint64 word, guint8 bound)
{
  return ((word & PB_EACH_BYTE (0x7F)) + PB_EACH_BYTE (0x100 - bound)) & word & PB_EACH_BYTE (0x80);
}

/* How many bytes come before the first that is marked; there must be one. */
static inline guint
pb_bytes_count_before (guint64 marks)
{
  return (guint) __builtin_ctzll (marks) / 8;
}
