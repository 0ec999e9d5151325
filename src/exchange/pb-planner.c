/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-planner-private.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-merge.h"
#include "domain/pb-record.h"
#include "domain/pb-reference.h"
#include "exchange/pb-dataset-plan.h"
#include "exchange/pb-duplicates.h"
#include "exchange/pb-judge.h"
#include "exchange/pb-merge-planner.h"
#include "exchange/pb-submission-private.h"

#include <glib/gi18n-lib.h>

/* All that the plan has of one id, and what the register has of it. The verdicts follow from the
 * set, so that the order of the files does not matter. A hostile file can have a hundred thousand
 * revisions of one record, so nothing is looked for item by item.
 *
 * @by_digest: the first item of each digest
 * @by_revision: the first item of each revision number
 * @contested: the numbers that revisions of different content have
 * @rebased: (nullable): the work of a person here that goes on from reviews in the plan
 * @chain: (element-type PbPlanItem): @rebased and what it goes on from, as a set */
typedef struct {
  const PbPlannerLookup *lookup;
  const PbKind *kind;
  const char *id;
  GPtrArray *items;
  PbValue *here;
  char *here_digest;
  GHashTable *by_digest;
  GHashTable *by_revision;
  GHashTable *contested;
  PbPlanItem *rebased;
  GHashTable *chain;
} Group;

static void
decide (PbPlanItem *item, PbVerdict verdict)
{
  item->verdict = verdict;
  switch (verdict) {
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE:
  case PB_VERDICT_OLDER:
  case PB_VERDICT_DUPLICATE: item->choice = PB_CHOICE_TAKE; return;
  case PB_VERDICT_SAME:
  case PB_VERDICT_CONFLICT:
  case PB_VERDICT_REFUSED: item->choice = PB_CHOICE_SKIP; return;
  }
  g_return_if_reached ();
}

static guint
revision_of (const PbPlanItem *item)
{
  return pb_record_get_revision (item->record);
}

static const char *
parent_of (const PbPlanItem *item)
{
  return pb_value_get_member_string (item->record, "parent");
}

static gboolean
is_here (const Group *group, const char *digest)
{
  return g_strcmp0 (digest, group->here_digest) == 0 ||
         (group->here != NULL &&
          group->lookup->has_revision (group->id, digest, group->lookup->user_data));
}

/* The first item with a digest, that will be in the register or is in question. */
static PbPlanItem *
find_digest (const Group *group, const char *digest)
{
  return digest != NULL ? g_hash_table_lookup (group->by_digest, digest) : NULL;
}

static gboolean
is_held (const PbPlanItem *item)
{
  return item->hold != PB_HOLD_NONE;
}

/* Whether it is the row of a table of this office. The id of such a record follows from what is in
 * the row, so all of one id are one row, whenever each table was saved. */
static gboolean
is_row (const PbPlanItem *item)
{
  return item->from == NULL && revision_of (item) == 1;
}

static void
index_item (Group *group, PbPlanItem *item)
{
  gpointer revision = GUINT_TO_POINTER (revision_of (item));
  const PbPlanItem *rival = g_hash_table_lookup (group->by_revision, revision);

  if (item->rebased)
    group->rebased = item;
  if (find_digest (group, item->digest) == NULL)
    g_hash_table_insert (group->by_digest, item->digest, item);
  if (rival == NULL)
    g_hash_table_insert (group->by_revision, revision, item);
  else if (g_strcmp0 (rival->digest, item->digest) != 0 && !(is_row (item) && is_row (rival)))
    g_hash_table_add (group->contested, revision);
}

/* What is written here goes on from these, whatever numbers they have themselves. */
static void
follow_chain (const Group *group)
{
  PbPlanItem *at = group->rebased;

  while (at != NULL && g_hash_table_add (group->chain, at))
    at = find_digest (group, parent_of (at));
}

