/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-words.h"

#include "browse/pb-packer.h"

#include <string.h>

/* A sentence in a script without spaces is longer, in bytes; other words hardly ever are. */
#define MOST_SHORT 48

typedef struct {
  guint32 start; /* of the word, in the list */
  guint32 n_rows;
  guint32 place; /* of its rows */
  guint32 size;
} Word;

/* The rows of a word are written as the steps from one to the next; of a word that more than an
 * eighth of all texts have, as one bit for each row, which is smaller then. */
struct _PbWords {
  GBytes *owner;    /* (nullable) of the two below */
  const char *list; /* " fibre school " */
  gsize list_length;
  const guint8 *rows;
  gsize rows_size;
  Word *words;
  guint n;
  guint n_short;    /* how many come before the first long one */
  guint64 *letters; /* (nullable) of each long word, once they are asked for; see list_letters() */
  guint64 n_rows;
};

static gsize
get_map_size (guint64 n_rows)
{
  return (n_rows + 63) / 64 * sizeof (guint64);
}

static gboolean
is_map (const PbWords *self, const Word *word)
{
  return (guint64) word->n_rows * 8 > self->n_rows;
}

static void
write_steps (GByteArray *bytes, const GArray *rows)
{
  guint32 last = 0;

  for (guint i = 0; i < rows->len; i++) {
    guint32 row = g_array_index (rows, guint32, i);

    pb_packer_add_number (bytes, row - last);
    last = row;
  }
}

static void
write_map (GByteArray *bytes, const GArray *rows, guint64 n_rows)
{
  g_auto (PbMarks) marks = { 0 };

  pb_marks_init_empty (&marks, n_rows);
  for (guint i = 0; i < rows->len; i++)
    pb_marks_add (&marks, g_array_index (rows, guint32, i));
  g_byte_array_append (bytes, (const guint8 *) marks.words, (guint) get_map_size (n_rows));
}

static void
add_word (PbWords *self, GString *list, GByteArray *bytes, const char *text, const GArray *rows)
{
  Word *word = &self->words[self->n++];

  word->start = (guint32) list->len;
  word->n_rows = rows->len;
  word->place = bytes->len;
  g_string_append_printf (list, "%s ", text);
  if (is_map (self, word))
    write_map (bytes, rows, self->n_rows);
  else
    write_steps (bytes, rows);
  word->size = bytes->len - word->place;
}

int
pb_words_compare (const char *a, const char *b)
{
  gboolean a_is_long = strlen (a) > MOST_SHORT;
  gboolean b_is_long = strlen (b) > MOST_SHORT;

  return a_is_long != b_is_long ? a_is_long - b_is_long : strcmp (a, b);
}

/* Where a word and the space behind it end. */
static gsize
get_end (const PbWords *self, guint word)
{
  return word + 1 < self->n ? self->words[word + 1].start : self->list_length;
}

static gsize
get_length (const PbWords *self, guint word)
{
  return get_end (self, word) - 1 - self->words[word].start;
}

static void
find_long (PbWords *self)
{
  while (self->n_short < self->n && get_length (self, self->n_short) <= MOST_SHORT)
    self->n_short++;
}

PbWords *
pb_words_new (GPtrArray *words, guint64 n_rows, PbWordsLister list_rows, gpointer user_data)
{
  PbWords *self = g_new0 (PbWords, 1);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  GString *list = g_string_new (" ");
  GByteArray *bytes = g_byte_array_new ();

  self->n_rows = n_rows;
  self->words = g_new (Word, words->len);
  for (guint i = 0; i < words->len; i++) {
    g_array_set_size (rows, 0);
    list_rows (i, rows, user_data);
    add_word (self, list, bytes, g_ptr_array_index (words, i), rows);
  }
  self->list_length = list->len;
  self->list = g_string_free (list, FALSE);
  self->rows_size = bytes->len;
  self->rows = g_byte_array_free (bytes, FALSE);
  find_long (self);
  return self;
}

