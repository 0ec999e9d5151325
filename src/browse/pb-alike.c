/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-alike.h"

#include "browse/pb-votes.h"
#include "domain/pb-likeness.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

#include <roaring/roaring.h>

/* So many are read and compared: those with the most in common. */
#define MOST_COMPARED 40

/* Merges follow one another no further. */
#define MOST_MERGES 20

typedef struct {
  double likeness;
  PbValue *record;
} Alike;

static void
clear_alike (gpointer data)
{
  pb_value_unref (((Alike *) data)->record);
}

static bool
vote_cb (uint32_t row, void *votes)
{
  pb_votes_add (votes, row);
  return true;
}

/* (transfer full) (nullable): the rows of the kind, for a pledge those of its entities if it has
 * any. */
static PbRows *
list_near (PbIndex *index, const PbKind *kind, const PbTraits *traits)
{
  g_autoptr (PbRows) near = roaring_bitmap_create ();

  for (const char *const *owner = pb_traits_list_owners (traits); *owner != NULL; owner++) {
    g_autoptr (PbRows) rows =
        pb_index_find_rows (index, pb_division_get_field (PB_DIVISION_PARTIES), *owner);

    roaring_bitmap_or_inplace (near, rows);
  }
  return roaring_bitmap_is_empty (near) ? pb_index_list_rows (index, kind)
                                        : g_steal_pointer (&near);
}

static gboolean
vote (GHashTable *votes,
      PbIndex *index,
      PbStore *store,
      const char *phrase,
      const PbRows *near,
      GError **error)
{
  g_autoptr (PbRows) rows = pb_index_find_text (index, store, phrase, error);

  if (rows == NULL)
    return FALSE;
  roaring_bitmap_and_inplace (rows, near);
  roaring_iterate (rows, vote_cb, votes);
  return TRUE;
}

static GArray *
find_candidates (
    PbIndex *index, PbStore *store, const PbKind *kind, const PbTraits *traits, GError **error)
{
  g_autoptr (PbRows) near = list_near (index, kind, traits);
  g_autoptr (GHashTable) votes = pb_votes_new ();
  const char *acronym = pb_traits_get_acronym (traits);

  for (const char *const *word = pb_traits_list_words (traits); *word != NULL; word++)
    if (!vote (votes, index, store, *word, near, error))
      return NULL;
  if (acronym != NULL && !vote (votes, index, store, acronym, near, error))
    return NULL;
  return pb_votes_rank (votes);
}

/* (transfer full) (nullable): what became of a record that was merged into another one. */
static PbValue *
follow_merges (PbStore *store, const PbKind *kind, PbValue *record, GError **error)
{
  PbValue *result = pb_value_ref (record);

  for (guint i = 0; i < MOST_MERGES && result != NULL && pb_merge_get_target (result) != NULL;
       i++) {
    g_autoptr (PbValue) before = result;

    result = pb_store_load (store, kind, pb_merge_get_target (before), error);
  }
  return result;
}

static gboolean
has_id (GArray *found, const char *id)
{
  for (guint i = 0; i < found->len; i++)
    if (g_strcmp0 (pb_record_get_id (g_array_index (found, Alike, i).record), id) == 0)
      return TRUE;
  return FALSE;
}

/* What was to be read may have been deleted just now. */
static gboolean
forgive_missing (GError **fault, GError **error)
{
  if (!g_error_matches (*fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (fault));
    return FALSE;
  }
  return TRUE;
}

/* @others: ids that are out of the question */
static gboolean
compare (GArray *found,
         PbStore *store,
         const PbKind *kind,
         const PbTraits *traits,
         const char *id,
         GStrv others,
         GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (PbValue) record = pb_store_load (store, kind, id, &fault);
  g_autoptr (PbTraits) its = record != NULL ? pb_traits_new (kind, record) : NULL;
  Alike alike = { its != NULL ? pb_traits_compare (traits, its) : 0, NULL };

  if (fault == NULL && alike.likeness >= PB_ALIKE)
    alike.record = follow_merges (store, kind, record, &fault);
  if (fault != NULL)
    return forgive_missing (&fault, error);
  if (alike.record == NULL)
    return TRUE;
  if (has_id (found, pb_record_get_id (alike.record)) ||
      g_strv_contains ((const char *const *) others, pb_record_get_id (alike.record)))
    clear_alike (&alike);
  else
    g_array_append_val (found, alike);
  return TRUE;
}

static int
compare_alikes (gconstpointer a, gconstpointer b)
{
  const Alike *one = a;
  const Alike *other = b;

  if (one->likeness != other->likeness)
    return one->likeness < other->likeness ? 1 : -1;
  return strcmp (pb_record_get_id (one->record), pb_record_get_id (other->record));
}

/* (transfer full) (nullable): the ids that cannot be found: its own and those called different. */
static GStrv
list_others (PbStore *store, const char *id, GError **error)
{
  g_autoptr (GStrvBuilder) others = g_strv_builder_new ();
  g_auto (GStrv) distinct = pb_store_list_distinct (store, id, error);

  if (distinct == NULL)
    return NULL;
  g_strv_builder_add (others, id);
  g_strv_builder_addv (others, (const char **) distinct);
  return g_strv_builder_end (others);
}

static GPtrArray *
take_records (GArray *found, guint most)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  g_array_sort (found, compare_alikes);
  for (guint i = 0; i < MIN (found->len, most); i++)
    g_ptr_array_add (records, pb_value_ref (g_array_index (found, Alike, i).record));
  return records;
}

GPtrArray *
pb_alike_find (
    PbIndex *index, PbStore *store, const PbKind *kind, PbValue *record, guint most, GError **error)
{
  g_autoptr (PbTraits) traits = pb_traits_new (kind, record);
  g_autoptr (GArray) candidates = find_candidates (index, store, kind, traits, error);
  g_auto (GStrv) others =
      candidates != NULL ? list_others (store, pb_record_get_id (record), error) : NULL;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Alike));

  g_array_set_clear_func (found, clear_alike);
  for (guint i = 0; others != NULL && i < MIN (candidates->len, MOST_COMPARED); i++) {
    const PbEntry *entry =
        pb_index_get_entry (index, g_array_index (candidates, PbCandidate, i).number);

    if (!compare (found, store, kind, traits, entry->id, others, error))
      return NULL;
  }
  return others != NULL ? take_records (found, most) : NULL;
}
