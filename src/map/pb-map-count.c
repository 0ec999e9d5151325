/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "map/pb-map-count.h"

#include "browse/pb-marks.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

/* US dollars in one unit of a sum: cents, times thousandths of a per cent. */
#define USD_OF_UNIT (0.01 / PB_WHOLE_SHARE)

/* The numbers of one country while they are added up. The lines of a pledge stand together, so that
 * to know the last pledge is enough to count each once. */
typedef struct {
  guint32 last;
  guint32 last_in_usd;
  guint64 n;
  guint64 n_in_usd;
  PbWide usd;
} Tally;

typedef struct {
  const PbIndex *index;
  const PbQueryField *field;
  const GArray *terms;
  gboolean of_parties;
  GHashTable *tallies; /* country, or PB_MAP_NOWHERE -> Tally */
  Tally **by_place;    /* for each term, as far as it is needed */
  Tally whole;         /* of the pledges that have a line */
} Count;

/* (nullable): where an entity is from. */
static const char *
find_home (const Count *self, const char *id)
{
  const PbTerms *terms = pb_index_get_terms (self->index);
  const PbEntry *entry = pb_index_find_entry (self->index, id);

  for (guint i = 0; entry != NULL && i < entry->n_own; i++) {
    guint term = g_array_index (entry->terms, guint, i);

    if (pb_terms_get_field (terms, term) == self->field)
      return pb_terms_get_code (terms, term);
  }
  return NULL;
}

static Tally *
find_tally (Count *self, guint place)
{
  guint term = g_array_index (self->terms, guint, place);
  const char *code = pb_terms_get_code (pb_index_get_terms (self->index), term);
  const char *country = self->of_parties ? find_home (self, code) : code;
  const char *key = pb_country_find (country) != NULL ? country : PB_MAP_NOWHERE;
  Tally *tally = g_hash_table_lookup (self->tallies, key);

  if (tally == NULL) {
    tally = g_new0 (Tally, 1);
    g_hash_table_insert (self->tallies, (gpointer) key, tally);
  }
  return tally;
}

static void
add_value (Tally *tally, const PbLedgerLine *line, int share)
{
  if (tally->last_in_usd != line->row)
    tally->n_in_usd++;
  tally->last_in_usd = line->row;
  tally->usd += (PbWide) line->usd * (guint) share;
}

static void
add_line (Count *self, const PbLedgerLine *line)
{
  Tally *tally = self->by_place[line->place];

  if (tally == NULL)
    tally = self->by_place[line->place] = find_tally (self, line->place);
  if (tally->last != line->row)
    tally->n++;
  tally->last = line->row;
  if (line->has_usd && line->share != PB_UNKNOWN_SHARE)
    add_value (tally, line, line->share);
}

/* Adds all lines of a pledge. Returns: the first line of the next one. */
static const PbLedgerLine *
add_pledge (Count *self, const PbLedgerLine *line, const PbLedgerLine *end)
{
  guint32 row = line->row;

  self->whole.n++;
  if (line->has_usd)
    add_value (&self->whole, line, PB_WHOLE_SHARE);
  for (; line < end && line->row == row; line++)
    add_line (self, line);
  return line;
}

static void
add_found (Count *self, const GArray *lines, const PbRows *rows)
{
  const PbLedgerLine *line = (const PbLedgerLine *) lines->data;
  const PbLedgerLine *end = line + lines->len;
  g_auto (PbMarks) found = { 0 };

  pb_marks_init (&found, rows);
  while (line < end) {
    if (line->row != 0 && pb_marks_has (&found, line->row))
      line = add_pledge (self, line, end);
    else
      line++;
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

/* Divides the pledges that name countries, or parties. Returns: what all of them are worth. */
static PbMapNumbers
divide (PbMapData *data, const PbIndex *index, const PbRows *rows, PbDivision division)
{
  const PbTerms *terms = pb_index_get_terms (index);
  g_autoptr (GHashTable) tallies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  Count count = { .index = index,
                  .field = pb_query_field_find ("from"),
                  .terms = pb_terms_list (terms, pb_division_get_field (division)),
                  .of_parties = division == PB_DIVISION_PARTIES,
                  .tallies = tallies };
  g_autofree Tally **by_place = g_new0 (Tally *, count.terms->len);
  GHashTableIter iter;
  gpointer place, tally;
  PbMapNumbers whole, rest;

  count.by_place = by_place;
  add_found (&count, pb_index_get_portions (index, division), rows);
  whole = close_tally (&count.whole);
  rest = (PbMapNumbers){ .usd = whole.usd };
  g_hash_table_iter_init (&iter, tallies);
  while (g_hash_table_iter_next (&iter, &place, &tally)) {
    PbMapNumbers numbers = close_tally (tally);

    pb_map_data_add (data, place, &numbers);
    rest.usd -= numbers.usd;
  }
  add_rest (data, PB_MAP_NOT_SPLIT, rest);
  return whole;
}

/* Pledges that are not divided. */
static PbMapNumbers
measure (const PbIndex *index, const PbRows *rows)
{
  const PbSlices *usd = pb_index_get_usd (index);

  return (PbMapNumbers){
    .n = roaring_bitmap_get_cardinality (rows),
    .n_in_usd = roaring_bitmap_and_cardinality (pb_slices_get_rows (usd), rows),
    .usd = (double) pb_slices_sum (usd, rows) / 100,
  };
}

static PbRows *
narrow (const PbIndex *index, const PbRows *rows, const char *field, const char *code)
{
  g_autoptr (PbRows) found = pb_index_find_rows (index, pb_query_field_find (field), code);

  return roaring_bitmap_and (rows, found);
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
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) roaring_bitmap_free);
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
