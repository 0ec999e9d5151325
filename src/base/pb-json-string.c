/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-string.h"

#include "base/pb-bytes.h"

/* Whole numbers of so many digits are exact in a double. */
#define MOST_EXACT_DIGITS 15

/* Marks control characters, quotation marks and backslashes. */
static inline guint64
find_special (guint64 word)
{
  return pb_bytes_below (word, 0x20) | pb_bytes_equal (word, '"') | pb_bytes_equal (word, '\\');
}

/**
 * pb_json_skip_plain:
 * @at: a place inside of a string
 * @end: where the text ends
 *
 * Returns: the first byte that does not stand for itself in a JSON string: a control character, a
 *   quotation mark or a backslash; @end when there is none
 */
const char *
pb_json_skip_plain (const char *at, const char *end)
{
  for (; end - at >= (gssize) sizeof (guint64); at += sizeof (guint64)) {
    guint64 special = find_special (pb_bytes_read (at));

    if (special != 0)
      return at + pb_bytes_count_before (special);
  }
  while (at < end && (guchar) *at >= 0x20 && *at != '"' && *at != '\\')
    at++;
  return at;
}

/**
 * pb_json_skip_ascii:
 * @at: a place in a text
 * @end: where it ends
 *
 * Returns: the first byte that is no ASCII character, or is U+0000; @end when there is none
 */
const char *
pb_json_skip_ascii (const char *at, const char *end)
{
  for (; end - at >= (gssize) sizeof (guint64); at += sizeof (guint64)) {
    guint64 word = pb_bytes_read (at);
    guint64 others = pb_bytes_from (word, 0x80) | pb_bytes_below (word, 1);

    if (others != 0)
      return at + pb_bytes_count_before (others);
  }
  while (at < end && (guchar) *at >= 1 && (guchar) *at < 0x80)
    at++;
  return at;
}

/**
 * pb_json_read_whole:
 * @text: a number as JSON has it
 * @length: its bytes
 * @number: (out): the number
 *
 * Returns: whether it is nothing but digits, and so few that a double has it exactly; such a number
 *   is written in no other way
 */
gboolean
pb_json_read_whole (const char *text, gsize length, guint64 *number)
{
  *number = 0;
  if (length > MOST_EXACT_DIGITS)
    return FALSE;
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
    *number = *number * 10 + (text[i] - '0');
  }
  return TRUE;
}

/**
 * pb_json_read_unit:
 * @at: four hexadecimal digits, such as follow "\u"
 *
 * Returns: the UTF-16 code unit they stand for
 */
guint
pb_json_read_unit (const char *at)
{
  guint unit = 0;

  for (guint i = 0; i < 4; i++)
    unit = unit * 16 + g_ascii_xdigit_value (at[i]);
  return unit;
}

/**
 * pb_json_next_character:
 * @at: (inout): a place in the string; moved behind the character, except at the closing quote
 *
 * Returns: the character with its escape undone, 0 at the closing quote
 */
gunichar
pb_json_next_character (const char **at)
{
  static const char escapes[] = "b\bf\fn\nr\rt\t";
  const char *start = *at;
  guint unit;

  if (*start == '"')
    return 0;
  if (*start != '\\') {
    *at = g_utf8_next_char (start);
    return g_utf8_get_char (start);
  }
  if (start[1] != 'u') {
    const char *escape = strchr (escapes, start[1]);

    *at = start + 2;
    return escape != NULL ? escape[1] : start[1];
  }
  unit = pb_json_read_unit (start + 2);
  *at = start + 6;
  if (unit < 0xD800 || unit > 0xDBFF)
    return unit;
  *at = start + 12;
  return 0x10000 + ((unit - 0xD800) << 10) + (pb_json_read_unit (start + 8) - 0xDC00);
}
