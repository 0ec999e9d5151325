/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-result.h"

#include "browse/pb-marks.h"
#include "browse/pb-query-value.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

#include <roaring/roaring.h>

/* What the limits on one field leave: the rows that have one of its values, if any must be had, and
 * none of those that must not. */
typedef struct {
  const PbQueryField *field;
  PbRows *wanted; /* (nullable) */
  PbRows *unwanted;
} Sieve;

/* What is made of the rows found when it is first asked for. */
typedef struct {
  guint32 *counts; /* (nullable): how many have each term, by its number */
  PbMarks marks;   /* the rows; empty when not yet asked for */
} Tally;

struct _PbResult {
  PbIndex *index;
  PbQuery *query;
  PbRows *base; /* all of the kind that have the texts */
  GArray *sieves;
  PbRows *rows;
  Tally *tally;
};

/* Those that a facet counts, in two ways; both %NULL for the rows found, where they are few. */
typedef struct {
  const PbRows *rows;
  const PbMarks *marks;
} Selection;

/* Where fewer rows than one in so many are found, CRoaring keeps them as a list, and comparing that
 * with the list of every term takes longer than to ask each record for its terms. */
#define SPARSE 128

static void
clear_sieve (gpointer data)
{
  Sieve *sieve = data;

  g_clear_pointer (&sieve->wanted, pb_rows_free);
  pb_rows_free (sieve->unwanted);
}

static PbRows *
find_group_rows (PbIndex *index, const char *value)
{
  g_autofree char *code = NULL;
  PbDate day;

  pb_query_value_get_dated (value, &code, &day);
  return pb_index_find_group (index, code, &day);
}

static PbRows *
find_age_rows (const PbIndex *index, const char *value)
{
  g_autofree char *code = NULL;
  PbDate day;

  pb_query_value_get_dated (value, &code, &day);
  return pb_index_find_reported (index, code, &day);
}

static PbRows *
find_dated_rows (PbIndex *index, const PbQueryField *field, const char *value)
{
  return field->type == PB_QUERY_AGE ? find_age_rows (index, value)
                                     : find_group_rows (index, value);
}

static PbRows *
find_amount_rows (const PbIndex *index, const char *value)
{
  guint64 least, most;

  if (!pb_query_value_get_range (value, &least, &most))
    return roaring_bitmap_create ();
  return pb_amounts_find (pb_index_get_usd (index), least, most);
}

static PbRows *
find_rows (PbIndex *index, const PbLimit *limit)
{
  switch (limit->field->type) {
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE: return find_dated_rows (index, limit->field, limit->value);
  case PB_QUERY_AMOUNT: return find_amount_rows (index, limit->value);
  case PB_QUERY_TERM:
  case PB_QUERY_COUNTRY:
  case PB_QUERY_RECORD:
  case PB_QUERY_TEXT:
  case PB_QUERY_YEAR:
  case PB_QUERY_TRUTH: return pb_index_find_rows (index, limit->field, limit->value);
  }
  g_return_val_if_reached (roaring_bitmap_create ());
}

/* Limits of one field stand together in a query. */
static Sieve *
get_sieve (PbResult *self, const PbQueryField *field)
{
  guint n = self->sieves->len;
  Sieve sieve = { .field = field };

  if (n > 0 && g_array_index (self->sieves, Sieve, n - 1).field == field)
    return &g_array_index (self->sieves, Sieve, n - 1);
  sieve.unwanted = roaring_bitmap_create ();
  g_array_append_val (self->sieves, sieve);
  return &g_array_index (self->sieves, Sieve, n);
}

static void
add_limit (PbResult *self, const PbLimit *limit)
{
  g_autoptr (PbRows) rows = find_rows (self->index, limit);
  Sieve *sieve = get_sieve (self, limit->field);

  if (limit->negated)
    roaring_bitmap_or_inplace (sieve->unwanted, rows);
  else if (sieve->wanted != NULL)
    roaring_bitmap_or_inplace (sieve->wanted, rows);
  else
    sieve->wanted = g_steal_pointer (&rows);
}

static gboolean
add_text (PbResult *self, PbStore *store, const PbLimit *limit, GError **error)
{
  g_autoptr (PbRows) rows = pb_index_find_text (self->index, store, limit->value, error);

  if (rows == NULL)
    return FALSE;
  if (limit->negated)
    roaring_bitmap_andnot_inplace (self->base, rows);
  else
    roaring_bitmap_and_inplace (self->base, rows);
  return TRUE;
}

