/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-planner-private.h"

#include "domain/pb-record.h"
#include "domain/pb-review.h"

/* A review on its way into a plan. */
typedef struct {
  PbValue *review;
  const char *receipt;
  PbPlanFile *file;
} Arrival;

/* So that the order of the files does not matter. */
static int
compare_arrivals_cb (gconstpointer a, gconstpointer b)
{
  const Arrival *x = a;
  const Arrival *y = b;
  int order = g_strcmp0 (pb_value_get_member_string (x->review, "time"),
                         pb_value_get_member_string (y->review, "time"));

  return order != 0 ? order
                    : g_strcmp0 (pb_value_get_member_string (x->review, "id"),
                                 pb_value_get_member_string (y->review, "id"));
}

static void
collect (GArray *arrivals, const PbSubmission *submission, PbPlanFile *file)
{
  PbValue *reviews =
      pb_value_get_member (pb_submission_get_payload (submission), pb_review_kind.plural);

  for (guint i = 0; i < pb_value_get_length (reviews); i++) {
    Arrival arrival = { pb_value_get_item (reviews, i), pb_submission_get_id (submission), file };

    g_array_append_val (arrivals, arrival);
  }
}

/* (transfer full) (nullable): the revision that is reviewed. */
static PbValue *
find_reviewed (GHashTable *planned, PbValue *review, const PbPlannerLookup *lookup)
{
  const char *id = pb_value_get_member_string (review, "record");
  const char *digest = pb_value_get_member_string (review, "digest");
  const PbPlanItem *item = g_hash_table_lookup (planned, digest);

  if (item != NULL && g_strcmp0 (pb_record_get_id (item->record), id) == 0)
    return pb_value_ref (item->record);
  return lookup->load_revision (id, digest, lookup->user_data);
}

static void
keep_review (PbPlan *plan, const Arrival *arrival, const PbPlanItem *item)
{
  PbPlanReview *review = g_new (PbPlanReview, 1);

  review->review = pb_value_ref (arrival->review);
  review->receipt = g_strdup (arrival->receipt);
  review->item = item;
  g_ptr_array_add (plan->reviews, review);
}

/* @planned: the item (PbPlanItem) of each digest in the plan
 * @waiting: arrivals (GPtrArray) by the digest of a revision that is not known yet: another review
 *   may lead to it */
typedef struct {
  PbPlan *plan;
  const PbPlannerLookup *lookup;
  GHashTable *planned;
  GHashTable *waiting;
} Run;

static void
let_wait (Run *self, Arrival *arrival)
{
  const char *digest = pb_value_get_member_string (arrival->review, "digest");
  GPtrArray *others = g_hash_table_lookup (self->waiting, digest);

  if (others == NULL) {
    others = g_ptr_array_new ();
    g_hash_table_insert (self->waiting, (gpointer) digest, others);
  }
  g_ptr_array_add (others, arrival);
}

/* (nullable): what follows from the arrival, if anything does. */
static const PbPlanItem *
settle_arrival (Run *self, Arrival *arrival)
{
  const PbKind *kind = pb_kind_find (pb_value_get_member_string (arrival->review, "kind"));
  g_autoptr (PbValue) reviewed =
      kind != NULL ? find_reviewed (self->planned, arrival->review, self->lookup) : NULL;
  g_autoptr (PbValue) next =
      reviewed != NULL ? pb_review_apply (kind, reviewed, arrival->review) : NULL;
  PbPlanItem *item = NULL;

  if (reviewed == NULL) {
    let_wait (self, arrival);
    return NULL;
  }
  if (next != NULL) {
    item = pb_planner_add_item (self->plan, kind, next, arrival->file);
    g_hash_table_insert (self->planned, item->digest, item);
  }
  keep_review (self->plan, arrival, item);
  return item;
}

/* And those that have waited for what follows from it. */
static void
add_arrival (Run *self, Arrival *arrival)
{
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();

  g_ptr_array_add (ready, arrival);
  while (ready->len > 0) {
    const PbPlanItem *item = settle_arrival (self, g_ptr_array_steal_index (ready, ready->len - 1));
    GPtrArray *waited = item != NULL ? g_hash_table_lookup (self->waiting, item->digest) : NULL;

    if (waited == NULL)
      continue;
    g_ptr_array_extend (ready, waited, NULL, NULL);
    g_hash_table_remove (self->waiting, item->digest);
  }
}

/* Unsent work of a person, made to follow @item: its next revision in place of one beside it. A
 * review changes the state of a record and nothing that is typed, so nothing of either is lost.
 * (transfer full) */
