/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-texts.h"

#include "browse/pb-grams.h"
#include "browse/pb-packer.h"
#include "browse/pb-phrases.h"
#include "browse/pb-words-maker.h"

#include <roaring/roaring.h>
#include <string.h>

/* Bytes of texts that are looked through one by one before they are taken apart into words. */
#define MOST_RECENT (4 * 1024 * 1024)
/* So few rows are quicker to look at than the whole register is to ask. */
#define FEW_ROWS 3000
/* Grams of a word that are looked up before its long words are looked at. */
#define MOST_GRAMS 4

struct _PbTexts {
  PbWords *words;      /* (nullable) while there is a maker */
  PbWords *grams;      /* (nullable) the same; see pb-grams.h */
  PbWordsMaker *maker; /* (nullable): of the next words */
  gboolean outdated;   /* whether the maker has rows that are no longer settled */
  PbRows *settled;     /* rows whose text is in one of these; they may have others, too */
  PbPhrases *found;    /* in the settled ones, since the last change */
  GHashTable *recent;  /* row -> text */
  gsize recent_size;
};

static PbTexts *
create (PbWords *words, PbWords *grams, PbRows *settled)
{
  PbTexts *self = g_new0 (PbTexts, 1);

  self->words = words;
  self->grams = grams;
  self->settled = settled;
  self->found = pb_phrases_new ();
  self->recent = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return self;
}

PbTexts *
pb_texts_new (void)
{
  PbWords *words = pb_words_maker_finish (pb_words_maker_new ());

  return create (words, pb_grams_make (words), roaring_bitmap_create ());
}

void
pb_texts_free (PbTexts *self)
{
  g_clear_pointer (&self->words, pb_words_free);
  g_clear_pointer (&self->grams, pb_words_free);
  g_clear_pointer (&self->maker, pb_words_maker_free);
  pb_rows_free (self->settled);
  pb_phrases_free (self->found);
  g_hash_table_unref (self->recent);
  g_free (self);
}

static void
finish_words (PbTexts *self)
{
  if (self->maker == NULL)
    return;
  self->words = pb_words_maker_finish (g_steal_pointer (&self->maker));
  self->grams = pb_grams_make (self->words);
}

/* A maker only takes more in; without what is outdated, it starts anew. */
static void
start_maker (PbTexts *self)
{
  if (self->maker != NULL && !self->outdated)
    return;
  finish_words (self);
  self->maker = pb_words_maker_new ();
  self->outdated = FALSE;
  pb_words_maker_add_words (self->maker, self->words, self->settled);
  g_clear_pointer (&self->words, pb_words_free);
  g_clear_pointer (&self->grams, pb_words_free);
}

static PbRows *
list_recent (PbTexts *self)
{
  PbRows *rows = roaring_bitmap_create ();
  GHashTableIter recent;
  gpointer row;

  g_hash_table_iter_init (&recent, self->recent);
  while (g_hash_table_iter_next (&recent, &row, NULL))
    roaring_bitmap_add (rows, GPOINTER_TO_UINT (row));
  return rows;
}

static bool
settle_cb (uint32_t row, void *user_data)
{
  PbTexts *self = user_data;

  pb_words_maker_add (self->maker, row, g_hash_table_lookup (self->recent, GUINT_TO_POINTER (row)));
  return true;
}

/* In the order of the rows: to a maker a step back is five bytes, one ahead mostly one. */
static void
settle (PbTexts *self)
{
  g_autoptr (PbRows) rows = list_recent (self);

  start_maker (self);
  roaring_iterate (rows, settle_cb, self);
  roaring_bitmap_or_inplace (self->settled, rows);
  pb_phrases_forget (self->found);
  g_hash_table_remove_all (self->recent);
  self->recent_size = 0;
}

void
pb_texts_settle (PbTexts *self)
{
  settle (self);
  finish_words (self);
}

void
pb_texts_add (PbTexts *self, guint32 row, const char *text)
{
  g_hash_table_insert (self->recent, GUINT_TO_POINTER (row), g_strdup (text));
  self->recent_size += strlen (text);
  if (self->recent_size > MOST_RECENT)
    settle (self);
}

void
pb_texts_remove (PbTexts *self, guint32 row)
{
  const char *text = g_hash_table_lookup (self->recent, GUINT_TO_POINTER (row));

  if (text != NULL) {
    self->recent_size -= strlen (text);
    g_hash_table_remove (self->recent, GUINT_TO_POINTER (row));
  } else if (roaring_bitmap_remove_checked (self->settled, row)) {
    self->outdated = TRUE;
    pb_phrases_forget (self->found);
  }
}

