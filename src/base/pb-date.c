/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-date.h"

#include "base/pb-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <stdio.h>
#include <string.h>

/* Nobody types a longer date. */
#define MOST_TYPED_BYTES 128
#define MOST_NUMBERS 3
#define LEAST_PREFIX 3

/* What stands in a typed date: up to three numbers and perhaps a month's name. */
typedef struct {
  guint numbers[MOST_NUMBERS];
  guint n_digits[MOST_NUMBERS];
  guint n_numbers;
  guint named_month; /* 0 when there is none */
  gboolean has_dots;
} TypedDate;

static const nl_item MONTH_NAMES[] = { MON_1, ALTMON_1, ABMON_1, _NL_ABALTMON_1 };

static gboolean
is_valid (const PbDate *date)
{
  if (date->year < 1 || date->year > 9999 || date->month > 12)
    return FALSE;
  if (date->month == 0)
    return date->day == 0;
  return date->day <= g_date_get_days_in_month (date->month, date->year);
}

/* Reads exactly @count digits. */
static gboolean
read_digits (const char **at, guint count, guint *number)
{
  *number = 0;
  for (guint i = 0; i < count; i++, (*at)++) {
    if (!g_ascii_isdigit (**at))
      return FALSE;
    *number = *number * 10 + g_ascii_digit_value (**at);
  }
  return TRUE;
}

/* A hyphen and a two-digit number that is not zero; or the end of the text, which reads as 0. */
static gboolean
read_iso_part (const char **at, guint *number)
{
  *number = 0;
  if (**at == '\0')
    return TRUE;
  if (**at != '-')
    return FALSE;
  (*at)++;
  return read_digits (at, 2, number) && *number > 0;
}

static gboolean
set_date (PbDate *date, guint year, guint month, guint day)
{
  PbDate candidate = { .year = year, .month = month, .day = day };

  if (year > 9999 || month > 12 || day > 31 || !is_valid (&candidate))
    return FALSE;
  *date = candidate;
  return TRUE;
}

/**
 * pb_date_parse:
 * @text: an ISO 8601 calendar date: "2027", "2027-03" or "2027-03-31"
 * @date: (out): where to put it; untouched on failure
 *
 * Returns: whether @text is such a date and in the calendar
 */
gboolean
pb_date_parse (const char *text, PbDate *date)
{
  const char *at = text;
  guint year;
  guint month;
  guint day;

  return read_digits (&at, 4, &year) && read_iso_part (&at, &month) && read_iso_part (&at, &day) &&
         *at == '\0' && set_date (date, year, month, day);
}

static gboolean
is_separator (gunichar character)
{
  static const gunichar others[] = {
    '.',    ',',    '/',    0x060C, 0x060D, /* Arabic comma and date separator */
    0x5E74, 0x6708, 0x65E5,                 /* 年 月 日 */
    0xB144, 0xC6D4, 0xC77C,                 /* 년 월 일 */
  };
  GUnicodeType type = g_unichar_type (character);

  /* Invisible characters that set the direction of the text come along when it is pasted. */
  if (g_unichar_isspace (character) || type == G_UNICODE_DASH_PUNCTUATION ||
      type == G_UNICODE_FORMAT)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] == character)
      return TRUE;
  return FALSE;
}

static gboolean
is_word_character (gunichar character)
{
  return character != 0 && !is_separator (character) && !g_unichar_isdigit (character);
}

/* Folded, and without the dot that abbreviations end in. */
static char *
get_month_name (nl_item first, guint month)
{
  g_autofree char *name = g_locale_to_utf8 (nl_langinfo (first + month - 1), -1, NULL, NULL, NULL);
  char *folded = name != NULL ? pb_text_fold (name) : g_strdup ("");

  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';
  return folded;
}

static guint
find_month (const char *word)
{
  for (guint month = 1; month <= 12; month++)
    for (guint i = 0; i < G_N_ELEMENTS (MONTH_NAMES); i++) {
      g_autofree char *name = get_month_name (MONTH_NAMES[i], month);

      if (g_str_equal (name, word))
        return month;
    }
  return 0;
}

/* "Sept" for September: 0 when no month or several start so. */
static guint
find_month_by_prefix (const char *word)
{
  guint found = 0;

  if (pb_text_length (word) < LEAST_PREFIX)
    return 0;
  for (guint month = 1; month <= 12; month++) {
    g_autofree char *name = get_month_name (MON_1, month);

    if (!g_str_has_prefix (name, word))
      continue;
    if (found != 0)
      return 0;
    found = month;
  }
  return found;
}

