/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-words.h"

#include "base/pb-decimal.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"
#include "map/pb-map-groups.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define THOUSAND 1e3
#define MILLION 1e6
#define BILLION 1e9
/* Digits behind the point of a share of one in a hundred million. */
#define LEAST_PLACES 6

static char *
format_count (guint64 n)
{
  PbDecimal count = { .units = (gint64) MIN (n, G_MAXINT64) };

  return pb_decimal_format_locale (&count, 0);
}

const char *
pb_map_words_get_title (const PbMapData *data)
{
  gboolean by_origin = pb_map_data_get_basis (data) == PB_MAP_BY_ORIGIN;

  switch (pb_map_data_get_measure (data)) {
  case PB_MAP_PLEDGES:
    return by_origin ? _ ("Pledges by the country they come from")
                     : _ ("Pledges by country of implementation");
  case PB_MAP_MONEY:
    return by_origin ? _ ("Money pledged, by the country it comes from")
                     : _ ("Money pledged, by country of implementation");
  case PB_MAP_SHARE:
    return by_origin ? _ ("Share of all pledges, by the country they come from")
                     : _ ("Share of all pledges, by country of implementation");
  case PB_MAP_ENTITIES: return _ ("Entities by country");
  }
  g_return_val_if_reached (NULL);
}

char *
pb_map_words_make_subtitle (const PbMapData *data, const PbDate *as_of)
{
  g_autofree char *day = pb_date_format_locale (as_of);
  const PbMapNumbers *total = pb_map_data_get_total (data);
  g_autofree char *n = format_count (total->n);
  g_autofree char *n_in_usd = format_count (total->n_in_usd);

  if (pb_map_data_get_measure (data) == PB_MAP_ENTITIES)
    /* Translators: how many entities a map shows, and a date. */
    return g_strdup_printf (
        ngettext ("%1$s entity. As of %2$s.", "%1$s entities. As of %2$s.", total->n), n, day);
  if (pb_map_data_get_measure (data) != PB_MAP_MONEY)
    /* Translators: how many pledges a map shows, and a date. */
    return g_strdup_printf (
        ngettext ("%1$s pledge. As of %2$s.", "%1$s pledges. As of %2$s.", total->n), n, day);
  return g_strdup_printf (
      /* Translators: how many pledges a map shows, how many of them have an amount, and a date. */
      ngettext ("%1$s pledge, %2$s with a value in US dollars. As of %3$s.",
                "%1$s pledges, %2$s of them with a value in US dollars. As of %3$s.", total->n),
      n, n_in_usd, day);
}

const char *
pb_map_words_get_legend_title (const PbMapData *data)
{
  switch (pb_map_data_get_measure (data)) {
  case PB_MAP_PLEDGES: return C_ ("map", "Pledges in each country");
  case PB_MAP_MONEY: return C_ ("map", "US dollars pledged for each country");
  case PB_MAP_SHARE: return C_ ("map", "Share of all pledges in each country");
  case PB_MAP_ENTITIES: return C_ ("map", "Entities in each country");
  }
  g_return_val_if_reached (NULL);
}

const char *
pb_map_words_get_elsewhere_title (const PbMapData *data)
{
  switch (pb_map_data_get_measure (data)) {
  case PB_MAP_PLEDGES: return C_ ("map", "Pledges of no single country");
  case PB_MAP_MONEY: return C_ ("map", "US dollars of no single country");
  case PB_MAP_SHARE: return C_ ("map", "Share of all pledges of no single country");
  case PB_MAP_ENTITIES: return C_ ("map", "Entities of no country");
  }
  g_return_val_if_reached (NULL);
}

/* One digit behind the point for small numbers, unless it is a zero. */
static char *
format_short (double value)
{
  PbDecimal whole = { .units = llround (value) };
  PbDecimal tenths = { .units = llround (value * 10), .scale = 1 };

  if (value >= 10 || tenths.units % 10 == 0)
    return pb_decimal_format_locale (&whole, 0);
  return pb_decimal_format_locale (&tenths, 1);
}

/* Whether an amount that is rounded makes one of a unit: 999,700 is one million, not "1,000 k". */
static gboolean
makes (double usd, double unit)
{
  return usd >= unit - unit / THOUSAND / 2;
}

