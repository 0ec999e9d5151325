/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-totals-words.h"

#include "report/pb-overview-words.h"

#include <glib/gi18n-lib.h>

/* More currencies without a rate than this are only counted in one line. */
#define MOST_NAMED 3

static void
take_text (GPtrArray *texts, char *text)
{
  g_ptr_array_add (texts, text);
}

/* "EUR 3.2 m in 4 pledges without a rate" */
static char *
make_unrated (const PbCurrencySum *sum)
{
  g_autofree char *money = pb_overview_words_make_money (&sum->amount);
  g_autofree char *n = pb_overview_words_make_number (sum->n);

  if (*sum->currency == '\0')
    /* Translators: %1$s is an amount such as "3.2 m". */
    return g_strdup_printf (ngettext ("%1$s in an unknown currency in %2$s pledge",
                                      "%1$s in an unknown currency in %2$s pledges",
                                      (gulong) sum->n),
                            money, n);
  /* Translators: %1$s is a currency such as EUR, %2$s an amount such as "3.2 m". */
  return g_strdup_printf (ngettext ("%1$s %2$s in %3$s pledge without a rate",
                                    "%1$s %2$s in %3$s pledges without a rate", (gulong) sum->n),
                          sum->currency, money, n);
}

static void
add_money (GPtrArray *texts, const PbTotals *totals)
{
  g_autofree char *n = pb_overview_words_make_number (totals->n_with_value);
  g_autofree char *money = pb_overview_words_make_money (&totals->usd);

  take_text (texts, g_strdup_printf (
                        ngettext ("%s with a value", "%s with a value", totals->n_with_value), n));
  if (totals->n_in_usd > 0)
    /* Translators: %s is an amount such as "82.0 bn". */
    take_text (texts, g_strdup_printf (_ ("USD %s pledged"), money));
}

static void
add_unrated (GPtrArray *texts, const PbTotals *totals)
{
  guint n = totals->unrated->len;

  if (n <= MOST_NAMED)
    for (guint i = 0; i < n; i++)
      take_text (texts, make_unrated (g_ptr_array_index (totals->unrated, i)));
  else
    take_text (texts,
               g_strdup_printf (
                   ngettext ("%u currency without a rate", "%u currencies without a rate", n), n));
}

char *
pb_totals_words_make (const PbTotals *totals)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *n = pb_overview_words_make_number (totals->n);

  take_text (texts, g_strdup_printf (ngettext ("%s pledge", "%s pledges", (gulong) totals->n), n));
  if (totals->n_with_value > 0)
    add_money (texts, totals);
  add_unrated (texts, totals);
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (C_ ("list separator", " · "), (char **) texts->pdata);
}

char *
pb_totals_words_make_unrated (const PbTotals *totals)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < totals->unrated->len; i++)
    take_text (texts, make_unrated (g_ptr_array_index (totals->unrated, i)));
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  return g_strjoinv ("\n", (char **) texts->pdata);
}
