/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-money.h"

#include "../support/test-json.h"

/* A financial part: its value in US dollars (NULL for none), how it reads (NULL for nothing), and
 * the line under its currency (NULL for none). */
static const struct {
  const char *financial;
  const char *usd;
  const char *text;
  const char *note;
} CASES[] = {
  { "{'amount':'12500','currency':'USD'}", "12500.00", "USD 12500", NULL },
  { "{'amount':'12500.5','currency':'USD','rate':'2'}", "12500.50", "USD 12500.50", NULL },
  { "{'amount':'12500','currency':'EUR','rate':'1.08'}", "13500.00", "EUR 12500",
    "About USD 13500.00 at the rate given." },
  { "{'amount':'1000000','currency':'KES','rate':'0.00771234'}", "7712.34", "KES 1000000",
    "About USD 7712.34 at the rate given." },
  /* Half to even: 0.125 and 0.135. */
  { "{'amount':'0.125','currency':'EUR','rate':'1'}", "0.12", "EUR 0.125",
    "About USD 0.12 at the rate given." },
  { "{'amount':'0.135','currency':'EUR','rate':'1'}", "0.14", "EUR 0.135",
    "About USD 0.14 at the rate given." },
  { "{'amount':'0','currency':'EUR','rate':'1'}", "0.00", "EUR 0",
    "About USD 0.00 at the rate given." },
  /* As many digits as the currency has, and never fewer than were typed. */
  { "{'amount':'5.5','currency':'JPY'}", NULL, "JPY 5.5", NULL },
  { "{'amount':'5.5','currency':'KWD'}", NULL, "KWD 5.500", NULL },
  { "{'amount':'5.5','currency':'ZZZ'}", NULL, "ZZZ 5.5", NULL },
  { "{'amount':'5.5'}", NULL, "5.5", NULL },
  { "{'amount':'5','rate':'2'}", NULL, "5", NULL },
  { "{'amount':'5','currency':'EUR'}", NULL, "EUR 5", NULL },
  { "{'amount':'5','currency':'EUR','rate':'two'}", NULL, "EUR 5", NULL },
  { "{'currency':'EUR','rate':'2'}", NULL, NULL, NULL },
  { "{'amount':'five','currency':'USD'}", NULL, NULL, NULL },
  { "{'amount':5,'currency':'USD'}", NULL, NULL, NULL },
  { "{'amount':'5','currency':'EUR','rate':'2','amount_unknown':true}", NULL, NULL, NULL },
  { "{'amount':'5','currency':'EUR','rate':'2','amount_unknown':false}", "10.00", "EUR 5",
    "About USD 10.00 at the rate given." },
  /* Too large for the value in dollars. */
  { "{'amount':'999999999999999.999','currency':'EUR','rate':'999999'}", NULL,
    "EUR 999999999999999.999", NULL },
  { "{}", NULL, NULL, NULL },
  { "[]", NULL, NULL, NULL },
};

static char *
format_usd (PbValue *financial)
{
  PbDecimal usd;

  return pb_money_in_usd (financial, &usd) ? pb_decimal_format (&usd) : NULL;
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autoptr (PbValue) financial = parse_quoted (CASES[i].financial);
    g_autofree char *usd = format_usd (financial);
    g_autofree char *text = pb_money_format (financial);
    g_autofree char *note = pb_money_note_usd (financial);

    g_test_message ("%s", CASES[i].financial);
    g_assert_cmpstr (usd, ==, CASES[i].usd);
    g_assert_cmpstr (text, ==, CASES[i].text);
    g_assert_cmpstr (note, ==, CASES[i].note);
  }
}

/* A pledge that is not of money has no financial part. */
static void
test_absent (void)
{
  PbDecimal usd;

  g_assert_false (pb_money_in_usd (NULL, &usd));
  g_assert_null (pb_money_format (NULL));
  g_assert_null (pb_money_note_usd (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/cases", test_cases);
  g_test_add_func ("/money/absent", test_absent);

  return g_test_run ();
}
