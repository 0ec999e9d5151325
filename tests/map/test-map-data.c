/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "map/pb-map-count.h"
#include "map/pb-map-words.h"

#include <locale.h>

static void
put (PbIndex *index, guint32 row, const PbKind *kind, const char *text)
{
  g_autoptr (PbValue) given = parse_quoted (text);
  g_autoptr (PbValue) record = pb_record_new (kind, "en");

  for (guint i = 0; i < pb_value_get_length (given); i++) {
    g_autoptr (PbValue) before = g_steal_pointer (&record);

    record = pb_value_with_member (before, pb_value_get_member_name (given, i),
                                   pb_value_get_item (given, i));
  }
  pb_index_put (index, row, kind, record);
}

/* A register of @pledges, and of three entities: a and c are from Kenya, b from France. */
static PbMapData *
collect (PbMapMeasure measure, PbMapBasis basis, const char *const *pledges)
{
  g_autoptr (PbIndex) index = pb_index_new ();
  g_autoptr (PbRows) rows = NULL;
  g_autoptr (PbMapData) data = NULL;
  guint32 row = 1;

  put (index, row++, &pb_entity_kind, "{'id':'a','country':'KEN'}");
  put (index, row++, &pb_entity_kind, "{'id':'b','country':'FRA'}");
  put (index, row++, &pb_entity_kind, "{'id':'c','country':'KEN'}");
  put (index, row++, &pb_entity_kind, "{'id':'d'}");
  for (; *pledges != NULL; pledges++)
    put (index, row++, &pb_pledge_kind, *pledges);
  rows = pb_index_list_rows (index, NULL);
  data = pb_map_count (index, rows, basis);
  return pb_map_data_with_measure (data, measure);
}

#define MONEY "'types':['financial'],'financial':{'amount':'1000','currency':'USD'},"

static const char *const PLEDGES[] = {
  "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'KEN'}]}",
  "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'KEN','share':'25'},"
  "{'country':'UGA','share':'75'}]}",
  "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'KEN'},"
  "{'country':'CHN'}]}",
  "{" MONEY "'coverage_scope':'global'}",
  "{" MONEY "'coverage_scope':'regional','coverage_regions':['africa','europe']}",
  "{'coverage_scope':'countries','coverage':[{'country':'KEN'},{'country':'KEN'}]}",
  "{}",
  NULL,
};

static void
test_pledges (void)
{
  g_autoptr (PbMapData) data = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, PLEDGES);

  g_assert_cmpuint (pb_map_data_get_total (data)->n, ==, 7);
  g_assert_cmpuint (pb_map_data_get_total (data)->n_in_usd, ==, 5);
  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 4);
  g_assert_cmpfloat (pb_map_data_get (data, "UGA"), ==, 1);
  g_assert_cmpfloat (pb_map_data_get (data, "FRA"), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_GLOBAL), ==, 1);
  g_assert_cmpfloat (pb_map_data_get (data, "africa"), ==, 1);
  g_assert_cmpfloat (pb_map_data_get (data, "americas"), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOWHERE), ==, 1);
}

/* Money is divided by the shares that are given, and never by guess. */
static void
test_money (void)
{
  g_autoptr (PbMapData) data = collect (PB_MAP_MONEY, PB_MAP_BY_COVERAGE, PLEDGES);

  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 1250);
  g_assert_cmpfloat (pb_map_data_get (data, "UGA"), ==, 750);
  g_assert_cmpfloat (pb_map_data_get (data, "CHN"), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_GLOBAL), ==, 1000);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOT_SPLIT), ==, 2000);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOWHERE), ==, 0);
}

/* Shares that do not make the whole: what is stated counts, the rest is not guessed at. */
static void
test_odd_shares (void)
{
  static const char *const pledges[] = {
    "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'KEN','share':'30'},"
    "{'country':'UGA','share':'20'}]}",
    "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'RWA','share':'10'},"
    "{'country':'BDI'}]}",
    "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'TZA','share':'80'},"
    "{'country':'MOZ','share':'80'}]}",
    "{" MONEY "'coverage_scope':'countries','coverage':[{'country':'ZMB','share':'a lot'}]}",
    NULL,
  };
  g_autoptr (PbMapData) data = collect (PB_MAP_MONEY, PB_MAP_BY_COVERAGE, pledges);

  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 300);
  g_assert_cmpfloat (pb_map_data_get (data, "UGA"), ==, 200);
  g_assert_cmpfloat (pb_map_data_get (data, "RWA"), ==, 100);
  g_assert_cmpfloat (pb_map_data_get (data, "BDI"), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, "TZA"), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, "ZMB"), ==, 1000);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOT_SPLIT), ==, 500 + 900 + 1000);
}

