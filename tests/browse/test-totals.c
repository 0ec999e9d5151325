/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse-register.h"

#include "browse/pb-totals.h"

/* Each rule that makes the numbers honest. */

static PbTotals *
add_up (BrowseRegister *browse, const char *query)
{
  g_autoptr (PbResult) result = find (browse, query);

  return pb_totals_new (browse->index, pb_result_get_rows (result));
}

static void
assert_sum (const PbSum *sum, const char *wanted)
{
  g_autofree char *text = pb_sum_format (sum);

  g_assert_cmpstr (text, ==, wanted);
}

/* "e1 3/2 1.00": for each part its pledges, how many are in the sum, and the sum */
static void
assert_parts (BrowseRegister *browse, const char *query, PbDivision division, const char *wanted)
{
  g_autoptr (PbResult) result = find (browse, query);
  g_autoptr (GPtrArray) parts =
      pb_totals_divide (browse->index, pb_result_get_rows (result), division);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    const PbPart *part = g_ptr_array_index (parts, i);
    g_autofree char *sum = pb_sum_format (&part->usd);
    gsize length = strlen (part->code);

    g_string_append_printf (text, "%s%s %u/%u %s", i > 0 ? ", " : "",
                            part->code + (length > 3 ? length - 2 : 0), (guint) part->n,
                            (guint) part->n_in_usd, sum);
  }
  g_assert_cmpstr (text->str, ==, wanted);
}

static void
test_all (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "");

  g_assert_cmpuint (totals->n, ==, 10);
  g_assert_cmpuint (totals->n_with_value, ==, 6);
  g_assert_cmpuint (totals->n_in_usd, ==, 4);
  assert_sum (&totals->usd, "1220500.66");
}

static void
test_own_rate (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "type:policy type:financial focus:value-creation");

  g_assert_cmpuint (totals->n, ==, 1);
  assert_sum (&totals->usd, "220000.11");
}

static void
test_joint_counts_once (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "joint:yes from:KEN from:GHA from:FRA");

  g_assert_cmpuint (totals->n, ==, 4);
  assert_sum (&totals->usd, "220500.66");
}

static void
test_unknown_is_not_zero (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) unknown = add_up (browse, "coverage:global type:financial");
  g_autoptr (PbTotals) zero = add_up (browse, "publication:superseded");

  g_assert_cmpuint (unknown->n, ==, 1);
  g_assert_cmpuint (unknown->n_with_value, ==, 0);
  g_assert_cmpuint (unknown->n_in_usd, ==, 0);
  g_assert_cmpuint (zero->n_with_value, ==, 1);
  g_assert_cmpuint (zero->n_in_usd, ==, 1);
  assert_sum (&zero->usd, "0.00");
}

static void
test_left_over_part (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "type:advocacy");

  g_assert_cmpuint (totals->n, ==, 1);
  g_assert_cmpuint (totals->n_with_value, ==, 0);
}

static void
test_without_rate (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "type:financial");
  const PbCurrencySum *none = g_ptr_array_index (totals->unrated, 0);
  const PbCurrencySum *xof = g_ptr_array_index (totals->unrated, 1);

  g_assert_cmpuint (totals->unrated->len, ==, 2);
  g_assert_cmpstr (none->currency, ==, "");
  g_assert_cmpuint (none->n, ==, 1);
  assert_sum (&none->amount, "12.500");
  g_assert_cmpstr (xof->currency, ==, "XOF");
  g_assert_cmpuint (xof->n, ==, 1);
  assert_sum (&xof->amount, "5000000.000");
}

/* Only what the query finds is named. */
static void
test_without_rate_elsewhere (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = add_up (browse, "country:KEN");

  g_assert_cmpuint (totals->unrated->len, ==, 0);
}

static void
test_rate_given_later (BrowseRegister *browse, gconstpointer data)
{
  g_autoptr (PbTotals) totals = NULL;

  browse_register_change (browse, "03", "/financial/rate", "\"0.0016\"");
  totals = add_up (browse, "coverage:regional");
  g_assert_cmpuint (totals->unrated->len, ==, 0);
  assert_sum (&totals->usd, "8000.00");
}

/* Shares where they are stated; nothing is made up where they are not, or are too much. */
static void
test_by_entity (BrowseRegister *browse, gconstpointer data)
{
  assert_parts (browse, "", PB_DIVISION_PARTIES, "e1 4/2 1165000.08, e3 3/1 55000.03, e2 4/0 0.00");
}

static void
test_by_country (BrowseRegister *browse, gconstpointer data)
{
  assert_parts (
      browse, "type:financial", PB_DIVISION_COUNTRIES,
      "KEN 3/2 600000.00, UGA 1/1 400000.00, GHA 1/1 220000.11, FJI 1/0 0.00, NPL 1/0 0.00");
}

/* Neither all countries nor those of a region get what is pledged for the world or the region. */
static void
test_own_bucket (BrowseRegister *browse, gconstpointer data)
{
  assert_parts (browse, "coverage:global", PB_DIVISION_COUNTRIES, "");
  assert_parts (browse, "coverage:regional", PB_DIVISION_COUNTRIES, "");
}

static void
test_rounding (void)
{
  PbSum even = { 25, 2 }, odd = { 35, 2 }, more = { 251, 3 }, nothing = { 0, 5 };
  PbSum large = { (PbWide) G_MAXUINT64 * 1000 + 615, 2 };
  PbSum rounded;

  rounded = pb_sum_round (&even, 1);
  assert_sum (&rounded, "0.2");
  rounded = pb_sum_round (&odd, 1);
  assert_sum (&rounded, "0.4");
  rounded = pb_sum_round (&more, 1);
  assert_sum (&rounded, "0.3");
  rounded = pb_sum_round (&nothing, 0);
  assert_sum (&rounded, "0");
  assert_sum (&large, "184467440737095516156.15");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BROWSE_TEST ("/totals/all", test_all);
  BROWSE_TEST ("/totals/own-rate", test_own_rate);
  BROWSE_TEST ("/totals/joint-counts-once", test_joint_counts_once);
  BROWSE_TEST ("/totals/unknown-is-not-zero", test_unknown_is_not_zero);
  BROWSE_TEST ("/totals/left-over-part", test_left_over_part);
  BROWSE_TEST ("/totals/without-rate", test_without_rate);
  BROWSE_TEST ("/totals/without-rate-elsewhere", test_without_rate_elsewhere);
  BROWSE_TEST ("/totals/rate-given-later", test_rate_given_later);
  BROWSE_TEST ("/totals/by-entity", test_by_entity);
  BROWSE_TEST ("/totals/by-country", test_by_country);
  BROWSE_TEST ("/totals/own-bucket", test_own_bucket);
  g_test_add_func ("/totals/rounding", test_rounding);
  return g_test_run ();
}
