/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-count.h"

#include "browse/pb-marks.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

#include <roaring/roaring.h>

/* US dollars in one unit of a sum: cents, times thousandths of a per cent. */
#define USD_OF_UNIT (0.01 / PB_WHOLE_SHARE)

/* The numbers of one country while they are added up. The lines of a pledge stand together, so that
 * to know the last pledge is enough to count each once. */
typedef struct {
  guint64 n;
  guint32 last_in_usd;
  guint64 n_in_usd;
  PbWide usd;
} Tally;

typedef struct {
  const PbIndex *index;
  const PbRows *rows;
  PbMarks found; /* the same as the rows */
  PbDivision division;
  GHashTable *tallies; /* country, or PB_MAP_NOWHERE -> Tally */
} Count;

static const PbLedger *
get_ledger (const Count *self)
{
  return pb_index_get_ledger (self->index, self->division);
}

static Tally *
get_tally (Count *self, const char *code)
{
  const char *key = pb_country_find (code) != NULL ? code : PB_MAP_NOWHERE;
  Tally *tally = g_hash_table_lookup (self->tallies, key);

  if (tally == NULL) {
    tally = g_new0 (Tally, 1);
    g_hash_table_insert (self->tallies, (gpointer) key, tally);
  }
  return tally;
}

/* (nullable): where an entity is from. */
static const char *
find_home (const Count *self, guint place)
{
  const GArray *homes = pb_index_get_homes (self->index);
  guint home = place < homes->len ? g_array_index (homes, guint, place) : 0;

  return home != 0 ? pb_terms_get_code (pb_index_get_terms (self->index), home - 1) : NULL;
}

/* Counts the pledges of every country. Returns: those that name something else instead of one, or
 * as well. */
static PbRows *
count_by_country (Count *self, const PbQueryField *field)
{
  const PbTerms *terms = pb_index_get_terms (self->index);
  const GArray *list = pb_terms_list (terms, field);
  PbRows *elsewhere = roaring_bitmap_create ();

  for (guint i = 0; i < list->len; i++) {
    guint term = g_array_index (list, guint, i);
    const char *code = pb_terms_get_code (terms, term);

    if (pb_country_find (code) != NULL)
      get_tally (self, code)->n = pb_terms_count (terms, term, self->rows, &self->found);
    else
      roaring_bitmap_or_inplace (elsewhere, pb_terms_get_rows (terms, term));
  }
  return elsewhere;
}

static void
count_by_coverage (Count *self)
{
  g_autoptr (PbRows) elsewhere =
      count_by_country (self, pb_division_get_field (PB_DIVISION_COUNTRIES));

  get_tally (self, NULL)->n = roaring_bitmap_and_cardinality (elsewhere, self->rows);
}

/* The pledges with a party of no country that is known. */
static guint64
count_homeless (const Count *self)
{
  const GArray *lines = pb_ledger_get_lines (get_ledger (self));
  guint32 last = 0;
  guint64 n = 0;

  for (guint i = 0; i < lines->len; i++) {
    const PbLedgerLine *line = &g_array_index (lines, PbLedgerLine, i);

    if (line->row == last || !pb_marks_has (&self->found, line->row) ||
        find_home (self, line->place) != NULL)
      continue;
    last = line->row;
    n++;
  }
  return n;
}

static void
count_by_origin (Count *self)
{
  g_autoptr (PbRows) elsewhere = count_by_country (self, pb_query_field_find ("from"));

  get_tally (self, NULL)->n = count_homeless (self);
}

static const char *
find_country (const Count *self, guint place)
{
  const PbTerms *terms = pb_index_get_terms (self->index);
  const GArray *list = pb_terms_list (terms, pb_division_get_field (self->division));

  if (self->division == PB_DIVISION_PARTIES)
    return find_home (self, place);
  return pb_terms_get_code (terms, g_array_index (list, guint, place));
}

static void
add_sum (Tally *tally, const PbLedgerSum *sum)
{
  if (tally->last_in_usd != sum->line.row)
    tally->n_in_usd++;
  tally->last_in_usd = sum->line.row;
  tally->usd += (PbWide) sum->usd * sum->share;
}

