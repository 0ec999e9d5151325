/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-decimal.h"

#include "base/pb-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* That many digits always fit a gint64. */
#define MOST_DIGITS 18
#define MOST_WHOLE_DIGITS 15
/* Nobody types a longer number. */
#define MOST_TYPED_BYTES 128
/* Stand-ins in a typed number, after pb_decimal_parse_typed() has made it ASCII: every blank, every
 * sign that can only group digits, and the sign that can only be a decimal point. */
#define BLANK ' '
#define GROUP_MARK '\''
#define POINT_MARK '!'
#define DIVIDERS " '.,"

__extension__ typedef __int128 Wide;

static Wide
power_of_ten (guint exponent)
{
  Wide power = 1;

  for (guint i = 0; i < exponent; i++)
    power *= 10;
  return power;
}

static gboolean
narrow (Wide units, guint scale, PbDecimal *decimal)
{
  if (units < G_MININT64 || units > G_MAXINT64)
    return FALSE;
  *decimal = (PbDecimal){ .units = (gint64) units, .scale = scale };
  return TRUE;
}

static Wide
divide_half_to_even (Wide number, Wide divisor)
{
  Wide quotient = number / divisor;
  Wide rest = number % divisor;
  Wide twice = 2 * (rest < 0 ? -rest : rest);

  if (twice > divisor || (twice == divisor && quotient % 2 != 0))
    quotient += number < 0 ? -1 : 1;
  return quotient;
}

/**
 * pb_decimal_parse:
 * @text: digits, perhaps with a minus before them, and perhaps a point and up to 12 more digits;
 *   at most 15 before the point and 18 in all
 * @decimal: (out): where to put the number; untouched on failure
 *
 * Returns: whether @text is such a number
 */
gboolean
pb_decimal_parse (const char *text, PbDecimal *decimal)
{
  const char *digits = *text == '-' ? text + 1 : text;
  gsize whole = strspn (digits, "0123456789");
  const char *fraction = digits[whole] == '.' ? digits + whole + 1 : digits + whole;
  gsize scale = strspn (fraction, "0123456789");
  gint64 units = 0;

  if (whole == 0 || whole > MOST_WHOLE_DIGITS || (digits[0] == '0' && whole > 1))
    return FALSE;
  if (digits[whole] == '.' && scale == 0)
    return FALSE;
  if (fraction[scale] != '\0' || scale > PB_DECIMAL_MAX_SCALE || whole + scale > MOST_DIGITS)
    return FALSE;
  for (const char *at = digits; *at != '\0'; at++)
    if (*at != '.')
      units = units * 10 + g_ascii_digit_value (*at);
  *decimal = (PbDecimal){ .units = digits != text ? -units : units, .scale = scale };
  return TRUE;
}

static char
simplify_character (gunichar character)
{
  switch (character) {
  case '\'':
  case 0x2019: /* right single quotation mark */
  case 0x02BC: /* modifier letter apostrophe */
  case 0x066C: /* Arabic thousands separator */ return GROUP_MARK;
  case 0x066B: /* Arabic decimal separator */ return POINT_MARK;
  case 0x2212: /* minus sign */ return '-';
  default: break;
  }
  if (g_unichar_isdigit (character))
    return '0' + g_unichar_digit_value (character);
  if (g_unichar_isspace (character))
    return BLANK;
  return character == '.' || character == ',' || character == '-' ? (char) character : '\0';
}

/* Takes the number's characters from the start of @text; what follows is left at @rest. */
static char *
simplify_number (const char *text, const char **rest)
{
  GString *number = g_string_new (NULL);
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    char simple = simplify_character (character);

    if (simple != '\0')
      g_string_append_c (number, simple);
    else if (g_unichar_type (character) != G_UNICODE_FORMAT)
      break;
  }
  *rest = at;
  return g_strstrip (g_string_free (number, FALSE));
}

static gboolean
is_point_in_locale (char mark)
{
  const char *point = nl_langinfo (RADIXCHAR);

  return point[0] == mark || (mark == '.' && point[0] != ',');
}

/* Whether the only point or comma, at @at, is the decimal point. Between up to three digits and
 * just three it could as well group thousands: then the locale decides. */
static gboolean
is_decimal_point (const char *number, const char *at)
{
  gsize before = at - number;

  if (strlen (at + 1) != 3 || before == 0 || before > 3 || number[0] == '0')
    return TRUE;
  return is_point_in_locale (*at);
}

