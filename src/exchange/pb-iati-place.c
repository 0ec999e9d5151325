/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-iati-place.h"

#include "domain/pb-country.h"
#include "domain/pb-language.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-shares.h"

/* RegionVocabulary: OECD DAC, and one's own. */
#define VOCABULARY_DAC "1"
#define VOCABULARY_OWN "99"
/* "Developing countries, unspecified", which is how IATI names the whole world. */
#define REGION_WORLD "998"
#define NOT_STATED                                                                                 \
  "The pledge does not state all shares, or they do not add up; this is worked out."

static const char *
choose_scope (const char *scope, guint n_countries)
{
  if (g_str_equal (scope, "global"))
    return "1";
  if (g_str_equal (scope, "regional"))
    return "2";
  return n_countries == 1 ? "4" : "3";
}

static void
write_place (PbXml *xml,
             const char *name,
             const char *code,
             const char *vocabulary,
             gint64 share,
             const char *narrative,
             const char *language)
{
  g_autofree char *percentage = pb_shares_format (share);

  if (narrative == NULL) {
    pb_xml_add (xml, name, "code", code, "vocabulary", vocabulary, "percentage", percentage, NULL);
    return;
  }
  pb_xml_open (xml, name, "code", code, "vocabulary", vocabulary, "percentage", percentage, NULL);
  pb_xml_add_text (xml, "narrative", narrative, "xml:lang", language, NULL);
  pb_xml_close (xml);
}

/* (element-type PbCountry) (transfer container): those of a list that there are, and their shares.
 */
static GPtrArray *
list_countries (PbValue *coverage, GArray *shares)
{
  GPtrArray *countries = g_ptr_array_new ();

  for (guint i = 0; i < pb_value_get_length (coverage); i++) {
    PbValue *line = pb_value_get_item (coverage, i);
    const char *code = pb_value_get_member_string (line, "country");
    const PbCountry *country = code != NULL ? pb_country_find (code) : NULL;
    gint64 share = pb_shares_parse (pb_value_get_member_string (line, "share"));

    if (country == NULL)
      continue;
    g_ptr_array_add (countries, (gpointer) country);
    g_array_append_val (shares, share);
  }
  return countries;
}

static void
write_countries (PbXml *xml, GPtrArray *countries, GArray *shares)
{
  gint64 *parts = (gint64 *) (gpointer) shares->data;
  gboolean stated = pb_shares_complete (parts, shares->len) || shares->len == 1;

  for (guint i = 0; i < countries->len; i++) {
    const PbCountry *country = g_ptr_array_index (countries, i);

    write_place (xml, "recipient-country", country->alpha2, NULL, parts[i],
                 stated ? NULL : NOT_STATED, "en");
  }
}

static void
write_regions (PbXml *xml, PbValue *regions)
{
  guint n = pb_value_get_length (regions);
  g_autofree gint64 *shares = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    shares[i] = PB_SHARES_UNKNOWN;
  pb_shares_complete (shares, n);
  for (guint i = 0; i < n; i++) {
    const char *code = pb_value_get_string (pb_value_get_item (regions, i));

    write_place (xml, "recipient-region", code, VOCABULARY_OWN, shares[i],
                 pb_vocabulary_label ("itu-region", code), pb_language_current ());
  }
}

void
pb_iati_place_write (PbXml *xml, PbValue *pledge)
{
  const char *scope = pb_value_get_member_string (pledge, "coverage_scope");
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) countries =
      list_countries (pb_value_get_member (pledge, "coverage"), shares);

  if (scope == NULL)
    return;
  pb_xml_add (xml, "activity-scope", "code", choose_scope (scope, countries->len), NULL);
  if (g_str_equal (scope, "countries"))
    write_countries (xml, countries, shares);
  else if (g_str_equal (scope, "regional"))
    write_regions (xml, pb_value_get_member (pledge, "coverage_regions"));
  else
    write_place (xml, "recipient-region", REGION_WORLD, VOCABULARY_DAC, PB_SHARES_WHOLE, NULL,
                 NULL);
}