static gboolean
add_limits (PbResult *self, PbStore *store, GError **error)
{
  for (guint i = 0; i < pb_query_get_n_limits (self->query); i++) {
    const PbLimit *limit = pb_query_get_limit (self->query, i);

    if (limit->field != NULL)
      add_limit (self, limit);
    else if (!add_text (self, store, limit, error))
      return FALSE;
  }
  return TRUE;
}

static void
apply_sieve (const Sieve *sieve, PbRows *rows)
{
  if (sieve->wanted != NULL)
    roaring_bitmap_and_inplace (rows, sieve->wanted);
  roaring_bitmap_andnot_inplace (rows, sieve->unwanted);
}

/* What all limits leave, but for those on @except. */
static PbRows *
sift (const PbResult *self, const PbQueryField *except)
{
  PbRows *rows = roaring_bitmap_copy (self->base);

  for (guint i = 0; i < self->sieves->len; i++) {
    const Sieve *sieve = &g_array_index (self->sieves, Sieve, i);

    if (sieve->field != except)
      apply_sieve (sieve, rows);
  }
  return rows;
}

PbResult *
pb_result_new (PbIndex *index, PbStore *store, const PbKind *kind, PbQuery *query, GError **error)
{
  g_autoptr (PbResult) self = g_new0 (PbResult, 1);

  self->index = index;
  self->query = pb_query_ref (query);
  self->base = pb_index_list_rows (index, kind);
  self->sieves = g_array_new (FALSE, FALSE, sizeof (Sieve));
  g_array_set_clear_func (self->sieves, clear_sieve);
  if (!add_limits (self, store, error))
    return NULL;
  self->rows = sift (self, NULL);
  self->tally = g_new0 (Tally, 1);
  return g_steal_pointer (&self);
}

void
pb_result_free (PbResult *self)
{
  pb_query_unref (self->query);
  pb_rows_free (self->base);
  g_array_unref (self->sieves);
  g_clear_pointer (&self->rows, pb_rows_free);
  if (self->tally != NULL) {
    g_free (self->tally->counts);
    pb_marks_clear (&self->tally->marks);
  }
  g_free (self->tally);
  g_free (self);
}

guint64
pb_result_get_n (const PbResult *self)
{
  return roaring_bitmap_get_cardinality (self->rows);
}

const PbRows *
pb_result_get_rows (const PbResult *self)
{
  return self->rows;
}

static const PbMarks *
get_marks (const PbResult *self)
{
  if (self->tally->marks.words == NULL)
    pb_marks_init (&self->tally->marks, self->rows);
  return &self->tally->marks;
}

/* Each row is written down and stays if it was found: quicker than to jump over the others. */
GArray *
pb_result_sort (const PbResult *self, PbOrder order, gboolean reversed)
{
  const GArray *ranked = pb_index_rank (self->index, order, reversed);
  const PbMarks *found = get_marks (self);
  guint n = (guint) pb_result_get_n (self);
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n + 1);
  guint32 *rows = (guint32 *) (gpointer) sorted->data;
  guint n_sorted = 0;

  for (guint i = 0; n_sorted < n; i++) {
    guint32 row = g_array_index (ranked, guint32, i);

    rows[n_sorted] = row;
    n_sorted += pb_marks_has (found, row);
  }
  return g_array_set_size (sorted, n);
}

static void
free_count (gpointer data)
{
  PbCount *count = data;

  g_free (count->code);
  g_free (count);
}

static void
add_count (
    const PbResult *self, GPtrArray *counts, const PbQueryField *field, const char *code, guint64 n)
{
  PbCount *count;

  if (n == 0 && !pb_query_has (self->query, field, code))
    return;
  count = g_new0 (PbCount, 1);
  count->code = g_strdup (code);
  count->n = n;
  g_ptr_array_add (counts, count);
}

static bool
tally_cb (uint32_t row, void *user_data)
{
  const PbResult *self = user_data;
  const PbEntry *entry = pb_index_get_entry (self->index, row);

  for (guint i = 0; i < entry->n_terms; i++)
    self->tally->counts[entry->terms[i]]++;
  return true;
}

static guint32
look_up_tally (const PbResult *self, guint term)
{
  if (self->tally->counts == NULL) {
    self->tally->counts = g_new0 (guint32, pb_terms_get_n (pb_index_get_terms (self->index)));
    roaring_iterate (self->rows, tally_cb, (gpointer) self);
  }
  return self->tally->counts[term];
}

static guint64
count_rows (const PbResult *self, guint term, const Selection *among)
{
  if (among->rows == NULL)
    return look_up_tally (self, term);
  return pb_terms_count (pb_index_get_terms (self->index), term, among->rows, among->marks);
}