static void
test_origin (void)
{
  static const char *const pledges[] = {
    "{'parties':[{'entity':'a'},{'entity':'b'}],'coverage_scope':'global'}",
    "{'parties':[{'entity':'a'},{'entity':'c'}]}",
    "{'parties':[{'name':'Elsewhere'}]}",
    NULL,
  };
  g_autoptr (PbMapData) data = collect (PB_MAP_PLEDGES, PB_MAP_BY_ORIGIN, pledges);

  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 2);
  g_assert_cmpfloat (pb_map_data_get (data, "FRA"), ==, 1);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_GLOBAL), ==, 0);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOWHERE), ==, 1);
}

/* Two parties of one country have the sum of their shares, and who has no country is nowhere. */
static void
test_origin_money (void)
{
  static const char *const pledges[] = {
    "{" MONEY "'parties':[{'entity':'a','share':'20'},{'entity':'b','share':'30'},"
    "{'entity':'c','share':'40'}]}",
    "{" MONEY "'parties':[{'entity':'d'}]}",
    "{" MONEY "'parties':[{'entity':'a'},{'entity':'b'}]}",
    NULL,
  };
  g_autoptr (PbMapData) data = collect (PB_MAP_MONEY, PB_MAP_BY_ORIGIN, pledges);

  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 600);
  g_assert_cmpfloat (pb_map_data_get (data, "FRA"), ==, 300);
  g_assert_cmpuint (pb_map_data_get_numbers (data, "KEN")->n, ==, 2);
  g_assert_cmpuint (pb_map_data_get_numbers (data, "KEN")->n_in_usd, ==, 1);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOWHERE), ==, 1000);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOT_SPLIT), ==, 100 + 1000);
}

/* Bars for what is always there, and for the rest when there is something. */
static void
test_elsewhere (void)
{
  g_autoptr (PbMapData) money = collect (PB_MAP_MONEY, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autoptr (PbMapData) pledges = pb_map_data_with_measure (money, PB_MAP_PLEDGES);
  g_autoptr (GPtrArray) of_money = pb_map_data_list_elsewhere (money);
  g_autoptr (GPtrArray) of_pledges = pb_map_data_list_elsewhere (pledges);

  g_assert_cmpstr (g_ptr_array_index (of_money, 0), ==, PB_MAP_GLOBAL);
  g_assert_cmpstr (g_ptr_array_index (of_money, of_money->len - 1), ==, PB_MAP_NOT_SPLIT);
  g_assert_cmpstr (g_ptr_array_index (of_pledges, of_pledges->len - 1), ==, PB_MAP_NOWHERE);
  g_assert_cmpuint (of_pledges->len, ==, of_money->len);
}

static void
test_taiwan (void)
{
  g_autoptr (PbMapData) data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);

  pb_map_data_add (data, "CHN", &(PbMapNumbers){ .n = 3 });
  pb_map_data_add (data, "TWN", &(PbMapNumbers){ .n = 1 });
  g_assert_cmpfloat (pb_map_data_get (data, "TWN"), ==, 1);
  g_assert_cmpfloat (pb_map_data_get_shown (data, "TWN"), ==, 3);
  g_assert_cmpfloat (pb_map_data_get_shown (data, "CHN"), ==, 3);
}

static void
assert_value (PbMapMeasure measure, double value, const char *wanted)
{
  g_autofree char *text = pb_map_words_make_value (measure, value);

  g_assert_cmpstr (text, ==, wanted);
}

static void
assert_class (const PbMapData *data, const PbClassBreaks *breaks, guint class, const char *wanted)
{
  g_autofree char *text = pb_map_words_make_class (data, breaks, class);

  g_assert_cmpstr (text, ==, wanted);
}

