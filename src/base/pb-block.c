/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-block.h"

#define ALIGNMENT 8
#define LEAST_BYTES 512
#define MOST_BYTES (64 * 1024)

typedef struct _Chunk Chunk;

/* @before: (nullable): the chunk that was filled before this one; the first one is in the block
 * @used: of its @size bytes, which count from the chunk's start */
struct _Chunk {
  PbBlock *block;
  Chunk *before;
  gsize used;
  gsize size;
};

struct _PbBlock {
  Chunk first;
  Chunk *last;
  gatomicrefcount ref_count;
};

static gsize
align (gsize size)
{
  return (size + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
}

PbBlock *
pb_block_new (gsize expected)
{
  gsize head = align (sizeof (PbBlock));
  gsize size = head + align (CLAMP (expected, LEAST_BYTES, MOST_BYTES));
  PbBlock *self = g_malloc (size);

  self->first = (Chunk){ .block = self, .used = head, .size = size };
  self->last = &self->first;
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

PbBlock *
pb_block_ref (PbBlock *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
free_later_chunks (PbBlock *self)
{
  Chunk *before;

  for (Chunk *chunk = self->last; chunk != &self->first; chunk = before) {
    before = chunk->before;
    g_free (chunk);
  }
  self->last = &self->first;
}

void
pb_block_unref (PbBlock *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  free_later_chunks (self);
  g_free (self);
}

gboolean
pb_block_empty (PbBlock *self)
{
  if (!g_atomic_ref_count_compare (&self->ref_count, 1))
    return FALSE;
  free_later_chunks (self);
  self->first.used = align (sizeof (PbBlock));
  return TRUE;
}

static void
add_chunk (PbBlock *self, gsize least)
{
  gsize head = align (sizeof (Chunk));
  gsize size = head + MAX (least, MIN (self->last->size * 2, MOST_BYTES));
  Chunk *chunk = g_malloc (size);

  *chunk = (Chunk){ .block = self, .before = self->last, .used = head, .size = size };
  self->last = chunk;
}

gpointer
pb_block_take (PbBlock *self, gsize size, guint32 *offset)
{
  gsize aligned = align (size);
  gsize start;

  if (self->last->size - self->last->used < aligned)
    add_chunk (self, aligned);
  start = self->last->used;
  self->last->used += aligned;
  if (offset != NULL)
    *offset = (guint32) start;
  return (char *) self->last + start;
}

PbBlock *
pb_block_find (gpointer piece, guint32 offset)
{
  return ((Chunk *) ((char *) piece - offset))->block;
}
