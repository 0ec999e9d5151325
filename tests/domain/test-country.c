/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include "base/pb-text.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

static guint
count_members (const char *group, const char *date)
{
  g_auto (GStrv) members = NULL;
  PbDate day;

  g_assert_true (pb_date_parse (date, &day));
  members = pb_country_group_members (group, &day);
  return g_strv_length (members);
}

static void
test_list (void)
{
  guint n_members = 0;

  g_assert_cmpuint (pb_country_get_n (), ==, 249);
  for (guint i = 0; i < 249; i++) {
    const PbCountry *country = pb_country_get (i);

    n_members += country->un_member ? 1 : 0;
    g_assert_cmpuint (strlen (country->code), ==, 3);
    g_assert_cmpuint (strlen (country->alpha2), ==, 2);
    g_assert_true (pb_country_find (country->code) == country);
    if (i > 0)
      g_assert_cmpint (g_utf8_collate (pb_country_name (pb_country_get (i - 1)->code),
                                       pb_country_name (country->code)),
                       <=, 0);
  }
  g_assert_cmpuint (n_members, ==, 193);
}

static void
test_one (void)
{
  const PbCountry *country = pb_country_find ("KEN");

  g_assert_cmpstr (country->alpha2, ==, "KE");
  g_assert_cmpstr (country->m49, ==, "404");
  g_assert_cmpstr (country->name_en, ==, "Kenya");
  g_assert_cmpstr (country->un_region, ==, "Africa");
  g_assert_cmpstr (country->itu_region, ==, "africa");
  g_assert_true (country->un_member);
  g_assert_cmpfloat_with_epsilon (country->longitude, 38, 2);
  g_assert_cmpfloat_with_epsilon (country->latitude, 0, 2);
}

static void
test_unknown (void)
{
  g_assert_null (pb_country_find ("XKX"));
  g_assert_null (pb_country_find ("ken"));
  g_assert_null (pb_country_find (NULL));
  g_assert_cmpstr (pb_country_name ("XKX"), ==, "XKX");
  g_assert_cmpstr (pb_country_name (NULL), ==, "");
}

static void
test_groups (void)
{
  g_assert_cmpuint (count_members ("LDC", "2021-01-01"), ==, 46);
  g_assert_cmpuint (count_members ("LDC", "2026-11-21"), ==, 44);
  g_assert_cmpuint (count_members ("LDC", "2026-11-23"), ==, 44);
  g_assert_cmpuint (count_members ("LDC", "2026-11-24"), ==, 41);
  g_assert_cmpuint (count_members ("LLDC", "2026-11-21"), ==, 32);
  g_assert_cmpuint (count_members ("SIDS", "2026-11-21"), ==, 39);
  g_assert_cmpuint (count_members ("SIDS", "2022"), ==, 38);
  g_assert_cmpuint (count_members ("G77", "2026-11-21"), ==, 0);
}

static void
test_last_day (void)
{
  PbDate last = { 2026, 11, 23 }, after = { 2026, 11, 24 };
  PbDate month = { 2026, 11, 0 }, next_month = { 2026, 12, 0 };

  g_assert_true (pb_country_in_group ("LAO", "LDC", &last));
  g_assert_false (pb_country_in_group ("LAO", "LDC", &after));
  g_assert_true (pb_country_in_group ("LAO", "LDC", &month));
  g_assert_false (pb_country_in_group ("LAO", "LDC", &next_month));
  g_assert_true (pb_country_in_group ("LAO", "LLDC", &after));
  g_assert_false (pb_country_in_group ("XKX", "LDC", &last));
  g_assert_false (pb_country_in_group (NULL, "LDC", &last));
}

static void
test_first_day_of_a_year (void)
{
  PbDate before = { 2023, 3, 31 }, from = { 2023, 4, 1 }, year = { 2023, 0, 0 };

  g_assert_false (pb_country_in_group ("COK", "SIDS", &before));
  g_assert_true (pb_country_in_group ("COK", "SIDS", &from));
  g_assert_false (pb_country_in_group ("COK", "SIDS", &year));
}

static void
test_regions (void)
{
  static const struct {
    const char *region;
    guint n_members;
  } regions[] = { { "africa", 44 },       { "americas", 35 }, { "arab-states", 22 },
                  { "asia-pacific", 39 }, { "cis", 9 },       { "europe", 46 } };

  for (guint i = 0; i < G_N_ELEMENTS (regions); i++) {
    g_auto (GStrv) members = pb_country_region_members (regions[i].region);

    g_assert_nonnull (pb_vocabulary_find (pb_vocabulary_get ("itu-region"), regions[i].region));
    g_assert_cmpuint (g_strv_length (members), ==, regions[i].n_members);
    for (guint j = 1; members[j] != NULL; j++)
      g_assert_cmpstr (members[j - 1], <, members[j]);
  }
}