/* Whether a revision has the number of another that is here or in the plan, but another content. */
static gboolean
is_contested (const Group *group, const PbPlanItem *item)
{
  if (g_hash_table_contains (group->chain, item))
    return FALSE;
  if (group->here != NULL && revision_of (item) == pb_record_get_revision (group->here))
    return TRUE;
  return g_hash_table_contains (group->contested, GUINT_TO_POINTER (revision_of (item)));
}

static gboolean
is_later (const Group *group, const PbPlanItem *item)
{
  return group->here == NULL || revision_of (item) > pb_record_get_revision (group->here);
}

/* Whether a row was taken in before, whatever became of its record, or stands in the plan already.
 */
static gboolean
is_row_again (const Group *group, const PbPlanItem *item)
{
  return is_row (item) && (group->here != NULL ||
                           g_hash_table_lookup (group->by_revision, GUINT_TO_POINTER (1)) != item);
}

/* Settles what can be said of an item without looking for the newest: the rest are left as OLDER.
 */
static void
settle_item (const Group *group, PbPlanItem *item)
{
  if (is_here (group, item->digest) || find_digest (group, item->digest) != item ||
      is_row_again (group, item))
    decide (item, PB_VERDICT_SAME);
  else if (is_contested (group, item))
    decide (item, PB_VERDICT_CONFLICT);
  else
    decide (item, PB_VERDICT_OLDER);
}

static PbPlanItem *
find_newest (const Group *group)
{
  PbPlanItem *newest = NULL;

  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    if (!is_held (item) && item->verdict == PB_VERDICT_OLDER && is_later (group, item) &&
        (newest == NULL || revision_of (item) > revision_of (newest)))
      newest = item;
  }
  return newest;
}

/* Follows the parents of @item through the plan down to the first that the plan does not have. */
static const PbPlanItem *
find_root (const Group *group, const PbPlanItem *item)
{
  const PbPlanItem *parent = find_digest (group, parent_of (item));

  while (parent != NULL && revision_of (parent) < revision_of (item)) {
    item = parent;
    parent = find_digest (group, parent_of (item));
  }
  return item;
}

/* Whether @item was made beside what is here rather than from it: from an earlier revision that is
 * here, or from another revision with the number of the one that is here. */
static gboolean
is_fork (const Group *group, const PbPlanItem *item)
{
  const PbPlanItem *root = find_root (group, item);
  const char *parent = parent_of (root);

  if (group->here == NULL || parent == NULL || g_strcmp0 (parent, group->here_digest) == 0 ||
      item->rebased)
    return FALSE;
  return is_here (group, parent) || revision_of (root) == pb_record_get_revision (group->here) + 1;
}

/* Whether a person has decided here that the record is another one, of which @item knows nothing.
 */
static gboolean
is_against_merge (const Group *group, const PbPlanItem *item)
{
  GHashTable *targets = group->lookup->targets;

  return targets != NULL && g_hash_table_contains (targets, group->id) &&
         g_strcmp0 (pb_merge_get_target (item->record), pb_merge_get_target (group->here)) != 0;
}

static void
mark_fork (const Group *group)
{
  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    if (!is_held (item) && item->verdict == PB_VERDICT_OLDER && is_later (group, item))
      decide (item, PB_VERDICT_CONFLICT);
  }
}

static gboolean
has_gap (const Group *group, const PbPlanItem *item)
{
  const char *parent = parent_of (item);
  const PbPlanItem *planned;

  if (revision_of (item) == 1 || (parent != NULL && is_here (group, parent)))
    return FALSE;
  planned = find_digest (group, parent);
  return planned == NULL || planned->choice == PB_CHOICE_SKIP;
}

static void
compare_with_here (const Group *group, PbPlanItem *item)
{
  g_clear_pointer (&item->here, pb_value_unref);
  if (group->here != NULL)
    item->here = pb_value_ref (group->here);
}

/* What a held item would be if a person wanted it, after all that is believed has been taken. What
 * is here in any case needs no decision. */
