/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-data.h"

#include <math.h>

#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

struct _PbMapData {
  gatomicrefcount refs;
  PbMapMeasure measure;
  PbMapBasis basis;
  GHashTable *places; /* code or name -> PbMapNumbers; shared between measures */
  PbMapNumbers total;
};

/* Sums of the same money in another order may differ by less than one can see. */
gboolean
pb_map_numbers_equal (const PbMapNumbers *a, const PbMapNumbers *b)
{
  return a->n == b->n && a->n_in_usd == b->n_in_usd && fabs (a->usd - b->usd) < 0.005;
}

static PbMapData *
create (PbMapMeasure measure, PbMapBasis basis, GHashTable *places)
{
  PbMapData *self = g_new0 (PbMapData, 1);

  g_atomic_ref_count_init (&self->refs);
  self->measure = measure;
  self->basis = basis;
  self->places = places;
  return self;
}

PbMapData *
pb_map_data_new (PbMapMeasure measure, PbMapBasis basis)
{
  return create (measure, basis, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free));
}

PbMapData *
pb_map_data_with_measure (const PbMapData *self, PbMapMeasure measure)
{
  PbMapData *other = create (measure, self->basis, g_hash_table_ref (self->places));

  other->total = self->total;
  return other;
}

PbMapData *
pb_map_data_ref (PbMapData *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
pb_map_data_unref (PbMapData *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  g_hash_table_unref (self->places);
  g_free (self);
}

void
pb_map_data_set_total (PbMapData *self, const PbMapNumbers *total)
{
  self->total = *total;
}

void
pb_map_data_add (PbMapData *self, const char *place, const PbMapNumbers *numbers)
{
  PbMapNumbers *known = g_hash_table_lookup (self->places, place);

  if (known == NULL) {
    known = g_new0 (PbMapNumbers, 1);
    g_hash_table_insert (self->places, g_strdup (place), known);
  }
  known->n += numbers->n;
  known->n_in_usd += numbers->n_in_usd;
  known->usd += numbers->usd;
}

static gboolean
equal_places (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer place, numbers;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &place, &numbers)) {
    const PbMapNumbers *other = g_hash_table_lookup (b, place);

    if (other == NULL || !pb_map_numbers_equal (numbers, other))
      return FALSE;
  }
  return TRUE;
}

gboolean
pb_map_data_equal (const PbMapData *a, const PbMapData *b)
{
  return a->measure == b->measure && a->basis == b->basis &&
         pb_map_numbers_equal (&a->total, &b->total) && equal_places (a->places, b->places);
}

gboolean
pb_map_data_is_whole (const PbMapData *self)
{
  return self->measure == PB_MAP_PLEDGES || self->measure == PB_MAP_ENTITIES;
}

PbMapMeasure
pb_map_data_get_measure (const PbMapData *self)
{
  return self->measure;
}

PbMapBasis
pb_map_data_get_basis (const PbMapData *self)
{
  return self->basis;
}

const PbMapNumbers *
pb_map_data_get_total (const PbMapData *self)
{
  return &self->total;
}

const PbMapNumbers *
pb_map_data_get_numbers (const PbMapData *self, const char *place)
{
  static const PbMapNumbers none;
  const PbMapNumbers *numbers = g_hash_table_lookup (self->places, place);

  return numbers != NULL ? numbers : &none;
}

static double
find_share (const PbMapData *self, const PbMapNumbers *numbers)
{
  return self->total.n > 0 ? 100.0 * (double) numbers->n / (double) self->total.n : 0;
}

static double
read_measure (const PbMapData *self, const PbMapNumbers *numbers)
{
  switch (self->measure) {
  case PB_MAP_PLEDGES:
  case PB_MAP_ENTITIES: return (double) numbers->n;
  case PB_MAP_MONEY: return numbers->usd;
  case PB_MAP_SHARE: return find_share (self, numbers);
  }
  g_return_val_if_reached (0);
}

double
pb_map_data_get_share (const PbMapData *self, const char *place)
{
  return find_share (self, pb_map_data_get_numbers (self, place));
}

double
pb_map_data_get (const PbMapData *self, const char *place)
{
  return read_measure (self, pb_map_data_get_numbers (self, place));
}

double
pb_map_data_get_whole (const PbMapData *self)
{
  return read_measure (self, pb_map_data_get_total (self));
}

double
pb_map_data_get_shown (const PbMapData *self, const char *country)
{
  return pb_map_data_get (self, g_str_equal (country, "TWN") ? "CHN" : country);
}

PbClassBreaks
pb_map_data_make_breaks (const PbMapData *self)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  GHashTableIter iter;
  gpointer place, numbers;

  g_hash_table_iter_init (&iter, self->places);
  while (g_hash_table_iter_next (&iter, &place, &numbers)) {
    double value = read_measure (self, numbers);

    if (pb_country_find (place) != NULL)
      g_array_append_val (values, value);
  }
  return pb_class_breaks_make ((const double *) values->data, values->len,
                               pb_map_data_is_whole (self));
}

GPtrArray *
pb_map_data_list_elsewhere (const PbMapData *self)
{
  static const char *const rest[] = { PB_MAP_NOT_SPLIT, PB_MAP_NOWHERE };
  const PbVocabulary *regions = pb_vocabulary_get ("itu-region");
  GPtrArray *names = g_ptr_array_new ();

  if (self->basis == PB_MAP_BY_COVERAGE) {
    g_ptr_array_add (names, (gpointer) PB_MAP_GLOBAL);
    for (guint i = 0; i < pb_vocabulary_get_n_terms (regions); i++)
      g_ptr_array_add (names, (gpointer) pb_vocabulary_get_term (regions, i)->code);
  }
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    if (pb_map_data_get (self, rest[i]) > 0)
      g_ptr_array_add (names, (gpointer) rest[i]);
  return names;
}
