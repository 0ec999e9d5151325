/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-marks.h"

#include <roaring/roaring.h>
#include <string.h>

/* From PbRows to PbMarks and back. Both keep dense sets as bits, but CRoaring gives its own away
 * only row by row, or in the format that all its libraries read and write
 * (https://github.com/RoaringBitmap/RoaringFormatSpec), which is many times faster: a head; key and
 * number of rows of each block of 65,536 that has any; where each block starts; and the blocks, as
 * bits, as a list, or as runs. */

#define COOKIE 12346
#define COOKIE_WITH_RUNS 12347
#define BLOCK_ROWS 65536
#define BLOCK_WORDS (BLOCK_ROWS / 64)
#define MOST_LISTED 4096
/* With runs, so few blocks are written without saying where they start. */
#define FEW_BLOCKS 4

typedef struct {
  guint16 key;
  guint16 last; /* one less than there are rows */
} BlockHead;

typedef struct {
  guint16 start;
  guint16 length; /* one less than there are rows */
} Run;

static void
add_bits (PbMarks *self, guint32 first, const char *bits)
{
  guint64 *words = self->words + first / 64;
  gsize n = MIN (BLOCK_WORDS, (self->n_rows - first + 63) / 64);

  for (gsize i = 0; i < n; i++) {
    guint64 word;

    memcpy (&word, bits + i * sizeof word, sizeof word);
    words[i] |= word;
  }
}

static void
add_list (PbMarks *self, guint32 first, const char *list, guint32 n)
{
  for (guint32 i = 0; i < n; i++) {
    guint16 low;

    memcpy (&low, list + i * sizeof low, sizeof low);
    pb_marks_add (self, first + low);
  }
}

/* Returns: how many bytes they take. */
static gsize
add_runs (PbMarks *self, guint32 first, const char *runs)
{
  guint16 n;

  memcpy (&n, runs, sizeof n);
  runs += sizeof n;
  for (guint i = 0; i < n; i++) {
    Run run;

    memcpy (&run, runs + i * sizeof run, sizeof run);
    for (guint32 low = run.start; low <= (guint32) run.start + run.length; low++)
      pb_marks_add (self, first + low);
  }
  return sizeof n + n * sizeof (Run);
}

static gsize
add_block (PbMarks *self, const BlockHead *head, gboolean is_run, const char *block)
{
  guint32 first = (guint32) head->key * BLOCK_ROWS;
  guint32 n = (guint32) head->last + 1;

  if (is_run)
    return add_runs (self, first, block);
  if (n > MOST_LISTED) {
    add_bits (self, first, block);
    return BLOCK_ROWS / 8;
  }
  add_list (self, first, block, n);
  return n * sizeof (guint16);
}

void
pb_marks_add_rows (PbMarks *self, const PbRows *rows)
{
  g_autofree char *bytes = g_malloc (roaring_bitmap_portable_size_in_bytes (rows));
  const char *heads = bytes + 2 * sizeof (guint32);
  const char *runs = NULL;
  const char *block;
  guint32 cookie, n;

  roaring_bitmap_portable_serialize (rows, bytes);
  memcpy (&cookie, bytes, sizeof cookie);
  memcpy (&n, bytes + sizeof cookie, sizeof n);
  if ((cookie & 0xffff) == COOKIE_WITH_RUNS) {
    n = (cookie >> 16) + 1;
    runs = bytes + sizeof cookie;
    heads = runs + (n + 7) / 8;
  }
  block = heads + n * sizeof (BlockHead);
  if (runs == NULL || n >= FEW_BLOCKS)
    block += n * sizeof (guint32);
  for (guint32 i = 0; i < n; i++) {
    BlockHead head;

    memcpy (&head, heads + i * sizeof head, sizeof head);
    block += add_block (self, &head, runs != NULL && (runs[i / 8] >> (i % 8) & 1) != 0, block);
  }
}

static void
append_bits (GByteArray *bytes, const guint64 *words, gsize n_words)
{
  guint start = bytes->len;

  g_byte_array_append (bytes, (const guint8 *) words, (guint) (n_words * sizeof *words));
  g_byte_array_set_size (bytes, start + BLOCK_ROWS / 8);
  memset (bytes->data + start + n_words * sizeof *words, 0,
          (BLOCK_WORDS - n_words) * sizeof *words);
}

static void
append_list (GByteArray *bytes, const guint64 *words, gsize n_words)
{
  guint16 list[MOST_LISTED];
  guint n = 0;

  for (gsize i = 0; i < n_words; i++)
    for (guint64 rest = words[i]; rest != 0; rest &= rest - 1)
      list[n++] = (guint16) (i * 64 + (guint) __builtin_ctzll (rest));
  g_byte_array_append (bytes, (const guint8 *) list, (guint) (n * sizeof *list));
}

static GByteArray *
write_head (const GArray *heads, GArray *starts)
{
  GByteArray *bytes = g_byte_array_new ();
  const guint32 head[] = { COOKIE, heads->len };
  guint32 before = (guint32) (sizeof head + heads->len * (sizeof (BlockHead) + sizeof (guint32)));

  for (guint i = 0; i < starts->len; i++)
    g_array_index (starts, guint32, i) += before;
  g_byte_array_append (bytes, (const guint8 *) head, sizeof head);
  g_byte_array_append (bytes, (const guint8 *) heads->data,
                       (guint) (heads->len * sizeof (BlockHead)));
  g_byte_array_append (bytes, (const guint8 *) starts->data,
                       (guint) (starts->len * sizeof (guint32)));
  return bytes;
}

PbRows *
pb_marks_to_rows (const PbMarks *self)
{
  gsize n_words = (self->n_rows + 63) / 64;
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (BlockHead));
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GByteArray) blocks = g_byte_array_new ();
  g_autoptr (GByteArray) bytes = NULL;

  for (gsize at = 0; at < n_words; at += BLOCK_WORDS) {
    PbMarks block = { self->words + at, MIN (BLOCK_WORDS, n_words - at) * 64 };
    guint64 n = pb_marks_count_common (&block, &block);
    BlockHead head = { (guint16) (at / BLOCK_WORDS), (guint16) (n - 1) };

    if (n == 0)
      continue;
    g_array_append_val (heads, head);
    g_array_append_val (starts, blocks->len);
    if (n > MOST_LISTED)
      append_bits (blocks, block.words, block.n_rows / 64);
    else
      append_list (blocks, block.words, block.n_rows / 64);
  }
  bytes = write_head (heads, starts);
  g_byte_array_append (bytes, blocks->data, blocks->len);
  return roaring_bitmap_portable_deserialize_safe ((const char *) bytes->data, bytes->len);
}