/* Finds the decimal point of an unsigned number; its end when there is none. */
static const char *
find_point (const char *number)
{
  const char *end = number + strlen (number);
  const char *sure = strchr (number, POINT_MARK);
  const char *dot = strrchr (number, '.');
  const char *comma = strrchr (number, ',');
  const char *last = dot == NULL || (comma != NULL && comma > dot) ? comma : dot;

  if (sure != NULL)
    return sure;
  if (last == NULL)
    return end;
  if (dot != NULL && comma != NULL)
    return last;
  if (strchr (number, *last) != last)
    return end;
  return is_decimal_point (number, last) ? last : end;
}

/* Appends the digits before the point. Groups have three digits, or two before the last three, the
 * first may have fewer, and one sign divides them all. */
static gboolean
append_groups (GString *digits, const char *whole)
{
  const char *mark = strpbrk (whole, DIVIDERS);
  const char divider[] = { mark != NULL ? *mark : BLANK, '\0' };
  g_auto (GStrv) groups = g_strsplit (whole, divider, -1);
  guint n_groups = g_strv_length (groups);
  gsize size = n_groups > 2 ? strlen (groups[1]) : 3;

  for (guint i = 0; i < n_groups; i++) {
    gsize length = strlen (groups[i]);
    gsize expected = i == n_groups - 1 ? 3 : size;

    if (strspn (groups[i], "0123456789") != length)
      return FALSE;
    if (n_groups > 1 &&
        (i == 0 ? length == 0 || length > size || groups[0][0] == '0' : length != expected))
      return FALSE;
    g_string_append (digits, groups[i]);
  }
  return size == 2 || size == 3;
}

static gboolean
is_one_of (const char *word, const char *blank_separated)
{
  g_autofree char *folded = pb_text_fold (blank_separated);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* By how many digits the word behind a number moves the point. */
static gboolean
read_ending (const char *rest, guint *shift)
{
  g_autofree char *word = pb_text_fold (rest);

  *shift = 0;
  if (*word == '\0')
    return TRUE;
  /* Translators: what people write behind an amount for thousands, with blanks between; all forms.
   */
  if (is_one_of (word, C_ ("amount", "k thousand")))
    *shift = 3;
  /* Translators: what people write behind an amount for millions, with blanks between; all forms.
   */
  else if (is_one_of (word, C_ ("amount", "m mn million millions")))
    *shift = 6;
  /* Translators: what people write behind an amount for thousands of millions (10⁹), with blanks
   * between; all forms. Leave out words that can mean 10¹² in your language. */
  else if (is_one_of (word, C_ ("amount", "bn billion billions")))
    *shift = 9;
  return *shift != 0;
}

/* Joins digits and fraction to the strict form, with the point moved right. */
static char *
join (gboolean is_negative, const char *digits, const char *fraction, guint shift)
{
  g_autoptr (GString) whole = g_string_new (digits);
  const char *significant;

  for (; shift > 0; shift--)
    g_string_append_c (whole, *fraction != '\0' ? *fraction++ : '0');
  significant = whole->str + strspn (whole->str, "0");
  return g_strconcat (is_negative ? "-" : "", *significant != '\0' ? significant : "0",
                      *fraction != '\0' ? "." : "", fraction, NULL);
}

static char *
normalise_unsigned (const char *number, gboolean is_negative, guint shift)
{
  const char *point = find_point (number);
  g_autofree char *whole = g_strndup (number, point - number);
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *fraction = *point != '\0' ? point + 1 : "";

  if (!append_groups (digits, whole) || strspn (fraction, "0123456789") != strlen (fraction))
    return NULL;
  if (*fraction == '\0' && (*point != '\0' || digits->len == 0))
    return NULL;
  return join (is_negative, digits->str, fraction, shift);
}

/**
 * pb_decimal_parse_typed:
 * @text: UTF-8 text that a person typed
 * @decimal: (out): where to put the number; untouched on failure
 *
 * Reads a number with or without groups of digits. Of a point and a comma the last is the decimal
 * point, and one that occurs several times groups. A single one before just three digits means what
 * it means in the locale.
 *
 * Returns: whether @text is a number within the limits of pb_decimal_parse()
 */
gboolean
pb_decimal_parse_typed (const char *text, PbDecimal *decimal)
{
  const char *rest;
  g_autofree char *number = NULL;
  g_autofree char *strict = NULL;
  gboolean is_negative;
  guint shift;

  if (strlen (text) > MOST_TYPED_BYTES)
    return FALSE;
  number = simplify_number (text, &rest);
  if (!read_ending (rest, &shift))
    return FALSE;
  is_negative = number[0] == '-';
  strict = normalise_unsigned (number + is_negative, is_negative, shift);
  return strict != NULL && pb_decimal_parse (strict, decimal);
}

static guint64
get_magnitude (gint64 units)
{
  return units < 0 ? -(guint64) units : (guint64) units;
}

/* The digits behind the point, with the point before them. */
static char *
format_fraction (guint64 magnitude, guint scale, const char *point)
{
  guint64 rest = magnitude % (guint64) power_of_ten (scale);

  return scale == 0 ? g_strdup ("")
                    : g_strdup_printf ("%s%0*" G_GUINT64_FORMAT, point, (int) scale, rest);
}

/**
 * pb_decimal_format:
 * @decimal: a number
 *
 * Returns: (transfer full): the text that pb_decimal_parse() reads
 */
char *
pb_decimal_format (const PbDecimal *decimal)
{
  guint64 magnitude = get_magnitude (decimal->units);
  guint64 whole = magnitude / (guint64) power_of_ten (decimal->scale);
  g_autofree char *fraction = format_fraction (magnitude, decimal->scale, ".");

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%s", decimal->units < 0 ? "-" : "", whole,
                          fraction);
}