void
pb_words_free (PbWords *self)
{
  if (self->owner != NULL) {
    g_bytes_unref (self->owner);
  } else {
    g_free ((char *) self->list);
    g_free ((guint8 *) self->rows);
  }
  g_free (self->words);
  g_free (self->letters);
  g_free (self);
}

guint64
pb_words_get_n_rows (const PbWords *self)
{
  return self->n_rows;
}

guint
pb_words_get_n (const PbWords *self)
{
  return self->n;
}

char *
pb_words_get_word (const PbWords *self, guint word)
{
  return g_strndup (self->list + self->words[word].start, get_length (self, word));
}

static void
mark_map (const guint8 *map, PbMarks *marks, gsize n)
{
  for (gsize i = 0; i < n; i++) {
    guint64 bits;

    memcpy (&bits, map + i * sizeof bits, sizeof bits);
    marks->words[i] |= bits;
  }
}

/* Where the steps to the rows of a word are read. */
typedef struct {
  const guint8 *at;
  const guint8 *end;
  guint64 row; /* that they have led to */
} Walk;

static Walk
start_walk (const PbWords *self, const Word *word)
{
  const guint8 *start = self->rows + word->place;

  return (Walk){ start, start + word->size, 0 };
}

/* Any number that pb_packer_add_number() wrote. Returns: (nullable): where the next one is. */
static const guint8 *
read_step (const guint8 *at, const guint8 *end, guint64 *step)
{
  PbUnpacker unpacker;

  pb_unpacker_init (&unpacker, at, (gsize) (end - at));
  *step = pb_unpacker_get_number (&unpacker);
  return unpacker.broken ? NULL : unpacker.at;
}

/* A search takes millions of steps, nearly all written in one byte or two; which of them is a
 * toss-up that a processor guesses wrong as often as right, so both are read without asking. The
 * file may have been written by anybody: no row is believed. Returns: whether there is another row.
 */
static inline gboolean
walk_on (Walk *walk, guint64 n_rows)
{
  guint64 step;

  if (walk->end - walk->at >= 2 && (walk->at[0] & walk->at[1] & 0x80) == 0) {
    guint64 is_long = walk->at[0] >> 7;

    step = (walk->at[0] & 0x7f) | (walk->at[1] & -is_long) << 7;
    walk->at += 1 + is_long;
  } else {
    guint64 other;

    walk->at = read_step (walk->at, walk->end, &other);
    if (walk->at == NULL)
      return FALSE;
    step = other;
  }
  if (step >= n_rows - walk->row)
    return FALSE;
  walk->row += step;
  return TRUE;
}

static void
mark_steps (const PbWords *self, const Word *word, PbMarks *marks)
{
  Walk walk = start_walk (self, word);

  while (walk_on (&walk, self->n_rows))
    pb_marks_add (marks, (guint32) walk.row);
}

static void
mark (const PbWords *self, const Word *word, PbMarks *marks)
{
  if (is_map (self, word))
    mark_map (self->rows + word->place, marks, get_map_size (self->n_rows) / sizeof (guint64));
  else
    mark_steps (self, word, marks);
}

static void
list_map (const guint8 *map, guint64 n_rows, GArray *rows)
{
  for (guint32 row = 0; row < n_rows; row++) {
    guint64 bits;

    memcpy (&bits, map + row / 64 * sizeof bits, sizeof bits);
    if ((bits >> (row % 64) & 1) != 0)
      g_array_append_val (rows, row);
  }
}

static void
list_steps (const PbWords *self, const Word *word, GArray *rows)
{
  Walk walk = start_walk (self, word);

  while (walk_on (&walk, self->n_rows)) {
    guint32 row = (guint32) walk.row;

    g_array_append_val (rows, row);
  }
}

void
pb_words_list_rows (const PbWords *self, guint word, GArray *rows)
{
  const Word *known = &self->words[word];

  if (is_map (self, known))
    list_map (self->rows + known->place, self->n_rows, rows);
  else
    list_steps (self, known, rows);
}

