/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/pb-overview-charts.h"

#include "browse/pb-milestone.h"
#include "domain/pb-vocabulary.h"
#include "report/pb-overview-words.h"

#include <glib/gi18n-lib.h>

/* Growth. */

static gboolean
has_milestone (const char *year)
{
  guint n;
  const PbMilestone *milestones = pb_milestone_get_all (&n);

  for (guint i = 0; i < n; i++)
    if (milestones[i].when.year == g_ascii_strtoull (year, NULL, 10))
      return TRUE;
  return FALSE;
}

static void
add_year (PbChart *chart, const PbTally *tally)
{
  guint64 n = tally->totals->n;
  PbChartPart *part = pb_chart_add_part (chart);

  part->label = g_strdup (tally->code);
  part->figure = pb_overview_words_make_number (n);
  /* Translators: a year, and how many pledges had begun by its end. */
  part->sentence = g_strdup_printf (
      ngettext ("By the end of %1$s: %2$s pledge", "By the end of %1$s: %2$s pledges", (gulong) n),
      part->label, part->figure);
  part->query = g_strdup (tally->query);
  part->value = (double) n;
  part->marked = has_milestone (tally->code);
}

static void
add_milestones (PbChart *chart)
{
  guint n;
  const PbMilestone *milestones = pb_milestone_get_all (&n);

  chart->marks_title = g_strdup (_ ("Partner2Connect as a whole, public figures"));
  for (guint i = 0; i < n; i++) {
    g_autofree char *when = pb_date_format_locale (&milestones[i].when);

    /* Translators: a month, and what was reached in it: "June 2022: 360 pledges". */
    g_ptr_array_add (chart->marks, g_strdup_printf (C_ ("milestone", "%1$s: %2$s"), when,
                                                    pb_milestone_get_text (&milestones[i])));
  }
}

PbChart *
pb_overview_charts_make_growth (const PbOverview *overview)
{
  PbChart *chart = pb_chart_new (PB_CHART_COLUMNS, _ ("Growth over the Years"));
  g_autofree char *unplaced = pb_overview_words_make_number (overview->n_unplaced);

  for (guint i = 0; i < overview->years->len; i++)
    add_year (chart, g_ptr_array_index (overview->years, i));
  add_milestones (chart);
  g_ptr_array_add (chart->notes, g_strdup (_ ("Pledges of this register by the year in which they "
                                              "start, added up.")));
  if (overview->n_unplaced > 0)
    g_ptr_array_add (chart->notes,
                     g_strdup_printf (ngettext ("%s pledge starts later or does not say when.",
                                                "%s pledges start later or do not say when.",
                                                (gulong) overview->n_unplaced),
                                      unplaced));
  return chart;
}

/* Facets. */

static const char *const titles[PB_OVERVIEW_N_FACETS] = {
  [PB_OVERVIEW_FOCUS] = N_ ("By Focus Area"),
  [PB_OVERVIEW_TYPE] = N_ ("By Type"),
  [PB_OVERVIEW_SECTOR] = N_ ("By Sector"),
  [PB_OVERVIEW_REGION] = N_ ("By Region"),
  [PB_OVERVIEW_GROUP] = N_ ("Hardest to Connect"),
  [PB_OVERVIEW_REPORTED] = N_ ("Last Progress Report"),
};

static const char *
get_label (PbOverviewFacet facet, const char *code)
{
  switch (facet) {
  case PB_OVERVIEW_FOCUS: return pb_vocabulary_label ("focus-area", code);
  case PB_OVERVIEW_TYPE: return pb_vocabulary_label ("pledge-type", code);
  case PB_OVERVIEW_SECTOR: return pb_vocabulary_label ("entity-type", code);
  case PB_OVERVIEW_REGION:
    return g_str_equal (code, PB_OVERVIEW_GLOBAL) ? pb_vocabulary_label ("coverage-scope", code)
                                                  : pb_vocabulary_label ("itu-region", code);
  case PB_OVERVIEW_GROUP: return pb_vocabulary_label ("un-group", code);
  case PB_OVERVIEW_REPORTED: return pb_vocabulary_label ("report-age", code);
  case PB_OVERVIEW_N_FACETS: break;
  }
  g_return_val_if_reached (code);
}

static char *
make_detail (const PbTotals *totals)
{
  g_autofree char *money = pb_overview_words_make_money (&totals->usd);
  g_autofree char *n = pb_overview_words_make_number (totals->n_in_usd);

  if (totals->n_in_usd == 0)
    return NULL;
  /* Translators: an amount of money such as "1.5 bn", and how many pledges have it. */
  return g_strdup_printf (ngettext ("USD %1$s in %2$s pledge with a value",
                                    "USD %1$s in %2$s pledges with a value",
                                    (gulong) totals->n_in_usd),
                          money, n);
}