static void
add_sums (Count *self)
{
  const PbTerms *terms = pb_index_get_terms (self->index);
  const GArray *sums = pb_ledger_get_sums (get_ledger (self));
  guint n_places = pb_terms_list (terms, pb_division_get_field (self->division))->len;
  g_autofree Tally **by_place = g_new0 (Tally *, n_places);

  for (guint i = 0; i < sums->len; i++) {
    const PbLedgerSum *sum = &g_array_index (sums, PbLedgerSum, i);
    guint place = sum->line.place;

    if (sum->line.row == 0 || !pb_marks_has (&self->found, sum->line.row))
      continue;
    if (by_place[place] == NULL)
      by_place[place] = get_tally (self, find_country (self, place));
    add_sum (by_place[place], sum);
  }
}

static PbMapNumbers
close_tally (const Tally *tally)
{
  return (PbMapNumbers){ tally->n, tally->n_in_usd, (double) tally->usd * USD_OF_UNIT };
}

/* Takes from @whole what has found its place. */
static void
subtract (PbMapNumbers *whole, const PbMapNumbers *placed)
{
  whole->n -= placed->n;
  whole->n_in_usd -= placed->n_in_usd;
  whole->usd -= placed->usd;
}

/* The sums that doubles leave behind are no money. */
static void
add_rest (PbMapData *data, const char *place, PbMapNumbers rest)
{
  if (rest.usd < 0.5)
    rest.usd = 0;
  if (rest.n > 0 || rest.usd > 0)
    pb_map_data_add (data, place, &rest);
}

/* Pledges that are not divided. */
static PbMapNumbers
measure (const PbIndex *index, const PbRows *rows)
{
  const PbAmounts *usd = pb_index_get_usd (index);

  return (PbMapNumbers){
    .n = roaring_bitmap_get_cardinality (rows),
    .n_in_usd = roaring_bitmap_and_cardinality (pb_amounts_get_rows (usd), rows),
    .usd = (double) pb_amounts_sum (usd, rows) / 100,
  };
}

/* Divides the pledges that name countries, or parties. Returns: what all of them are worth. */
static PbMapNumbers
divide (PbMapData *data, const PbIndex *index, const PbRows *rows, PbDivision division)
{
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (PbRows) divided =
      roaring_bitmap_and (rows, pb_ledger_get_rows (pb_index_get_ledger (index, division)));
  PbMapNumbers whole = measure (index, divided);
  PbMapNumbers rest = { .usd = whole.usd };
  Count count = { .index = index, .rows = rows, .division = division, .tallies = tallies };
  GHashTableIter iter;
  gpointer place, tally;

  pb_marks_init (&count.found, rows);
  if (division == PB_DIVISION_PARTIES)
    count_by_origin (&count);
  else
    count_by_coverage (&count);
  add_sums (&count);
  pb_marks_clear (&count.found);
  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, &place, &tally)) {
    PbMapNumbers numbers = close_tally (tally);

    if (numbers.n > 0)
      pb_map_data_add (data, place, &numbers);
    rest.usd -= numbers.usd;
  }
  add_rest (data, PB_MAP_NOT_SPLIT, rest);
  return whole;
}

static PbRows *
narrow (const PbIndex *index, const PbRows *rows, const char *field, const char *code)
{
  const PbTerms *terms = pb_index_get_terms (index);
  guint term;

  if (!pb_terms_find (terms, pb_query_field_find (field), code, &term))
    return roaring_bitmap_create ();
  return roaring_bitmap_and (rows, pb_terms_get_rows (terms, term));
}

static PbMapNumbers
add_global (PbMapData *data, const PbIndex *index, const PbRows *rows)
{
  g_autoptr (PbRows) global = narrow (index, rows, "coverage", "global");
  PbMapNumbers numbers = measure (index, global);

  pb_map_data_add (data, PB_MAP_GLOBAL, &numbers);
  return numbers;
}

static void
add (PbMapNumbers *sum, const PbMapNumbers *numbers)
{
  sum->n += numbers->n;
  sum->n_in_usd += numbers->n_in_usd;
  sum->usd += numbers->usd;
}

