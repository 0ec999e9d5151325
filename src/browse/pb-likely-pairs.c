/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-likely-pairs.h"

#include "browse/pb-votes.h"
#include "domain/pb-likeness.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "store/pb-store-merge.h"

/* A key that more records have is too common to say anything. */
#define MOST_OF_KEY 100
/* A record is compared with so many: those with the most keys in common. */
#define MOST_COMPARED 40
/* The keys of a pledge are the words of one party: titles that are alike have two of them. */
#define LEAST_OF_PLEDGE 2
/* So many records are kept in memory to be compared. */
#define MOST_KEPT 30000
/* Between two calls of the progress function. */
#define STEP 256

/* A record that takes part.
 *
 * @home: what its neighbours have as well */
typedef struct {
  char *id;
  guint home;
  guint number;
} Part;

/* One key of a record.
 *
 * @number: of the record
 * @first: where those with the key begin among the holders
 * @n: how many have it */
typedef struct {
  guint key;
  guint number;
  guint first;
  guint n;
} Mark;

typedef struct {
  double likeness;
  guint one;
  guint other;
} Find;

/* @parts: (element-type Part): by number
 * @marks: (element-type Mark): all keys of all records, those of one record together
 * @holders: (element-type guint): the numbers of those that have a key, one key after another
 * @kept: number -> PbTraits
 * @finds: (element-type Find)
 * @expected: how many records there are, for the progress */
typedef struct {
  PbStore *store;
  const PbKind *kind;
  GHashTable *targets;
  GArray *parts;
  GArray *marks;
  GArray *holders;
  GHashTable *kept;
  GArray *finds;
  gint64 expected;
  PbLikelyProgress progress;
  gpointer progress_data;
  GCancellable *cancellable;
} Search;

static void
clear_part (gpointer data)
{
  g_free (((Part *) data)->id);
}

static void
free_pair (gpointer data)
{
  PbLikelyPair *self = data;

  pb_value_unref (self->one);
  pb_value_unref (self->other);
  g_free (self);
}

/* The first reading takes the first half. */
static void
report (const Search *self, guint half, guint n)
{
  double all = MAX (self->expected, 1);

  if (self->progress != NULL && n % STEP == 0)
    self->progress (MIN ((half + n / all) / 2, 1), self->progress_data);
}

/* First reading: which keys there are. */

static gboolean
takes_part (PbValue *record)
{
  const char *state = pb_record_get_publication (record);

  return pb_merge_get_target (record) == NULL && g_strcmp0 (state, "superseded") != 0 &&
         g_strcmp0 (state, "withdrawn") != 0;
}

static PbTraits *
make_traits (const Search *self, PbValue *record)
{
  g_autoptr (PbValue) resolved = pb_merge_resolve (self->kind, record, self->targets);

  return pb_traits_new (self->kind, resolved);
}

/* Whose it is, or, of an entity, how its name begins: what looks alike mostly has the same. */
static guint
find_home (const PbTraits *traits)
{
  const char *const *owners = pb_traits_list_owners (traits);
  const char *const *words = pb_traits_list_words (traits);

  return *owners != NULL ? g_str_hash (*owners) : *words != NULL ? g_str_hash (*words) : 0;
}

static gboolean
note_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Search *self = user_data;
  g_autoptr (PbTraits) traits = takes_part (record) ? make_traits (self, record) : NULL;
  g_autoptr (GArray) keys = traits != NULL ? pb_traits_list_keys (traits) : NULL;
  Part part = { NULL, 0, self->parts->len };

  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (keys == NULL)
    return TRUE;
  part.id = g_strdup (pb_record_get_id (record));
  part.home = find_home (traits);
  g_array_append_val (self->parts, part);
  for (guint i = 0; i < keys->len; i++) {
    Mark mark = { g_array_index (keys, guint, i), part.number, 0, 0 };

    g_array_append_val (self->marks, mark);
  }
  report (self, 0, self->parts->len);
  return TRUE;
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *one = a;
  const Part *other = b;

  if (one->home != other->home)
    return one->home < other->home ? -1 : 1;
  return strcmp (one->id, other->id);
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  const Mark *one = a;
  const Mark *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;
  return (one->number > other->number) - (one->number < other->number);
}

static int
compare_marks_by_number (gconstpointer a, gconstpointer b)
{
  const Mark *one = a;
  const Mark *other = b;

  return (one->number > other->number) - (one->number < other->number);
}

/* Numbers the records anew, so that neighbours come one after another. */
static void
number_parts (Search *self)
{
  g_autofree guint *numbers = g_new (guint, MAX (self->parts->len, 1));

  g_array_sort (self->parts, compare_parts);
  for (guint i = 0; i < self->parts->len; i++) {
    Part *part = &g_array_index (self->parts, Part, i);

    numbers[part->number] = i;
    part->number = i;
  }
  for (guint i = 0; i < self->marks->len; i++) {
    Mark *mark = &g_array_index (self->marks, Mark, i);

    mark->number = numbers[mark->number];
  }
}