static void
settle_held_item (const Group *group, PbPlanItem *item, const PbPlanItem *newest)
{
  gpointer revision = GUINT_TO_POINTER (revision_of (item));

  if (is_here (group, item->digest) || find_digest (group, item->digest) != NULL) {
    item->hold = PB_HOLD_NONE;
    decide (item, PB_VERDICT_SAME);
    return;
  }
  if (is_contested (group, item) || g_hash_table_contains (group->by_revision, revision))
    decide (item, PB_VERDICT_CONFLICT);
  else if (!is_later (group, item) || (newest != NULL && revision_of (item) < revision_of (newest)))
    decide (item, PB_VERDICT_OLDER);
  else
    decide (item, group->here != NULL ? PB_VERDICT_UPDATE : PB_VERDICT_NEW);
  item->choice = PB_CHOICE_SKIP;
}

static void
settle_held (const Group *group, const PbPlanItem *newest)
{
  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    if (is_held (item)) {
      settle_held_item (group, item, newest);
      g_hash_table_insert (group->by_digest, item->digest, item);
    }
  }
}

static void
settle_group (const Group *group)
{
  PbPlanItem *newest;

  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    compare_with_here (group, item);
    if (!is_held (item))
      settle_item (group, item);
  }
  newest = find_newest (group);
  if (newest != NULL && (is_fork (group, newest) || is_against_merge (group, newest)))
    mark_fork (group);
  else if (newest != NULL)
    decide (newest, group->here != NULL ? PB_VERDICT_UPDATE : PB_VERDICT_NEW);
  settle_held (group, newest);
  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    item->gap = (is_held (item) || item->choice == PB_CHOICE_TAKE) && has_gap (group, item);
  }
}

static gboolean
is_of_another_kind (const Group *group)
{
  for (guint i = 0; i < group->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (group->items, i);

    if (item->kind != group->kind)
      return TRUE;
  }
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    g_autoptr (PbValue) other =
        *kind != group->kind ? group->lookup->find (*kind, group->id, group->lookup->user_data)
                             : NULL;

    if (other != NULL)
      return TRUE;
  }
  return FALSE;
}

static void
refuse_group (const Group *group)
{
  for (guint i = 0; i < group->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (group->items, i);

    if (item->verdict != PB_VERDICT_REFUSED)
      g_ptr_array_add (item->findings,
                       pb_finding_new (PB_SEVERITY_ERROR, "plan-id-of-another-kind", "/id", "%s",
                                       _ ("Two records of different kinds have the same "
                                          "identifier.")));
    decide (item, PB_VERDICT_REFUSED);
  }
}

static void
settle_id (const PbPlannerLookup *lookup, const char *id, GPtrArray *items)
{
  const PbKind *kind = ((const PbPlanItem *) g_ptr_array_index (items, 0))->kind;
  g_autoptr (PbValue) here = lookup->find (kind, id, lookup->user_data);
  g_autofree char *digest = here != NULL ? pb_record_digest (kind, here) : NULL;
  g_autoptr (GHashTable) by_digest = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_revision = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) contested = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) chain = g_hash_table_new (NULL, NULL);
  Group group = { lookup,    kind,        id,        items, here, digest,
                  by_digest, by_revision, contested, NULL,  chain };

  for (guint i = 0; i < items->len; i++)
    if (!is_held (g_ptr_array_index (items, i)))
      index_item (&group, g_ptr_array_index (items, i));
  follow_chain (&group);
  if (is_of_another_kind (&group))
    refuse_group (&group);
  else
    settle_group (&group);
}

static void
settle_ids (const PbPlannerLookup *lookup, GHashTable *items_by_id)
{
  GHashTableIter iter;
  gpointer id;
  gpointer items;

  g_hash_table_iter_init (&iter, items_by_id);
  while (g_hash_table_iter_next (&iter, &id, &items) &&
         !g_cancellable_is_cancelled (lookup->cancellable))
    settle_id (lookup, id, items);
}

