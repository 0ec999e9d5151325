/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The patterns of the commonest texts once more, by hand: to start a regular expression takes
 * longer than to read a short text, and a large file has millions. A test compares the two. */

#include "domain/pb-field.h"

#include "base/pb-bytes.h"
#include "domain/pb-pattern.h"

/* In @form these stand for any byte of a set, all others for themselves. */
#define ANY_DIGIT '9'
#define ANY_HEX 'f'
#define ANY_SMALL 'z'
#define ANY_CAPITAL 'A'

/* U+0080 to U+009F, which UTF-8 writes as two bytes. */
static gboolean
is_high_control (const char *at)
{
  return (guchar) at[0] == 0xC2 && (guchar) at[1] < 0xA0;
}

static gboolean
is_control (const char *at)
{
  return (guchar) *at < 0x20 || *at == 0x7F || is_high_control (at);
}

/* Goes behind what is surely shown: all bytes but those that controls begin with. */
static const char *
skip_shown (const char *at, const char *end)
{
  for (; end - at >= (gssize) sizeof (guint64); at += sizeof (guint64)) {
    guint64 word = pb_bytes_read (at);
    guint64 others =
        pb_bytes_below (word, 0x20) | pb_bytes_equal (word, 0x7F) | pb_bytes_equal (word, 0xC2);

    if (others != 0)
      return at + pb_bytes_count_before (others);
  }
  while (at < end && (guchar) *at >= 0x20 && *at != 0x7F && (guchar) *at != 0xC2)
    at++;
  return at;
}

/* Whether there is a text, and nothing in it is a control character but those of @allowed. */
static gboolean
has_only_shown (const char *text, const char *allowed)
{
  const char *end = text + strlen (text);

  for (const char *at = skip_shown (text, end); at < end; at = skip_shown (at + 1, end))
    if (is_control (at) && !strchr (allowed, *at))
      return FALSE;
  return end > text;
}

static gboolean
is_line (const char *text)
{
  return has_only_shown (text, "");
}

static gboolean
is_paragraphs (const char *text)
{
  return has_only_shown (text, "\t\n");
}

static gboolean
is_small_hex (char byte)
{
  return g_ascii_isdigit (byte) || (byte >= 'a' && byte <= 'f');
}

static gboolean
fits (char byte, char form)
{
  switch (form) {
  case ANY_DIGIT: return g_ascii_isdigit (byte);
  case ANY_HEX: return is_small_hex (byte);
  case ANY_SMALL: return g_ascii_islower (byte);
  case ANY_CAPITAL: return g_ascii_isupper (byte);
  default: return byte == form;
  }
}

/* The end of what is written as @form at @text, %NULL when it is not. */
static const char *
skip_form (const char *text, const char *form)
{
  for (; *form; form++, text++)
    if (!fits (*text, *form))
      return NULL;
  return text;
}

/* The same for what need not be there. */
static const char *
skip_optional (const char *text, const char *form)
{
  const char *end = skip_form (text, form);

  return end ? end : text;
}

static gboolean
is_id (const char *text)
{
  const char *end = skip_form (text, "ffffffff-ffff-ffff-ffff-ffffffffffff");

  return end && !*end;
}

/* Two digits that the form has found, from 1 to @max. */
static gboolean
is_up_to (const char *digits, int max)
{
  int number = g_ascii_digit_value (digits[0]) * 10 + g_ascii_digit_value (digits[1]);

  return number >= 1 && number <= max;
}

/* A year, a month of it, or a day of that. */
static gboolean
is_date (const char *text)
{
  const char *at = skip_form (text, "9999");

  if (!at || !*at)
    return at != NULL;
  at = skip_form (at, "-99");
  if (!at || !is_up_to (at - 2, 12) || !*at)
    return at && is_up_to (at - 2, 12);
  at = skip_form (at, "-99");
  return at && is_up_to (at - 2, 31) && !*at;
}

static gboolean
is_timestamp (const char *text)
{
  const char *end = skip_form (text, "9999-99-99T99:99:99Z");

  return end && !*end && is_up_to (text + 5, 12) && is_up_to (text + 8, 31) &&
         (text[11] < '2' || (text[11] == '2' && text[12] <= '3')) && text[14] <= '5' &&
         text[17] <= '5';
}

static const char *
skip_digits (const char *at)
{
  while (g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Digits without a needless 0 before them, and perhaps a point with digits behind. */
static gboolean
is_decimal (const char *text, gssize most_before, gssize most_behind)
{
  const char *point = skip_digits (text);
  const char *end;

  if (point == text || point - text > most_before || (*text == '0' && point - text > 1))
    return FALSE;
  if (!*point)
    return TRUE;
  end = skip_digits (point + 1);
  return *point == '.' && end > point + 1 && end - point - 1 <= most_behind && !*end;
}

static gboolean
is_amount (const char *text)
{
  return is_decimal (text, 15, 3);
}

static gboolean
is_rate (const char *text)
{
  return is_decimal (text, 6, 12);
}

static gboolean
is_language (const char *text)
{
  const char *at = skip_form (text, "zz");

  if (!at)
    return FALSE;
  at = skip_optional (at, "z");
  at = skip_optional (at, "-Azzz");
  at = skip_optional (at, "-AA");
  return !*at;
}

gboolean
pb_field_matches (const PbField *self, const char *text)
{
  static gboolean (*const by_hand[]) (const char *text) = {
    [PB_FIELD_TEXT] = is_line,
    [PB_FIELD_LONG_TEXT] = is_paragraphs,
    [PB_FIELD_AMOUNT] = is_amount,
    [PB_FIELD_RATE] = is_rate,
    [PB_FIELD_DATE] = is_date,
    [PB_FIELD_REFERENCE] = is_id,
    [PB_FIELD_ID] = is_id,
    [PB_FIELD_TIMESTAMP] = is_timestamp,
    [PB_FIELD_LANGUAGE] = is_language,
    [PB_FIELD_PARTS] = NULL,
  };

  if (by_hand[self->type])
    return by_hand[self->type](text);
  return pb_pattern_matches (pb_field_get_pattern (self), text);
}