static void
test_words (void)
{
  g_autoptr (PbMapData) data = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autoptr (PbMapData) money = collect (PB_MAP_MONEY, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autofree char *country = pb_map_words_make_place (data, "KEN");
  g_autofree char *both = pb_map_words_make_both (data, "KEN");
  g_autofree char *unknown = pb_map_words_make_both (data, "CHN");
  const PbClassBreaks breaks = { .n_classes = 3, .lower = { 1, 2, 5 } };

  g_assert_cmpstr (country, ==, "Kenya: 4 pledges");
  g_assert_cmpstr (both, ==, "Kenya: 4 pledges, USD 1.3 k");
  g_assert_cmpstr (unknown, ==, "China: 1 pledge");
  assert_class (data, &breaks, 0, "None");
  assert_class (money, &breaks, 0, "No amount known");
  assert_class (data, &breaks, 1, "1");
  assert_class (data, &breaks, 2, "2–4");
  assert_class (data, &breaks, 3, "5 or more");
  assert_value (PB_MAP_PLEDGES, 12, "12");
  assert_value (PB_MAP_MONEY, 0, "0");
  assert_value (PB_MAP_MONEY, 999, "999");
  assert_value (PB_MAP_MONEY, 1500, "1.5 k");
  assert_value (PB_MAP_MONEY, 999499, "999 k");
  assert_value (PB_MAP_MONEY, 999500, "1 m");
  assert_value (PB_MAP_MONEY, 2000000, "2 m");
  assert_value (PB_MAP_MONEY, 999.6e6, "1 bn");
  assert_value (PB_MAP_MONEY, 82.04e9, "82 bn");
  assert_value (PB_MAP_SHARE, 0, "0%");
  assert_value (PB_MAP_SHARE, 100, "100%");
  assert_value (PB_MAP_SHARE, 57.142, "57%");
  assert_value (PB_MAP_SHARE, 9.96, "10%");
  assert_value (PB_MAP_SHARE, 2.04, "2%");
  assert_value (PB_MAP_SHARE, 0.05, "0.05%");
  assert_value (PB_MAP_SHARE, 0.00123, "0.0012%");
}

/* Of all pledges that were counted, in per cent. */
static void
test_share (void)
{
  g_autoptr (PbMapData) data = collect (PB_MAP_SHARE, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autoptr (PbMapData) nothing = pb_map_data_new (PB_MAP_SHARE, PB_MAP_BY_COVERAGE);
  g_autofree char *country = pb_map_words_make_place (data, "UGA");
  PbClassBreaks breaks = pb_map_data_make_breaks (data);

  g_assert_cmpfloat_with_epsilon (pb_map_data_get (data, "KEN"), 400 / 7.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (pb_map_data_get (data, PB_MAP_GLOBAL), 100 / 7.0, 1e-9);
  g_assert_cmpfloat (pb_map_data_get_whole (data), ==, 100);
  g_assert_cmpfloat (pb_map_data_get (nothing, "KEN"), ==, 0);
  g_assert_cmpstr (country, ==, "Uganda: 14% of all pledges");
  g_assert_cmpuint (breaks.n_classes, ==, 2);
  assert_class (data, &breaks, 1, "10%–50%");
  assert_class (data, &breaks, 2, "50% or more");
}

static void
assert_figure (const PbMapData *data, const char *place, const char *expected)
{
  g_autofree char *figure = pb_map_words_make_figure (data, place);

  g_assert_cmpstr (figure, ==, expected);
}

static void
assert_told (const PbMapData *data, const char *place, const char *expected)
{
  g_autofree char *words = pb_map_words_make_place (data, place);

  g_assert_cmpstr (words, ==, expected);
}

/* Pledges of which nobody knows the amount are not pledges of nothing. */
static void
test_figure (void)
{
  g_autoptr (PbMapData) money = pb_map_data_new (PB_MAP_MONEY, PB_MAP_BY_COVERAGE);
  g_autoptr (PbMapData) pledges = NULL;

  pb_map_data_add (money, "africa", &(PbMapNumbers){ .n = 10, .n_in_usd = 1, .usd = 1e6 });
  pb_map_data_add (money, "americas", &(PbMapNumbers){ .n = 3, .n_in_usd = 1 });
  pb_map_data_add (money, PB_MAP_GLOBAL, &(PbMapNumbers){ .n = 5 });
  pb_map_data_add (money, PB_MAP_NOT_SPLIT, &(PbMapNumbers){ .usd = 2000 });
  assert_figure (money, "africa", "1 m");
  assert_figure (money, "americas", "0");
  assert_figure (money, PB_MAP_GLOBAL, "–");
  assert_figure (money, "europe", "0");
  assert_figure (money, PB_MAP_NOT_SPLIT, "2 k");
  assert_told (money, PB_MAP_GLOBAL, "Worldwide: 5 pledges");
  assert_told (money, "europe", "Europe: USD 0");
  pledges = pb_map_data_with_measure (money, PB_MAP_PLEDGES);
  assert_figure (pledges, PB_MAP_GLOBAL, "5");
}

static void
test_entities (void)
{
  g_autoptr (PbIndex) index = pb_index_new ();
  g_autoptr (PbRows) rows = NULL;
  g_autoptr (PbMapData) data = NULL;
  g_autofree char *country = NULL;

  put (index, 1, &pb_entity_kind, "{'id':'a','country':'KEN'}");
  put (index, 2, &pb_entity_kind, "{'id':'b','country':'KEN'}");
  put (index, 3, &pb_entity_kind, "{'id':'c'}");
  put (index, 4, &pb_pledge_kind, "{'parties':[{'entity':'a'}]}");
  rows = pb_index_list_rows (index, NULL);
  data = pb_map_count_entities (index, rows);
  country = pb_map_words_make_both (data, "KEN");
  g_assert_cmpuint (pb_map_data_get_total (data)->n, ==, 3);
  g_assert_cmpfloat (pb_map_data_get (data, "KEN"), ==, 2);
  g_assert_cmpfloat (pb_map_data_get (data, PB_MAP_NOWHERE), ==, 1);
  g_assert_cmpstr (country, ==, "Kenya: 2 entities");
}

/* Large numbers are grouped as the language of the interface does it. */
static void
test_grouping (void)
{
  g_autoptr (PbMapData) data = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  g_autofree char *place = NULL;
  g_autofree char *both = NULL;
  g_autofree char *subtitle = NULL;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL) {
    g_test_skip ("The locale de_DE.UTF-8 is not installed");
    return;
  }
  pb_map_data_add (data, "KEN", &(PbMapNumbers){ .n = 1024, .n_in_usd = 1, .usd = 1 });
  pb_map_data_set_total (data, &(PbMapNumbers){ .n = 123456 });
  place = pb_map_words_make_place (data, "KEN");
  both = pb_map_words_make_both (data, "KEN");
  subtitle = pb_map_words_make_subtitle (data, &(PbDate){ .year = 2026, .month = 11, .day = 22 });
  setlocale (LC_NUMERIC, "C.UTF-8");
  g_assert_cmpstr (place, ==, "Kenya: 1.024 pledges");
  g_assert_cmpstr (both, ==, "Kenya: 1.024 pledges, USD 1");
  g_assert_true (g_str_has_prefix (subtitle, "123.456 pledges."));
}

static void
test_whole (void)
{
  g_autoptr (PbMapData) pledges = pb_map_data_new (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE);
  g_autoptr (PbMapData) money = NULL;

  pb_map_data_set_total (pledges, &(PbMapNumbers){ .n = 40, .n_in_usd = 6, .usd = 5e6 });
  money = pb_map_data_with_measure (pledges, PB_MAP_MONEY);
  g_assert_cmpfloat (pb_map_data_get_whole (pledges), ==, 40);
  g_assert_cmpfloat (pb_map_data_get_whole (money), ==, 5e6);
}

/* What a map is not painted anew for. */
static void
test_equal (void)
{
  const char *const fewer[] = { PLEDGES[0], PLEDGES[1], NULL };
  const char *const moved[] = { PLEDGES[0],
                                "{'coverage_scope':'countries','coverage':["
                                "{'country':'KEN'},{'country':'UGA'}]}",
                                NULL };
  g_autoptr (PbMapData) all = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autoptr (PbMapData) again = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, PLEDGES);
  g_autoptr (PbMapData) money = pb_map_data_with_measure (all, PB_MAP_MONEY);
  g_autoptr (PbMapData) origin = collect (PB_MAP_PLEDGES, PB_MAP_BY_ORIGIN, PLEDGES);
  g_autoptr (PbMapData) few = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, fewer);
  g_autoptr (PbMapData) without_money = collect (PB_MAP_PLEDGES, PB_MAP_BY_COVERAGE, moved);

  g_assert_true (pb_map_data_equal (all, again));
  g_assert_false (pb_map_data_equal (all, money));
  g_assert_false (pb_map_data_equal (all, origin));
  g_assert_false (pb_map_data_equal (all, few));
  g_assert_false (pb_map_data_equal (few, without_money));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/map-data/pledges", test_pledges);
  g_test_add_func ("/map-data/money", test_money);
  g_test_add_func ("/map-data/odd-shares", test_odd_shares);
  g_test_add_func ("/map-data/origin", test_origin);
  g_test_add_func ("/map-data/origin-money", test_origin_money);
  g_test_add_func ("/map-data/elsewhere", test_elsewhere);
  g_test_add_func ("/map-data/taiwan", test_taiwan);
  g_test_add_func ("/map-data/words", test_words);
  g_test_add_func ("/map-data/share", test_share);
  g_test_add_func ("/map-data/figure", test_figure);
  g_test_add_func ("/map-data/entities", test_entities);
  g_test_add_func ("/map-data/grouping", test_grouping);
  g_test_add_func ("/map-data/whole", test_whole);
  g_test_add_func ("/map-data/equal", test_equal);
  return g_test_run ();
}
