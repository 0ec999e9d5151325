/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-overview-charts.h"
#include "report/pb-overview-words.h"

#include "../store/register.h"

typedef struct {
  Register store;
  PbOverview *overview;
} Fixture;

static void
add_pledge (PbStore *store,
            const char *focus,
            const char *amount,
            const char *currency,
            const char *publication)
{
  const char *areas[] = { focus, NULL };
  const char *types[] = { "financial", NULL };
  PbValue *pledge = record_set (pledge_new ("Schools"), "/publication", publication);

  pledge = record_set_list (pledge, "/focus_areas", areas);
  pledge = record_set_list (pledge, "/types", types);
  pledge = record_set (pledge, "/start", "2025");
  if (amount != NULL) {
    g_autoptr (PbValue) empty = pb_value_new_map ();
    g_autoptr (PbValue) before = pledge;

    pledge = pb_value_with_member (before, "financial", empty);
    pledge = record_set (pledge, "/financial/amount", amount);
    pledge = record_set (pledge, "/financial/currency", currency);
  }
  pb_value_unref (save (store, "test", pledge));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PbIndex) index = NULL;

  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  register_set_up (&fixture->store, NULL);
  add_pledge (fixture->store.store, "access", "1500000", "USD", "final");
  add_pledge (fixture->store.store, "access", NULL, NULL, "published");
  add_pledge (fixture->store.store, "adoption", "2000", "XOF", "final");
  add_pledge (fixture->store.store, "adoption", "9", "USD", "withdrawn");
  index = pb_index_build (fixture->store.store, NULL);
  fixture->overview = pb_overview_new (index, fixture->store.store, NULL);
  g_assert_nonnull (fixture->overview);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  pb_overview_free (fixture->overview);
  register_tear_down (&fixture->store, NULL);
}

static void
assert_headline (GPtrArray *headlines, guint index, const char *sentence)
{
  const PbHeadline *headline = g_ptr_array_index (headlines, index);

  g_assert_cmpstr (headline->sentence, ==, sentence);
}

/* A sum never stands alone: how many pledges are in it, and what is not. */
static void
test_headlines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) headlines = pb_overview_words_make_headlines (fixture->overview);

  g_assert_cmpuint (headlines->len, ==, 6);
  assert_headline (headlines, 0, "Pledges: 3. 2 of them with a value");
  assert_headline (headlines, 1,
                   "Pledged: USD 1.5 m. In 1 pledge with a value in US dollars\n"
                   "Without a rate, and not in it: XOF 2 k");
  assert_headline (headlines, 2, "Entities: 0. 0 of them with a pledge");
  assert_headline (headlines, 3, "Countries covered: 0");
  assert_headline (headlines, 5, "Reported on: 0%. 0 of 3 pledges in the last 12 months");
}

static void
assert_part (const PbChart *chart, guint index, const char *sentence)
{
  g_assert_cmpstr (pb_chart_get_part (chart, index)->sentence, ==, sentence);
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PbChart) chart = pb_overview_charts_make_facet (fixture->overview, PB_OVERVIEW_FOCUS);

  assert_part (chart, 0, "Access: 2 pledges, 67%. USD 1.5 m in 1 pledge with a value");
  assert_part (chart, 1, "Adoption: 1 pledge, 33%");
  assert_part (chart, 3, "Accelerate: 0 pledges, 0%");
  g_assert_nonnull (strstr (pb_chart_get_part (chart, 0)->query, "focus:access"));
  g_assert_nonnull (strstr (pb_chart_get_part (chart, 0)->query, "-publication:withdrawn"));
}

/* The longest bar is as long as its share of all pledges, whatever is counted. */
static void
test_tracks (Fixture *fixture, gconstpointer data)
{
  for (guint facet = 0; facet < PB_OVERVIEW_N_FACETS; facet++) {
    g_autoptr (PbChart) chart = pb_overview_charts_make_facet (fixture->overview, facet);

    g_assert_cmpfloat (chart->full, ==, 3);
    g_assert_cmpfloat (pb_chart_get_longest (chart), ==, 3);
  }
}

/* What belongs to the whole coalition is in words of its own, never in a column. */
static void
test_growth (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PbChart) chart = pb_overview_charts_make_growth (fixture->overview);
  g_autofree char *text = pb_chart_describe (chart);

  assert_part (chart, 0, "By the end of 2022: 0 pledges");
  assert_part (chart, 3, "By the end of 2025: 3 pledges");
  g_assert_true (pb_chart_get_part (chart, 0)->marked);
  g_assert_false (pb_chart_get_part (chart, 2)->marked);
  g_assert_nonnull (strstr (text, "Partner2Connect as a whole, public figures\n"
                                  "June 2022: 360 pledges\n"));
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PbChart) chart = pb_overview_charts_make_facet (fixture->overview, PB_OVERVIEW_GROUP);
  g_autofree char *text = pb_chart_describe (chart);

  g_assert_cmpfloat (chart->full, ==, 3);
  assert_part (chart, 0, "Least developed countries: 0 pledges, 0%");
  g_assert_nonnull (strstr (text, "21 November 2026"));
}

static void
test_reported (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PbChart) chart =
      pb_overview_charts_make_facet (fixture->overview, PB_OVERVIEW_REPORTED);

  g_assert_cmpuint (chart->parts->len, ==, 4);
  assert_part (chart, 0, "Within 12 months: 0 pledges, 0%");
  assert_part (chart, 3, "Never reported on: 3 pledges, 100%. USD 1.5 m in 1 pledge with a value");
  g_assert_nonnull (strstr (pb_chart_get_part (chart, 3)->query, "report:never"));
  for (guint i = 0; i < chart->parts->len; i++)
    for (guint j = 0; j < i; j++)
      g_assert_cmpint (pb_chart_get_part (chart, i)->tone, !=, pb_chart_get_part (chart, j)->tone);
}

static void
test_shares (void)
{
  g_autofree char *none = pb_overview_words_make_share (0, 0);
  g_autofree char *little = pb_overview_words_make_share (1, 1000);
  g_autofree char *half = pb_overview_words_make_share (1, 2);

  g_assert_cmpstr (none, ==, "0%");
  g_assert_cmpstr (little, ==, "<1%");
  g_assert_cmpstr (half, ==, "50%");
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/overview/headlines", test_headlines);
  TEST ("/overview/focus", test_focus);
  TEST ("/overview/tracks", test_tracks);
  TEST ("/overview/growth", test_growth);
  TEST ("/overview/groups", test_groups);
  TEST ("/overview/reported", test_reported);
  g_test_add_func ("/overview/shares", test_shares);
  return g_test_run ();
}