static gboolean
is_filler (const char *word)
{
  /* Translators: small words and endings that people write in dates and that can be left out, with
   * blanks between: “31st of March”, “1er mars”, “31 de marzo de 2027”. */
  g_autofree char *fillers = pb_text_fold (C_ ("words in a date", "of the st nd rd th"));
  g_auto (GStrv) words = g_strsplit (fillers, " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

static gboolean
take_word (TypedDate *typed, const char *start, gsize length)
{
  g_autofree char *word = g_strndup (start, length);
  g_autofree char *folded = pb_text_fold (word);
  guint month = find_month (folded);

  if (month == 0 && is_filler (folded))
    return TRUE;
  if (month == 0)
    month = find_month_by_prefix (folded);
  if (month == 0 || typed->named_month != 0)
    return FALSE;
  typed->named_month = month;
  return TRUE;
}

static gboolean
take_digit (TypedDate *typed, gboolean goes_on, int digit)
{
  guint index;

  if (!goes_on) {
    if (typed->n_numbers == MOST_NUMBERS)
      return FALSE;
    typed->n_numbers++;
  }
  index = typed->n_numbers - 1;
  if (++typed->n_digits[index] > 4)
    return FALSE;
  typed->numbers[index] = typed->numbers[index] * 10 + digit;
  return TRUE;
}

static const char *
skip_word (const char *at)
{
  while (is_word_character (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}

static gboolean
read_typed (const char *text, TypedDate *typed)
{
  gboolean in_number = FALSE;

  for (const char *at = text; *at != '\0';) {
    gunichar character = g_utf8_get_char (at);
    const char *next = g_utf8_next_char (at);

    if (g_unichar_isdigit (character)) {
      if (!take_digit (typed, in_number, g_unichar_digit_value (character)))
        return FALSE;
    } else if (is_word_character (character)) {
      next = skip_word (at);
      if (!take_word (typed, at, next - at))
        return FALSE;
    }
    typed->has_dots |= character == '.';
    in_number = g_unichar_isdigit (character);
    at = next;
  }
  return TRUE;
}

/* Dates with dots have the day first everywhere, so only the others ask the locale. */
static gboolean
is_month_first (const TypedDate *typed)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strpbrk (format, "mbBD");
  const char *day = strpbrk (format, "deD");
  const char *year = strpbrk (format, "yYD");

  return !typed->has_dots && month != NULL && day != NULL && year != NULL && month <= day &&
         day <= year;
}

/* The year is the one number with four digits, first or last. */
static gboolean
find_year (const TypedDate *typed, guint *year_index)
{
  guint last = typed->n_numbers - 1;

  if (typed->n_numbers == 0 ||
      (typed->n_digits[0] == 4) == (last > 0 && typed->n_digits[last] == 4))
    return FALSE;
  *year_index = typed->n_digits[0] == 4 ? 0 : last;
  return typed->n_numbers < 3 || typed->n_digits[1] < 3;
}

static gboolean
interpret (const TypedDate *typed, PbDate *date)
{
  guint year_index;
  guint year;
  const guint *others;

  if (!find_year (typed, &year_index))
    return FALSE;
  year = typed->numbers[year_index];
  others = year_index == 0 ? typed->numbers + 1 : typed->numbers;
  if (typed->n_numbers == 1)
    return set_date (date, year, typed->named_month, 0);
  if (others[0] == 0)
    return FALSE;
  if (typed->n_numbers == 2)
    return typed->named_month != 0 ? set_date (date, year, typed->named_month, others[0])
                                   : set_date (date, year, others[0], 0);
  if (typed->named_month != 0 || others[1] == 0)
    return FALSE;
  if (year_index == 0 || is_month_first (typed))
    return set_date (date, year, others[0], others[1]);
  return set_date (date, year, others[1], others[0]);
}

/**
 * pb_date_parse_typed:
 * @text: UTF-8 text that a person typed
 * @date: (out): where to put the date; untouched on failure
 *
 * Reads a date, a month or a year in ISO 8601 or in the locale's order, with any Unicode decimal
 * digits, or with the month's name, abbreviation or unambiguous beginning in the locale. The year
 * always has four digits. Dates with dots have the day first.
 *
 * Returns: whether @text can be read in just one way
 */
gboolean
pb_date_parse_typed (const char *text, PbDate *date)
{
  TypedDate typed = { 0 };

  if (strlen (text) > MOST_TYPED_BYTES)
    return FALSE;
  return read_typed (text, &typed) && interpret (&typed, date);
}

/**
 * pb_date_format:
 * @date: a date
 *
 * Returns: (transfer full): @date in ISO 8601, as precise as it is
 */
char *
pb_date_format (const PbDate *date)
{
  if (date->month == 0)
    return g_strdup_printf ("%04u", date->year);
  if (date->day == 0)
    return g_strdup_printf ("%04u-%02u", date->year, date->month);
  return g_strdup_printf ("%04u-%02u-%02u", date->year, date->month, date->day);
}

/**
 * pb_date_format_locale:
 * @date: a date
 *
 * Returns: (transfer full): @date as the locale writes it, as precise as it is
 */
char *
pb_date_format_locale (const PbDate *date)
{
  g_autoptr (GDateTime) time = NULL;
  PbDate first;

  pb_date_first_day (date, &first);
  time = g_date_time_new_utc (first.year, first.month, first.day, 0, 0, 0);
  if (date->month == 0)
    /* Translators: a year, as in “2027”. For the letters see g_date_time_format().
       xgettext:no-c-format */
    return g_date_time_format (time, C_ ("date", "%Y"));
  if (date->day == 0)
    /* Translators: a month, as in “March 2027”. For the letters see g_date_time_format().
       xgettext:no-c-format */
    return g_date_time_format (time, C_ ("date", "%OB %Y"));
  if (date->day == 1)
    /* Translators: the first day of a month, which some languages count in another way than the
       others: “1er mars 2027”. For the letters see g_date_time_format().
       xgettext:no-c-format */
    return g_date_time_format (time, C_ ("first of a month", "%-d %B %Y"));
  /* Translators: a day, as in “31 March 2027”. For the letters see g_date_time_format().
     xgettext:no-c-format */
  return g_date_time_format (time, C_ ("date", "%-d %B %Y"));
}

/**
 * pb_date_compare:
 * @a: a date
 * @b: another
 *
 * Returns: negative, zero or positive as @a comes before, with or after @b; a year comes before its
 *   months and a month before its days
 */
int
pb_date_compare (const PbDate *a, const PbDate *b)
{
  if (a->year != b->year)
    return a->year - b->year;
  if (a->month != b->month)
    return a->month - b->month;
  return a->day - b->day;
}

/**
 * pb_date_first_day:
 * @date: a date
 * @first: (out): the first day that @date can mean
 */
void
pb_date_first_day (const PbDate *date, PbDate *first)
{
  *first = (PbDate){ date->year, MAX (date->month, 1), MAX (date->day, 1) };
}

/**
 * pb_date_last_day:
 * @date: a date
 * @last: (out): the last day that @date can mean
 */
void
pb_date_last_day (const PbDate *date, PbDate *last)
{
  guint8 month = date->month != 0 ? date->month : 12;
  guint8 day = date->day != 0 ? date->day : g_date_get_days_in_month (month, date->year);

  *last = (PbDate){ date->year, month, day };
}

/**
 * pb_date_today:
 * @date: (out): today in UTC, or the whole ISO date in the environment variable `PB_TODAY`
 */
void
pb_date_today (PbDate *date)
{
  const char *fixed = g_getenv ("PB_TODAY");
  g_autoptr (GDateTime) now = NULL;

  if (fixed != NULL && pb_date_parse (fixed, date) && date->day != 0)
    return;
  now = g_date_time_new_now_utc ();
  *date = (PbDate){
    .year = g_date_time_get_year (now),
    .month = g_date_time_get_month (now),
    .day = g_date_time_get_day_of_month (now),
  };
}

/* "Thh:mm:ssZ" */
static gboolean
is_time_of_day (const char *at)
{
  guint hour;
  guint minute;
  guint second;

  return *at++ == 'T' && read_digits (&at, 2, &hour) && *at++ == ':' &&
         read_digits (&at, 2, &minute) && *at++ == ':' && read_digits (&at, 2, &second) &&
         strcmp (at, "Z") == 0 && hour < 24 && minute < 60 && second < 60;
}

/**
 * pb_timestamp_is_valid:
 * @text: a text
 *
 * Returns: whether @text is an RFC 3339 time in UTC with whole seconds: "2026-11-21T17:40:00Z"
 */
gboolean
pb_timestamp_is_valid (const char *text)
{
  const char *time = strchr (text, 'T');
  g_autofree char *day = time != NULL ? g_strndup (text, time - text) : NULL;
  PbDate date;

  return day != NULL && pb_date_parse (day, &date) && date.day != 0 && is_time_of_day (time);
}

/**
 * pb_timestamp_now:
 *
 * Returns: (transfer full): the time now, in the form of pb_timestamp_is_valid()
 */
char *
pb_timestamp_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * pb_timestamp_format_locale:
 * @timestamp: a text in the form of pb_timestamp_is_valid()
 *
 * Returns: (transfer full): the time in the local time zone as the locale writes it, to the minute
 */
char *
pb_timestamp_format_locale (const char *timestamp)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (timestamp, NULL);
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (utc != NULL, g_strdup (timestamp));

  local = g_date_time_to_local (utc);
  if (g_date_time_get_day_of_month (local) == 1)
    /* Translators: the first day of a month and a time, as in “1er mars 2027, 17:40”; see
       g_date_time_format().
       xgettext:no-c-format */
    return g_date_time_format (local, C_ ("first of a month and time", "%-d %B %Y, %H:%M"));
  /* Translators: a day and a time, as in “31 March 2027, 17:40”; see g_date_time_format().
     xgettext:no-c-format */
  return g_date_time_format (local, C_ ("date and time", "%-d %B %Y, %H:%M"));
}

char *
pb_timestamp_format_day (const char *timestamp)
{
  g_autoptr (GDateTime) utc =
      timestamp != NULL ? g_date_time_new_from_iso8601 (timestamp, NULL) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return g_strdup ("");
  if (g_date_time_get_day_of_month (local) == 1)
    /* Translators: the first day of a month in a list, such as “1er nov. 2026”; see
       g_date_time_format().
       xgettext:no-c-format */
    return g_date_time_format (local, C_ ("first of a month in a list", "%-d %b %Y"));
  /* Translators: a day in a list, such as "21 Nov 2026"; see g_date_time_format().
     xgettext:no-c-format */
  return g_date_time_format (local, C_ ("date in a list", "%-d %b %Y"));
}