/* %FALSE when the padded digits do not fit. */
static gboolean
rescale (const PbDecimal *decimal, guint places, PbDecimal *rescaled)
{
  Wide units = decimal->units;

  if (places < decimal->scale)
    units = divide_half_to_even (units, power_of_ten (decimal->scale - places));
  else
    units *= power_of_ten (places - decimal->scale);
  return narrow (units, places, rescaled);
}

/**
 * pb_decimal_format_locale:
 * @decimal: a number
 * @places: how many digits to show behind the point, 0 to 12, rounded half to even or padded with
 *   zeros; negative for as many as there are
 *
 * Returns: (transfer full): @decimal with the locale's groups and decimal point
 */
char *
pb_decimal_format_locale (const PbDecimal *decimal, int places)
{
  PbDecimal shown = *decimal;
  g_autofree char *fraction = NULL;
  g_autofree char *text = NULL;
  guint64 magnitude;
  guint64 whole;

  g_return_val_if_fail (places <= PB_DECIMAL_MAX_SCALE, pb_decimal_format (decimal));

  if (places >= 0 && !rescale (decimal, places, &shown))
    shown = *decimal;
  magnitude = get_magnitude (shown.units);
  whole = magnitude / (guint64) power_of_ten (shown.scale);
  fraction = format_fraction (magnitude, shown.scale, nl_langinfo (RADIXCHAR));
  /* The apostrophe asks for the locale's groups. */
  text =
      g_strdup_printf ("%s%'" G_GUINT64_FORMAT "%s", shown.units < 0 ? "-" : "", whole, fraction);
  return g_locale_to_utf8 (text, -1, NULL, NULL, NULL);
}

/* The units of @decimal at a scale that is not smaller. Fits: 63 bits and 12 digits. */
static Wide
widen (const PbDecimal *decimal, guint scale)
{
  return decimal->units * power_of_ten (scale - decimal->scale);
}

/**
 * pb_decimal_compare:
 * @a: a number
 * @b: another
 *
 * Returns: negative, zero or positive as @a is less than, equal to or greater than @b; 1.5 and 1.50
 *   are equal
 */
int
pb_decimal_compare (const PbDecimal *a, const PbDecimal *b)
{
  guint scale = MAX (a->scale, b->scale);
  Wide left = widen (a, scale);
  Wide right = widen (b, scale);

  return (left > right) - (left < right);
}

/**
 * pb_decimal_add:
 * @a: a number
 * @b: another
 * @sum: (out): their exact sum, with the larger scale of both; untouched on failure
 *
 * Returns: whether the sum fits
 */
gboolean
pb_decimal_add (const PbDecimal *a, const PbDecimal *b, PbDecimal *sum)
{
  guint scale = MAX (a->scale, b->scale);

  return narrow (widen (a, scale) + widen (b, scale), scale, sum);
}

/**
 * pb_decimal_multiply:
 * @a: a number
 * @b: another
 * @places: digits behind the point of the product, 0 to 12
 * @product: (out): the product, rounded half to even; untouched on failure
 *
 * Returns: whether the product fits
 */
gboolean
pb_decimal_multiply (const PbDecimal *a, const PbDecimal *b, guint places, PbDecimal *product)
{
  Wide exact = (Wide) a->units * b->units;
  guint scale = a->scale + b->scale;

  g_return_val_if_fail (places <= PB_DECIMAL_MAX_SCALE, FALSE);

  if (places < scale)
    exact = divide_half_to_even (exact, power_of_ten (scale - places));
  else if (__builtin_mul_overflow (exact, power_of_ten (places - scale), &exact))
    return FALSE;
  return narrow (exact, places, product);
}