static guint64
count_term (const PbResult *self,
            const PbQueryField *field,
            const char *code,
            const Selection *among)
{
  guint term;

  if (!pb_terms_find (pb_index_get_terms (self->index), field, code, &term))
    return 0;
  return count_rows (self, term, among);
}

static void
count_vocabulary (const PbResult *self,
                  GPtrArray *counts,
                  const PbQueryField *field,
                  const Selection *among)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    const char *code = pb_vocabulary_get_term (vocabulary, i)->code;

    add_count (self, counts, field, code, count_term (self, field, code, among));
  }
}

/* (nullable): the day of the first code that the query names. */
static const char *
find_day (const PbResult *self, const PbQueryField *field)
{
  for (guint i = 0; i < pb_query_get_n_limits (self->query); i++) {
    const PbLimit *limit = pb_query_get_limit (self->query, i);
    const char *at = strchr (limit->value, PB_QUERY_AS_OF);

    if (limit->field == field && at != NULL)
      return at;
  }
  return NULL;
}

/* All codes as of one day, so that the lines can be compared. */
static void
count_dated (const PbResult *self,
             GPtrArray *counts,
             const PbQueryField *field,
             const Selection *among)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (field->of);
  const char *day = find_day (self, field);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (vocabulary); i++) {
    g_autofree char *value = g_strconcat (pb_vocabulary_get_term (vocabulary, i)->code, day, NULL);
    g_autoptr (PbRows) members = find_dated_rows (self->index, field, value);

    add_count (self, counts, field, value, roaring_bitmap_and_cardinality (members, among->rows));
  }
}

/* What the query names is a line to take back, even when nothing has it. */
static void
count_unknown (const PbResult *self, GPtrArray *counts, const PbQueryField *field)
{
  for (guint i = 0; i < pb_query_get_n_limits (self->query); i++) {
    const PbLimit *limit = pb_query_get_limit (self->query, i);
    guint term;

    if (limit->field == field &&
        !pb_terms_find (pb_index_get_terms (self->index), field, limit->value, &term))
      add_count (self, counts, field, limit->value, 0);
  }
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const PbCount *one = *(const PbCount *const *) a;
  const PbCount *other = *(const PbCount *const *) b;

  return strcmp (one->code, other->code);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const PbCount *one = *(const PbCount *const *) a;
  const PbCount *other = *(const PbCount *const *) b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return compare_codes (a, b);
}

static void
count_terms (const PbResult *self,
             GPtrArray *counts,
             const PbQueryField *field,
             const Selection *among)
{
  const PbTerms *terms = pb_index_get_terms (self->index);
  const GArray *list = pb_terms_list (terms, field);

  for (guint i = 0; i < list->len; i++) {
    guint term = g_array_index (list, guint, i);

    add_count (self, counts, field, pb_terms_get_code (terms, term),
               count_rows (self, term, among));
  }
  count_unknown (self, counts, field);
}

static gboolean
is_limited (const PbResult *self, const PbQueryField *field)
{
  for (guint i = 0; i < self->sieves->len; i++)
    if (g_array_index (self->sieves, Sieve, i).field == field)
      return TRUE;
  return FALSE;
}

static gboolean
can_tally (const PbResult *self, const PbQueryField *field)
{
  return field->type != PB_QUERY_GROUP && field->type != PB_QUERY_AGE &&
         pb_result_get_n (self) * SPARSE < pb_index_get_n (self->index);
}

GPtrArray *
pb_result_count (const PbResult *self, const PbQueryField *field)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func (free_count);
  g_autoptr (PbRows) rows = is_limited (self, field) ? sift (self, field) : NULL;
  g_auto (PbMarks) marks = { 0 };
  Selection among = { NULL, NULL };

  if (rows != NULL) {
    pb_marks_init (&marks, rows);
    among = (Selection){ rows, &marks };
  } else if (!can_tally (self, field)) {
    among = (Selection){ self->rows, get_marks (self) };
  }

  switch (field->type) {
  case PB_QUERY_TERM: count_vocabulary (self, counts, field, &among); break;
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE: count_dated (self, counts, field, &among); break;
  case PB_QUERY_COUNTRY:
  case PB_QUERY_RECORD:
  case PB_QUERY_TEXT:
    count_terms (self, counts, field, &among);
    g_ptr_array_sort (counts, compare_counts);
    break;
  case PB_QUERY_YEAR:
  case PB_QUERY_TRUTH:
    count_terms (self, counts, field, &among);
    g_ptr_array_sort (counts, compare_codes);
    break;
  case PB_QUERY_AMOUNT: break;
  }
  return counts;
}