static char *
format_money (double usd)
{
  g_autofree char *number = NULL;

  if (makes (usd, BILLION)) {
    number = format_short (usd / BILLION);
    /* Translators: billion (a thousand million), of US dollars. */
    return g_strdup_printf (C_ ("money", "%s bn"), number);
  }
  if (makes (usd, MILLION)) {
    number = format_short (usd / MILLION);
    /* Translators: million, of US dollars. */
    return g_strdup_printf (C_ ("money", "%s m"), number);
  }
  if (makes (usd, THOUSAND)) {
    number = format_short (usd / THOUSAND);
    /* Translators: thousand, of US dollars. */
    return g_strdup_printf (C_ ("money", "%s k"), number);
  }
  return format_short (usd);
}

/* Two digits that say something, so that one pledge of a hundred thousand is not nothing. */
static char *
format_share (double percent)
{
  PbDecimal share = { 0 };
  g_autofree char *number = NULL;

  for (double limit = 10; percent > 0 && percent < limit && share.scale < LEAST_PLACES; limit /= 10)
    share.scale++;
  share.units = llround (percent * pow (10, share.scale));
  for (; share.scale > 0 && share.units % 10 == 0; share.scale--)
    share.units /= 10;
  number = pb_decimal_format_locale (&share, -1);
  /* Translators: %s is a number, such as 56. */
  return g_strdup_printf (C_ ("share", "%s%%"), number);
}

char *
pb_map_words_make_value (PbMapMeasure measure, double value)
{
  switch (measure) {
  case PB_MAP_PLEDGES:
  case PB_MAP_ENTITIES: return format_count ((guint64) llround (value));
  case PB_MAP_MONEY: return format_money (value);
  case PB_MAP_SHARE: return format_share (value);
  }
  g_return_val_if_reached (NULL);
}

/* What is not known is not zero. */
static gboolean
is_unknown (const PbMapData *data, const PbMapNumbers *numbers)
{
  return pb_map_data_get_measure (data) == PB_MAP_MONEY && numbers->n > 0 &&
         numbers->n_in_usd == 0 && numbers->usd <= 0;
}

char *
pb_map_words_make_figure (const PbMapData *data, const char *place)
{
  if (is_unknown (data, pb_map_data_get_numbers (data, place)))
    return g_strdup ("–");
  return pb_map_words_make_value (pb_map_data_get_measure (data), pb_map_data_get (data, place));
}

char *
pb_map_words_make_class (const PbMapData *data, const PbClassBreaks *breaks, guint class)
{
  PbMapMeasure measure = pb_map_data_get_measure (data);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  double next;

  /* Of a pledge of money the amount may be unknown, which is not nothing. */
  if (class == 0)
    return g_strdup (measure == PB_MAP_MONEY ? C_ ("map", "No amount known") : C_ ("map", "None"));
  from = pb_map_words_make_value (measure, breaks->lower[class - 1]);
  if (class == breaks->n_classes)
    /* Translators: a class of a map, such as "50 or more". */
    return g_strdup_printf (C_ ("map", "%s or more"), from);
  next = breaks->lower[class];
  if (pb_map_data_is_whole (data) && next - breaks->lower[class - 1] < 2)
    return g_steal_pointer (&from);
  to = pb_map_words_make_value (measure, pb_map_data_is_whole (data) ? next - 1 : next);
  /* Translators: a class of a map: from, to. */
  return g_strdup_printf (C_ ("map", "%1$s–%2$s"), from, to);
}

static const char *
name_elsewhere (const char *name)
{
  if (g_str_equal (name, PB_MAP_GLOBAL))
    return pb_vocabulary_label ("coverage-scope", "global");
  if (g_str_equal (name, PB_MAP_NOT_SPLIT))
    return C_ ("map", "Several countries, not split");
  if (g_str_equal (name, PB_MAP_NOWHERE))
    return C_ ("map", "No country given");
  return pb_vocabulary_label ("itu-region", name);
}

const char *
pb_map_words_get_place (const char *place)
{
  return pb_country_find (place) != NULL ? pb_country_name (place) : name_elsewhere (place);
}

