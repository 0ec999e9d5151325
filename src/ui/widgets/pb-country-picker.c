/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-country-picker.h"

#include "base/pb-text.h"
#include "domain/pb-country.h"

static GListModel *
make_options (void)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const char *code = pb_country_get (i)->code;
    g_autoptr (PbOption) option = pb_option_new (code, pb_country_name (code), code);

    g_list_store_append (options, option);
  }
  return G_LIST_MODEL (options);
}

static guint
match_country (PbOption *option, const char *folded)
{
  return pb_country_matches (pb_country_find (pb_option_get_code (option)), folded);
}

PbPicker *
pb_country_picker_new (void)
{
  PbPicker *picker = pb_picker_new ();
  g_autoptr (GListModel) options = make_options ();

  pb_picker_set_options (picker, options, match_country);
  return picker;
}

const char *
pb_country_picker_find_code (const char *text)
{
  g_autofree char *folded = pb_text_fold (text);
  const char *code = NULL;

  for (guint i = 0; i < pb_country_get_n (); i++) {
    const PbCountry *country = pb_country_get (i);

    if (pb_country_matches (country, folded) != 1)
      continue;
    if (code)
      return NULL;
    code = country->code;
  }
  return code;
}