/* Only what belongs to one region alone has its money there. Returns: what that is. */
static PbMapNumbers
add_region (PbMapData *data, const PbIndex *index, const char *code, PbRows *rows, PbRows *shared)
{
  g_autoptr (PbRows) alone = roaring_bitmap_andnot (rows, shared);
  PbMapNumbers own = measure (index, alone);
  PbMapNumbers numbers = own;

  numbers.n = roaring_bitmap_get_cardinality (rows);
  pb_map_data_add (data, code, &numbers);
  return own;
}

/* The rows of each region; in @shared those of several. */
static GPtrArray *
list_regions (const PbIndex *index, const PbRows *regional, PbRows *shared)
{
  const PbVocabulary *regions = pb_vocabulary_get ("itu-region");
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_rows_free);
  g_autoptr (PbRows) all = roaring_bitmap_create ();

  for (guint i = 0; i < pb_vocabulary_get_n_terms (regions); i++) {
    PbRows *region = narrow (index, regional, "region", pb_vocabulary_get_term (regions, i)->code);
    g_autoptr (PbRows) again = roaring_bitmap_and (all, region);

    roaring_bitmap_or_inplace (shared, again);
    roaring_bitmap_or_inplace (all, region);
    g_ptr_array_add (list, region);
  }
  return list;
}

static PbMapNumbers
add_regions (PbMapData *data, const PbIndex *index, const PbRows *rows)
{
  const PbVocabulary *regions = pb_vocabulary_get ("itu-region");
  g_autoptr (PbRows) regional = narrow (index, rows, "coverage", "regional");
  g_autoptr (PbRows) shared = roaring_bitmap_create ();
  g_autoptr (GPtrArray) list = list_regions (index, regional, shared);
  PbMapNumbers placed = measure (index, shared);

  add_rest (data, PB_MAP_NOT_SPLIT, (PbMapNumbers){ .usd = placed.usd });
  for (guint i = 0; i < list->len; i++) {
    PbMapNumbers own = add_region (data, index, pb_vocabulary_get_term (regions, i)->code,
                                   g_ptr_array_index (list, i), shared);

    add (&placed, &own);
  }
  return placed;
}

PbMapData *
pb_map_count (const PbIndex *index, const PbRows *rows, PbMapBasis basis)
{
  PbMapData *data = pb_map_data_new (PB_MAP_PLEDGES, basis);
  g_autoptr (PbRows) all = pb_index_list_rows (index, &pb_pledge_kind);
  g_autoptr (PbRows) pledges = roaring_bitmap_and (all, rows);
  gboolean by_origin = basis == PB_MAP_BY_ORIGIN;
  PbMapNumbers rest = measure (index, pledges);
  PbMapNumbers placed =
      divide (data, index, pledges, by_origin ? PB_DIVISION_PARTIES : PB_DIVISION_COUNTRIES);

  pb_map_data_set_total (data, &rest);
  subtract (&rest, &placed);
  if (!by_origin) {
    placed = add_global (data, index, pledges);
    subtract (&rest, &placed);
    placed = add_regions (data, index, pledges);
    subtract (&rest, &placed);
  }
  add_rest (data, PB_MAP_NOWHERE, rest);
  return data;
}

PbMapData *
pb_map_count_entities (const PbIndex *index, const PbRows *rows)
{
  PbMapData *data = pb_map_data_new (PB_MAP_ENTITIES, PB_MAP_BY_ORIGIN);
  g_autoptr (PbRows) all = pb_index_list_rows (index, &pb_entity_kind);
  g_autoptr (PbRows) entities = roaring_bitmap_and (all, rows);
  const PbTerms *terms = pb_index_get_terms (index);
  const GArray *countries = pb_terms_list (terms, pb_query_field_find ("from"));
  PbMapNumbers rest = { .n = roaring_bitmap_get_cardinality (entities) };

  pb_map_data_set_total (data, &rest);
  for (guint i = 0; i < countries->len; i++) {
    guint term = g_array_index (countries, guint, i);
    const char *code = pb_terms_get_code (terms, term);
    PbMapNumbers numbers = {
      .n = roaring_bitmap_and_cardinality (pb_terms_get_rows (terms, term), entities),
    };

    if (numbers.n == 0 || pb_country_find (code) == NULL)
      continue;
    pb_map_data_add (data, code, &numbers);
    subtract (&rest, &numbers);
  }
  add_rest (data, PB_MAP_NOWHERE, rest);
  return data;
}
