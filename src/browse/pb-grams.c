/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-grams.h"

#include <roaring/roaring.h>
#include <string.h>

typedef struct {
  gint64 key;
  PbRows *rows;
} Gram;

static void
free_gram (gpointer data)
{
  Gram *gram = data;

  pb_rows_free (gram->rows);
  g_free (gram);
}

/* Unicode takes 21 bits. @second: 0 for a gram of one letter */
static gint64
make_key (gunichar first, gunichar second)
{
  return (gint64) first << 21 | (gint64) second;
}

static void
add_rows (GHashTable *grams, gint64 key, const GArray *rows)
{
  Gram *gram = g_hash_table_lookup (grams, &key);

  if (gram == NULL) {
    gram = g_new0 (Gram, 1);
    gram->key = key;
    gram->rows = roaring_bitmap_create ();
    g_hash_table_insert (grams, &gram->key, gram);
  }
  roaring_bitmap_add_many (gram->rows, rows->len, (const uint32_t *) (gpointer) rows->data);
}

static void
add_word (GHashTable *grams, const char *word, const GArray *rows)
{
  gunichar last = 0;

  for (; *word != '\0'; word = g_utf8_next_char (word)) {
    gunichar letter = g_utf8_get_char (word);

    add_rows (grams, make_key (letter, 0), rows);
    if (last != 0)
      add_rows (grams, make_key (last, letter), rows);
    last = letter;
  }
}

static GHashTable *
collect (const PbWords *words)
{
  GHashTable *grams = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_gram);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < pb_words_get_n (words); i++) {
    g_autofree char *word = pb_words_get_word (words, i);

    g_array_set_size (rows, 0);
    pb_words_list_rows (words, i, rows);
    add_word (grams, word, rows);
  }
  return grams;
}

static char *
write_gram (gint64 key)
{
  char text[2 * 6 + 1] = "";
  gint length = g_unichar_to_utf8 ((gunichar) (key >> 21), text);

  if ((key & 0x1fffff) != 0)
    g_unichar_to_utf8 ((gunichar) (key & 0x1fffff), text + length);
  return g_strdup (text);
}

static int
compare_grams (gconstpointer a, gconstpointer b)
{
  gint64 one = (*(const Gram *const *) a)->key;
  gint64 other = (*(const Gram *const *) b)->key;

  return (one > other) - (one < other);
}

static void
list_rows_cb (guint index, GArray *rows, gpointer user_data)
{
  GPtrArray *grams = user_data;
  const Gram *gram = g_ptr_array_index (grams, index);

  g_array_set_size (rows, (guint) roaring_bitmap_get_cardinality (gram->rows));
  roaring_bitmap_to_uint32_array (gram->rows, (uint32_t *) (gpointer) rows->data);
}

/* The order of code points is that of UTF-8. */
static GPtrArray *
sort_grams (GHashTable *grams)
{
  GPtrArray *sorted = g_ptr_array_sized_new (g_hash_table_size (grams));
  GHashTableIter each;
  gpointer gram;

  g_hash_table_iter_init (&each, grams);
  while (g_hash_table_iter_next (&each, NULL, &gram))
    g_ptr_array_add (sorted, gram);
  g_ptr_array_sort (sorted, compare_grams);
  return sorted;
}

PbWords *
pb_grams_make (const PbWords *words)
{
  g_autoptr (GHashTable) grams = collect (words);
  g_autoptr (GPtrArray) sorted = sort_grams (grams);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  guint64 n_rows = 0;

  for (guint i = 0; i < sorted->len; i++) {
    const Gram *gram = g_ptr_array_index (sorted, i);

    g_ptr_array_add (texts, write_gram (gram->key));
    if (!roaring_bitmap_is_empty (gram->rows))
      n_rows = MAX (n_rows, (guint64) roaring_bitmap_maximum (gram->rows) + 1);
  }
  return pb_words_new (texts, n_rows, list_rows_cb, sorted);
}
