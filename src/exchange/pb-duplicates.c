/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/pb-duplicates.h"

#include "browse/pb-votes.h"
#include "domain/pb-likeness.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"

/* More records than this with one key are looked at no further: a hostile file could have a hundred
 * thousand of them. */
#define MOST_OF_KEY 100

/* Of what is new, each is compared with so many others: those with the most keys in common. */
#define MOST_COMPARED 40

/* Merges follow one another no further. */
#define MOST_MERGES 20

/* @number: its place among the candidates
 * @likeness: of @alike
 * @traits: (nullable): made once there is something to compare them with
 * @keys: (nullable): theirs
 * @alike: (nullable): what is most like it so far
 * @distinct: (nullable): the ids of what it was called different from, once it was asked for
 * @compared: the number of the record that it was compared with last */
typedef struct {
  PbPlanItem *item;
  guint number;
  PbTraits *traits;
  GArray *keys;
  double likeness;
  PbValue *alike;
  GStrv distinct;
  guint compared;
} Candidate;

/* @candidates: (element-type Candidate): what was made first comes first, so that it does not
 * matter in which order they are added
 * @by_key: (element-type guint GPtrArray(Candidate)): those of the kind at hand
 * @kind: it
 * @n_looked: how many records of the register of that kind were looked at */
struct _PbDuplicates {
  const PbPlannerLookup *lookup;
  GPtrArray *candidates;
  GHashTable *by_key;
  const PbKind *kind;
  guint n_looked;
};

static void
free_candidate (gpointer data)
{
  Candidate *self = data;

  g_clear_pointer (&self->traits, pb_traits_free);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->alike, pb_value_unref);
  g_strfreev (self->distinct);
  g_free (self);
}

PbDuplicates *
pb_duplicates_new (const PbPlannerLookup *lookup)
{
  PbDuplicates *self = g_new0 (PbDuplicates, 1);

  self->lookup = lookup;
  self->candidates = g_ptr_array_new_with_free_func (free_candidate);
  self->by_key = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
pb_duplicates_free (PbDuplicates *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->candidates);
  g_free (self);
}

/* What names a record that was merged here is as like as what names the one that stayed. */
static PbTraits *
make_traits (const PbDuplicates *self, const PbKind *kind, PbValue *record)
{
  g_autoptr (PbValue) resolved = self->lookup->targets != NULL
                                     ? pb_merge_resolve (kind, record, self->lookup->targets)
                                     : pb_value_ref (record);

  return pb_traits_new (kind, resolved);
}

void
pb_duplicates_add (PbDuplicates *self, PbPlanItem *item)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->item = item;
  g_ptr_array_add (self->candidates, candidate);
}

/* Those with @key so far. */
static GPtrArray *
find_holders (PbDuplicates *self, guint key)
{
  return g_hash_table_lookup (self->by_key, GUINT_TO_POINTER (key));
}

static void
add_holder (PbDuplicates *self, guint key, Candidate *candidate)
{
  GPtrArray *those = find_holders (self, key);

  if (those == NULL) {
    those = g_ptr_array_new ();
    g_hash_table_insert (self->by_key, GUINT_TO_POINTER (key), those);
  }
  if (those->len < MOST_OF_KEY)
    g_ptr_array_add (those, candidate);
}

static void
take_traits (const PbDuplicates *self, Candidate *candidate)
{
  if (candidate->traits != NULL)
    return;
  candidate->traits = make_traits (self, self->kind, candidate->item->record);
  candidate->keys = pb_traits_list_keys (candidate->traits);
}

static void
index_candidate (PbDuplicates *self, Candidate *candidate)
{
  take_traits (self, candidate);
  for (guint i = 0; i < candidate->keys->len; i++)
    add_holder (self, g_array_index (candidate->keys, guint, i), candidate);
}

static void
index_candidates (PbDuplicates *self)
{
  for (guint i = 0; i < self->candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (self->candidates, i);

    if (candidate->item->kind == self->kind)
      index_candidate (self, candidate);
  }
}

/* Asked for only what looks alike: few, and most have never been called different from anything. */
static gboolean
is_distinct (const PbDuplicates *self, Candidate *candidate, const char *id)
{
  const PbPlannerLookup *lookup = self->lookup;
  const char *target = lookup->targets != NULL ? g_hash_table_lookup (lookup->targets, id) : NULL;

  if (candidate->distinct == NULL && lookup->list_distinct != NULL)
    candidate->distinct =
        lookup->list_distinct (pb_record_get_id (candidate->item->record), lookup->user_data);
  return candidate->distinct != NULL &&
         g_strv_contains ((const char *const *) candidate->distinct, target != NULL ? target : id);
}

/* Whether @record is more like it than what was most like it so far. */
static gboolean
compare (const PbDuplicates *self, Candidate *candidate, const PbTraits *traits, PbValue *record)
{
  double likeness = pb_traits_compare (candidate->traits, traits);

  if (likeness < PB_ALIKE || likeness < candidate->likeness ||
      (likeness == candidate->likeness && candidate->alike != NULL &&
       strcmp (pb_record_get_id (candidate->alike), pb_record_get_id (record)) < 0) ||
      is_distinct (self, candidate, pb_record_get_id (record)))
    return FALSE;
  g_clear_pointer (&candidate->alike, pb_value_unref);
  candidate->alike = pb_value_ref (record);
  candidate->likeness = likeness;
  return TRUE;
}

