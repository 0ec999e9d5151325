/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-data.h"

#include "domain/pb-country.h"
#include "domain/pb-money.h"

#include <math.h>

/* Shares have at most three digits behind the point; sums of doubles more. */
#define ROUNDING 0.0001

struct _PbMapData {
  PbMapMeasure measure;
  GHashTable *origins;   /* (nullable) */
  GHashTable *countries; /* code -> double */
  GHashTable *elsewhere; /* name -> double */
  guint n_pledges;
  guint n_with_value;
};

PbMapData *
pb_map_data_new (PbMapMeasure measure, GHashTable *origins)
{
  PbMapData *self = g_new0 (PbMapData, 1);

  self->measure = measure;
  self->origins = origins != NULL ? g_hash_table_ref (origins) : NULL;
  self->countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->elsewhere = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
pb_map_data_free (PbMapData *self)
{
  g_clear_pointer (&self->origins, g_hash_table_unref);
  g_hash_table_unref (self->countries);
  g_hash_table_unref (self->elsewhere);
  g_free (self);
}

static double
look_up (GHashTable *table, const char *key)
{
  const double *value = g_hash_table_lookup (table, key);

  return value != NULL ? *value : 0;
}

static void
put (GHashTable *table, const char *key, double value)
{
  g_hash_table_insert (table, g_strdup (key), g_memdup2 (&value, sizeof value));
}

static void
add (GHashTable *table, const char *key, double value)
{
  put (table, key, look_up (table, key) + value);
}

static double
to_double (const PbDecimal *decimal)
{
  return decimal->units / pow (10, decimal->scale);
}

/* A share is kept as it was typed, so it may be no number. */
static double
read_share (PbValue *part)
{
  PbDecimal share;
  const char *text = pb_value_get_member_string (part, "share");

  return text != NULL && pb_decimal_parse (text, &share) ? to_double (&share) : -1;
}

static void
add_place (GHashTable *places, const char *code, double share)
{
  double known = g_hash_table_contains (places, code) ? look_up (places, code) : 0;

  put (places, code, share < 0 || known < 0 ? -1 : known + share);
}

/* Places are kept with their share in percent, negative when it is not known. */
static void
find_origins (const PbMapData *self, PbValue *pledge, GHashTable *places)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *party = pb_value_get_item (parties, i);
    const char *entity = pb_value_get_member_string (party, "entity");
    const char *country = entity != NULL ? g_hash_table_lookup (self->origins, entity) : NULL;

    add_place (places, country != NULL ? country : PB_MAP_NOWHERE, read_share (party));
  }
}

static void
find_covered (PbValue *pledge, GHashTable *places)
{
  PbValue *coverage = pb_value_get_member (pledge, "coverage");

  for (guint i = 0; i < pb_value_get_length (coverage); i++) {
    PbValue *part = pb_value_get_item (coverage, i);
    const char *country = pb_value_get_member_string (part, "country");

    add_place (places, pb_country_find (country) != NULL ? country : PB_MAP_NOWHERE,
               read_share (part));
  }
}

static void
find_regions (PbValue *pledge, GHashTable *places)
{
  PbValue *regions = pb_value_get_member (pledge, "coverage_regions");

  for (guint i = 0; i < pb_value_get_length (regions); i++) {
    const char *region = pb_value_get_string (pb_value_get_item (regions, i));

    if (region != NULL)
      add_place (places, region, -1);
  }
}

static void
find_places (const PbMapData *self, PbValue *pledge, GHashTable *places)
{
  const char *scope = pb_value_get_member_string (pledge, "coverage_scope");

  if (self->origins != NULL)
    find_origins (self, pledge, places);
  else if (g_strcmp0 (scope, "countries") == 0)
    find_covered (pledge, places);
  else if (g_strcmp0 (scope, "regional") == 0)
    find_regions (pledge, places);
  else if (g_strcmp0 (scope, "global") == 0)
    add_place (places, PB_MAP_GLOBAL, -1);
  if (g_hash_table_size (places) == 0)
    add_place (places, PB_MAP_NOWHERE, -1);
}

void
pb_map_data_add (PbMapData *self, const char *place, double value)
{
  add (pb_country_find (place) != NULL ? self->countries : self->elsewhere, place, value);
}

static void
count_pledge (PbMapData *self, GHashTable *places)
{
  GHashTableIter iter;
  gpointer place;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    pb_map_data_add (self, place, 1);
}

/* How much of the whole the shares state, in percent. */
static double
sum_shares (GHashTable *places)
{
  GHashTableIter iter;
  gpointer share;
  double sum = 0;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, NULL, &share))
    sum += MAX (*(double *) share, 0);
  return sum;
}

/* By the rules of pb_totals_divide(): what is stated is divided, and nobody knows about the rest.
 * Who is alone has all of it; shares that are more than the whole say nothing. */
static void
spread_money (PbMapData *self, GHashTable *places, double usd)
{
  double stated = sum_shares (places);
  gboolean alone = g_hash_table_size (places) == 1 && stated <= 0;
  double rest = alone ? 0 : 100;
  GHashTableIter iter;
  gpointer place, share;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, &place, &share)) {
    double percent = alone ? 100 : *(double *) share;

    if (percent < 0 || stated > 100 + ROUNDING)
      continue;
    pb_map_data_add (self, place, usd * percent / 100);
    rest -= percent;
  }
  if (rest > ROUNDING)
    pb_map_data_add (self, PB_MAP_NOT_SPLIT, usd * rest / 100);
}

static gboolean
read_money (PbValue *pledge, double *usd)
{
  PbDecimal amount;

  if (!pb_value_contains_string (pb_value_get_member (pledge, "types"), "financial") ||
      !pb_money_in_usd (pb_value_get_member (pledge, "financial"), &amount))
    return FALSE;
  *usd = to_double (&amount);
  return TRUE;
}

void
pb_map_data_add_pledge (PbMapData *self, PbValue *pledge)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  double usd;
  gboolean has_value = read_money (pledge, &usd);

  find_places (self, pledge, places);
  self->n_pledges++;
  if (has_value)
    self->n_with_value++;
  if (self->measure == PB_MAP_PLEDGES)
    count_pledge (self, places);
  else if (has_value)
    spread_money (self, places, usd);
}

PbMapMeasure
pb_map_data_get_measure (const PbMapData *self)
{
  return self->measure;
}

gboolean
pb_map_data_is_by_origin (const PbMapData *self)
{
  return self->origins != NULL;
}

guint
pb_map_data_get_n_pledges (const PbMapData *self)
{
  return self->n_pledges;
}

guint
pb_map_data_get_n_with_value (const PbMapData *self)
{
  return self->n_with_value;
}

double
pb_map_data_get (const PbMapData *self, const char *country)
{
  return look_up (self->countries, country);
}

double
pb_map_data_get_shown (const PbMapData *self, const char *country)
{
  return look_up (self->countries, g_str_equal (country, "TWN") ? "CHN" : country);
}

double
pb_map_data_get_elsewhere (const PbMapData *self, const char *name)
{
  return look_up (self->elsewhere, name);
}

PbClassBreaks
pb_map_data_make_breaks (const PbMapData *self)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->countries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_array_append_vals (values, value, 1);
  return pb_class_breaks_make ((const double *) values->data, values->len,
                               self->measure == PB_MAP_PLEDGES);
}