static void
mark_gram (const PbTexts *self, const char *letters, gsize length, PbMarks *marks)
{
  g_autofree char *gram = g_strdup_printf (" %.*s ", (int) length, letters);

  pb_words_find (self->grams, gram, NULL, marks);
}

static PbRows *
find_gram (const PbTexts *self, const char *letters)
{
  g_auto (PbMarks) marks = { 0 };

  pb_marks_init_empty (&marks, pb_words_get_n_rows (self->grams));
  mark_gram (self, letters, strlen (letters), &marks);
  return pb_marks_to_rows (&marks);
}

/* Marks the rows that have some of the grams of a word, among which are all that have the word. */
static void
mark_likely (const PbTexts *self, const char *word, PbMarks *likely)
{
  glong n_letters = g_utf8_strlen (word, -1);
  glong n = CLAMP (n_letters - PB_GRAM_LETTERS + 1, 1, MOST_GRAMS);

  for (glong i = 0; i < n; i++) {
    const char *start = g_utf8_offset_to_pointer (word, i);
    const char *end = g_utf8_offset_to_pointer (start, MIN (PB_GRAM_LETTERS, n_letters));
    g_auto (PbMarks) marks = { 0 };

    pb_marks_init_empty (&marks, pb_words_get_n_rows (self->grams));
    mark_gram (self, start, end - start, &marks);
    if (i > 0)
      pb_marks_keep (likely, &marks);
    else
      *likely = pb_marks_steal (&marks);
  }
}

/* @piece: @word with the spaces around it that count */
static PbRows *
find_word (const PbTexts *self, const char *word, const char *piece)
{
  g_auto (PbMarks) likely = { 0 };
  g_auto (PbMarks) marks = { 0 };

  if (pb_words_has_long (self->words) && *piece != ' ' && *word != '\0')
    mark_likely (self, word, &likely);
  pb_marks_init_empty (&marks, pb_words_get_n_rows (self->words));
  pb_words_find (self->words, piece, likely.words != NULL ? &likely : NULL, &marks);
  return pb_marks_to_rows (&marks);
}

/* The rows that have every word of a phrase, its first word perhaps only as the end of one, its
 * last as a beginning. Where a part of the phrase was found, its words need not be looked for. */
static PbRows *
find_words (const PbTexts *self, const char *phrase)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  PbRows *rows = roaring_bitmap_copy (self->settled);

  pb_phrases_narrow (self->found, phrase, rows);
  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *piece =
        g_strconcat (i > 0 ? " " : "", words[i], words[i + 1] != NULL ? " " : "", NULL);
    g_autoptr (PbRows) with_word = NULL;

    if (pb_phrases_imply (self->found, phrase, piece))
      continue;
    with_word = find_word (self, words[i], piece);
    roaring_bitmap_and_inplace (rows, with_word);
  }
  return rows;
}

static PbRows *
find_settled (const PbTexts *self, const char *phrase)
{
  gboolean is_gram = *phrase != '\0' && strchr (phrase, ' ') == NULL &&
                     g_utf8_strlen (phrase, -1) <= PB_GRAM_LETTERS;
  PbRows *rows = is_gram ? find_gram (self, phrase) : find_words (self, phrase);

  roaring_bitmap_and_inplace (rows, self->settled);
  return rows;
}

static GArray *
ask_store (PbStore *store, const char *phrase, const PbRows *among, GError **error)
{
  gsize n = roaring_bitmap_get_cardinality (among);
  g_autofree guint32 *list = NULL;

  if (n > FEW_ROWS)
    return pb_store_search_rows (store, phrase, error);
  list = g_new (guint32, n);
  roaring_bitmap_to_uint32_array (among, list);
  return pb_store_search_among (store, phrase, list, (guint) n, error);
}

/* Takes out of @rows those that are sure to have a phrase: a beginning of it was found in them, and
 * nothing else that they have goes on from there. Of "the netw" that is what has "the net", but
 * neither "nets" nor "nettle". */
