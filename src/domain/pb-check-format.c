/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/pb-text.h"
#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-field-values.h"
#include "domain/pb-rule.h"
#include "domain/pb-vocabulary.h"

/* A file may hold anything for a code; no more of it than this is repeated in a sentence. */
#define MAX_QUOTED 40

/**
 * Format:
 * @type: what the value must be
 * @check: (nullable): what it must be besides
 * @tag: (nullable): of the finding for a text that does not match the field's pattern
 * @advice: (nullable): the sentence for it
 *
 * How the values of one type of field are written.
 */
typedef struct {
  PbValueType type;
  void (*check) (const PbPlace *place, GPtrArray *findings);
  const char *tag;
  const char *advice;
} Format;

static const Format *get_format (PbFieldType type);
static void
check_map (const PbKind *kind, PbValue *map, const PbPlace *holder, GPtrArray *findings);

static void
report_type (const PbPlace *place, PbValueType type, GPtrArray *findings)
{
  const char *label = pb_field_get_label (place->field);

  switch (type) {
  case PB_VALUE_STRING:
    pb_check_report (findings, "not-a-text", place, _ ("“%s” must be a text in quotation marks."),
                     label);
    return;
  case PB_VALUE_NUMBER:
    pb_check_report (findings, "not-a-number", place,
                     _ ("“%s” must be a number without quotation marks."), label);
    return;
  case PB_VALUE_BOOLEAN:
    pb_check_report (findings, "not-a-truth-value", place, _ ("“%s” must be true or false."),
                     label);
    return;
  case PB_VALUE_LIST:
    pb_check_report (findings, "not-a-list", place, _ ("“%s” must be a list."), label);
    return;
  case PB_VALUE_MAP:
    pb_check_report (findings, "not-an-object", place,
                     _ ("“%s” must be an object: members in curly brackets."), label);
    return;
  case PB_VALUE_NULL: break;
  }
  g_return_if_reached ();
}

static gboolean
has_type (const PbPlace *place, PbValueType type, GPtrArray *findings)
{
  if (pb_value_get_value_type (place->value) == type)
    return TRUE;
  report_type (place, type, findings);
  return FALSE;
}

/* Few texts have as many bytes as there may be characters. */
static gboolean
is_longer (const char *text, guint max)
{
  return strlen (text) > max && pb_text_length (text) > max;
}

static void
report_too_long (const PbPlace *place, guint max, GPtrArray *findings)
{
  gsize length = pb_text_length (pb_value_get_string (place->value));

  pb_check_report (
      findings, "text-too-long", place,
      ngettext ("“%s” is too long: %lu characters, and only %u is allowed. Shorten it.",
                "“%s” is too long: %lu characters, and only %u are allowed. Shorten it.", max),
      pb_field_get_label (place->field), (gulong) length, max);
}

static void
check_text (const PbPlace *place, GPtrArray *findings)
{
  const Format *format = get_format (place->field->type);
  const char *text = pb_value_get_string (place->value);
  guint max = (guint) pb_field_get_max (place->field);

  if (!*text)
    pb_check_report (findings, "text-empty", place,
                     _ ("“%s” is an empty text. Fill it in, or leave it out."),
                     pb_field_get_label (place->field));
  else if (is_longer (text, max))
    report_too_long (place, max, findings);
  else if (!pb_field_matches (place->field, text))
    pb_check_report (findings, format->tag, place, "%s", _ (format->advice));
}

static gboolean
is_known_code (const PbField *field, const char *code)
{
  switch (field->type) {
  case PB_FIELD_COUNTRY:
  case PB_FIELD_COUNTRIES: return pb_country_find (code) != NULL;
  case PB_FIELD_CURRENCY: return pb_currency_find (code) != NULL;
  case PB_FIELD_TERM:
  case PB_FIELD_TERMS: return pb_vocabulary_find (pb_vocabulary_get (field->of), code) != NULL;
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT:
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_DATE:
  case PB_FIELD_BOOLEAN:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE:
  case PB_FIELD_LINK:
  case PB_FIELD_LANGUAGE:
  case PB_FIELD_REFERENCE:
  case PB_FIELD_ID:
  case PB_FIELD_REVISION:
  case PB_FIELD_TIMESTAMP:
  case PB_FIELD_DIGEST:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: break;
  }
  g_return_val_if_reached (FALSE);
}

static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (!is_longer (text, MAX_QUOTED))
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

static void
check_code (const PbPlace *place, GPtrArray *findings)
{
  const char *code = pb_value_get_string (place->value);
  g_autofree char *shown = NULL;

  if (is_known_code (place->field, code))
    return;
  shown = shorten (code);
  pb_check_report (findings, "code-unknown", place,
                   _ ("“%s” has no code “%s”. Use one of its list."),
                   pb_field_get_label (place->field), shown);
}

