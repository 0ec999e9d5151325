/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-option-lists.h"

#include "domain/pb-country.h"
#include "domain/pb-currency.h"
#include "domain/pb-language.h"
#include "domain/pb-vocabulary.h"

static void
append (GListStore *options, const char *code, const char *title, const char *detail)
{
  g_autoptr (PbOption) option = pb_option_new (code, title, detail);

  g_list_store_append (options, option);
}

GListModel *
pb_option_lists_new_countries (void)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const char *code = pb_country_get (i)->code;

    append (options, code, pb_country_name (code), code);
  }
  return G_LIST_MODEL (options);
}

guint
pb_option_lists_match_country (PbOption *country, const char *folded)
{
  return pb_country_matches (pb_country_find (pb_option_get_code (country)), folded);
}

GListModel *
pb_option_lists_new_currencies (void)
{
  static const char *const first[] = { "USD", "EUR", NULL };
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; first[i]; i++)
    append (options, first[i], first[i], pb_currency_name (first[i]));
  for (guint i = 0; i < pb_currency_get_n (); i++) {
    const PbCurrency *currency = pb_currency_get (i);

    if (!currency->withdrawn && !g_strv_contains (first, currency->code))
      append (options, currency->code, currency->code, pb_currency_name (currency->code));
  }
  return G_LIST_MODEL (options);
}

GListModel *
pb_option_lists_new_languages (void)
{
  const char *const *common = pb_language_get_common ();
  const char *const *all = pb_language_get_all ();
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; common[i]; i++)
    append (options, common[i], pb_language_name (common[i]), common[i]);
  for (guint i = 0; all[i]; i++)
    if (!g_strv_contains (common, all[i]))
      append (options, all[i], pb_language_name (all[i]), all[i]);
  return G_LIST_MODEL (options);
}

GListModel *
pb_option_lists_new_terms (const char *vocabulary)
{
  const PbVocabulary *terms = pb_vocabulary_get (vocabulary);
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (terms); i++) {
    const PbTerm *term = pb_vocabulary_get_term (terms, i);

    if (term->active)
      append (options, term->code, term->label, term->description);
  }
  return G_LIST_MODEL (options);
}