static void
compare_all (PbDuplicates *self, GPtrArray *candidates, const PbTraits *traits, PbValue *record)
{
  for (guint i = 0; i < candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (candidates, i);

    if (candidate->compared != self->n_looked)
      compare (self, candidate, traits, record);
    candidate->compared = self->n_looked;
  }
}

static void
look_at_record_cb (gpointer data, gpointer user_data)
{
  PbValue *record = data;
  PbDuplicates *self = user_data;
  g_autoptr (PbTraits) traits = make_traits (self, self->kind, record);
  g_autoptr (GArray) keys = pb_traits_list_keys (traits);

  /* Where nothing is yet, as in a new register, no trait of what comes is looked for. */
  if (self->n_looked++ == 0)
    index_candidates (self);
  for (guint i = 0; i < keys->len; i++) {
    GPtrArray *those = find_holders (self, g_array_index (keys, guint, i));

    if (those != NULL)
      compare_all (self, those, traits, record);
  }
}

/* (transfer full): what became of a record that was merged into another one. */
static PbValue *
follow_merges (PbDuplicates *self, PbValue *record)
{
  PbValue *result = pb_value_ref (record);

  for (guint i = 0; i < MOST_MERGES && pb_merge_get_target (result) != NULL; i++) {
    PbValue *next =
        self->lookup->find (self->kind, pb_merge_get_target (result), self->lookup->user_data);

    if (next == NULL)
      break;
    pb_value_unref (result);
    result = next;
  }
  return result;
}

static void
settle (PbDuplicates *self, const Candidate *candidate)
{
  if (candidate->alike == NULL)
    return;
  candidate->item->verdict = PB_VERDICT_DUPLICATE;
  candidate->item->here = follow_merges (self, candidate->alike);
}

/* Among those that were indexed before it. */
static GArray *
rank_earlier (PbDuplicates *self, const Candidate *candidate)
{
  g_autoptr (GHashTable) votes = pb_votes_new ();

  for (guint i = 0; i < candidate->keys->len; i++) {
    GPtrArray *those = find_holders (self, g_array_index (candidate->keys, guint, i));

    for (guint j = 0; those != NULL && j < those->len; j++)
      pb_votes_add (votes, ((const Candidate *) g_ptr_array_index (those, j))->number);
  }
  return pb_votes_rank (votes);
}

/* What looks like one of several that look alike is told of the first of them, so that all of them
 * can be made one. */
static void
settle_like (PbPlanItem *item, const PbPlanItem *earlier)
{
  gboolean is_first = earlier->verdict != PB_VERDICT_DUPLICATE;

  item->verdict = PB_VERDICT_DUPLICATE;
  item->here = pb_value_ref (is_first ? earlier->record : earlier->here);
  item->rival = is_first ? earlier : earlier->rival;
}

static void
compare_with_earlier (PbDuplicates *self, Candidate *candidate)
{
  g_autoptr (GArray) ranked = rank_earlier (self, candidate);
  const Candidate *most_alike = NULL;

  for (guint i = 0; i < MIN (ranked->len, MOST_COMPARED); i++) {
    guint number = g_array_index (ranked, PbCandidate, i).number;
    const Candidate *earlier = g_ptr_array_index (self->candidates, number);

    if (compare (self, candidate, earlier->traits, earlier->item->record))
      most_alike = earlier;
  }
  if (most_alike != NULL)
    settle_like (candidate->item, most_alike->item);
}

/* What looks like a record that is here has been told already. */
static void
compare_with_each_other (PbDuplicates *self)
{
  g_hash_table_remove_all (self->by_key);
  for (guint i = 0; i < self->candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (self->candidates, i);

    if (candidate->item->kind != self->kind ||
        g_cancellable_is_cancelled (self->lookup->cancellable))
      continue;
    take_traits (self, candidate);
    if (candidate->alike == NULL)
      compare_with_earlier (self, candidate);
    index_candidate (self, candidate);
  }
}

static guint
count_candidates (const PbDuplicates *self, const PbKind *kind)
{
  guint n = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    n += ((const Candidate *) g_ptr_array_index (self->candidates, i))->item->kind == kind;
  return n;
}

static void
find_of_kind (PbDuplicates *self, const PbKind *kind)
{
  self->kind = kind;
  self->n_looked = 0;
  g_hash_table_remove_all (self->by_key);
  self->lookup->foreach (kind, look_at_record_cb, self, self->lookup->user_data);
  for (guint i = 0; i < self->candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (self->candidates, i);

    if (candidate->item->kind == kind)
      settle (self, candidate);
  }
}

/* What was there first counts as the record that the others look like. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  PbValue *one = (*(const Candidate *const *) a)->item->record;
  PbValue *other = (*(const Candidate *const *) b)->item->record;
  int order = g_strcmp0 (pb_value_get_member_string (one, "created"),
                         pb_value_get_member_string (other, "created"));

  return order != 0 ? order : strcmp (pb_record_get_id (one), pb_record_get_id (other));
}

static void
number_candidates (PbDuplicates *self)
{
  g_ptr_array_sort (self->candidates, compare_candidates);
  for (guint i = 0; i < self->candidates->len; i++)
    ((Candidate *) g_ptr_array_index (self->candidates, i))->number = i;
}

void
pb_duplicates_find (PbDuplicates *self)
{
  number_candidates (self);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    guint n = count_candidates (self, *kind);

    if (n > 0)
      find_of_kind (self, *kind);
    if (n > 1)
      compare_with_each_other (self);
  }
}
