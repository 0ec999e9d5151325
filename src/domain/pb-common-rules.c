/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of every record, whatever its fields are called. */

#include "domain/pb-rule.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "base/pb-text.h"
#include "domain/pb-currency.h"
#include "domain/pb-pattern.h"
#include "domain/pb-vocabulary.h"

/* What a wording template leaves to be filled: words in [brackets] on one line. */
#define PATTERN_PLACEHOLDER "\\[[^\\[\\]\\n]{2,80}\\]"

/* Whether the text is as its pattern wants it; if not, the format's finding says enough. */
static gboolean
is_well_formed (const PbPlace *place)
{
  return pb_field_get_pattern (place->field) &&
         pb_field_matches (place->field, pb_value_get_string (place->value));
}

static gboolean
is_in_calendar (const PbPlace *place)
{
  const char *text = pb_value_get_string (place->value);
  PbDate date;

  if (place->field->type == PB_FIELD_DATE)
    return pb_date_parse (text, &date);
  return pb_timestamp_is_valid (text);
}

static void
check_calendar (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  if (!is_in_calendar (place) && is_well_formed (place))
    pb_rule_report_at (self, findings, place, _ ("The calendar has no %s. Correct the day."),
                       pb_value_get_string (place->value));
}

static void
check_normal_form (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  if (!pb_text_is_nfc (pb_value_get_string (place->value)))
    pb_rule_report_at (self, findings, place,
                       _ ("“%s” is not in Unicode's normal form C, so it would not be found or "
                          "compared well. Type it again here, or save it in that form."),
                       pb_field_get_label (place->field));
}

static gboolean
is_blank (const char *text)
{
  const char *at = text;

  /* As nearly all texts begin. */
  if (g_ascii_isgraph (*text))
    return FALSE;
  while (*at && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return *text && !*at;
}

static void
check_blank (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  if (is_blank (pb_value_get_string (place->value)))
    pb_rule_report_at (self, findings, place,
                       _ ("“%s” has nothing but blanks. Fill it in, or empty it."),
                       pb_field_get_label (place->field));
}

/* Most texts have no bracket at all. */
static gboolean
has_placeholder (const char *text)
{
  return strchr (text, '[') && pb_pattern_matches (PATTERN_PLACEHOLDER, text);
}

static void
check_placeholder (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  if (has_placeholder (pb_value_get_string (place->value)))
    pb_rule_report_at (self, findings, place, _ ("“%s” still has a place in [brackets] to fill."),
                       pb_field_get_label (place->field));
}

static void
check_currency (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  const char *code = pb_value_get_string (place->value);
  const PbCurrency *currency = pb_currency_find (code);

  if (currency && currency->withdrawn)
    pb_rule_report_at (self, findings, place,
                       _ ("The currency %s has been out of use since %s. Choose the one that took "
                          "its place."),
                       code, currency->withdrawn);
}

static void
check_term (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  const PbField *field = place->field;
  const PbTerm *term =
      pb_vocabulary_find (pb_vocabulary_get (field->of), pb_value_get_string (place->value));

  if (term && !term->active)
    pb_rule_report_at (self, findings, place,
                       _ ("“%s” is no longer offered under “%s”. Choose another."), term->label,
                       pb_field_get_label (field));
}

static void
check_applies (const PbRule *self, const PbPlace *place, GPtrArray *findings)
{
  if (!pb_value_is_empty (place->value) && !pb_field_applies (place->field, place->container))
    pb_rule_report_at (self, findings, place,
                       _ ("“%s” is kept but does not count, because of what is chosen beside it. "
                          "Change that choice, or empty it."),
                       pb_field_get_label (place->field));
}

static void
report_key (const PbRule *self, const PbPlace *list, guint index, GPtrArray *findings)
{
  const PbField *field = pb_kind_find_field (list->field->part, list->field->part->key);
  PbPlace item = pb_place_of_item (list, index);
  PbPlace key = pb_place_of_field (&item, field, item.value);
  g_autofree char *shown = pb_field_format (field, key.value);

  pb_rule_report_at (self, findings, &key, _ ("“%s” has %s twice. Take one out."),
                     pb_field_get_label (list->field), shown);
}

/* The keys of a list of parts, which stay those of the parts. */
static PbValue **
list_keys (PbValue *list, const char *name)
{
  guint length = pb_value_get_length (list);
  PbValue **keys = g_new (PbValue *, length);

  for (guint i = 0; i < length; i++)
    keys[i] = pb_value_get_member (pb_value_get_item (list, i), name);
  return keys;
}

static gboolean
is_before (PbValue *const *keys, guint end)
{
  for (guint i = 0; i < end; i++)
    if (pb_value_equal (keys[i], keys[end]))
      return TRUE;
  return FALSE;
}

static void
check_keys (const PbRule *self, const PbPlace *list, GPtrArray *findings)
{
  const PbKind *part = list->field->part;
  guint length = pb_value_get_length (list->value);
  g_autofree PbValue **keys = NULL;

  if (!part->key || length < 2)
    return;
  keys = list_keys (list->value, part->key);
  for (guint i = 1; i < length; i++)
    if (!pb_value_is_empty (keys[i]) && is_before (keys, i))
      report_key (self, list, i, findings);
}

/* Types of fields that some rules are for. */
#define DATES (PB_RULE_TYPE (PB_FIELD_DATE) | PB_RULE_TYPE (PB_FIELD_TIMESTAMP))
#define PROSE (PB_RULE_TYPE (PB_FIELD_TEXT) | PB_RULE_TYPE (PB_FIELD_LONG_TEXT))
/* What may have any letters: the others have a list or a pattern, in which all stay as they are. */
#define FREE                                                                                       \
  (PROSE | PB_RULE_TYPE (PB_FIELD_EMAIL) | PB_RULE_TYPE (PB_FIELD_PHONE) |                         \
   PB_RULE_TYPE (PB_FIELD_LINK))
#define TERMS (PB_RULE_TYPE (PB_FIELD_TERM) | PB_RULE_TYPE (PB_FIELD_TERMS))
#define CURRENCIES PB_RULE_TYPE (PB_FIELD_CURRENCY)
#define PARTS PB_RULE_TYPE (PB_FIELD_PARTS)

const PbRule pb_common_rules[] = {
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "date-not-in-calendar", .check_text = check_calendar,
    .types = DATES },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "text-not-nfc", .check_text = check_normal_form,
    .types = FREE },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "text-blank", .check_text = check_blank, .types = PROSE },
  { PB_RULE_ALWAYS, PB_SEVERITY_ERROR, "key-twice", .check_field = check_keys, .types = PARTS },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "text-placeholder", .check_text = check_placeholder,
    .types = PROSE },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "currency-withdrawn", .check_text = check_currency,
    .types = CURRENCIES },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "term-withdrawn", .check_text = check_term,
    .types = TERMS },
  { PB_RULE_ALWAYS, PB_SEVERITY_WARNING, "field-not-counted", .check_field = check_applies },
  { .tag = NULL },
};