/* The word that a place of the list is in; not before @word. Most often it is one of the next. */
static guint
find_word (const PbWords *self, guint word, gsize place)
{
  guint step = 1;
  guint high;

  for (; word + step < self->n && self->words[word + step].start <= place; step *= 2)
    word += step;
  high = MIN (word + step, self->n);
  while (high - word > 1) {
    guint middle = word + (high - word) / 2;

    if (self->words[middle].start <= place)
      word = middle;
    else
      high = middle;
  }
  return word;
}

/* How a word and the space behind it compare with what may be the start of them. A space comes
 * before every letter, so the words are in order with it as well. */
static int
compare_start (const PbWords *self, const Word *word, const char *start, gsize length)
{
  gsize left = self->list_length - word->start;
  int result = memcmp (self->list + word->start, start, MIN (left, length));

  return result == 0 && left < length ? -1 : result;
}

static gboolean
starts_with (const PbWords *self, guint word, const char *start)
{
  return compare_start (self, &self->words[word], start, strlen (start)) == 0;
}

/* The first word that does not come before @start: from @low on, before @high, which are all short
 * words or all long ones. */
static guint
find_first (const PbWords *self, guint low, guint high, const char *start)
{
  gsize length = strlen (start);

  while (low < high) {
    guint middle = low + (high - low) / 2;

    if (compare_start (self, &self->words[middle], start, length) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* Those that start alike stand together. @except: (nullable) */
static void
mark_starts (const PbWords *self, const char *start, const char *except, PbMarks *marks)
{
  const guint ends[] = { self->n_short, self->n };
  guint from = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    for (guint word = find_first (self, from, ends[i], start);
         word < ends[i] && starts_with (self, word, start); word++)
      if (except == NULL || !starts_with (self, word, except))
        mark (self, &self->words[word], marks);
    from = ends[i];
  }
}

static void
find_in_short (const PbWords *self, const char *piece, gsize length, PbMarks *marks)
{
  gsize end = self->n_short > 0 ? get_end (self, self->n_short - 1) : 0;
  gsize from = 0;
  guint word = 0;
  const char *found;

  while (from < end && (found = memmem (self->list + from, end - from, piece, length)) != NULL) {
    word = find_word (self, word, found - self->list);
    mark (self, &self->words[word], marks);
    /* The space before the next word is a part of what may be looked for. */
    from = get_end (self, word) - 1;
  }
}

/* Which letters there are, one bit for some of them each: a word cannot have a piece of whose bits
 * it lacks one. Beyond ASCII, the first byte tells little more than the script. */
static guint64
list_letters (const char *text, gsize length)
{
  guint64 letters = 0;

  for (gsize i = 0; i < length; i++) {
    guint8 byte = (guint8) text[i];

    if (byte >= 0x80)
      letters |= byte >= 0xc0 ? (guint64) 1 << (32 + byte % 32) : 0;
    else if (byte != ' ')
      letters |= (guint64) 1 << (byte % 32);
  }
  return letters;
}

static const guint64 *
get_letters (PbWords *self)
{
  guint n_long = self->n - self->n_short;

  if (self->letters == NULL) {
    self->letters = g_new (guint64, n_long);
    for (guint i = 0; i < n_long; i++)
      self->letters[i] = list_letters (self->list + self->words[self->n_short + i].start,
                                       get_length (self, self->n_short + i));
  }
  return self->letters;
}

static gboolean
is_among (const PbWords *self, const Word *word, const PbMarks *among)
{
  Walk walk = start_walk (self, word);

  if (among == NULL || is_map (self, word))
    return TRUE;
  while (walk_on (&walk, self->n_rows))
    if (pb_marks_has (among, (guint32) walk.row))
      return TRUE;
  return FALSE;
}

static void
find_in_long (PbWords *self, const char *piece, gsize length, const PbMarks *among, PbMarks *marks)
{
  const guint64 *letters = get_letters (self);
  guint64 wanted = list_letters (piece, length);

  for (guint i = self->n_short; i < self->n; i++) {
    const Word *word = &self->words[i];

    /* The spaces around it are looked at, too. */
    if ((wanted & ~letters[i - self->n_short]) == 0 && is_among (self, word, among) &&
        memmem (self->list + word->start - 1, get_length (self, i) + 2, piece, length) != NULL)
      mark (self, word, marks);
  }
}

void
pb_words_find (PbWords *self, const char *piece, const PbMarks *among, PbMarks *marks)
{
  gsize length = strlen (piece);

  if (*piece == ' ') {
    mark_starts (self, piece + 1, NULL, marks);
    return;
  }
  find_in_short (self, piece, length, marks);
  find_in_long (self, piece, length, among, marks);
}

void
pb_words_find_others (const PbWords *self, const char *start, const char *longer, PbMarks *marks)
{
  mark_starts (self, start, longer, marks);
}

gboolean
pb_words_has_long (const PbWords *self)
{
  return self->n_short < self->n;
}

void
pb_words_pack (const PbWords *self, PbPackWriter *writer)
{
  pb_pack_writer_add_number (writer, self->n_rows);
  pb_pack_writer_add_number (writer, self->n);
  for (guint i = 0; i < self->n; i++) {
    pb_pack_writer_add_number (writer, self->words[i].n_rows);
    pb_pack_writer_add_number (writer, self->words[i].size);
  }
  pb_pack_writer_add_bytes (writer, self->list, self->list_length);
  pb_pack_writer_add_bytes (writer, self->rows, self->rows_size);
}

static void
unpack_sizes (PbWords *self, PbUnpacker *unpacker)
{
  guint64 place = 0;

  for (guint i = 0; i < self->n; i++) {
    Word *word = &self->words[i];

    word->n_rows = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);
    word->size = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);
    word->place = (guint32) place;
    place += word->size;
    if (place > G_MAXUINT32 || (is_map (self, word) && word->size != get_map_size (self->n_rows)))
      pb_unpacker_break (unpacker);
  }
  self->rows_size = place;
}