static guint
match (const char *code, const char *typed)
{
  g_autofree char *folded = pb_text_fold (typed);

  return pb_country_matches (pb_country_find (code), folded);
}

static void
test_matches (void)
{
  g_assert_cmpuint (match ("CIV", "civ"), ==, 1);
  g_assert_cmpuint (match ("CIV", "ci"), ==, 1);
  g_assert_cmpuint (match ("CIV", "COTE D'IVOIRE"), ==, 1);
  g_assert_cmpuint (match ("CIV", "Côte d’Iv"), ==, 2);
  g_assert_cmpuint (match ("CIV", "ivo"), ==, 3);
  g_assert_cmpuint (match ("CIV", "voire"), ==, 0);
  g_assert_cmpuint (match ("DEU", "alle"), ==, 2);
  g_assert_cmpuint (match ("RUS", "росс"), ==, 2);
  g_assert_cmpuint (match ("GNB", "guinea-b"), ==, 2);
  g_assert_cmpuint (match ("GNB", "guinea b"), ==, 2);
  g_assert_cmpuint (match ("GNB", "bissau"), ==, 3);
  g_assert_cmpuint (match ("COD", "congo"), ==, 3);
  g_assert_cmpuint (match ("KOR", "korea"), ==, 3);
  g_assert_cmpuint (match ("KEN", "tanz"), ==, 0);
}

static void
test_matches_other_scripts (void)
{
  g_assert_cmpuint (match ("CHN", "中国"), ==, 1);
  g_assert_cmpuint (match ("COD", "民主共和国"), ==, 3);
  g_assert_cmpuint (match ("EGY", "مصر"), ==, 1);
  g_assert_cmpuint (match ("CHN", "صين"), ==, 3);
  g_assert_cmpuint (match ("ZAF", "أفريقيا"), ==, 3);
}

static void
assert_french_names (void)
{
  g_assert_cmpstr (pb_country_name ("DEU"), ==, "Allemagne");
  g_assert_cmpstr (pb_country_name ("BOL"), ==, "Bolivie (État plurinational de)");
}

static void
assert_arabic_names (void)
{
  g_assert_cmpstr (pb_country_name ("KEN"), ==, "كينيا");
  g_assert_cmpstr (pb_country_name ("BOL"), ==, "بوليفيا (دولة بوليفيا المتعددة القوميات)");
  g_assert_cmpstr (pb_country_name ("NLD"), ==, "هولندا (مملكة هولندا)");
  g_assert_cmpstr (pb_country_name ("SXM"), ==, "سانت مارتن (الجزء الهولندي)");
}

/* Not a language of the UN: iso-codes, but never where it says something else than the UN. */
static void
assert_german_names (void)
{
  g_assert_cmpstr (pb_country_name ("DEU"), ==, "Deutschland");
  g_assert_cmpstr (pb_country_name ("TWN"), ==, "Taiwan Province of China");
  g_assert_cmpstr (pb_country_name ("KOR"), ==, "Republic of Korea");
  g_assert_cmpuint (match ("DEU", "deutsch"), ==, 2);
}

static void
assert_fallback_names (void)
{
  g_assert_cmpstr (pb_country_name ("DEU"), ==, "Germany");
  g_assert_cmpstr (pb_country_name ("CIV"), ==, "Côte d’Ivoire");
}

static const struct {
  const char *language;
  void (*assert_names) (void);
} LANGUAGES[] = {
  { "fr_CH:en", assert_french_names },
  { "ar", assert_arabic_names },
  { "de", assert_german_names },
  { "tlh", assert_fallback_names },
};

static void
test_names (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  if (g_test_subprocess ()) {
    g_setenv ("LANGUAGE", LANGUAGES[i].language, TRUE);
    LANGUAGES[i].assert_names ();
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/country/list", test_list);
  g_test_add_func ("/country/one", test_one);
  g_test_add_func ("/country/unknown", test_unknown);
  g_test_add_func ("/country/groups", test_groups);
  g_test_add_func ("/country/last-day", test_last_day);
  g_test_add_func ("/country/first-day-of-a-year", test_first_day_of_a_year);
  g_test_add_func ("/country/regions", test_regions);
  g_test_add_func ("/country/matches", test_matches);
  g_test_add_func ("/country/matches-other-scripts", test_matches_other_scripts);
  for (guint i = 0; i < G_N_ELEMENTS (LANGUAGES); i++) {
    g_autofree char *path = g_strdup_printf ("/country/names/%u", i);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_names);
  }

  return g_test_run ();
}
