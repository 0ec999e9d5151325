/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include "domain/pb-currency.h"

static void
test_list (void)
{
  guint n_withdrawn = 0;

  for (guint i = 0; i < pb_currency_get_n (); i++) {
    const PbCurrency *currency = pb_currency_get (i);

    n_withdrawn += currency->withdrawn != NULL ? 1 : 0;
    g_assert_cmpuint (strlen (currency->code), ==, 3);
    g_assert_cmpuint (currency->minor_units, <=, 4);
    g_assert_true (pb_currency_find (currency->code) == currency);
    if (i > 0)
      g_assert_cmpstr (pb_currency_get (i - 1)->code, <, currency->code);
  }
  g_assert_cmpuint (n_withdrawn, ==, 6);
  g_assert_cmpuint (pb_currency_get_n (), ==, 155 + 6);
}

static void
test_digits (void)
{
  g_assert_cmpuint (pb_currency_find ("USD")->minor_units, ==, 2);
  g_assert_cmpuint (pb_currency_find ("JPY")->minor_units, ==, 0);
  g_assert_cmpuint (pb_currency_find ("TND")->minor_units, ==, 3);
}

static void
test_withdrawn (void)
{
  g_assert_null (pb_currency_find ("EUR")->withdrawn);
  g_assert_cmpstr (pb_currency_find ("HRK")->withdrawn, ==, "2023-01");
}

static void
test_unknown (void)
{
  g_assert_null (pb_currency_find ("XAU"));
  g_assert_null (pb_currency_find ("XTS"));
  g_assert_null (pb_currency_find ("usd"));
  g_assert_null (pb_currency_find (NULL));
  g_assert_cmpstr (pb_currency_name ("ABC"), ==, "ABC");
  g_assert_cmpstr (pb_currency_name (NULL), ==, "");
}

static void
test_english_names (void)
{
  g_assert_cmpstr (pb_currency_name ("USD"), ==, "US Dollar");
  g_assert_cmpstr (pb_currency_name ("ZWG"), ==, "Zimbabwe Gold");
}

static void
test_french_names (void)
{
  if (g_test_subprocess ()) {
    g_setenv ("LANGUAGE", "fr", TRUE);
    g_assert_cmpstr (pb_currency_name ("CHF"), ==, "Franc suisse");
    g_assert_cmpstr (pb_currency_find ("CHF")->name_en, ==, "Swiss Franc");
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

  g_test_add_func ("/currency/list", test_list);
  g_test_add_func ("/currency/digits", test_digits);
  g_test_add_func ("/currency/withdrawn", test_withdrawn);
  g_test_add_func ("/currency/unknown", test_unknown);
  g_test_add_func ("/currency/english-names", test_english_names);
  g_test_add_func ("/currency/french-names", test_french_names);

  return g_test_run ();
}
