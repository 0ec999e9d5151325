/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-overview-words.h"

#include "base/pb-decimal.h"
#include "domain/pb-money.h"
#include "map/pb-map-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Currencies that are named one by one; more would drown the figure they stand under. */
#define MOST_UNRATED 4

char *
pb_overview_words_make_number (guint64 number)
{
  PbDecimal decimal = { .units = (gint64) MIN (number, G_MAXINT64) };

  return pb_decimal_format_locale (&decimal, 0);
}

char *
pb_overview_words_make_money (const PbSum *usd)
{
  return pb_map_words_make_value (PB_MAP_MONEY, (double) usd->units / pow (10, usd->scale));
}

char *
pb_overview_words_make_share (guint64 part, guint64 whole)
{
  double percent = whole > 0 ? 100.0 * (double) part / (double) whole : 0;
  g_autofree char *number = NULL;

  if (part > 0 && percent < 1)
    /* Translators: a share of something, less than one in a hundred. */
    return g_strdup (C_ ("share", "<1%"));
  number = pb_overview_words_make_number ((guint64) lround (percent));
  /* Translators: a share of something. */
  return g_strdup_printf (C_ ("share", "%s%%"), number);
}

const char *
pb_overview_words_get_rule (void)
{
  return _ ("Drafts, and pledges that were withdrawn or replaced, are not counted.");
}

static void
free_headline (gpointer data)
{
  PbHeadline *headline = data;

  g_free (headline->figure);
  g_free (headline->label);
  g_free (headline->detail);
  g_free (headline->sentence);
  g_free (headline->query);
  g_free (headline);
}

/* Takes @figure and @detail. */
static void
add_headline (GPtrArray *headlines,
              const char *label,
              char *figure,
              char *detail,
              const PbKind *kind,
              const char *query)
{
  PbHeadline *headline = g_new0 (PbHeadline, 1);

  headline->label = g_strdup (label);
  headline->figure = figure;
  headline->detail = detail;
  headline->kind = kind;
  headline->query = g_strdup (query);
  headline->sentence =
      detail != NULL
          /* Translators: what is counted, how many or how much, and what must be known beside it:
             "Pledges: 1,024. 861 of them with a value". */
          ? g_strdup_printf (C_ ("figure", "%1$s: %2$s. %3$s"), label, figure, detail)
          /* Translators: what is counted, and how many: "Joint pledges: 12". */
          : g_strdup_printf (C_ ("figure", "%1$s: %2$s"), label, figure);
  g_ptr_array_add (headlines, headline);
}

static void
add_pledges (GPtrArray *headlines, const PbTally *all)
{
  const PbTotals *totals = all->totals;
  g_autofree char *valued = pb_overview_words_make_number (totals->n_with_value);

  /* Translators: under a number of pledges. */
  add_headline (headlines, C_ ("figure", "Pledges"), pb_overview_words_make_number (totals->n),
                g_strdup_printf (ngettext ("%s of them with a value", "%s of them with a value",
                                           (gulong) totals->n_with_value),
                                 valued),
                &pb_pledge_kind, all->query);
}

/* "XOF 61 bn" */
static char *
make_amount (const PbCurrencySum *sum)
{
  g_autofree char *money = pb_overview_words_make_money (&sum->amount);

  if (*sum->currency == '\0')
    /* Translators: an amount such as "61 bn", of which nobody said in what currency. */
    return g_strdup_printf (C_ ("money", "%s without a currency"), money);
  return pb_money_write (sum->currency, money);
}

/* (nullable): what a sum in US dollars does not have in it is named, not dropped in silence. */
static char *
describe_unrated (const GPtrArray *unrated)
{
  guint n_named = unrated->len > MOST_UNRATED ? MOST_UNRATED - 1 : unrated->len;
  guint n_rest = unrated->len - n_named;
  g_autoptr (GPtrArray) amounts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < n_named; i++)
    g_ptr_array_add (amounts, make_amount (g_ptr_array_index (unrated, i)));
  if (n_rest > 0)
    g_ptr_array_add (
        amounts,
        g_strdup_printf (ngettext ("%u more currency", "%u more currencies", n_rest), n_rest));
  if (amounts->len == 0)
    return NULL;
  g_ptr_array_add (amounts, NULL);
  list = g_strjoinv (C_ ("list separator", " · "), (char **) amounts->pdata);
  /* Translators: amounts of money that cannot be told in US dollars. */
  return g_strdup_printf (_ ("Without a rate, and not in it: %s"), list);
}

