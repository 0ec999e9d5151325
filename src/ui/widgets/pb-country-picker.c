/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-country-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-option-lists.h"

PbPicker *
pb_country_picker_new (void)
{
  PbPicker *picker = pb_picker_new ();
  g_autoptr (GListModel) countries = pb_option_lists_new_countries ();

  pb_picker_set_options (picker, countries, pb_option_lists_match_country);
  pb_picker_set_placeholder (picker, _ ("Add a country"));
  return picker;
}
