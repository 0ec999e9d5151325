/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-overview.h"

#include "browse/pb-milestone.h"
#include "browse/pb-result.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"

#include <roaring/roaring.h>

#define MOST_DRAFTS 3
#define MOST_YEARS 10
/* Pledges may begin in the future, but a slip of the pen must not stretch the chart by a century.
 */
#define YEARS_AHEAD 2

static const char *const facet_fields[PB_OVERVIEW_N_FACETS] = {
  [PB_OVERVIEW_FOCUS] = "focus",        [PB_OVERVIEW_TYPE] = "type",
  [PB_OVERVIEW_SECTOR] = "entity-type", [PB_OVERVIEW_REGION] = "region",
  [PB_OVERVIEW_GROUP] = "group",        [PB_OVERVIEW_REPORTED] = "report",
};

static void
free_tally (gpointer data)
{
  PbTally *tally = data;

  g_free (tally->code);
  g_free (tally->query);
  pb_totals_free (tally->totals);
  g_free (tally);
}

static void
free_draft (gpointer data)
{
  PbOverviewDraft *draft = data;

  g_free (draft->id);
  g_free (draft->title);
  g_free (draft->modified);
  g_free (draft);
}

void
pb_overview_free (PbOverview *self)
{
  g_clear_pointer (&self->all, free_tally);
  g_clear_pointer (&self->joint, free_tally);
  g_clear_pointer (&self->reported, free_tally);
  g_clear_pointer (&self->by_country, free_tally);
  g_clear_pointer (&self->years, g_ptr_array_unref);
  for (guint i = 0; i < PB_OVERVIEW_N_FACETS; i++)
    g_clear_pointer (&self->facets[i], g_ptr_array_unref);
  g_clear_pointer (&self->drafts, g_ptr_array_unref);
  g_free (self);
}

/* A query of this program's own, which names no text and so needs no store. */
static PbResult *
find (PbIndex *index, const PbKind *kind, PbQuery *query)
{
  return pb_result_new (index, NULL, kind, query, NULL);
}

static PbTally *
make_tally (PbIndex *index, PbQuery *query, const char *code)
{
  g_autoptr (PbResult) result = find (index, &pb_pledge_kind, query);
  PbTally *tally = g_new0 (PbTally, 1);

  tally->code = g_strdup (code);
  tally->query = g_strdup (pb_query_get_text (query));
  tally->totals = pb_totals_new (index, pb_result_get_rows (result));
  return tally;
}

static PbTally *
make_part (PbIndex *index, PbQuery *counted, const char *field, const char *code)
{
  g_autoptr (PbQuery) query = pb_query_with (counted, pb_query_field_find (field), code, FALSE);

  return make_tally (index, query, code);
}

static void
read_facet (PbOverview *self, PbIndex *index, PbQuery *counted, PbOverviewFacet facet)
{
  const char *field = facet_fields[facet];
  const PbVocabulary *terms = pb_vocabulary_get (pb_query_field_find (field)->of);
  GPtrArray *tallies = g_ptr_array_new_with_free_func (free_tally);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (terms); i++) {
    const PbTerm *term = pb_vocabulary_get_term (terms, i);
    PbTally *tally = make_part (index, counted, field, term->code);

    if (term->active || tally->totals->n > 0)
      g_ptr_array_add (tallies, tally);
    else
      free_tally (tally);
  }
  if (facet == PB_OVERVIEW_REGION)
    g_ptr_array_add (tallies, make_part (index, counted, "coverage", PB_OVERVIEW_GLOBAL));
  self->facets[facet] = tallies;
}

static void
read_coverage (PbOverview *self, PbIndex *index, PbQuery *counted)
{
  g_autoptr (PbResult) result = find (index, &pb_pledge_kind, counted);
  g_autoptr (GPtrArray) countries = pb_result_count (result, pb_query_field_find ("country"));
  g_autoptr (GPtrArray) scopes = pb_result_count (result, pb_query_field_find ("coverage"));

  self->n_countries = countries->len;
  self->by_country = make_part (index, counted, "coverage", "countries");
  for (guint i = 0; i < scopes->len; i++) {
    const PbCount *count = g_ptr_array_index (scopes, i);

    if (!g_str_equal (count->code, "countries"))
      self->n_beyond += count->n;
  }
}

static void
read_entities (PbOverview *self, PbIndex *index, PbQuery *counted)
{
  g_autoptr (PbRows) entities = pb_index_list_rows (index, &pb_entity_kind);
  g_autoptr (PbResult) result = find (index, &pb_pledge_kind, counted);
  g_autoptr (GPtrArray) parties =
      pb_totals_divide (index, pb_result_get_rows (result), PB_DIVISION_PARTIES);

  self->n_entities = roaring_bitmap_get_cardinality (entities);
  for (guint i = 0; i < parties->len; i++) {
    const PbPart *part = g_ptr_array_index (parties, i);

    self->n_pledging += pb_index_find_entry (index, part->code) != NULL;
  }
}

