/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-cell.h"

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-csv-text.h"

#include <glib/gi18n-lib.h>

/* A country answers to its code or its whole name. */
#define EXACT_MATCH 1

static gboolean
is_alike (const char *text, const char *folded)
{
  g_autofree char *other = pb_text_fold (text);

  return g_str_equal (other, folded);
}

static const char *
find_country (const char *folded)
{
  for (guint i = 0; i < pb_country_get_n (); i++) {
    const PbCountry *country = pb_country_get (i);

    if (pb_country_matches (country, folded) == EXACT_MATCH || is_alike (country->alpha2, folded))
      return country->code;
  }
  return NULL;
}

static const char *
find_term (const PbField *field, const char *folded)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);

  for (guint i = 0; vocabulary != NULL && i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    const PbTerm *term = pb_vocabulary_get_term (vocabulary, i);

    if (is_alike (term->code, folded) || is_alike (term->label, folded))
      return term->code;
  }
  return NULL;
}

static const char *
find_code (const PbField *field, const char *text)
{
  g_autofree char *folded = pb_text_fold (text);

  if (field->type == PB_FIELD_COUNTRY || field->type == PB_FIELD_COUNTRIES)
    return find_country (folded);
  return find_term (field, folded);
}

static PbValue *
read_code (const PbField *field, const char *text)
{
  const char *code = find_code (field, text);

  return code != NULL ? pb_value_new_string (code) : NULL;
}

static GStrv
split (const char *text)
{
  g_auto (GStrv) all = g_strsplit (text, PB_CSV_LIST_SEPARATOR, -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **one = all; *one != NULL; one++)
    if (*g_strstrip (*one) != '\0')
      g_strv_builder_add (builder, *one);
  return g_strv_builder_end (builder);
}

/* Each once; one that is no code spoils the list. */
static PbValue *
read_codes (const PbField *field, const char *text)
{
  g_auto (GStrv) words = split (text);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++) {
    const char *code = find_code (field, *word);

    if (code == NULL)
      return NULL;
    if (!g_ptr_array_find_with_equal_func (codes, code, g_str_equal, NULL))
      g_ptr_array_add (codes, (gpointer) code);
  }
  g_ptr_array_add (codes, NULL);
  return pb_value_new_strings ((const char *const *) codes->pdata);
}

/* A list of parts, each by what names it: the country, the name of a party. */
static PbValue *
read_parts (const PbField *field, const char *text, const char *language)
{
  const PbField *title = pb_kind_find_field (field->part, field->part->title);
  g_auto (GStrv) words = split (text);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (char **word = words; *word != NULL; word++) {
    g_autoptr (PbValue) value = pb_csv_cell_read (title, *word, language);

    if (value == NULL)
      return NULL;
    g_ptr_array_add (parts, pb_value_new_members (&(PbMember){ title->name, value }, 1));
  }
  return pb_value_new_list ((PbValue *const *) parts->pdata, parts->len);
}

static PbValue *
read_decimal (const char *text)
{
  PbDecimal decimal;
  g_autofree char *plain = NULL;

  if (!pb_decimal_parse (text, &decimal) && !pb_decimal_parse_typed (text, &decimal))
    return NULL;
  plain = pb_decimal_format (&decimal);
  return pb_value_new_string (plain);
}

static PbValue *
read_number (const char *text)
{
  PbDecimal decimal;

  if ((!pb_decimal_parse (text, &decimal) && !pb_decimal_parse_typed (text, &decimal)) ||
      decimal.scale > 0)
    return NULL;
  return pb_value_new_number ((double) decimal.units);
}

static PbValue *
read_date (const char *text)
{
  PbDate date;
  g_autofree char *iso = NULL;

  if (!pb_date_parse (text, &date) && !pb_date_parse_typed (text, &date))
    return NULL;
  iso = pb_date_format (&date);
  return pb_value_new_string (iso);
}