static PbValue *
rebase (PbValue *draft, const PbPlanItem *item)
{
  const char *reviewed = pb_value_get_member_string (item->record, "modified");
  const char *typed = pb_value_get_member_string (draft, "modified");
  g_autoptr (PbValue) parent = pb_value_new_string (item->digest);
  g_autoptr (PbValue) revision = pb_value_new_number (pb_record_get_revision (item->record) + 1);
  g_autoptr (PbValue) modified =
      pb_value_new_string (g_strcmp0 (typed, reviewed) > 0 ? typed : reviewed);
  g_autoptr (PbValue) descended = pb_value_with_member (draft, "parent", parent);
  g_autoptr (PbValue) numbered = pb_value_with_member (descended, "revision", revision);

  return pb_value_with_member (numbered, "modified", modified);
}

/* The last of the revisions that follow from reviews, from the one with @digest on. */
static const PbPlanReview *
find_last (GHashTable *by_reviewed, const char *digest)
{
  const PbPlanReview *last = NULL;
  const PbPlanReview *next = g_hash_table_lookup (by_reviewed, digest);

  while (next != NULL) {
    last = next;
    next = g_hash_table_lookup (by_reviewed, last->item->digest);
  }
  return last;
}

/* An earlier file of the plan may have done the same with fewer reviews. (nullable) */
static PbPlanItem *
find_rebased (const PbPlan *plan, const char *id)
{
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->rebased && g_strcmp0 (pb_record_get_id (item->record), id) == 0)
      return item;
  }
  return NULL;
}

/* @record: (transfer none) */
static void
put_rebased (Run *self, const PbPlanItem *onto, PbValue *record)
{
  PbPlanItem *item = find_rebased (self->plan, pb_record_get_id (record));

  if (item == NULL) {
    item = pb_planner_add_item (self->plan, onto->kind, record, onto->from);
    item->rebased = TRUE;
    return;
  }
  pb_value_unref (item->record);
  g_free (item->digest);
  item->record = pb_record_without (onto->kind, record, PB_FIELD_INTERNAL);
  item->digest = pb_record_digest (onto->kind, record);
}

static void
rebase_record (Run *self, GHashTable *by_reviewed, const PbPlanReview *review)
{
  const PbKind *kind = review->item->kind;
  const char *id = pb_record_get_id (review->item->record);
  g_autoptr (PbValue) here = self->lookup->find (kind, id, self->lookup->user_data);
  const char *parent = here != NULL ? pb_value_get_member_string (here, "parent") : NULL;
  const PbPlanReview *last = parent != NULL ? find_last (by_reviewed, parent) : NULL;
  g_autoptr (PbValue) rebased = NULL;

  if (last == NULL || g_strcmp0 (pb_record_get_publication (here), "draft") != 0)
    return;
  rebased = rebase (here, last->item);
  put_rebased (self, last->item, rebased);
}

/* What was begun here since a revision went out goes on from what was said to it. */
static void
rebase_work (Run *self)
{
  g_autoptr (GHashTable) by_reviewed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->plan->reviews->len; i++) {
    PbPlanReview *review = g_ptr_array_index (self->plan->reviews, i);

    if (review->item != NULL)
      g_hash_table_insert (
          by_reviewed, (gpointer) pb_value_get_member_string (review->review, "digest"), review);
  }
  for (guint i = 0; i < self->plan->reviews->len; i++) {
    const PbPlanReview *review = g_ptr_array_index (self->plan->reviews, i);

    if (review->item != NULL &&
        g_hash_table_add (seen, (gpointer) pb_record_get_id (review->item->record)))
      rebase_record (self, by_reviewed, review);
  }
}

static void
count_strange (Run *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    GPtrArray *arrivals = value;

    for (guint i = 0; i < arrivals->len; i++)
      ((Arrival *) g_ptr_array_index (arrivals, i))->file->n_strange++;
  }
}

void
pb_review_planner_add (PbPlan *plan,
                       const PbSubmission *const *submissions,
                       guint n,
                       guint first_file,
                       const PbPlannerLookup *lookup)
{
  g_autoptr (GArray) arrivals = g_array_new (FALSE, FALSE, sizeof (Arrival));
  g_autoptr (GHashTable) planned = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) waiting =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  Run run = { plan, lookup, planned, waiting };

  for (guint i = 0; i < n; i++)
    collect (arrivals, submissions[i], g_ptr_array_index (plan->files, first_file + i));
  if (arrivals->len == 0 || lookup->load_revision == NULL)
    return;
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    g_hash_table_insert (planned, item->digest, item);
  }
  g_array_sort (arrivals, compare_arrivals_cb);
  for (guint i = 0; i < arrivals->len; i++)
    add_arrival (&run, &g_array_index (arrivals, Arrival, i));
  rebase_work (&run);
  count_strange (&run);
}