static gboolean
check_at_most (const PbPlace *place, guint max, GPtrArray *findings)
{
  guint length = pb_value_get_length (place->value);

  if (length <= max)
    return TRUE;
  pb_check_report (findings, "list-too-long", place,
                   _ ("“%s” has too many items: %u, and only %u are allowed."),
                   pb_field_get_label (place->field), length, max);
  return FALSE;
}

/* Checks how many items there are; FALSE when it is not worth looking at each. */
static gboolean
check_length (const PbPlace *place, GPtrArray *findings)
{
  if (pb_value_get_length (place->value) > 0)
    return check_at_most (place, (guint) pb_field_get_max (place->field), findings);
  pb_check_report (findings, "list-empty", place,
                   _ ("“%s” is an empty list. Add to it, or leave it out."),
                   pb_field_get_label (place->field));
  return FALSE;
}

/* Calls @check for every item that is of @type, and reports the others. */
static void
check_items (const PbPlace *list,
             PbValueType type,
             void (*check) (const PbPlace *place, GPtrArray *findings),
             GPtrArray *findings)
{
  for (guint i = 0; i < pb_value_get_length (list->value); i++) {
    PbPlace item = pb_place_of_item (list, i);

    if (has_type (&item, type, findings))
      check (&item, findings);
  }
}

/* Lists of codes are short: to look through what is before each is quicker than a hash table. */
static gboolean
is_before (PbValue *list, const char *code, guint end)
{
  for (guint i = 0; i < end; i++)
    if (pb_value_is_string (pb_value_get_item (list, i), code))
      return TRUE;
  return FALSE;
}

static void
check_codes_differ (const PbPlace *list, GPtrArray *findings)
{
  for (guint i = 0; i < pb_value_get_length (list->value); i++) {
    PbPlace item = pb_place_of_item (list, i);
    const char *code = pb_value_get_string (item.value);
    g_autofree char *shown = NULL;

    if (!code || !is_before (list->value, code, i))
      continue;
    shown = shorten (code);
    pb_check_report (findings, "code-twice", &item,
                     _ ("“%s” has the code “%s” twice. Take one out."),
                     pb_field_get_label (list->field), shown);
  }
}

static void
check_codes (const PbPlace *list, GPtrArray *findings)
{
  if (!check_length (list, findings))
    return;
  check_items (list, PB_VALUE_STRING, check_code, findings);
  check_codes_differ (list, findings);
}

static void
report_out_of_range (const PbPlace *place, gint64 min, gint64 max, GPtrArray *findings)
{
  g_autofree char *least = g_strdup_printf ("%" G_GINT64_FORMAT, min);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, max);

  pb_check_report (findings, "number-out-of-range", place,
                   _ ("“%s” must be a number from %s to %s."), pb_field_get_label (place->field),
                   least, most);
}

static void
check_number (const PbPlace *place, GPtrArray *findings)
{
  double number = pb_value_get_number (place->value);
  gint64 min = pb_field_get_min (place->field);
  gint64 max = pb_field_get_max (place->field);

  if (number != floor (number))
    pb_check_report (findings, "number-not-whole", place, _ ("“%s” must be a whole number."),
                     pb_field_get_label (place->field));
  else if (number < (double) min || number > (double) max)
    report_out_of_range (place, min, max, findings);
}

static void
check_part (const PbPlace *place, GPtrArray *findings)
{
  check_map (place->field->part, place->value, place, findings);
}

static void
check_parts (const PbPlace *list, GPtrArray *findings)
{
  if (check_length (list, findings))
    check_items (list, PB_VALUE_MAP, check_part, findings);
}