/* Finds the start of each word; there must be as many words as sizes. Whoever goes through the
 * letters of a word relies on UTF-8. */
static gboolean
find_starts (PbWords *self)
{
  gsize at = 1;

  if (self->list_length < 1 || self->list_length > G_MAXUINT32 || *self->list != ' ' ||
      !g_utf8_validate_len (self->list, self->list_length, NULL))
    return FALSE;
  for (guint i = 0; i < self->n; i++) {
    const char *end =
        at < self->list_length ? memchr (self->list + at, ' ', self->list_length - at) : NULL;

    if (end == NULL)
      return FALSE;
    self->words[i].start = (guint32) at;
    at = end - self->list + 1;
  }
  find_long (self);
  return at == self->list_length;
}

PbWords *
pb_words_unpack (PbUnpacker *unpacker, GBytes *owner)
{
  g_autoptr (PbWords) self = g_new0 (PbWords, 1);
  gsize rows_size;

  self->owner = g_bytes_ref (owner);
  self->n_rows = pb_unpacker_get_up_to (unpacker, G_MAXUINT32);
  /* Each has two bytes at least, so there is not more to allocate than the file is long. */
  self->n = pb_unpacker_get_up_to (unpacker, (guint32) ((unpacker->end - unpacker->at) / 2));
  self->words = g_new0 (Word, self->n);
  unpack_sizes (self, unpacker);
  self->list = (const char *) pb_unpacker_get_bytes (unpacker, &self->list_length);
  self->rows = pb_unpacker_get_bytes (unpacker, &rows_size);
  if (!unpacker->broken && (rows_size != self->rows_size || !find_starts (self)))
    pb_unpacker_break (unpacker);
  return unpacker->broken ? NULL : g_steal_pointer (&self);
}
