/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-text.h"

#include "base/pb-composed.h"

#include <string.h>

#define BYTE_ORDER_MARK 0xFEFF
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* The end of the shortest piece of @text that can be composed by itself. */
static const char *
find_piece_end (const char *text)
{
  const char *end = g_utf8_next_char (text);

  while (*end != '\0' && !pb_composed_starts (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return end;
}

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

    next = find_piece_end (at);
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

  for (const char *at = text; *at != '\0' && n_marks <= PB_COMPOSED_MOST_MARKS;
       at = g_utf8_next_char (at))
    n_marks = g_unichar_ismark (g_utf8_get_char (at)) ? n_marks + 1 : 0;
  return n_marks > PB_COMPOSED_MOST_MARKS;
}

/* Where the piece begins that the character at @at, which is not plain, is in: with the character
 * before it when that is plain, for no piece has more than one. */
static const char *
find_piece_start (const char *text, const char *at)
{
  return at > text && !pb_composed_starts (g_utf8_get_char (at)) ? g_utf8_prev_char (at) : at;
}

/* Most pieces are a letter with one mark, which needs no memory. */
static gboolean
is_composed (const char *piece, const char *end)
{
  const char *mark = g_utf8_next_char (piece);
  g_autofree char *composed = NULL;

  if (mark < end && g_utf8_next_char (mark) == end &&
      pb_composed_stay_apart (g_utf8_get_char (piece), g_utf8_get_char (mark)))
    return TRUE;
  composed = g_utf8_normalize (piece, end - piece, G_NORMALIZE_DEFAULT_COMPOSE);
  return strncmp (composed, piece, end - piece) == 0 && composed[end - piece] == '\0';
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
  const char *at;

  if (pb_composed_is_surely (text))
    return TRUE;
  at = pb_composed_skip_plain (text);
  if (*at != '\0' && has_endless_marks (at))
    return FALSE;
  while (*at != '\0') {
    const char *start = find_piece_start (text, at);
    const char *end = find_piece_end (start);

    if (!is_composed (start, end))
      return FALSE;
    at = pb_composed_skip_plain (end);
  }
  return TRUE;
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