static void
add_money (GPtrArray *headlines, const PbTally *all)
{
  const PbTotals *totals = all->totals;
  g_autofree char *money = pb_overview_words_make_money (&totals->usd);
  g_autofree char *n = pb_overview_words_make_number (totals->n_in_usd);
  g_autofree char *valued = g_strdup_printf (ngettext ("In %s pledge with a value in US dollars",
                                                       "In %s pledges with a value in US dollars",
                                                       (gulong) totals->n_in_usd),
                                             n);
  g_autofree char *unrated = describe_unrated (totals->unrated);
  g_autoptr (PbQuery) counted = pb_query_parse (all->query, NULL);
  g_autoptr (PbQuery) with_value =
      pb_query_with (counted, pb_query_field_find ("value"), "yes", FALSE);

  /* Translators: over an amount of money. */
  add_headline (headlines, C_ ("figure", "Pledged"), pb_money_write ("USD", money),
                g_strjoin ("\n", valued, unrated, NULL), &pb_pledge_kind,
                pb_query_get_text (with_value));
}

static void
add_entities (GPtrArray *headlines, const PbOverview *overview)
{
  g_autofree char *pledging = pb_overview_words_make_number (overview->n_pledging);

  add_headline (headlines, C_ ("figure", "Entities"),
                pb_overview_words_make_number (overview->n_entities),
                g_strdup_printf (ngettext ("%s of them with a pledge", "%s of them with a pledge",
                                           (gulong) overview->n_pledging),
                                 pledging),
                &pb_entity_kind, "");
}

static void
add_countries (GPtrArray *headlines, const PbOverview *overview)
{
  g_autofree char *beyond = pb_overview_words_make_number (overview->n_beyond);
  char *detail = NULL;

  if (overview->n_beyond > 0)
    detail = g_strdup_printf (ngettext ("And %s pledge for whole regions or the world",
                                        "And %s pledges for whole regions or the world",
                                        (gulong) overview->n_beyond),
                              beyond);
  add_headline (headlines, C_ ("figure", "Countries covered"),
                pb_overview_words_make_number (overview->n_countries), detail, &pb_pledge_kind,
                overview->by_country->query);
}

static void
add_joint (GPtrArray *headlines, const PbTally *joint)
{
  add_headline (
      headlines, C_ ("figure", "Joint pledges"), pb_overview_words_make_number (joint->totals->n),
      g_strdup (_ ("Made by several together, counted once")), &pb_pledge_kind, joint->query);
}

static void
add_reported (GPtrArray *headlines, const PbOverview *overview)
{
  guint64 n = overview->reported->totals->n;
  guint64 n_all = overview->all->totals->n;
  g_autofree char *reported = pb_overview_words_make_number (n);
  g_autofree char *all = pb_overview_words_make_number (n_all);

  /* Translators: over a share of all pledges. */
  add_headline (
      headlines, C_ ("figure", "Reported on"), pb_overview_words_make_share (n, n_all),
      /* Translators: how many pledges have a progress report on the last year. */
      g_strdup_printf (ngettext ("%1$s of %2$s pledge in the last 12 months",
                                 "%1$s of %2$s pledges in the last 12 months", (gulong) n_all),
                       reported, all),
      &pb_pledge_kind, overview->reported->query);
}

GPtrArray *
pb_overview_words_make_headlines (const PbOverview *overview)
{
  GPtrArray *headlines = g_ptr_array_new_with_free_func (free_headline);

  add_pledges (headlines, overview->all);
  add_money (headlines, overview->all);
  add_entities (headlines, overview);
  add_countries (headlines, overview);
  add_joint (headlines, overview->joint);
  add_reported (headlines, overview);
  return headlines;
}