/* (element-type guint): those that a pledge that counts runs in, in order. */
static GArray *
list_years (PbIndex *index, PbQuery *counted)
{
  g_autoptr (PbResult) result = find (index, &pb_pledge_kind, counted);
  g_autoptr (GPtrArray) counts = pb_result_count (result, pb_query_field_find ("year"));
  GArray *years = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < counts->len; i++) {
    const PbCount *count = g_ptr_array_index (counts, i);
    guint year = (guint) g_ascii_strtoull (count->code, NULL, 10);

    g_array_append_val (years, year);
  }
  return years;
}

/* A pledge has begun by the end of a year when it runs in that year or in one before. */
static PbQuery *
with_year (PbQuery *query, guint year)
{
  g_autofree char *code = g_strdup_printf ("%u", year);

  return pb_query_with (query, pb_query_field_find ("year"), code, FALSE);
}

/* Moves @query on to the end of @year: the years before which are in it already stay. */
static PbTally *
tally_year (PbIndex *index, PbQuery **query, const GArray *years, guint *n_taken, guint year)
{
  g_autofree char *code = g_strdup_printf ("%u", year);
  g_autoptr (PbQuery) with_this = NULL;

  while (*n_taken < years->len && g_array_index (years, guint, *n_taken) <= year) {
    g_autoptr (PbQuery) before = *query;

    *query = with_year (before, g_array_index (years, guint, (*n_taken)++));
  }
  /* Where no pledge runs in the year, the query still has to name one. */
  with_this = *n_taken > 0 ? pb_query_ref (*query) : with_year (*query, year);
  return make_tally (index, with_this, code);
}

/* Up to the year after which no more begin, and back to when the coalition did. */
static void
find_span (const PbOverview *self, const GArray *years, guint *first, guint *last)
{
  guint n_milestones;
  const PbMilestone *milestones = pb_milestone_get_all (&n_milestones);
  guint end = years->len > 0 ? g_array_index (years, guint, years->len - 1) : 0;

  *last = CLAMP (end, self->as_of.year, (guint) self->as_of.year + YEARS_AHEAD);
  *first = milestones[0].when.year;
  if (years->len > 0)
    *first = MIN (*first, g_array_index (years, guint, 0));
  *first = MAX (*first, *last + 1 - MOST_YEARS);
}

static guint64
get_n (GPtrArray *tallies, guint index)
{
  return ((const PbTally *) g_ptr_array_index (tallies, index))->totals->n;
}

static void
read_years (PbOverview *self, PbIndex *index, PbQuery *counted)
{
  g_autoptr (GArray) years = list_years (index, counted);
  PbQuery *query = pb_query_ref (counted);
  guint n_taken = 0;
  guint first, last;

  self->years = g_ptr_array_new_with_free_func (free_tally);
  find_span (self, years, &first, &last);
  for (guint year = first; year <= last; year++)
    g_ptr_array_add (self->years, tally_year (index, &query, years, &n_taken, year));
  pb_query_unref (query);
  /* Pledges run on into years in which none begins. */
  while (self->years->len > 1 && last > self->as_of.year &&
         get_n (self->years, self->years->len - 1) == get_n (self->years, self->years->len - 2)) {
    g_ptr_array_remove_index (self->years, self->years->len - 1);
    last--;
  }
  self->n_unplaced = self->all->totals->n - get_n (self->years, self->years->len - 1);
}

static gboolean
add_draft (PbOverview *self, PbStore *store, const PbEntry *entry, GError **error)
{
  g_autoptr (PbValue) record = pb_store_load (store, entry->kind, entry->id, error);
  PbOverviewDraft *draft;

  if (record == NULL)
    return FALSE;
  draft = g_new0 (PbOverviewDraft, 1);
  draft->kind = entry->kind;
  draft->id = g_strdup (entry->id);
  draft->title = g_strdup (pb_record_title (entry->kind, record));
  draft->modified = g_strdup (entry->modified);
  g_ptr_array_add (self->drafts, draft);
  return TRUE;
}

static gboolean
read_drafts (PbOverview *self, PbIndex *index, PbStore *store, GError **error)
{
  g_autoptr (PbQuery) query = pb_query_parse (PB_OVERVIEW_DRAFTS, NULL);
  g_autoptr (PbResult) result = find (index, NULL, query);
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);

  self->drafts = g_ptr_array_new_with_free_func (free_draft);
  self->n_drafts = rows->len;
  for (guint i = 0; i < MIN (rows->len, MOST_DRAFTS); i++)
    if (!add_draft (self, store, pb_index_get_entry (index, g_array_index (rows, guint32, i)),
                    error))
      return FALSE;
  return TRUE;
}

PbOverview *
pb_overview_new (PbIndex *index, PbStore *store, GError **error)
{
  g_autoptr (PbOverview) self = g_new0 (PbOverview, 1);
  g_autoptr (PbQuery) counted = pb_query_parse (PB_OVERVIEW_COUNTED, NULL);

  pb_date_today (&self->as_of);
  self->all = make_tally (index, counted, NULL);
  self->joint = make_part (index, counted, "joint", "yes");
  self->reported = make_part (index, counted, "report", "year");
  read_coverage (self, index, counted);
  read_entities (self, index, counted);
  read_years (self, index, counted);
  for (guint i = 0; i < PB_OVERVIEW_N_FACETS; i++)
    read_facet (self, index, counted, i);
  return read_drafts (self, index, store, error) ? g_steal_pointer (&self) : NULL;
}
