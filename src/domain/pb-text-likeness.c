/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-text-likeness.h"

#include "base/pb-text.h"

/* A longer text is recognised by its beginning. */
#define MOST_CHARACTERS 1000

/* @numbers: the digits in it, with one space between numbers
 * @trigrams: (element-type guint64): sorted; one that is there twice counts twice */
struct _PbTextTraits {
  char *folded;
  char *numbers;
  GArray *trigrams;
};

/* The characters of @folded that @is_kept keeps; one space for any others between them. */
static char *
keep_characters (const char *folded, gboolean (*is_kept) (gunichar character))
{
  g_autoptr (GString) kept = g_string_new (NULL);
  gboolean is_apart = FALSE;
  guint n = 0;

  for (const char *at = folded; *at != '\0' && n < MOST_CHARACTERS; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (!is_kept (character)) {
      is_apart = kept->len > 0;
      continue;
    }
    if (is_apart)
      g_string_append_c (kept, ' ');
    g_string_append_unichar (kept, character);
    is_apart = FALSE;
    n++;
  }
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

static int
compare_trigrams (gconstpointer a, gconstpointer b)
{
  guint64 one = *(const guint64 *) a;
  guint64 other = *(const guint64 *) b;

  return (one > other) - (one < other);
}

/* A character has 21 bits, so that three of them fit into one number. */
static GArray *
list_trigrams (const char *folded)
{
  GArray *trigrams = g_array_new (FALSE, FALSE, sizeof (guint64));
  const guint64 mask = (G_GUINT64_CONSTANT (1) << 63) - 1;
  guint64 trigram = ' ';

  if (*folded == '\0')
    return trigrams;
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    trigram = (trigram << 21 | g_utf8_get_char (at)) & mask;
    if (at != folded)
      g_array_append_val (trigrams, trigram);
  }
  trigram = (trigram << 21 | ' ') & mask;
  g_array_append_val (trigrams, trigram);
  g_array_sort (trigrams, compare_trigrams);
  return trigrams;
}

PbTextTraits *
pb_text_traits_new (const char *text)
{
  PbTextTraits *self = g_new (PbTextTraits, 1);
  g_autofree char *folded = pb_text_fold (text);

  self->folded = keep_characters (folded, g_unichar_isalnum);
  self->numbers = keep_characters (folded, g_unichar_isdigit);
  self->trigrams = list_trigrams (self->folded);
  return self;
}

void
pb_text_traits_free (PbTextTraits *self)
{
  g_free (self->folded);
  g_free (self->numbers);
  g_array_unref (self->trigrams);
  g_free (self);
}

static guint
count_common (const GArray *one, const GArray *other)
{
  guint n = 0;

  for (guint i = 0, j = 0; i < one->len && j < other->len;) {
    guint64 a = g_array_index (one, guint64, i);
    guint64 b = g_array_index (other, guint64, j);

    n += a == b;
    i += a <= b;
    j += b <= a;
  }
  return n;
}

double
pb_text_traits_compare (const PbTextTraits *self, const PbTextTraits *other)
{
  guint n = self->trigrams->len + other->trigrams->len;
  double dice;

  if (self->trigrams->len == 0 || other->trigrams->len == 0)
    return 0;
  dice = 2.0 * count_common (self->trigrams, other->trigrams) / n;
  return g_str_equal (self->numbers, other->numbers) ? dice : dice / 2;
}

const char *
pb_text_traits_get_folded (const PbTextTraits *self)
{
  return self->folded;
}