/* Lists who has each key. */
static void
list_holders (Search *self)
{
  guint n;

  g_array_sort (self->marks, compare_marks);
  for (guint first = 0; first < self->marks->len; first += n) {
    const Mark *mark = &g_array_index (self->marks, Mark, first);

    for (n = 0; first + n < self->marks->len && mark[n].key == mark->key; n++)
      g_array_append_val (self->holders, mark[n].number);
    for (guint i = 0; i < n; i++) {
      g_array_index (self->marks, Mark, first + i).first = first;
      g_array_index (self->marks, Mark, first + i).n = n;
    }
  }
  g_array_sort (self->marks, compare_marks_by_number);
}

/* Second reading: comparing. */

/* @record: (out) (nullable): %NULL when it is gone or takes no part any more */
static gboolean
load (PbStore *store, const PbKind *kind, const char *id, PbValue **record, GError **error)
{
  g_autoptr (GError) fault = NULL;

  *record = pb_store_load (store, kind, id, &fault);
  if (*record != NULL && !takes_part (*record))
    g_clear_pointer (record, pb_value_unref);
  if (fault == NULL || g_error_matches (fault, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}

/* %NULL with an error, or, when it has been deleted meanwhile, without one. */
static const PbTraits *
get_traits (Search *self, guint number, GError **error)
{
  gpointer key = GUINT_TO_POINTER (number);
  PbTraits *traits = g_hash_table_lookup (self->kept, key);
  const char *id = g_array_index (self->parts, Part, number).id;
  g_autoptr (PbValue) record = NULL;

  if (traits != NULL || !load (self->store, self->kind, id, &record, error) || record == NULL)
    return traits;
  traits = make_traits (self, record);
  g_hash_table_insert (self->kept, key, traits);
  return traits;
}

/* Those after @number only, so that each pair comes once. @mark: (inout): the first of the record;
 * then the first of the next */
static GArray *
find_candidates (const Search *self, guint number, guint *mark)
{
  g_autoptr (GHashTable) votes = pb_votes_new ();

  for (; *mark < self->marks->len; ++*mark) {
    const Mark *at = &g_array_index (self->marks, Mark, *mark);
    const guint *holders = &g_array_index (self->holders, guint, at->first);

    if (at->number != number)
      break;
    for (guint i = 0; at->n <= MOST_OF_KEY && i < at->n; i++)
      if (holders[i] > number)
        pb_votes_add (votes, holders[i]);
  }
  return pb_votes_rank (votes);
}

static gboolean
is_distinct (
    PbStore *store, const char *one, const char *other, gboolean *is_distinct, GError **error)
{
  g_auto (GStrv) distinct = pb_store_list_distinct (store, one, error);

  *is_distinct = distinct != NULL && g_strv_contains ((const char *const *) distinct, other);
  return distinct != NULL;
}

static gboolean
add_find (Search *self, guint one, guint other, double likeness, GError **error)
{
  const Find find = { likeness, one, other };
  gboolean distinct;

  if (!is_distinct (self->store, g_array_index (self->parts, Part, one).id,
                    g_array_index (self->parts, Part, other).id, &distinct, error))
    return FALSE;
  if (!distinct)
    g_array_append_val (self->finds, find);
  return TRUE;
}

static gboolean
compare (Search *self, guint one, guint other, GError **error)
{
  GError *fault = NULL;
  const PbTraits *traits = get_traits (self, one, &fault);
  const PbTraits *others = traits != NULL ? get_traits (self, other, &fault) : NULL;
  double likeness = others != NULL ? pb_traits_compare (traits, others) : 0;

  if (fault != NULL) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  return likeness < PB_ALIKE || add_find (self, one, other, likeness, error);
}

/* A title of one word has no more to give. */
static gboolean
is_worth_comparing (const Search *self, const PbCandidate *candidate, guint n_keys)
{
  return self->kind != &pb_pledge_kind || candidate->n >= MIN (LEAST_OF_PLEDGE, n_keys);
}

static gboolean
compare_candidates (Search *self, guint number, guint *mark, GError **error)
{
  guint first = *mark;
  g_autoptr (GArray) candidates = find_candidates (self, number, mark);

  for (guint i = 0; i < MIN (candidates->len, MOST_COMPARED); i++) {
    const PbCandidate *candidate = &g_array_index (candidates, PbCandidate, i);

    if (is_worth_comparing (self, candidate, *mark - first) &&
        !compare (self, number, candidate->number, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
compare_all (Search *self, GError **error)
{
  guint mark = 0;

  for (guint number = 0; number < self->parts->len; number++) {
    if (g_cancellable_set_error_if_cancelled (self->cancellable, error) ||
        !compare_candidates (self, number, &mark, error))
      return FALSE;
    g_hash_table_remove (self->kept, GUINT_TO_POINTER (number));
    if (g_hash_table_size (self->kept) > MOST_KEPT)
      g_hash_table_remove_all (self->kept);
    report (self, 1, number);
  }
  return TRUE;
}

/* What was found. */

static int
compare_finds (gconstpointer a, gconstpointer b)
{
  const Find *one = a;
  const Find *other = b;

  if (one->likeness != other->likeness)
    return one->likeness < other->likeness ? 1 : -1;
  if (one->one != other->one)
    return one->one < other->one ? -1 : 1;
  return (one->other > other->other) - (one->other < other->other);
}

static double
measure (const PbKind *kind, GHashTable *targets, PbValue *one, PbValue *other)
{
  g_autoptr (PbValue) resolved = pb_merge_resolve (kind, one, targets);
  g_autoptr (PbValue) others = pb_merge_resolve (kind, other, targets);
  g_autoptr (PbTraits) traits = pb_traits_new (kind, resolved);
  g_autoptr (PbTraits) other_traits = pb_traits_new (kind, others);

  return pb_traits_compare (traits, other_traits);
}

/* Adds the pair unless the two are none any more. */
static gboolean
add_pair (GPtrArray *pairs,
          PbStore *store,
          const PbKind *kind,
          GHashTable *targets,
          const char *one_id,
          const char *other_id,
          GError **error)
{
  g_autoptr (PbValue) one = NULL;
  g_autoptr (PbValue) other = NULL;
  gboolean distinct = FALSE;
  double likeness;
  PbLikelyPair *pair;

  if (!load (store, kind, one_id, &one, error) || !load (store, kind, other_id, &other, error) ||
      !is_distinct (store, one_id, other_id, &distinct, error))
    return FALSE;
  likeness = one != NULL && other != NULL ? measure (kind, targets, one, other) : 0;
  if (distinct || likeness < PB_ALIKE)
    return TRUE;
  pair = g_new (PbLikelyPair, 1);
  pair->likeness = likeness;
  pair->one = g_steal_pointer (&one);
  pair->other = g_steal_pointer (&other);
  g_ptr_array_add (pairs, pair);
  return TRUE;
}

static GPtrArray *
take_pairs (Search *self, guint most, GError **error)
{
  g_autoptr (GPtrArray) pairs = g_ptr_array_new_with_free_func (free_pair);

  g_array_sort (self->finds, compare_finds);
  for (guint i = 0; i < MIN (self->finds->len, most); i++) {
    const Find *find = &g_array_index (self->finds, Find, i);

    if (!add_pair (pairs, self->store, self->kind, self->targets,
                   g_array_index (self->parts, Part, find->one).id,
                   g_array_index (self->parts, Part, find->other).id, error))
      return NULL;
  }
  return g_steal_pointer (&pairs);
}

static void
clear_search (Search *self)
{
  g_clear_pointer (&self->targets, g_hash_table_unref);
  g_array_unref (self->parts);
  g_array_unref (self->marks);
  g_array_unref (self->holders);
  g_array_unref (self->finds);
  g_hash_table_unref (self->kept);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static void
init_search (Search *self)
{
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->holders = g_array_new (FALSE, FALSE, sizeof (guint));
  self->finds = g_array_new (FALSE, FALSE, sizeof (Find));
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) pb_traits_free);
}

GPtrArray *
pb_likely_pairs_find (PbStore *store,
                      const PbKind *kind,
                      guint most,
                      guint *n_all,
                      PbLikelyProgress progress,
                      gpointer progress_data,
                      GCancellable *cancellable,
                      GError **error)
{
  g_auto (Search) self = { .store = store,
                           .kind = kind,
                           .progress = progress,
                           .progress_data = progress_data,
                           .cancellable = cancellable };

  init_search (&self);
  self.targets = pb_store_list_targets (store, error);
  self.expected = self.targets != NULL ? pb_store_count (store, kind, error) : -1;
  if (self.expected < 0 || !pb_store_foreach (store, kind, note_cb, &self, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  number_parts (&self);
  list_holders (&self);
  if (!compare_all (&self, error))
    return NULL;
  *n_all = self.finds->len;
  return take_pairs (&self, most, error);
}

GPtrArray *
pb_likely_pairs_check (PbStore *store, const PbKind *kind, GPtrArray *pairs, GError **error)
{
  g_autoptr (GPtrArray) checked = g_ptr_array_new_with_free_func (free_pair);
  g_autoptr (GHashTable) targets = pb_store_list_targets (store, error);

  for (guint i = 0; targets != NULL && i < pairs->len; i++) {
    const PbLikelyPair *pair = g_ptr_array_index (pairs, i);

    if (!add_pair (checked, store, kind, targets, pb_record_get_id (pair->one),
                   pb_record_get_id (pair->other), error))
      return NULL;
  }
  return targets != NULL ? g_steal_pointer (&checked) : NULL;
}