static PbValue *
read_truth (const char *text)
{
  const char *yes[] = { "yes", "true", "1", "x", C_ ("answer", "Yes") };
  const char *no[] = { "no", "false", "0", C_ ("answer", "No") };
  g_autofree char *folded = pb_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (is_alike (yes[i], folded))
      return pb_value_new_boolean (TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (is_alike (no[i], folded))
      return pb_value_new_boolean (FALSE);
  return NULL;
}

static PbValue *
read_currency (const char *text)
{
  g_autofree char *code = g_ascii_strup (text, -1);

  return pb_currency_find (code) != NULL ? pb_value_new_string (code) : NULL;
}

/* Of a record that may be in another table, so that only its identifier can be known. */
static PbValue *
read_reference (const char *text)
{
  g_autofree char *id = g_ascii_strdown (text, -1);

  return g_uuid_string_is_valid (id) ? pb_value_new_string (id) : NULL;
}

static PbValue *
read_text (const PbField *field, const char *text, const char *language)
{
  g_autofree char *clean = pb_text_clean (text, field->type == PB_FIELD_LONG_TEXT);
  g_autoptr (PbValue) value = pb_value_new_string (clean);

  if (field->flags & PB_FIELD_TRANSLATABLE)
    return pb_value_new_members (&(PbMember){ language, value }, 1);
  return g_steal_pointer (&value);
}

PbValue *
pb_csv_cell_read (const PbField *field, const char *text, const char *language)
{
  g_autofree char *stripped = g_strstrip (g_strdup (pb_csv_text_skip_apostrophe (text)));

  switch (field->type) {
  case PB_FIELD_TERM:
  case PB_FIELD_COUNTRY: return read_code (field, stripped);
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES: return read_codes (field, stripped);
  case PB_FIELD_PARTS: return read_parts (field, stripped, language);
  case PB_FIELD_CURRENCY: return read_currency (stripped);
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT: return read_decimal (stripped);
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_REVISION: return read_number (stripped);
  case PB_FIELD_DATE: return read_date (stripped);
  case PB_FIELD_BOOLEAN: return read_truth (stripped);
  case PB_FIELD_REFERENCE: return read_reference (stripped);
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE:
  case PB_FIELD_LINK:
  case PB_FIELD_LANGUAGE:
  case PB_FIELD_ID:
  case PB_FIELD_TIMESTAMP:
  case PB_FIELD_DIGEST: return read_text (field, stripped, language);
  case PB_FIELD_PART: return NULL;
  }
  g_return_val_if_reached (NULL);
}

/* What kind of answer a cell is for; a list of parts has in it what names each part. */
static PbFieldType
get_answer_type (const PbField *field)
{
  return field->type == PB_FIELD_PARTS ? pb_kind_find_field (field->part, field->part->title)->type
                                       : field->type;
}

/* Translators: in the sentences below, %s is what somebody has typed into a cell of a table. */
char *
pb_csv_cell_explain (const PbField *field, const char *text)
{
  switch (get_answer_type (field)) {
  case PB_FIELD_COUNTRY:
  case PB_FIELD_COUNTRIES:
    return g_strdup_printf (_ ("“%s” is not the name or the code of a country."), text);
  case PB_FIELD_TERM:
  case PB_FIELD_TERMS:
    return g_strdup_printf (_ ("“%s” is not one of the answers to choose from."), text);
  case PB_FIELD_CURRENCY:
    return g_strdup_printf (_ ("“%s” is not the code of a currency, such as EUR."), text);
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT: return g_strdup_printf (_ ("“%s” is not a number."), text);
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_REVISION: return g_strdup_printf (_ ("“%s” is not a whole number."), text);
  case PB_FIELD_DATE: return g_strdup_printf (_ ("“%s” is not a date, such as 2027-03-31."), text);
  case PB_FIELD_BOOLEAN: return g_strdup_printf (_ ("“%s” is neither yes nor no."), text);
  case PB_FIELD_REFERENCE:
    return g_strdup_printf (_ ("“%s” is not the identifier of a record. Tables that Pledgebook has "
                               "written begin with it."),
                            text);
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE:
  case PB_FIELD_LINK:
  case PB_FIELD_LANGUAGE:
  case PB_FIELD_ID:
  case PB_FIELD_TIMESTAMP:
  case PB_FIELD_DIGEST:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: return g_strdup_printf (_ ("“%s” cannot be read here."), text);
  }
  g_return_val_if_reached (NULL);
}
