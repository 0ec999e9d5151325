/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-field.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-kind.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

/* Only what ECMA-262 and PCRE read alike: no \u (PCRE has none), no \d, \s, \w or dot (they cover
 * different characters). */

/* One line holds no control characters; paragraphs hold line feeds and tabs. */
#define PATTERN_LINE "^[^\\x00-\\x1f\\x7f-\\x9f]+$"
#define PATTERN_PARAGRAPHS "^[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]+$"
#define PATTERN_PERCENT "^(100(\\.0{1,6})?|(0|[1-9][0-9]?)(\\.[0-9]{1,6})?)$"
#define PATTERN_DATE "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
#define PATTERN_TIMESTAMP                                                                          \
  "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$"
#define PATTERN_ID "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
#define PATTERN_DIGEST "^[0-9a-f]{64}$"
/* Deliberately simple: one @, a dot in the domain, no blanks or control characters. */
#define PATTERN_EMAIL                                                                              \
  "^[^@\\x00-\\x20\\x7f-\\xa0]{1,64}@[^@\\x00-\\x20\\x7f-\\xa0]+\\.[^@\\x00-\\x20\\x7f-\\xa0]+$"
#define PATTERN_PHONE "^\\+?[0-9][0-9 ().\\-/]{3,38}$"
#define PATTERN_LINK "^https?://[^/\\x00-\\x20\\x7f-\\xa0]+\\.[^\\x00-\\x20\\x7f-\\xa0]+$"

/* The largest whole number that every JSON reader keeps exactly (RFC 7493). */
#define MAX_COUNT G_GINT64_CONSTANT (9007199254740991)

/* Of the field that another depends on. */
#define MOST_NAME 63

/* What follows from a type alone. */
typedef struct {
  const char *pattern;
  gint64 min;
  gint64 max;
} TypeTraits;

static const TypeTraits traits[] = {
  [PB_FIELD_TEXT] = { PATTERN_LINE, 1, 300 },
  [PB_FIELD_LONG_TEXT] = { PATTERN_PARAGRAPHS, 1, 20000 },
  [PB_FIELD_TERMS] = { NULL, 1, 200 },
  [PB_FIELD_COUNTRIES] = { NULL, 1, 249 },
  [PB_FIELD_AMOUNT] = { PB_DECIMAL_PATTERN, 1, 30 },
  [PB_FIELD_RATE] = { PB_DECIMAL_RATE_PATTERN, 1, 30 },
  [PB_FIELD_PERCENT] = { PATTERN_PERCENT, 1, 10 },
  [PB_FIELD_COUNT] = { NULL, 0, MAX_COUNT },
  [PB_FIELD_YEAR] = { NULL, 1900, 2200 },
  [PB_FIELD_DATE] = { PATTERN_DATE, 4, 10 },
  [PB_FIELD_EMAIL] = { PATTERN_EMAIL, 1, 254 },
  [PB_FIELD_PHONE] = { PATTERN_PHONE, 1, 40 },
  [PB_FIELD_LINK] = { PATTERN_LINK, 1, 2000 },
  [PB_FIELD_LANGUAGE] = { PB_LANGUAGE_PATTERN, 2, 12 },
  [PB_FIELD_REFERENCE] = { PATTERN_ID, 36, 36 },
  [PB_FIELD_ID] = { PATTERN_ID, 36, 36 },
  [PB_FIELD_REVISION] = { NULL, 1, G_MAXINT32 },
  [PB_FIELD_TIMESTAMP] = { PATTERN_TIMESTAMP, 20, 20 },
  [PB_FIELD_DIGEST] = { PATTERN_DIGEST, 64, 64 },
  [PB_FIELD_PARTS] = { NULL, 1, 250 },
};

const char *
pb_field_get_label (const PbField *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "field", self->label);
}

const char *
pb_field_get_help (const PbField *self)
{
  return self->help ? g_dpgettext2 (GETTEXT_PACKAGE, "field", self->help) : NULL;
}

gint64
pb_field_get_max (const PbField *self)
{
  return self->max ? self->max : traits[self->type].max;
}

gint64
pb_field_get_min (const PbField *self)
{
  return traits[self->type].min;
}

const char *
pb_field_get_pattern (const PbField *self)
{
  return traits[self->type].pattern;
}

static gboolean
holds_code (PbValue *value, const char *code)
{
  return g_strcmp0 (pb_value_get_string (value), code) == 0 ||
         pb_value_contains_string (value, code);
}

/* A box that is not ticked is like one that was never touched. */
static gboolean
is_filled (PbValue *value)
{
  if (pb_value_get_value_type (value) == PB_VALUE_BOOLEAN)
    return pb_value_get_boolean (value);
  return !pb_value_is_empty (value);
}

