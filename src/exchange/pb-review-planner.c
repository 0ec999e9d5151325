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
  count_strange (&run);
}