static PbRows *
take_sure (const PbTexts *self, const char *phrase, PbRows *rows)
{
  const char *word = strrchr (phrase, ' ') + 1;
  const char *start = pb_phrases_find_start (self->found, phrase, (gsize) (word - phrase) + 1);
  g_auto (PbMarks) marks = { 0 };
  g_autoptr (PbRows) doubtful = NULL;
  PbRows *sure;

  if (start == NULL)
    return roaring_bitmap_create ();
  pb_marks_init_empty (&marks, pb_words_get_n_rows (self->words));
  pb_words_find_others (self->words, start + (word - phrase), word, &marks);
  doubtful = pb_marks_to_rows (&marks);
  sure = roaring_bitmap_andnot (rows, doubtful);
  roaring_bitmap_and_inplace (rows, doubtful);
  return sure;
}

/* Leaves those of @rows that have the words of a phrase one behind the other. */
static gboolean
check_words (const PbTexts *self, PbStore *store, const char *phrase, PbRows *rows, GError **error)
{
  g_autoptr (PbRows) sure = take_sure (self, phrase, rows);
  g_autoptr (GArray) found = ask_store (store, phrase, rows, error);
  g_autoptr (PbRows) confirmed = NULL;

  if (found == NULL)
    return FALSE;
  confirmed = roaring_bitmap_of_ptr (found->len, (const uint32_t *) (gpointer) found->data);
  roaring_bitmap_and_inplace (rows, confirmed);
  roaring_bitmap_or_inplace (rows, sure);
  return TRUE;
}

static void
add_recent (const PbTexts *self, const char *phrase, PbRows *rows)
{
  GHashTableIter recent;
  gpointer row, text;

  g_hash_table_iter_init (&recent, self->recent);
  while (g_hash_table_iter_next (&recent, &row, &text))
    if (strstr (text, phrase) != NULL)
      roaring_bitmap_add (rows, GPOINTER_TO_UINT (row));
}

PbRows *
pb_texts_find (PbTexts *self, PbStore *store, const char *phrase, GError **error)
{
  g_autoptr (PbRows) rows = NULL;

  finish_words (self);
  rows = find_settled (self, phrase);
  if (store != NULL) {
    if (strchr (phrase, ' ') != NULL && !check_words (self, store, phrase, rows, error))
      return NULL;
    pb_phrases_add (self->found, phrase, rows);
  }
  add_recent (self, phrase, rows);
  return g_steal_pointer (&rows);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint one = GPOINTER_TO_UINT (a);
  guint other = GPOINTER_TO_UINT (b);

  return (one > other) - (one < other);
}

void
pb_texts_pack (PbTexts *self, PbPackWriter *writer)
{
  g_autoptr (GList) rows = g_list_sort (g_hash_table_get_keys (self->recent), compare_rows);

  finish_words (self);
  pb_pack_writer_add_number (writer, g_hash_table_size (self->recent));
  for (const GList *link = rows; link != NULL; link = link->next) {
    pb_pack_writer_add_number (writer, GPOINTER_TO_UINT (link->data));
    pb_pack_writer_add_text (writer, g_hash_table_lookup (self->recent, link->data));
  }
  pb_words_pack (self->words, writer);
  pb_words_pack (self->grams, writer);
}

static void
unpack_recent (PbTexts *self, PbUnpacker *unpacker)
{
  guint32 n = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);

  for (guint32 i = 0; i < n && !unpacker->broken; i++) {
    guint32 row = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);
    const char *text = pb_unpacker_get_text (unpacker);

    if (text == NULL || self->recent_size + strlen (text) > MOST_RECENT ||
        !roaring_bitmap_remove_checked (self->settled, row))
      pb_unpacker_break (unpacker);
    else
      pb_texts_add (self, row, text);
  }
}

static PbWords *
unpack_words (PbUnpacker *unpacker, GBytes *owner, guint32 last_row)
{
  PbWords *words = pb_words_unpack (unpacker, owner);

  if (words != NULL && pb_words_get_n_rows (words) > (guint64) last_row + 1)
    pb_unpacker_break (unpacker);
  return words;
}

PbTexts *
pb_texts_unpack (PbUnpacker *unpacker, GBytes *owner, const PbRows *rows, guint32 last_row)
{
  g_autoptr (PbTexts) self = create (NULL, NULL, roaring_bitmap_copy (rows));

  unpack_recent (self, unpacker);
  self->words = unpack_words (unpacker, owner, last_row);
  self->grams = unpack_words (unpacker, owner, last_row);
  return unpacker->broken ? NULL : g_steal_pointer (&self);
}
