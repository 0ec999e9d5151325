/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

#include "browse/pb-milestone.h"
#include "browse/pb-overview.h"

static PbOverview *
read_overview (BrowseRegister *browse)
{
  g_autoptr (GError) error = NULL;
  PbOverview *overview = pb_overview_new (browse->index, browse->store.store, &error);

  g_assert_no_error (error);
  return overview;
}

/* "access=3 adoption=2" */
static void
assert_tallies (GPtrArray *tallies, const char *wanted)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tallies->len; i++) {
    const PbTally *tally = g_ptr_array_index (tallies, i);

    g_string_append_printf (text, "%s%s=%u", i > 0 ? " " : "", tally->code,
                            (guint) tally->totals->n);
  }
  g_assert_cmpstr (text->str, ==, wanted);
}

static void
test_headline (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);
  g_autofree char *usd = pb_sum_format (&overview->all->totals->usd);

  g_assert_cmpuint (overview->all->totals->n, ==, 6);
  g_assert_cmpuint (overview->all->totals->n_with_value, ==, 3);
  g_assert_cmpstr (usd, ==, "1220500.66");
  g_assert_cmpuint (overview->joint->totals->n, ==, 2);
  g_assert_cmpuint (overview->by_country->totals->n, ==, 5);
  g_assert_cmpuint (overview->n_beyond, ==, 1);
  g_assert_cmpuint (overview->n_countries, ==, 5);
  g_assert_cmpuint (overview->n_entities, ==, 3);
  g_assert_cmpuint (overview->n_pledging, ==, 3);
}

/* By plain SQL, which knows nothing of queries. */
static void
test_against_sql (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);
  g_autofree char *n = register_read_text (
      &browse->store, "SELECT count(*) FROM pledges WHERE coalesce (publication, 'draft') "
                      "NOT IN ('draft', 'withdrawn', 'superseded')");
  g_autofree char *found = g_strdup_printf ("%u", (guint) overview->all->totals->n);

  g_assert_cmpstr (found, ==, n);
}

/* A pledge that is taken back is in no figure any more. */
static void
test_withdrawn (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = NULL;
  g_autofree char *usd = NULL;

  browse_register_change (browse, "01", "/publication", "\"withdrawn\"");
  overview = read_overview (browse);
  usd = pb_sum_format (&overview->all->totals->usd);
  g_assert_cmpuint (overview->all->totals->n, ==, 5);
  g_assert_cmpstr (usd, ==, "220500.66");
  assert_tallies (overview->facets[PB_OVERVIEW_FOCUS],
                  "access=3 adoption=2 value-creation=1 accelerate=0");
}

static void
test_facets (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);

  assert_tallies (overview->facets[PB_OVERVIEW_FOCUS],
                  "access=4 adoption=2 value-creation=1 accelerate=0");
  assert_tallies (overview->facets[PB_OVERVIEW_TYPE],
                  "financial=4 policy=2 advocacy=0 programmatic=1");
  assert_tallies (overview->facets[PB_OVERVIEW_SECTOR],
                  "government=3 private-sector=3 un-international-regional=0 civil-society=1 "
                  "academia=0 youth=0 media=0");
  assert_tallies (overview->facets[PB_OVERVIEW_REGION],
                  "africa=4 americas=0 arab-states=0 asia-pacific=2 cis=0 europe=0 global=1");
}

/* Nepal leaves the least developed countries on 24 November 2026. */
static void
test_groups_as_of_today (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) before = read_overview (browse);
  g_autoptr (PbOverview) after = NULL;

  assert_tallies (before->facets[PB_OVERVIEW_GROUP], "LDC=4 LLDC=4 SIDS=0");
  g_setenv ("PB_TODAY", "2026-11-24", TRUE);
  after = read_overview (browse);
  assert_tallies (after->facets[PB_OVERVIEW_GROUP], "LDC=2 LLDC=4 SIDS=0");
}

/* From the coalition's beginning to the last year in which one begins, added up. */
static void
test_years (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);

  assert_tallies (overview->years, "2022=0 2023=0 2024=0 2025=1 2026=2");
  g_assert_cmpuint (overview->n_unplaced, ==, 4);
}

static void
test_years_before_and_ahead (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = NULL;

  browse_register_change (browse, "06", "/start", "\"1999\"");
  browse_register_change (browse, "06", "/end", "\"2001\"");
  browse_register_change (browse, "08", "/start", "\"2027-05-01\"");
  browse_register_change (browse, "04", "/start", "\"2150\"");
  overview = read_overview (browse);
  assert_tallies (overview->years,
                  "2019=1 2020=1 2021=1 2022=1 2023=1 2024=1 2025=2 2026=3 2027=4");
  g_assert_cmpuint (overview->n_unplaced, ==, 2);
}

