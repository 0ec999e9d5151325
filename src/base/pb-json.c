/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json.h"

#include "base/pb-digest.h"
#include "base/pb-json-string.h"

#include <math.h>
#include <string.h>

/* Up to this, whole numbers are exact in a double. */
#define LARGEST_EXACT_INTEGER 9007199254740991.0
/* That many significant digits tell any double from any other. */
#define MOST_DIGITS 17
#define INDENT 2
/* Of a record. */
#define USUAL_BYTES 1024

static gboolean
reads_back (guint64 digits, int scale, double number)
{
  g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT "e%d", digits, scale);

  return g_ascii_strtod (text, NULL) == number;
}

/* @number rounded to @precision significant digits, as @digits times ten to the power of @scale. */
static void
round_to (double number, int precision, guint64 *digits, int *scale)
{
  g_autofree char *format = g_strdup_printf ("%%.%de", precision - 1);
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *at;

  g_ascii_formatd (text, sizeof text, format, number);
  *digits = 0;
  for (at = text; *at != 'e'; at++)
    if (*at != '.')
      *digits = *digits * 10 + g_ascii_digit_value (*at);
  *scale = (int) g_ascii_strtoll (at + 1, NULL, 10) - (precision - 1);
}

/* The fewest digits that read back as @number, which is positive. At a power of two the doubles
 * above are further apart than those below, so the right digits may be the next above the rounded
 * ones. */
static void
find_shortest (double number, guint64 *digits, int *scale)
{
  for (int precision = 1; precision <= MOST_DIGITS; precision++) {
    round_to (number, precision, digits, scale);
    if (reads_back (*digits, *scale, number))
      return;
    if (reads_back (*digits + 1, *scale, number)) {
      *digits += 1;
      return;
    }
  }
}

static void
append_zeros (GString *text, int count)
{
  for (int i = 0; i < count; i++)
    g_string_append_c (text, '0');
}

static void
append_exponential (GString *text, const char *digits, int exponent)
{
  g_string_append_c (text, digits[0]);
  if (digits[1] != '\0')
    g_string_append_printf (text, ".%s", digits + 1);
  g_string_append_printf (text, "e%+d", exponent);
}

/* ECMA-262, Number::toString: @point is the place of the decimal point, counted from the first
 * digit (there called n; the number of digits is called k). */
static void
append_digits (GString *text, const char *digits, int point)
{
  int count = (int) strlen (digits);

  if (point > 21 || point <= -6) {
    append_exponential (text, digits, point - 1);
  } else if (point <= 0) {
    g_string_append (text, "0.");
    append_zeros (text, -point);
    g_string_append (text, digits);
  } else if (point >= count) {
    g_string_append (text, digits);
    append_zeros (text, point - count);
  } else {
    g_string_append_len (text, digits, point);
    g_string_append_printf (text, ".%s", digits + point);
  }
}

static void
append_number (GString *text, double number)
{
  g_autofree char *digits = NULL;
  guint64 shortest;
  int scale;

  if (fabs (number) <= LARGEST_EXACT_INTEGER && number == trunc (number)) {
    g_string_append_printf (text, "%" G_GINT64_FORMAT, (gint64) number);
    return;
  }
  if (number < 0)
    g_string_append_c (text, '-');
  find_shortest (fabs (number), &shortest, &scale);
  digits = g_strdup_printf ("%" G_GUINT64_FORMAT, shortest);
  append_digits (text, digits, (int) strlen (digits) + scale);
}

static void
append_string (GString *text, const char *string)
{
  static const char *const short_escapes[0x20] = {
    ['\b'] = "\\b", ['\t'] = "\\t", ['\n'] = "\\n", ['\f'] = "\\f", ['\r'] = "\\r"
  };

  const char *end = string + strlen (string);

  g_string_append_c (text, '"');
  for (const char *at = string; at < end; at++) {
    const char *plain = at;

    at = pb_json_skip_plain (plain, end);
    g_string_append_len (text, plain, at - plain);
    if (at == end)
      break;
    if (*at == '"' || *at == '\\')
      g_string_append_printf (text, "\\%c", *at);
    else if (short_escapes[(guchar) *at] != NULL)
      g_string_append (text, short_escapes[(guchar) *at]);
    else
      g_string_append_printf (text, "\\u%04x", (guint) *at);
  }
  g_string_append_c (text, '"');
}

/* A negative @depth means: no line breaks. */
static void
append_break (GString *text, int depth)
{
  if (depth < 0)
    return;
  g_string_append_c (text, '\n');
  for (int i = 0; i < depth * INDENT; i++)
    g_string_append_c (text, ' ');
}

static void append_value (GString *text, const PbValue *value, int depth);

static void
append_container (GString *text, const PbValue *value, int depth)
{
  guint length = pb_value_get_length (value);
  int inner = depth < 0 ? depth : depth + 1;

  for (guint i = 0; i < length; i++) {
    const char *name = pb_value_get_member_name (value, i);

    if (i > 0)
      g_string_append_c (text, ',');
    append_break (text, inner);
    if (name != NULL) {
      append_string (text, name);
      g_string_append (text, depth < 0 ? ":" : ": ");
    }
    append_value (text, pb_value_get_item (value, i), inner);
  }
  if (length > 0)
    append_break (text, depth);
}

static void
append_value (GString *text, const PbValue *value, int depth)
{
  switch (pb_value_get_value_type (value)) {
  case PB_VALUE_NULL: g_string_append (text, "null"); break;
  case PB_VALUE_BOOLEAN:
    g_string_append (text, pb_value_get_boolean (value) ? "true" : "false");
    break;
  case PB_VALUE_NUMBER: append_number (text, pb_value_get_number (value)); break;
  case PB_VALUE_STRING: append_string (text, pb_value_get_string (value)); break;
  case PB_VALUE_LIST:
    g_string_append_c (text, '[');
    append_container (text, value, depth);
    g_string_append_c (text, ']');
    break;
  case PB_VALUE_MAP:
    g_string_append_c (text, '{');
    append_container (text, value, depth);
    g_string_append_c (text, '}');
    break;
  }
}

/**
 * pb_json_canonical:
 * @value: a value
 *
 * Writes the JSON Canonicalization Scheme of RFC 8785: the same value always gives the same bytes.
 *
 * Returns: (transfer full): UTF-8 text without a line feed at the end
 */
char *
pb_json_canonical (const PbValue *value)
{
  GString *text = g_string_sized_new (USUAL_BYTES);

  append_value (text, value, -1);
  return g_string_free (text, FALSE);
}

/**
 * pb_json_pretty:
 * @value: a value
 *
 * Returns: (transfer full): UTF-8 text in lines, members in canonical order, with a line feed at
 *   the end
 */
char *
pb_json_pretty (const PbValue *value)
{
  GString *text = g_string_new (NULL);

  append_value (text, value, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/**
 * pb_json_digest:
 * @value: a value
 *
 * Returns: (transfer full): SHA-256 of the canonical form, 64 lower-case hexadecimal digits
 */
char *
pb_json_digest (const PbValue *value)
{
  g_autofree char *canonical = pb_json_canonical (value);

  return pb_digest_of (canonical);
}