static char *
make_sentence (const PbChartPart *part, guint64 n)
{
  if (part->detail == NULL)
    /* Translators: what is counted, how many pledges it has, and their share of all:
       "Access: 12 pledges, 40%". */
    return g_strdup_printf (
        ngettext ("%1$s: %2$s pledge, %3$s", "%1$s: %2$s pledges, %3$s", (gulong) n), part->label,
        part->figure, part->share);
  /* Translators: the same, and how much money: "Access: 12 pledges, 40%. USD 1.5 bn in 3 pledges
     with a value". */
  return g_strdup_printf (
      ngettext ("%1$s: %2$s pledge, %3$s. %4$s", "%1$s: %2$s pledges, %3$s. %4$s", (gulong) n),
      part->label, part->figure, part->share, part->detail);
}

/* The older what is known of a pledge, the warmer; %PB_CHART_PLAIN for what has no age. */
static PbChartTone
get_tone (PbOverviewFacet facet, const char *code)
{
  static const struct {
    const char *code;
    PbChartTone tone;
  } ages[] = {
    { "year", PB_CHART_FRESH },
    { "two-years", PB_CHART_AGEING },
    { "older", PB_CHART_STALE },
    { "never", PB_CHART_UNKNOWN },
  };

  for (guint i = 0; facet == PB_OVERVIEW_REPORTED && i < G_N_ELEMENTS (ages); i++)
    if (g_str_equal (ages[i].code, code))
      return ages[i].tone;
  return PB_CHART_PLAIN;
}

static void
add_tally (PbChart *chart, PbOverviewFacet facet, const PbTally *tally, guint64 n_all)
{
  PbChartPart *part = pb_chart_add_part (chart);
  guint64 n = tally->totals->n;

  part->label = g_strdup (get_label (facet, tally->code));
  part->figure = pb_overview_words_make_number (n);
  part->share = pb_overview_words_make_share (n, n_all);
  part->detail = make_detail (tally->totals);
  part->sentence = make_sentence (part, n);
  part->query = g_strdup (tally->query);
  part->value = (double) n;
  part->tone = get_tone (facet, tally->code);
}

/* What one must know lest the bars be added up, or taken for more than they are. */
static void
add_note (PbChart *chart, const PbOverview *overview, PbOverviewFacet facet)
{
  g_autofree char *day = pb_date_format_locale (&overview->as_of);

  switch (facet) {
  case PB_OVERVIEW_FOCUS:
  case PB_OVERVIEW_TYPE:
    g_ptr_array_add (chart->notes, g_strdup (_ ("A pledge may count in several.")));
    return;
  case PB_OVERVIEW_SECTOR:
    g_ptr_array_add (chart->notes,
                     g_strdup (_ ("A joint pledge counts in the sector of each of its parties.")));
    return;
  case PB_OVERVIEW_REGION:
    g_ptr_array_add (chart->notes,
                     g_strdup (_ ("Where pledges are carried out. A pledge may count in several "
                                  "regions; one for the world counts in none of them.")));
    return;
  case PB_OVERVIEW_GROUP:
    g_ptr_array_add (
        chart->notes,
        /* Translators: %s is a date. */
        g_strdup_printf (_ ("Share of all pledges that name such a country, by the United Nations' "
                            "lists as of %s. A country may be in two groups."),
                         day));
    return;
  case PB_OVERVIEW_REPORTED:
    g_ptr_array_add (
        chart->notes,
        /* Translators: %s is a date. */
        g_strdup_printf (_ ("How long before %s the period of the newest report ended. Drafts of "
                            "reports are not counted."),
                         day));
    return;
  case PB_OVERVIEW_N_FACETS: break;
  }
  g_return_if_reached ();
}

PbChart *
pb_overview_charts_make_facet (const PbOverview *overview, PbOverviewFacet facet)
{
  PbChart *chart = pb_chart_new (PB_CHART_BARS, _ (titles[facet]));
  guint64 n_all = overview->all->totals->n;

  for (guint i = 0; i < overview->facets[facet]->len; i++)
    add_tally (chart, facet, g_ptr_array_index (overview->facets[facet], i), n_all);
  /* A track is all pledges, as the share beside it says. */
  chart->full = (double) n_all;
  add_note (chart, overview, facet);
  return chart;
}
