/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-likeness.h"

#include <locale.h>

#include "../support/test-json.h"

typedef struct {
  const char *one;
  const char *other;
  int percent;
  gboolean is_hidden;
} Pair;

/* What a person would say of each pair stands in the figure: from 75 on they are asked. The keys do
 * not bring those together that are hidden. */
static const Pair entities[] = {
  { "{'name': {'en': 'Baobab Connect'}}", "{'name': {'en': ' BAOBAB  connect'}}", 100 },
  { "{'name': {'fr': 'École numérique'}}", "{'name': {'fr': 'Ecole numerique'}}", 100 },
  { "{'name': {'en': 'Baobab Connect'}}", "{'name': {'en': 'Baobab Conect'}}", 89, TRUE },
  { "{'name': {'en': 'Ministry of Education'}, 'country': 'KEN'}",
    "{'name': {'en': 'Ministry of Health'}, 'country': 'KEN'}", 56 },
  { "{'name': {'en': 'Ministry of Education'}, 'country': 'KEN'}",
    "{'name': {'en': 'Ministry of Education'}, 'country': 'GHA'}", 85 },
  { "{'name': {'en': 'Ministry of Education'}, 'country': 'KEN'}",
    "{'name': {'en': 'Ministry of Educations'}, 'country': 'GHA'}", 79 },
  { "{'name': {'en': 'Ministry of Education'}, 'country': 'KEN'}",
    "{'name': {'en': 'The Ministry for Education'}, 'country': 'GHA'}", 61 },
  { "{'name': {'en': 'A'}, 'acronym': 'ABC', 'country': 'KEN'}",
    "{'name': {'en': 'Z'}, 'acronym': 'abc', 'country': 'KEN'}", 90 },
  { "{'name': {'en': 'A'}, 'acronym': 'ABC', 'country': 'KEN'}",
    "{'name': {'en': 'Z'}, 'acronym': 'abc', 'country': 'GHA'}", 0 },
  { "{'name': {'en': 'A'}, 'identifier_scheme': 'GB-CHC', 'identifier_code': '12'}",
    "{'name': {'en': 'Z'}, 'identifier_scheme': 'gb-chc', 'identifier_code': '12'}", 100 },
  { "{'name': {'en': 'A'}, 'identifier_scheme': 'GB-CHC', 'identifier_code': '12'}",
    "{'name': {'en': 'A'}, 'identifier_scheme': 'GB-CHC', 'identifier_code': '13'}", 0 },
  { "{'name': {'en': 'School district 12'}}", "{'name': {'en': 'School district 13'}}", 44 },
  { "{'name': {'zh': '教育部'}}", "{'name': {'en': 'Ministry', 'zh': '教育部'}}", 100 },
  { "{}", "{}", 0 },
};

#define WHO "'parties': [{'entity': 'a'}]"

static const Pair pledges[] = {
  { "{'title': {'en': 'Fibre for schools'}, " WHO "}",
    "{'title': {'en': 'FIBRE for  schools'}, " WHO "}", 100 },
  { "{'title': {'en': 'Fibre for schools'}, " WHO "}",
    "{'title': {'en': 'Fibre for schools'}, 'parties': [{'entity': 'b'}]}", 0 },
  { "{'title': {'en': 'Fibre for schools'}, " WHO "}", "{'title': {'en': 'Fibre for schools'}}", 90,
    TRUE },
  { "{'title': {'en': 'Fibre for 400 schools'}, " WHO "}",
    "{'title': {'en': 'Fibre for 500 schools'}, " WHO "}", 43 },
  { "{'title': {'en': 'Fibre for schools'}, 'parties': [{'name': 'Baobab'}]}",
    "{'title': {'en': 'Fibre for schools'}, 'parties': [{'entity': 'a', 'name': 'BAOBAB'}]}", 100 },
  /* The same programme in another country, with another amount. */
  { "{'title': {'en': 'Fibre for schools'}, 'coverage': [{'country': 'KEN'}],"
    " 'financial': {'amount': '100', 'currency': 'USD'}, " WHO "}",
    "{'title': {'en': 'Fibre for schools'}, 'coverage': [{'country': 'GHA'}],"
    " 'financial': {'amount': '2000', 'currency': 'USD'}, " WHO "}",
    61 },
  /* Reworded, but the same money in the same places. */
  { "{'title': {'en': 'Fibre for village schools'}, 'coverage': [{'country': 'KEN'}],"
    " 'financial': {'amount': '100', 'currency': 'USD'}, " WHO "}",
    "{'title': {'en': 'Fibre for the schools in villages'}, 'coverage': [{'country': 'KEN'}],"
    " 'financial': {'amount': '100.00', 'currency': 'USD'}, " WHO "}",
    88 },
  { "{'title': {'en': 'Fibre for schools'}, 'financial': {'amount': '1', 'currency': 'USD'}, " WHO
    "}",
    "{'title': {'en': 'Fibre for schools'}, 'financial': {'amount': '9', 'currency': 'EUR'}, " WHO
    "}",
    100 },
};

