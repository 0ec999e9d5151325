/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-text.h"

#include "base/pb-composed.h"

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
#define BYTE_ORDER_MARK 0xFEFF
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029
/* More marks on one letter than any language has: UAX #15, Stream-Safe Text Format. */
#define MOST_MARKS 30

/**
 * pb_text_nfc:
 * @text: valid UTF-8 text
 *
 * Returns: (transfer full): @text in Unicode Normalization Form C
 */
char *
pb_text_nfc (const char *text)
{
  GString *composed = g_string_new (NULL);
  const char *next;

  /* GLib's time grows with the square of the length, so pieces are composed one by one. */
  for (const char *at = text; *at != '\0'; at = next) {
    g_autofree char *piece = NULL;

    next = g_utf8_next_char (at);
    while (*next != '\0' && !pb_composed_starts (g_utf8_get_char (next)))
      next = g_utf8_next_char (next);
    piece = g_utf8_normalize (at, next - at, G_NORMALIZE_DEFAULT_COMPOSE);
    g_string_append (composed, piece);
  }
  return g_string_free (composed, FALSE);
}

/* Putting marks in order takes time that grows with the square of their number. */
static gboolean
has_endless_marks (const char *text)
{
  guint n_marks = 0;

  for (const char *at = text; *at != '\0' && n_marks <= MOST_MARKS; at = g_utf8_next_char (at))
    n_marks = g_unichar_ismark (g_utf8_get_char (at)) ? n_marks + 1 : 0;
  return n_marks > MOST_MARKS;
}

/* Whether every character stays as it is, whatever is beside it. */
static gboolean
is_plainly_composed (const char *text)
{
  const char *at = text;

  while (*at != '\0' && pb_composed_is_plain (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return *at == '\0';
}

/**
 * pb_text_is_nfc:
 * @text: UTF-8 text
 *
 * Returns: whether @text is in Unicode Normalization Form C, with no more than 30 marks on one
 *   letter
 */
gboolean
pb_text_is_nfc (const char *text)
{
  g_autofree char *composed = NULL;

  if (is_plainly_composed (text))
    return TRUE;
  if (has_endless_marks (text))
    return FALSE;
  composed = pb_text_nfc (text);
  return g_str_equal (composed, text);
}

/* Marks and characters that only shape or join their neighbours. */
static gboolean
is_ornament (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT ||
         character == ARABIC_TATWEEL;
}

static void
append_plain (GString *folded, gunichar character)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLAIN_LETTERS); i++) {
    if (PLAIN_LETTERS[i].letter == character) {
      g_string_append (folded, PLAIN_LETTERS[i].plain);
      return;
    }
  }
  g_string_append_unichar (folded, character);
}

/* What folding makes of a text without letters that have variants. */
static char *
fold_ascii (const char *text, gsize length)
{
  char *folded = g_malloc (length + 1);
  char *to = folded;
  gboolean has_gap = FALSE;

  for (const char *at = text; *at != '\0'; at++) {
    if (g_ascii_isspace (*at)) {
      has_gap = to > folded;
      continue;
    }
    if (has_gap)
      *to++ = ' ';
    has_gap = FALSE;
    *to++ = g_ascii_tolower (*at);
  }
  *to = '\0';
  return folded;
}

static char *
fold_any (const char *text)
{
  g_autofree char *folded_case = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (folded_case, -1, G_NORMALIZE_ALL);
  /* Decomposing uncovers letters that have a case again, such as those in ℡. */
  g_autofree char *plain = g_utf8_casefold (decomposed, -1);
  GString *folded = g_string_new (NULL);
  gboolean has_gap = FALSE;

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (g_unichar_isspace (character)) {
      has_gap = folded->len > 0;
    } else if (!is_ornament (character)) {
      if (has_gap)
        g_string_append_c (folded, ' ');
      has_gap = FALSE;
      append_plain (folded, character);
    }
  }
  return g_string_free (folded, FALSE);
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
  return g_str_is_ascii (text) ? fold_ascii (text, strlen (text)) : fold_any (text);
}

/**
 * pb_text_length:
 * @text: UTF-8 text
 *
 * Returns: the number of Unicode code points
 */
gsize
pb_text_length (const char *text)
{
  gsize bytes = strlen (text);
  gsize length = 0;

  /* Bytes that go on with a character do not count. */
  for (gsize i = 0; i < bytes; i++)
    length += (text[i] & 0xC0) != 0x80;
  return length;
}

/* CR, LF, CR LF and Unicode's separators are one line break each. */
static gboolean
is_line_break (const char *at)
{
  gunichar character = g_utf8_get_char (at);

  if (character == '\r')
    return at[1] != '\n';
  return character == '\n' || character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
}

static void
trim_end (GString *text)
{
  while (text->len > 0) {
    const char *last = g_utf8_prev_char (text->str + text->len);

    if (!g_unichar_isspace (g_utf8_get_char (last)))
      return;
    g_string_truncate (text, last - text->str);
  }
}

/**
 * pb_text_clean:
 * @text: UTF-8 text, typed or pasted
 * @many_lines: whether line breaks stay; otherwise each becomes a space
 *
 * Returns: (transfer full): @text in Normalization Form C, with line feeds as the only line breaks,
 *   spaces for tabs, without other control characters and without white space at its ends
 */
char *
pb_text_clean (const char *text, gboolean many_lines)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);

    if (is_line_break (at))
      character = many_lines ? '\n' : ' ';
    else if (character == '\t')
      character = ' ';
    else if (g_unichar_iscntrl (character) || character == BYTE_ORDER_MARK)
      continue;
    if (clean->len > 0 || !g_unichar_isspace (character))
      g_string_append_unichar (clean, character);
  }
  trim_end (clean);
  /* Last, since a mark may follow its letter only now that what was between them is gone. */
  return pb_text_nfc (clean->str);
}

/**
 * pb_text_isolate:
 * @text: UTF-8 text
 *
 * Returns: (transfer full): @text between Unicode's marks of an isolate, which are not seen: its
 *   first letter says how it is read, and neither it nor what is around it pulls the other apart
 */
char *
pb_text_isolate (const char *text)
{
  return g_strconcat ("\u2068", text, "\u2069", NULL);
}