/* A report without its pledge is taken in all the same: the pledge may come with another file. */
static void
check_pledge (const PbPlannerLookup *lookup, GHashTable *items_by_id, PbPlanItem *report)
{
  const char *id = pb_value_get_member_string (report->record, "pledge");
  g_autoptr (PbValue) here =
      id != NULL ? lookup->find (&pb_pledge_kind, id, lookup->user_data) : NULL;

  if (here == NULL && (id == NULL || !g_hash_table_contains (items_by_id, id)))
    g_ptr_array_add (report->findings,
                     pb_finding_new (PB_SEVERITY_WARNING, "plan-report-without-pledge", "/pledge",
                                     "%s",
                                     _ ("The pledge that this report is about is neither in this "
                                        "register nor among the files.")));
}

static void
check_reports (PbPlan *plan, GHashTable *items_by_id, const PbPlannerLookup *lookup)
{
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->kind == &pb_report_kind &&
        g_hash_table_contains (items_by_id, pb_record_get_id (item->record)))
      check_pledge (lookup, items_by_id, item);
  }
}

PbPlanItem *
pb_planner_add_item (PbPlan *plan, const PbKind *kind, PbValue *record, const PbPlanFile *file)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = kind;
  item->record = pb_record_without (kind, record, PB_FIELD_INTERNAL);
  item->digest = pb_json_digest (item->record);
  item->file = file != NULL ? g_strdup (file->name) : NULL;
  item->from = file;
  item->findings = pb_findings_new ();
  pb_check_rules (kind, item->record, item->findings);
  g_ptr_array_add (plan->items, item);
  return item;
}

static void
add_named_cb (const PbKind *of, const char *pointer, const char *id, gpointer user_data)
{
  g_hash_table_add (user_data, g_strdup (id));
}

/* The ids of all records that one of the plan names. (transfer full) */
static GHashTable *
list_named (const PbPlan *plan)
{
  GHashTable *named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < plan->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i);

    pb_reference_foreach (item->kind, item->record, add_named_cb, named);
  }
  return named;
}

/* Apart from what the program keeps of it, and from notes that no file has. */
static gboolean
says_the_same (const PbPlanItem *item)
{
  const PbFieldFlags kept = PB_FIELD_SYSTEM | PB_FIELD_INTERNAL;
  g_autoptr (PbValue) record = pb_record_without (item->kind, item->record, kept);
  g_autoptr (PbValue) here = pb_record_without (item->kind, item->here, kept);

  return pb_value_equal (record, here);
}

/* A second record that says nothing new is proposed to stay out, unless another one needs it. */
static void
leave_out_copies (PbPlan *plan, GHashTable *items_by_id)
{
  g_autoptr (GHashTable) named = NULL;

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    const char *id = pb_record_get_id (item->record);

    if (item->verdict != PB_VERDICT_DUPLICATE || !g_hash_table_contains (items_by_id, id) ||
        !says_the_same (item))
      continue;
    if (named == NULL)
      named = list_named (plan);
    if (!g_hash_table_contains (named, id))
      item->choice = PB_CHOICE_SKIP;
  }
}

/* What is new, of all kinds, is compared with what is here and with what else is new. */
static void
find_duplicates (PbPlan *plan, GHashTable *items_by_id, const PbPlannerLookup *lookup)
{
  g_autoptr (PbDuplicates) duplicates = pb_duplicates_new (lookup);

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->verdict == PB_VERDICT_NEW && !is_held (item) &&
        g_hash_table_contains (items_by_id, pb_record_get_id (item->record)))
      pb_duplicates_add (duplicates, item);
  }
  pb_duplicates_find (duplicates);
  leave_out_copies (plan, items_by_id);
}

/* The records of this id are to be settled. */
static void
add_id_cb (PbPlanItem *item, gpointer user_data)
{
  GHashTable *items_by_id = user_data;
  const char *id = pb_record_get_id (item->record);

  if (!g_hash_table_contains (items_by_id, id))
    g_hash_table_insert (items_by_id, g_strdup (id), g_ptr_array_new ());
}