static const Pair reports[] = {
  { "{'pledge': 'a', 'period_end': '2026'}", "{'pledge': 'a', 'period_end': '2026'}", 100 },
  { "{'pledge': 'a', 'period_end': '2026'}", "{'pledge': 'b', 'period_end': '2026'}", 0 },
  { "{'pledge': 'a', 'period_end': '2026'}", "{'pledge': 'a', 'period_end': '2025'}", 0 },
};

static gboolean
share_key (const PbTraits *one, const PbTraits *other)
{
  g_autoptr (GArray) a = pb_traits_list_keys (one);
  g_autoptr (GArray) b = pb_traits_list_keys (other);

  for (guint i = 0; i < a->len; i++)
    for (guint j = 0; j < b->len; j++)
      if (g_array_index (a, guint, i) == g_array_index (b, guint, j))
        return TRUE;
  return FALSE;
}

/* Either way round. */
static void
assert_pairs (const PbKind *kind, const Pair *pairs, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autoptr (PbValue) a = parse_quoted (pairs[i].one);
    g_autoptr (PbValue) b = parse_quoted (pairs[i].other);
    g_autoptr (PbTraits) one = pb_traits_new (kind, a);
    g_autoptr (PbTraits) other = pb_traits_new (kind, b);
    double likeness = pb_traits_compare (one, other);

    g_test_message ("%s, %s", pairs[i].one, pairs[i].other);
    g_assert_cmpint ((int) (100 * likeness + 0.5), ==, pairs[i].percent);
    g_assert_cmpfloat (pb_traits_compare (other, one), ==, likeness);
    g_assert_true (likeness < PB_ALIKE || pairs[i].is_hidden || share_key (one, other));
  }
}

static void
test_entities (void)
{
  assert_pairs (&pb_entity_kind, entities, G_N_ELEMENTS (entities));
}

static void
test_pledges (void)
{
  assert_pairs (&pb_pledge_kind, pledges, G_N_ELEMENTS (pledges));
}

static void
test_reports (void)
{
  assert_pairs (&pb_report_kind, reports, G_N_ELEMENTS (reports));
}

static void
test_words (void)
{
  g_autoptr (PbValue) entity =
      parse_quoted ("{'name': {'en': 'The (Digital) Skills of a Very Large Foundation'}}");
  g_autoptr (PbTraits) traits = pb_traits_new (&pb_entity_kind, entity);
  const char *const *words = pb_traits_list_words (traits);

  g_assert_cmpstr (words[0], ==, "found");
  g_assert_cmpstr (words[1], ==, "digit");
  g_assert_cmpuint (g_strv_length ((char **) words), ==, 4);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/likeness/entities", test_entities);
  g_test_add_func ("/domain/likeness/pledges", test_pledges);
  g_test_add_func ("/domain/likeness/reports", test_reports);
  g_test_add_func ("/domain/likeness/words", test_words);
  return g_test_run ();
}
