/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-query-words.h"

#include "browse/pb-query-value.h"

#include <glib/gi18n-lib.h>

static char *
make_amount (const char *range)
{
  g_auto (GStrv) ends = g_strsplit (range, "..", 2);
  const char *least = ends[0];
  const char *most = least && ends[1] ? ends[1] : least;

  if (!least || g_str_equal (least, most))
    /* Translators: pledges of just this amount. */
    return g_strdup_printf (C_ ("amount", "USD %s"), range);
  if (*most == '\0')
    /* Translators: pledges of this amount or more. */
    return g_strdup_printf (C_ ("amount", "USD %s or more"), least);
  if (*least == '\0')
    /* Translators: pledges of this amount or less. */
    return g_strdup_printf (C_ ("amount", "USD %s or less"), most);
  /* Translators: pledges of an amount in this range. */
  return g_strdup_printf (C_ ("amount", "USD %1$s to %2$s"), least, most);
}

static char *
make_dated (const PbQueryField *field, const char *value)
{
  g_autofree char *code = NULL;
  PbDate day;
  const char *label;

  pb_query_value_get_dated (value, &code, &day);
  label = pb_query_field_get_code_label (field, code);
  if (!strchr (value, PB_QUERY_AS_OF))
    return g_strdup (label);
  /* Translators: %1$s is a group of countries or the age of a report, %2$s a date such as
   * 2026-11-24. */
  return g_strdup_printf (_ ("%1$s as of %2$s"), label, strchr (value, PB_QUERY_AS_OF) + 1);
}

/* "Last progress report: Within 12 months" */
static char *
make_answer (const PbQueryField *field, char *answer)
{
  g_autofree char *owned = answer;

  /* Translators: a field and the answer to it: "Joint pledge: Yes". */
  return g_strdup_printf (C_ ("search", "%1$s: %2$s"), pb_query_field_get_label (field), owned);
}

static char *
make_value (const PbLimit *limit, const char *name)
{
  const PbQueryField *field = limit->field;

  if (!field)
    /* Translators: words that are looked for in the texts of a record. */
    return g_strdup_printf (C_ ("search", "“%s”"), limit->value);
  switch (field->type) {
  case PB_QUERY_TERM:
  case PB_QUERY_COUNTRY:
  case PB_QUERY_TEXT:
  case PB_QUERY_YEAR: return g_strdup (pb_query_field_get_code_label (field, limit->value));
  case PB_QUERY_GROUP: return make_dated (field, limit->value);
  case PB_QUERY_AGE: return make_answer (field, make_dated (field, limit->value));
  case PB_QUERY_RECORD: return g_strdup (name ? name : limit->value);
  case PB_QUERY_TRUTH:
    return make_answer (field, g_strdup (pb_query_field_get_code_label (field, limit->value)));
  case PB_QUERY_AMOUNT: return make_amount (limit->value);
  }
  g_return_val_if_reached (NULL);
}

char *
pb_query_words_make_limit (const PbLimit *limit, const char *name)
{
  g_autofree char *value = make_value (limit, name);

  if (!limit->negated)
    return g_steal_pointer (&value);
  /* Translators: what is found must not be so: "not Cancelled". */
  return g_strdup_printf (C_ ("search", "not %s"), value);
}

char *
pb_query_words_make (const PbQuery *query, GHashTable *names)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < pb_query_get_n_limits (query); i++) {
    const PbLimit *limit = pb_query_get_limit (query, i);
    const char *name = names ? g_hash_table_lookup (names, limit->value) : NULL;
    g_autofree char *text = pb_query_words_make_limit (limit, name);

    g_strv_builder_add (builder, text);
  }
  texts = g_strv_builder_end (builder);
  return g_strjoinv (C_ ("list separator", " · "), texts);
}