static char *
tell_pledges (const char *place, guint64 n_pledges)
{
  g_autofree char *n = format_count (n_pledges);

  /* Translators: a country, and how many pledges it has. */
  return g_strdup_printf (ngettext ("%1$s: %2$s pledge", "%1$s: %2$s pledges", n_pledges), place,
                          n);
}

static char *
tell_entities (const char *place, guint64 n_entities)
{
  g_autofree char *n = format_count (n_entities);

  /* Translators: a country, and how many entities are from it. */
  return g_strdup_printf (ngettext ("%1$s: %2$s entity", "%1$s: %2$s entities", n_entities), place,
                          n);
}

static char *
tell_money (const char *place, double usd)
{
  g_autofree char *money = format_money (usd);

  /* Translators: a country, and an amount of money. */
  return g_strdup_printf (C_ ("map", "%1$s: USD %2$s"), place, money);
}

static char *
tell_share (const char *place, double percent)
{
  g_autofree char *share = format_share (percent);

  /* Translators: a country, and a share such as 5.2%. */
  return g_strdup_printf (C_ ("map", "%1$s: %2$s of all pledges"), place, share);
}

char *
pb_map_words_make_place (const PbMapData *data, const char *place)
{
  const PbMapNumbers *numbers = pb_map_data_get_numbers (data, place);
  double value = pb_map_data_get (data, place);
  const char *name = pb_map_words_get_place (place);

  if (is_unknown (data, numbers))
    return tell_pledges (name, numbers->n);
  switch (pb_map_data_get_measure (data)) {
  case PB_MAP_PLEDGES: return tell_pledges (name, (guint64) llround (value));
  case PB_MAP_MONEY: return tell_money (name, value);
  case PB_MAP_SHARE: return tell_share (name, value);
  case PB_MAP_ENTITIES: return tell_entities (name, (guint64) llround (value));
  }
  g_return_val_if_reached (NULL);
}

char *
pb_map_words_make_both (const PbMapData *data, const char *place)
{
  const PbMapNumbers *numbers = pb_map_data_get_numbers (data, place);
  const char *name = pb_map_words_get_place (place);
  g_autofree char *n = format_count (numbers->n);
  g_autofree char *money = format_money (numbers->usd);

  if (pb_map_data_get_measure (data) == PB_MAP_ENTITIES)
    return tell_entities (name, numbers->n);
  if (numbers->usd <= 0)
    return tell_pledges (name, numbers->n);
  if (numbers->n == 0)
    return tell_money (name, numbers->usd);
  return g_strdup_printf (
      /* Translators: a country, how many pledges it has, and how much money was pledged. */
      ngettext ("%1$s: %2$s pledge, USD %3$s", "%1$s: %2$s pledges, USD %3$s", numbers->n), name, n,
      money);
}

const char *
pb_map_words_get_group (guint place)
{
  return pb_vocabulary_label ("un-group", pb_map_groups_get_code (place));
}

const char *
pb_map_words_get_disclaimer (void)
{
  return _ ("The boundaries and names shown and the designations used on this map do not imply "
            "official endorsement or acceptance by the United Nations or ITU, nor any opinion "
            "concerning the legal status of any country, territory, city or area or of its "
            "authorities, or concerning the delimitation of its frontiers or boundaries.");
}

char *
pb_map_words_make_notes (void)
{
  return g_strjoin (
      " ",
      _ ("Dotted line: approximately the Line of Control in Jammu and Kashmir agreed upon by India "
         "and Pakistan. The final status of Jammu and Kashmir has not yet been agreed upon by the "
         "parties."),
      _ ("The final boundary between the Sudan and South Sudan has not yet been determined. The "
         "final status of the Abyei area is not yet determined."),
      _ ("A dispute exists between the Governments of Argentina and the United Kingdom concerning "
         "sovereignty over the Falkland Islands (Malvinas)."),
      _ ("References to Kosovo are to be understood in the context of Security Council resolution "
         "1244 (1999)."),
      _ ("Areas in grey: status not agreed, shown without a country."), NULL);
}

const char *
pb_map_words_get_undetermined (void)
{
  return C_ ("map", "Status not agreed");
}