/* @file: (nullable) */
static void
add_items (PbPlan *plan,
           const PbSubmission *submission,
           const PbPlanFile *file,
           const PbPlannerLookup *lookup)
{
  PbValue *payload = pb_submission_get_payload (submission);

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    PbValue *records = pb_value_get_member (payload, (*kind)->plural);

    for (guint i = 0;
         i < pb_value_get_length (records) && !g_cancellable_is_cancelled (lookup->cancellable);
         i++)
      pb_planner_add_item (plan, *kind, pb_value_get_item (records, i), file);
  }
}

static void
group_items (PbPlan *plan, GHashTable *items_by_id)
{
  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);
    GPtrArray *items = g_hash_table_lookup (items_by_id, pb_record_get_id (item->record));

    if (items != NULL)
      g_ptr_array_add (items, item);
  }
}

/* Settles what was added from @first_item on, and what else there is of the same ids. */
static void
settle_plan (PbPlan *plan, guint first_item, const PbPlannerLookup *lookup)
{
  g_autoptr (GHashTable) items_by_id =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = first_item; i < plan->items->len; i++)
    add_id_cb (g_ptr_array_index (plan->items, i), items_by_id);
  pb_judge_plan (plan, lookup, add_id_cb, items_by_id);
  group_items (plan, items_by_id);
  settle_ids (lookup, items_by_id);
  find_duplicates (plan, items_by_id, lookup);
  check_reports (plan, items_by_id, lookup);
  pb_merge_planner_tell (plan, first_item, lookup);
  pb_dataset_plan_settle (plan, lookup);
}

void
pb_planner_add_own (PbPlan *plan,
                    const PbSubmission *submission,
                    const char *name,
                    const PbPlannerLookup *lookup)
{
  guint first_item = plan->items->len;

  add_items (plan, submission, NULL, lookup);
  for (guint i = first_item; i < plan->items->len; i++)
    ((PbPlanItem *) g_ptr_array_index (plan->items, i))->file = g_strdup (name);
  settle_plan (plan, first_item, lookup);
}

/**
 * pb_planner_add_files:
 * @plan: the plan
 * @submissions: (array length=n): files that were read
 * @file_names: (array length=n): their names, for people
 * @n: how many
 * @lookup: the register
 *
 * Adds the records of files to a plan and settles their verdicts, and those of other records of the
 * same ids in the plan:
 *
 * - SAME: a revision that the register or an earlier place of the plan has;
 * - CONFLICT: a revision with the number of another that is here or in the plan, but another
 *   content; or a later one that was not made from what is here but beside it, unless what is here
 *   can go on from it; or a later one of a record that was merged into another here, unless it says
 * so itself;
 * - NEW, UPDATE: of what remains, the highest revision, when it is higher than what is here;
 * - OLDER: the others;
 * - DUPLICATE: a NEW one that looks like a record that is here, see pb_traits_compare(), and that
 *   nobody has called different from it; @here of the item is that record, or the one that it was
 *   merged into; or one that looks like another NEW one among the files, which is @here then;
 * - REFUSED: the id belongs to a record of another kind.
 *
 * A record that pb_judge_plan() holds takes no part in this: its verdict says what it would be if a
 * person took it after the rest, and it is left out unless a person does.
 *
 * Of a data set see pb_dataset_plan_settle().
 *
 * Of a receipt the revisions that follow from its reviews are such records.
 *
 * An item's record is without internal fields, which are no stranger's to write.
 */
void
pb_planner_add_files (PbPlan *plan,
                      const PbSubmission *const *submissions,
                      const char *const *file_names,
                      guint n,
                      const PbPlannerLookup *lookup)
{
  guint first_file = plan->files->len;
  guint first_item = plan->items->len;

  for (guint i = 0; i < n; i++)
    add_items (plan, submissions[i],
               pb_judge_add_file (plan, pb_submission_get_document (submissions[i]), file_names[i],
                                  lookup),
               lookup);
  pb_review_planner_add (plan, submissions, n, first_file, lookup);
  settle_plan (plan, first_item, lookup);
}
