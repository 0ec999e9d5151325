/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-totals-words.h"

#include <locale.h>

static void
free_sum (gpointer data)
{
  PbCurrencySum *sum = data;

  g_free (sum->currency);
  g_free (sum);
}

static void
add_unrated (PbTotals *totals, const char *currency, guint64 n, guint64 units)
{
  PbCurrencySum *sum = g_new0 (PbCurrencySum, 1);

  sum->currency = g_strdup (currency);
  sum->n = n;
  sum->amount = (PbSum){ .units = units };
  g_ptr_array_add (totals->unrated, sum);
}

static PbTotals *
make_totals (guint64 n, guint64 n_with_value, guint64 n_in_usd, guint64 usd)
{
  PbTotals *totals = g_new0 (PbTotals, 1);

  totals->n = n;
  totals->n_with_value = n_with_value;
  totals->n_in_usd = n_in_usd;
  totals->usd = (PbSum){ .units = usd };
  totals->unrated = g_ptr_array_new_with_free_func (free_sum);
  return totals;
}

static void
assert_words (const PbTotals *totals, const char *words)
{
  g_autofree char *made = pb_totals_words_make (totals);

  g_assert_cmpstr (made, ==, words);
}

/* A sum never stands alone, and nothing known is not zero dollars. */
static void
test_sentence (void)
{
  g_autoptr (PbTotals) totals = make_totals (1024, 861, 861, 82000000000);
  g_autoptr (PbTotals) unknown = make_totals (3, 0, 0, 0);
  g_autoptr (PbTotals) one = make_totals (1, 1, 1, 0);

  assert_words (totals, "1024 pledges · 861 with a value · USD 82 bn pledged");
  assert_words (unknown, "3 pledges");
  assert_words (one, "1 pledge · 1 with a value · USD 0 pledged");
}

/* What has no rate is named, not dropped. */
static void
test_unrated (void)
{
  g_autoptr (PbTotals) totals = make_totals (9, 6, 0, 0);
  g_autofree char *more = NULL;

  add_unrated (totals, "XOF", 3, 61000000000);
  add_unrated (totals, "PEN", 1, 9600000);
  assert_words (totals, "9 pledges · 6 with a value · XOF 61 bn in 3 pledges without a rate · "
                        "PEN 9.6 m in 1 pledge without a rate");
  add_unrated (totals, "", 1, 5);
  add_unrated (totals, "KES", 1, 7000);
  assert_words (totals, "9 pledges · 6 with a value · 4 currencies without a rate");
  more = pb_totals_words_make_unrated (totals);
  g_assert_cmpstr (more, ==,
                   "XOF 61 bn in 3 pledges without a rate\n"
                   "PEN 9.6 m in 1 pledge without a rate\n"
                   "5 in an unknown currency in 1 pledge\n"
                   "KES 7 k in 1 pledge without a rate");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/totals/sentence", test_sentence);
  g_test_add_func ("/totals/unrated", test_unrated);
  return g_test_run ();
}
