/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-code-table.h"

#include "base/pb-bytes.h"

/* An odd number whose bits are mixed well: 2⁶⁴ divided by the golden ratio. */
#define MULTIPLIER G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)

/* @entry: %NULL in an empty slot
 * @length: of the code in bytes */
typedef struct {
  guint64 hash;
  gsize length;
  const char *code;
  gpointer entry;
} Slot;

/* @mask: one less than the number of slots, which is a power of two and more than are ever used */
struct _PbCodeTable {
  guint mask;
  guint n_free;
  Slot slots[];
};

PbCodeTable *
pb_code_table_new (guint most)
{
  guint n_slots = 4;
  PbCodeTable *self;

  while (n_slots < 2 * most)
    n_slots *= 2;
  self = g_malloc0 (sizeof *self + n_slots * sizeof (Slot));
  self->mask = n_slots - 1;
  self->n_free = most;
  return self;
}

void
pb_code_table_free (PbCodeTable *self)
{
  g_free (self);
}

static guint64
mix (guint64 hash, guint64 word)
{
  hash = (hash ^ word) * MULTIPLIER;
  return hash ^ hash >> 32;
}

static guint64
make_hash (const char *code, gsize length)
{
  guint64 hash = 0;
  guint64 rest = 0;

  for (; length >= sizeof (guint64); length -= sizeof (guint64), code += sizeof (guint64))
    hash = mix (hash, pb_bytes_read (code));
  for (gsize i = 0; i < length; i++)
    rest = rest << 8 | (guchar) code[i];
  return mix (hash, rest);
}

/* All letters of a short code are in its hash, and mixing them loses nothing. */
static gboolean
is_code (const Slot *slot, const char *code, gsize length, guint64 hash)
{
  return slot->hash == hash && slot->length == length &&
         (length < sizeof (guint64) || memcmp (slot->code, code, length) == 0);
}

/* The slot of @code, or the empty one where it would go. */
static const Slot *
find_slot (const PbCodeTable *self, const char *code, gsize length, guint64 hash)
{
  guint at = (guint) hash & self->mask;

  while (self->slots[at].entry != NULL && !is_code (&self->slots[at], code, length, hash))
    at = (at + 1) & self->mask;
  return &self->slots[at];
}

gboolean
pb_code_table_add (PbCodeTable *self, const char *code, gpointer entry)
{
  gsize length = strlen (code);
  guint64 hash = make_hash (code, length);
  Slot *slot = (Slot *) find_slot (self, code, length, hash);

  if (slot->entry != NULL)
    return FALSE;
  g_return_val_if_fail (self->n_free > 0, FALSE);

  *slot = (Slot){ hash, length, code, entry };
  self->n_free--;
  return TRUE;
}

gpointer
pb_code_table_find (const PbCodeTable *self, const char *code)
{
  gsize length = code != NULL ? strlen (code) : 0;

  return code != NULL ? find_slot (self, code, length, make_hash (code, length))->entry : NULL;
}
