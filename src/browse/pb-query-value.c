/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query-field.h"

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "browse/pb-query-error.h"
#include "browse/pb-query-terms.h"
#include "browse/pb-query-value.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

#include <glib/gi18n-lib.h>

/* What stands behind the colon, for each type. */

#define UUID_PATTERN "\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"
#define RANGE ".."

static char *
refuse_code (const PbQueryField *field, const char *text, guint column, GError **error)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++)
    g_string_append_printf (codes, "%s%s", i > 0 ? ", " : "",
                            pb_vocabulary_get_term (vocabulary, i)->code);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               /* Translators: %2$s is what was typed, %3$s a field such as “type”, %4$s a list. */
               _ ("Column %1$u: “%2$s” is not a code of “%3$s”. Its codes are: %4$s."), column,
               text, field->name, codes->str);
  return NULL;
}

static char *
read_term (const PbQueryField *field, const char *text, guint column, GError **error)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    const char *code = pb_vocabulary_get_term (vocabulary, i)->code;

    if (g_ascii_strcasecmp (code, text) == 0)
      return g_strdup (code);
  }
  return refuse_code (field, text, column, error);
}

static char *
read_country (const char *text, guint column, GError **error)
{
  g_autofree char *code = g_ascii_strup (text, -1);

  if (pb_country_find (code) != NULL)
    return g_steal_pointer (&code);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               _ ("Column %1$u: “%2$s” is not a country. Write its code of three letters, such as "
                  "KEN for Kenya."),
               column, text);
  return NULL;
}

static char *
read_dated (const PbQueryField *field, const char *text, guint column, GError **error)
{
  const char *at = strchr (text, PB_QUERY_AS_OF);
  g_autofree char *name = at != NULL ? g_strndup (text, at - text) : g_strdup (text);
  g_autofree char *code = read_term (field, name, column, error);
  g_autofree char *day = NULL;
  PbDate date;

  if (code == NULL || at == NULL)
    return g_steal_pointer (&code);
  if (!pb_date_parse (at + 1, &date)) {
    g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
                 _ ("Column %1$u: “%2$s” is not a date. Write it like 2026-11-24."), column,
                 at + 1);
    return NULL;
  }
  day = pb_date_format (&date);
  return g_strdup_printf ("%s%c%s", code, PB_QUERY_AS_OF, day);
}

static char *
read_id (const char *text, guint column, GError **error)
{
  g_autofree char *id = g_ascii_strdown (text, -1);

  if (g_regex_match_simple (UUID_PATTERN, id, 0, 0))
    return g_steal_pointer (&id);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               _ ("Column %1$u: “%2$s” is not the identifier of a record."), column, text);
  return NULL;
}

static char *
read_year (const char *text, guint column, GError **error)
{
  guint64 year;

  if (g_ascii_string_to_unsigned (text, 10, PB_QUERY_FIRST_YEAR, PB_QUERY_LAST_YEAR, &year, NULL))
    return g_strdup_printf ("%u", (guint) year);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               _ ("Column %1$u: “%2$s” is not a year from %3$d to %4$d."), column, text,
               PB_QUERY_FIRST_YEAR, PB_QUERY_LAST_YEAR);
  return NULL;
}

static char *
read_truth (const PbQueryField *field, const char *text, guint column, GError **error)
{
  if (g_ascii_strcasecmp (text, "yes") == 0 || g_ascii_strcasecmp (text, "no") == 0)
    return g_ascii_strdown (text, -1);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               /* Translators: “yes” and “no” are typed as they are in every language. */
               _ ("Column %1$u: “%2$s” stands behind “%3$s”, where only “yes” or “no” can."),
               column, text, field->name);
  return NULL;
}

/* One end of a range of amounts: cents, or @missing where nothing is written. */
static gboolean
read_cents (const char *text, guint64 missing, guint64 *cents)
{
  static const PbDecimal one = { 1, 0 };
  PbDecimal amount;
  PbDecimal rounded;

  *cents = missing;
  if (*text == '\0')
    return TRUE;
  if (!pb_decimal_parse (text, &amount) || amount.units < 0 || amount.scale > 2 ||
      !pb_decimal_multiply (&amount, &one, 2, &rounded))
    return FALSE;
  *cents = rounded.units;
  return TRUE;
}

gboolean
pb_query_value_get_range (const char *text, guint64 *least, guint64 *most)
{
  g_auto (GStrv) ends = g_strsplit (text, RANGE, 2);
  const char *upper = ends[0] != NULL && ends[1] != NULL ? ends[1] : ends[0];

  if (ends[0] == NULL || (*ends[0] == '\0' && *upper == '\0'))
    return FALSE;
  return read_cents (ends[0], 0, least) && read_cents (upper, G_MAXINT64, most) && *least <= *most;
}

static char *
read_range (const char *text, guint column, GError **error)
{
  guint64 least, most;

  if (pb_query_value_get_range (text, &least, &most))
    return g_strdup (text);
  g_set_error (error, PB_QUERY_ERROR, PB_QUERY_ERROR_VALUE,
               _ ("Column %1$u: “%2$s” is not a range of US dollars. Write it like "
                  "1000000..5000000, 1000000.. or ..5000000."),
               column, text);
  return NULL;
}

char *
pb_query_field_read (const PbQueryField *self, const char *text, guint column, GError **error)
{
  switch (self->type) {
  case PB_QUERY_TERM: return read_term (self, text, column, error);
  case PB_QUERY_COUNTRY: return read_country (text, column, error);
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE: return read_dated (self, text, column, error);
  case PB_QUERY_RECORD: return read_id (text, column, error);
  case PB_QUERY_TEXT: return g_strdup (text);
  case PB_QUERY_YEAR: return read_year (text, column, error);
  case PB_QUERY_TRUTH: return read_truth (self, text, column, error);
  case PB_QUERY_AMOUNT: return read_range (text, column, error);
  }
  g_return_val_if_reached (NULL);
}

void
pb_query_value_get_dated (const char *text, char **code, PbDate *day)
{
  const char *at = strchr (text, PB_QUERY_AS_OF);

  *code = at != NULL ? g_strndup (text, at - text) : g_strdup (text);
  if (at == NULL || !pb_date_parse (at + 1, day))
    pb_date_today (day);
}
