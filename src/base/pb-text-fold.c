/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-text.h"

#include <string.h>

/* Letters that Unicode does not decompose but that people type without their stroke or bow. */
static const struct {
  gunichar letter;
  const char *plain;
} PLAIN_LETTERS[] = {
  { 0x00E6, "ae" }, /* æ */
  { 0x00F0, "d" },  /* ð */
  { 0x00F8, "o" },  /* ø */
  { 0x00FE, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
};

#define ARABIC_TATWEEL 0x0640
/* What folding makes of the characters below is remembered. */
#define N_REMEMBERED 0x10000
#define PAGE_CHARACTERS 256
/* Instead of a text: what becomes of the character depends on those beside it. */
static char DEPENDS[] = "";

/* Marks and characters that only shape or join their neighbours. */
static gboolean
is_ornament (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT ||
         character == ARABIC_TATWEEL;
}

static const char *
find_plain (gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLAIN_LETTERS); i++)
    if (PLAIN_LETTERS[i].letter == character)
      return PLAIN_LETTERS[i].plain;
  return NULL;
}

/* What folding keeps of a text whose case is folded and that is decomposed; white space becomes
 * spaces. */
static void
append_kept (GString *folded, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    const char *plain = find_plain (character);

    if (g_unichar_isspace (character))
      g_string_append_c (folded, ' ');
    else if (plain != NULL)
      g_string_append (folded, plain);
    else if (!is_ornament (character))
      g_string_append_unichar (folded, character);
  }
}

/* Decomposing uncovers letters that have a case again, such as those in ℡. */
static void
append_decomposed (GString *folded, const char *text, gssize length)
{
  g_autofree char *plain = g_utf8_casefold (text, length);

  append_kept (folded, plain);
}

static char *
decompose (const char *text)
{
  g_autofree char *folded_case = g_utf8_casefold (text, -1);

  return g_utf8_normalize (folded_case, -1, G_NORMALIZE_ALL);
}

static void
fold_together (GString *folded, const char *text)
{
  g_autofree char *decomposed = decompose (text);

  append_decomposed (folded, decomposed, -1);
}

/* Decomposing puts marks of neighbours in order. That makes no difference, since they are dropped,
 * except for those few that are kept: they are not folded one by one. */
static char *
fold_character (gunichar character)
{
  char text[7] = "";
  g_autofree char *decomposed = NULL;
  GString *folded = g_string_new (NULL);

  g_unichar_to_utf8 (character, text);
  decomposed = decompose (text);
  for (const char *at = decomposed; *at != '\0'; at = g_utf8_next_char (at)) {
    gsize length = folded->len;

    append_decomposed (folded, at, g_utf8_next_char (at) - at);
    if (folded->len > length && g_unichar_combining_class (g_utf8_get_char (at)) != 0) {
      g_string_free (folded, TRUE);
      return DEPENDS;
    }
  }
  return g_string_free (folded, FALSE);
}

/* Where it is remembered what becomes of a character, %NULL for what has not been met. */
static char **
find_place (gunichar character)
{
  static char **pages[N_REMEMBERED / PAGE_CHARACTERS];
  char ***page = &pages[character / PAGE_CHARACTERS];

  if (g_once_init_enter (page))
    g_once_init_leave (page, g_new0 (char *, PAGE_CHARACTERS));
  return &(*page)[character % PAGE_CHARACTERS];
}

/* Several threads may find out the same at once; what the first has found stays. */
static const char *
recall (gunichar character)
{
  char **place = find_place (character);
  char *known = g_atomic_pointer_get (place);

  if (known == NULL) {
    known = fold_character (character);
    if (!g_atomic_pointer_compare_and_exchange (place, NULL, known)) {
      if (known != DEPENDS)
        g_free (known);
      known = g_atomic_pointer_get (place);
    }
  }
  return known;
}

/* Goes behind the characters of ASCII that come next. */
static const char *
fold_ascii (GString *folded, const char *text)
{
  const char *at = text;

  for (; *at != '\0' && (*at & 0x80) == 0; at++)
    g_string_append_c (folded, g_ascii_isspace (*at) ? ' ' : g_ascii_tolower (*at));
  return at;
}

/* %FALSE when some character cannot be folded by itself. */
static gboolean
fold_each (GString *folded, const char *text)
{
  for (const char *at = fold_ascii (folded, text); *at != '\0';
       at = fold_ascii (folded, g_utf8_next_char (at))) {
    gunichar character = g_utf8_get_char (at);
    const char *known = character < N_REMEMBERED ? recall (character) : DEPENDS;

    if (known == DEPENDS)
      return FALSE;
    while (*known != '\0')
      g_string_append_c (folded, *known++);
  }
  return TRUE;
}

/* Makes one space of several, and takes away those at the ends. */
static void
squeeze (GString *text)
{
  char *to = text->str;
  gboolean has_gap = FALSE;

  for (const char *at = text->str; *at != '\0'; at++) {
    if (*at == ' ') {
      has_gap = to > text->str;
      continue;
    }
    if (has_gap)
      *to++ = ' ';
    has_gap = FALSE;
    *to++ = *at;
  }
  g_string_truncate (text, to - text->str);
}

/**
 * pb_text_fold:
 * @text: UTF-8 text
 *
 * Folds text so that what people take for the same compares equal: Unicode compatibility
 * decomposition, marks and invisible characters dropped, strokes and ligatures undone, full case
 * folding, runs of white space made one space, ends trimmed. For searching and comparing only.
 *
 * Returns: (transfer full): the folded text
 */
char *
pb_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text) + 1);

  if (!fold_each (folded, text)) {
    g_string_truncate (folded, 0);
    fold_together (folded, text);
  }
  squeeze (folded);
  return g_string_free (folded, FALSE);
}
