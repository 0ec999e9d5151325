/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-words-maker.h"

#include "browse/pb-packer.h"

#include <roaring/roaring.h>
#include <string.h>

/* Of a number as PbPacker writes it. */
#define MOST_STEP_BYTES 10

/* The rows of one word, as the steps from one to the next, which may lead back. There are as many
 * of these as words, so they grow by a quarter rather than to twice what they were.
 * @room: bytes at @steps, @size of which are used */
typedef struct {
  guint8 *steps;
  guint32 size;
  guint32 room;
  guint32 last;
} Rows;

struct _PbWordsMaker {
  GHashTable *words; /* text -> Rows */
  GString *word;
  GByteArray *step;
  guint64 n_rows; /* one more than the highest row that has a word */
};

static void
free_rows (gpointer data)
{
  Rows *rows = data;

  g_free (rows->steps);
  g_free (rows);
}

PbWordsMaker *
pb_words_maker_new (void)
{
  PbWordsMaker *self = g_new0 (PbWordsMaker, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_rows);
  self->word = g_string_new (NULL);
  self->step = g_byte_array_new ();
  return self;
}

void
pb_words_maker_free (PbWordsMaker *self)
{
  g_hash_table_unref (self->words);
  g_string_free (self->word, TRUE);
  g_byte_array_unref (self->step);
  g_free (self);
}

static Rows *
get_rows (PbWordsMaker *self, const char *word)
{
  Rows *rows = g_hash_table_lookup (self->words, word);

  if (rows != NULL)
    return rows;
  rows = g_new0 (Rows, 1);
  g_hash_table_insert (self->words, g_strdup (word), rows);
  return rows;
}

static void
add_step (PbWordsMaker *self, Rows *rows, guint32 row)
{
  g_byte_array_set_size (self->step, 0);
  pb_packer_add_number (self->step, (guint32) (row - rows->last));
  if (rows->size + self->step->len > rows->room) {
    rows->room += rows->room / 4 + MOST_STEP_BYTES;
    rows->steps = g_realloc (rows->steps, rows->room);
  }
  memcpy (rows->steps + rows->size, self->step->data, self->step->len);
  rows->size += self->step->len;
  rows->last = row;
}

static void
add_row (PbWordsMaker *self, const char *word, guint32 row)
{
  Rows *rows = get_rows (self, word);

  /* A word may be in a text many times. */
  if (row == rows->last && rows->size > 0)
    return;
  add_step (self, rows, row);
  self->n_rows = MAX (self->n_rows, (guint64) row + 1);
}

void
pb_words_maker_add (PbWordsMaker *self, guint32 row, const char *text)
{
  while (*text != '\0') {
    gsize length = strcspn (text, " ");

    g_string_truncate (self->word, 0);
    g_string_append_len (self->word, text, (gssize) length);
    if (length > 0)
      add_row (self, self->word->str, row);
    text += length + (text[length] == ' ');
  }
}

void
pb_words_maker_add_words (PbWordsMaker *self, const PbWords *words, const PbRows *among)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < pb_words_get_n (words); i++) {
    g_autofree char *word = pb_words_get_word (words, i);

    g_array_set_size (list, 0);
    pb_words_list_rows (words, i, list);
    for (guint j = 0; j < list->len; j++) {
      guint32 row = g_array_index (list, guint32, j);

      if (roaring_bitmap_contains (among, row))
        add_row (self, word, row);
    }
  }
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint32 one = *(const guint32 *) a;
  guint32 other = *(const guint32 *) b;

  return (one > other) - (one < other);
}

static void
list_rows (const Rows *self, GArray *list)
{
  gboolean ascending = TRUE;
  guint32 row = 0;
  PbUnpacker steps;

  pb_unpacker_init (&steps, self->steps, self->size);
  while (steps.at < steps.end) {
    guint32 next = row + pb_unpacker_get_up_to (&steps, G_MAXUINT32);

    ascending = ascending && next >= row;
    row = next;
    g_array_append_val (list, row);
  }
  if (!ascending)
    g_array_sort (list, compare_rows);
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return pb_words_compare (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_words (const PbWordsMaker *self)
{
  GPtrArray *words = g_ptr_array_sized_new (g_hash_table_size (self->words));
  GHashTableIter each;
  gpointer word;

  g_hash_table_iter_init (&each, self->words);
  while (g_hash_table_iter_next (&each, &word, NULL))
    g_ptr_array_add (words, word);
  g_ptr_array_sort (words, compare_words);
  return words;
}

/* @words: (element-type utf8): sorted */
typedef struct {
  PbWordsMaker *maker;
  GPtrArray *words;
} Finish;

/* What has been told is not needed any more. */
static void
list_rows_cb (guint index, GArray *list, gpointer user_data)
{
  Finish *finish = user_data;
  Rows *rows = g_hash_table_lookup (finish->maker->words, g_ptr_array_index (finish->words, index));

  list_rows (rows, list);
  g_clear_pointer (&rows->steps, g_free);
}

PbWords *
pb_words_maker_finish (PbWordsMaker *self)
{
  g_autoptr (PbWordsMaker) owned = self;
  g_autoptr (GPtrArray) words = list_words (self);
  Finish finish = { self, words };

  return pb_words_new (words, self->n_rows, list_rows_cb, &finish);
}