static const Format formats[] = {
  [PB_FIELD_TEXT] = { PB_VALUE_STRING, check_text, "text-not-one-line",
                      N_ ("This text must stand on one line, without control characters. Take line "
                          "breaks and tabs out.") },
  [PB_FIELD_LONG_TEXT] = { PB_VALUE_STRING, check_text, "text-control-character",
                           N_ ("This text has control characters that cannot be shown. Take them "
                               "out; line breaks and tabs may stay.") },
  [PB_FIELD_TERM] = { PB_VALUE_STRING, check_code },
  [PB_FIELD_TERMS] = { PB_VALUE_LIST, check_codes },
  [PB_FIELD_COUNTRY] = { PB_VALUE_STRING, check_code },
  [PB_FIELD_COUNTRIES] = { PB_VALUE_LIST, check_codes },
  [PB_FIELD_CURRENCY] = { PB_VALUE_STRING, check_code },
  [PB_FIELD_AMOUNT] = { PB_VALUE_STRING, check_text, "amount-malformed",
                        N_ ("Write an amount in digits, such as 1250000 or 12.50: at most 15 "
                            "digits before the point and 3 after it.") },
  [PB_FIELD_RATE] = { PB_VALUE_STRING, check_text, "rate-malformed",
                      N_ ("Write a rate in digits, such as 1.0832: at most 6 digits before the "
                          "point and 12 after it.") },
  [PB_FIELD_PERCENT] = { PB_VALUE_STRING, check_text, "percent-malformed",
                         N_ ("Write a share from 0 to 100, such as 33.5, with at most 6 digits "
                             "after the point.") },
  [PB_FIELD_COUNT] = { PB_VALUE_NUMBER, check_number },
  [PB_FIELD_YEAR] = { PB_VALUE_NUMBER, check_number },
  [PB_FIELD_DATE] = { PB_VALUE_STRING, check_text, "date-malformed",
                      N_ ("Write a date as year, month and day, such as 2027-03-31. A year or a "
                          "year and a month are enough.") },
  [PB_FIELD_BOOLEAN] = { PB_VALUE_BOOLEAN },
  [PB_FIELD_EMAIL] = { PB_VALUE_STRING, check_text, "email-malformed",
                       N_ ("Write an e-mail address such as name@example.org, without blanks.") },
  [PB_FIELD_PHONE] = { PB_VALUE_STRING, check_text, "phone-malformed",
                       N_ ("Write a telephone number such as +254 20 123 4567: digits, and between "
                           "them blanks, brackets, points, hyphens or slashes.") },
  [PB_FIELD_LINK] = { PB_VALUE_STRING, check_text, "link-malformed",
                      N_ ("Write a web address that begins with https:// or http://, without "
                          "blanks.") },
  [PB_FIELD_LANGUAGE] = { PB_VALUE_STRING, check_text, "language-malformed",
                          N_ ("Write a language as its tag, such as fr or pt-BR.") },
  [PB_FIELD_REFERENCE] = { PB_VALUE_STRING, check_text, "reference-malformed",
                           N_ ("A reference to another record must be its identifier, a UUID in "
                               "small letters.") },
  [PB_FIELD_ID] = { PB_VALUE_STRING, check_text, "id-malformed",
                    N_ ("The identifier must be a UUID in small letters.") },
  [PB_FIELD_REVISION] = { PB_VALUE_NUMBER, check_number },
  [PB_FIELD_TIMESTAMP] = { PB_VALUE_STRING, check_text, "timestamp-malformed",
                           N_ ("The time must be in UTC to the second, such as "
                               "2026-11-21T17:40:00Z.") },
  [PB_FIELD_DIGEST] = { PB_VALUE_STRING, check_text, "digest-malformed",
                        N_ ("The digest must be 64 hexadecimal digits in small letters.") },
  [PB_FIELD_PART] = { PB_VALUE_MAP, check_part },
  [PB_FIELD_PARTS] = { PB_VALUE_LIST, check_parts },
};

static const Format *
get_format (PbFieldType type)
{
  return &formats[type];
}

static void
check_translation (const PbPlace *text, GPtrArray *findings)
{
  static const PbField language = { .type = PB_FIELD_LANGUAGE };

  if (!pb_field_matches (&language, text->name))
    pb_check_report (findings, "language-malformed", text, "%s",
                     _ (get_format (PB_FIELD_LANGUAGE)->advice));
  else if (has_type (text, PB_VALUE_STRING, findings))
    check_text (text, findings);
}

/* A text in several languages: a map from language tag to text. */
static void
check_translations (const PbPlace *place, GPtrArray *findings)
{
  if (pb_value_get_length (place->value) == 0)
    pb_check_report (findings, "text-in-no-language", place,
                     _ ("“%s” is there in no language. Fill it in, or leave it out."),
                     pb_field_get_label (place->field));
  if (!check_at_most (place, PB_FIELD_MAX_LANGUAGES, findings))
    return;

  for (guint i = 0; i < pb_value_get_length (place->value); i++) {
    PbPlace text = pb_place_of_item (place, i);

    check_translation (&text, findings);
  }
}

static void
check_field (const PbPlace *place, GPtrArray *findings)
{
  const Format *format = get_format (place->field->type);

  if (place->field->flags & PB_FIELD_TRANSLATABLE) {
    if (has_type (place, PB_VALUE_MAP, findings))
      check_translations (place, findings);
  } else if (has_type (place, format->type, findings) && format->check) {
    format->check (place, findings);
  }
}

static void
check_map (const PbKind *kind, PbValue *map, const PbPlace *holder, GPtrArray *findings)
{
  PbValue *values[PB_FIELD_VALUES_MOST];
  guint n = pb_field_values_read (kind, map, values);

  for (guint i = 0; i < n; i++) {
    const PbField *field = &kind->fields[i];
    PbPlace place;

    if (!values[i] && !(field->flags & PB_FIELD_REQUIRED))
      continue;
    place = pb_place_of_value (holder, field, map, values[i]);
    if (values[i])
      check_field (&place, findings);
    else
      pb_check_report (findings, "member-missing", &place,
                       _ ("“%s” (member “%s”) is missing. Every record has it."),
                       pb_field_get_label (field), field->name);
  }
}

void
pb_check_format (const PbKind *kind, PbValue *record, GPtrArray *findings)
{
  if (pb_value_get_value_type (record) == PB_VALUE_MAP)
    check_map (kind, record, NULL, findings);
  else
    pb_check_report (findings, "not-an-object", NULL,
                     _ ("A record must be an object: members in curly brackets."));
}