gboolean
pb_field_applies (const PbField *self, PbValue *container)
{
  const char *sign;
  char name[MOST_NAME + 1];

  if (!self->when)
    return TRUE;
  if (self->when[0] == '!')
    return !is_filled (pb_value_get_member (container, self->when + 1));

  sign = strchr (self->when, '=');
  if (!sign)
    return is_filled (pb_value_get_member (container, self->when));
  g_strlcpy (name, self->when, MIN (sizeof name, (gsize) (sign - self->when) + 1));
  return holds_code (pb_value_get_member (container, name), sign + 1);
}

static char *
format_decimal (const char *text)
{
  PbDecimal decimal;

  if (!pb_decimal_parse (text, &decimal))
    return g_strdup (text);
  return pb_decimal_format_locale (&decimal, -1);
}

static char *
format_date (const char *text)
{
  PbDate date;

  return pb_date_parse (text, &date) ? pb_date_format_locale (&date) : g_strdup (text);
}

static char *
format_timestamp (const char *text)
{
  return pb_timestamp_is_valid (text) ? pb_timestamp_format_locale (text) : g_strdup (text);
}

static char *
format_code (const PbField *self, const char *code)
{
  if (self->type == PB_FIELD_COUNTRY || self->type == PB_FIELD_COUNTRIES)
    return g_strdup (pb_country_name (code));
  return g_strdup (self->of ? pb_vocabulary_label (self->of, code) : code);
}

static char *
format_codes (const PbField *self, PbValue *codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < pb_value_get_length (codes); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (codes, i));
    g_autofree char *label = code ? format_code (self, code) : NULL;

    if (label)
      g_strv_builder_add (builder, label);
  }
  labels = g_strv_builder_end (builder);
  /* Translators: between the items of a list, such as "Kenya, Uganda". */
  return g_strjoinv (C_ ("list separator", ", "), labels);
}

static char *
format_translations (PbValue *texts)
{
  const char *text = pb_record_text (NULL, texts);

  return g_strdup (text ? text : "");
}

static char *
format_part (const PbField *self, PbValue *part)
{
  const PbField *title =
      self->part->title ? pb_kind_find_field (self->part, self->part->title) : NULL;

  return title ? pb_field_format (title, pb_value_get_member (part, title->name)) : g_strdup ("");
}

static char *
format_parts (const PbField *self, PbValue *parts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    g_autofree char *text = format_part (self, pb_value_get_item (parts, i));

    if (*text)
      g_strv_builder_add (builder, text);
  }
  texts = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list separator", ", "), texts);
}

static char *
format_string (const PbField *self, const char *text)
{
  switch (self->type) {
  case PB_FIELD_TERM:
  case PB_FIELD_COUNTRY: return format_code (self, text);
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT: return format_decimal (text);
  case PB_FIELD_DATE: return format_date (text);
  case PB_FIELD_TIMESTAMP: return format_timestamp (text);
  case PB_FIELD_LANGUAGE: return g_strdup (pb_language_name (text));
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES:
  case PB_FIELD_CURRENCY:
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_BOOLEAN:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE:
  case PB_FIELD_LINK:
  case PB_FIELD_REFERENCE:
  case PB_FIELD_ID:
  case PB_FIELD_REVISION:
  case PB_FIELD_DIGEST:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: return g_strdup (text);
  }
  g_return_val_if_reached (NULL);
}

static char *
format_number (const PbField *self, PbValue *value)
{
  double number = pb_value_get_number (value);
  g_autofree char *text = NULL;

  if (self->type != PB_FIELD_COUNT)
    return g_strdup_printf ("%.0f", number);
  /* The apostrophe asks for the locale's groups, which a year or a revision has none of. */
  text = g_strdup_printf ("%'.0f", number);
  return g_locale_to_utf8 (text, -1, NULL, NULL, NULL);
}

char *
pb_field_format (const PbField *self, PbValue *value)
{
  if (pb_value_is_empty (value))
    return g_strdup ("");

  switch (pb_value_get_value_type (value)) {
  case PB_VALUE_STRING: return format_string (self, pb_value_get_string (value));
  case PB_VALUE_BOOLEAN:
    return g_strdup (pb_value_get_boolean (value) ? C_ ("answer", "Yes") : C_ ("answer", "No"));
  case PB_VALUE_NUMBER: return format_number (self, value);
  case PB_VALUE_LIST:
    return self->type == PB_FIELD_PARTS ? format_parts (self, value) : format_codes (self, value);
  case PB_VALUE_MAP:
    return self->flags & PB_FIELD_TRANSLATABLE ? format_translations (value)
           : self->part                        ? format_part (self, value)
                                               : g_strdup ("");
  case PB_VALUE_NULL: return g_strdup ("");
  }
  g_return_val_if_reached (NULL);
}