static void
assert_leads_there (BrowseRegister *browse, const PbTally *tally)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbQuery) query = pb_query_parse (tally->query, &error);
  g_autoptr (PbResult) result = NULL;

  g_assert_no_error (error);
  result = pb_result_new (browse->index, browse->store.store, &pb_pledge_kind, query, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_result_get_n (result), ==, tally->totals->n);
}

static void
assert_all_lead_there (BrowseRegister *browse, GPtrArray *tallies)
{
  for (guint i = 0; i < tallies->len; i++)
    assert_leads_there (browse, g_ptr_array_index (tallies, i));
}

/* The query of every figure finds as many pledges as the figure says. */
static void
test_queries (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);

  assert_leads_there (browse, overview->all);
  assert_leads_there (browse, overview->joint);
  assert_leads_there (browse, overview->by_country);
  assert_all_lead_there (browse, overview->years);
  for (guint i = 0; i < PB_OVERVIEW_N_FACETS; i++)
    assert_all_lead_there (browse, overview->facets[i]);
}

/* Of the pledges that count, by the age of the newest report on each. */
static void
test_reported (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) before = read_overview (browse);
  g_autoptr (PbOverview) after = NULL;

  assert_tallies (before->facets[PB_OVERVIEW_REPORTED], "year=2 two-years=1 older=1 never=2");
  g_assert_cmpuint (before->reported->totals->n, ==, 2);
  g_setenv ("PB_TODAY", "2027-07-01", TRUE);
  after = read_overview (browse);
  assert_tallies (after->facets[PB_OVERVIEW_REPORTED], "year=0 two-years=3 older=1 never=2");
}

static const PbOverviewDraft *
get_draft (const PbOverview *overview, guint index)
{
  g_assert_cmpuint (index, <, overview->drafts->len);
  return g_ptr_array_index (overview->drafts, index);
}

static void
test_drafts (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = read_overview (browse);

  g_assert_cmpuint (overview->n_drafts, ==, 4);
  g_assert_cmpuint (overview->drafts->len, ==, 3);
  for (guint i = 1; i < overview->drafts->len; i++)
    g_assert_cmpstr (get_draft (overview, i - 1)->modified, >=, get_draft (overview, i)->modified);
}

/* More than a screen shows are counted, not listed; one that came back is one to write on. */
static void
test_many_drafts (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbOverview) overview = NULL;

  browse_register_change (browse, "01", "/publication", "\"change-requested\"");
  browse_register_change (browse, "02", "/publication", "\"draft\"");
  browse_register_change (browse, "04", "/publication", "\"draft\"");
  overview = read_overview (browse);
  g_assert_cmpuint (overview->n_drafts, ==, 7);
  g_assert_cmpuint (overview->drafts->len, ==, 3);
  g_assert_cmpuint (overview->all->totals->n, ==, 4);
}

static void
test_empty (Register *store, gconstpointer data)
{
  g_autoptr (PbIndex) index = pb_index_build (store->store, NULL);
  g_autoptr (PbOverview) overview = pb_overview_new (index, store->store, NULL);

  g_assert_nonnull (overview);
  g_assert_cmpuint (overview->all->totals->n, ==, 0);
  g_assert_cmpuint (overview->n_drafts, ==, 0);
  g_assert_cmpuint (overview->n_unplaced, ==, 0);
  g_assert_cmpuint (overview->years->len, >, 1);
}

static void
test_milestones (void)
{
  guint n;
  const PbMilestone *milestones = pb_milestone_get_all (&n);

  for (guint i = 1; i < n; i++)
    g_assert_cmpint (pb_date_compare (&milestones[i - 1].when, &milestones[i].when), <, 0);
  g_assert_cmpstr (pb_milestone_get_text (&milestones[0]), ==, "360 pledges");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BROWSE_TEST ("/overview/headline", test_headline);
  BROWSE_TEST ("/overview/against-sql", test_against_sql);
  BROWSE_TEST ("/overview/withdrawn", test_withdrawn);
  BROWSE_TEST ("/overview/facets", test_facets);
  BROWSE_TEST ("/overview/groups-as-of-today", test_groups_as_of_today);
  BROWSE_TEST ("/overview/years", test_years);
  BROWSE_TEST ("/overview/years-before-and-ahead", test_years_before_and_ahead);
  BROWSE_TEST ("/overview/queries", test_queries);
  BROWSE_TEST ("/overview/reported", test_reported);
  BROWSE_TEST ("/overview/drafts", test_drafts);
  BROWSE_TEST ("/overview/many-drafts", test_many_drafts);
  REGISTER_TEST ("/overview/empty", test_empty);
  g_test_add_func ("/overview/milestones", test_milestones);
  return g_test_run ();
}
