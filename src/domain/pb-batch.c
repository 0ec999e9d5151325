/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-batch.h"

#include "domain/pb-record.h"

static guint
count_values (PbValue *value)
{
  guint n = 0;

  if (pb_value_is_empty (value))
    return 0;
  if (pb_value_get_value_type (value) != PB_VALUE_LIST &&
      pb_value_get_value_type (value) != PB_VALUE_MAP)
    return 1;
  for (guint i = 0; i < pb_value_get_length (value); i++)
    n += count_values (pb_value_get_item (value, i));
  return n;
}

guint
pb_batch_count_filled (const PbKind *kind, PbValue *record)
{
  g_autoptr (PbValue) typed = pb_record_without (kind, record, PB_FIELD_SYSTEM | PB_FIELD_INTERNAL);

  return count_values (typed);
}

/* Times are written in UTC and in one form, so that the order of the texts is theirs. */
static int
compare_times (PbValue *a, PbValue *b)
{
  return g_strcmp0 (pb_value_get_member_string (a, "modified"),
                    pb_value_get_member_string (b, "modified"));
}

static gboolean
is_fuller (const PbPlanItem *item)
{
  return pb_batch_count_filled (item->kind, item->record) >
         pb_batch_count_filled (item->kind, item->here);
}

static gboolean
is_taken (PbBatch batch, const PbPlanItem *item)
{
  switch (batch) {
  case PB_BATCH_TAKE: return TRUE;
  case PB_BATCH_KEEP: return FALSE;
  case PB_BATCH_NEWER: return item->here == NULL || compare_times (item->record, item->here) > 0;
  case PB_BATCH_FULLER: return item->here == NULL || is_fuller (item);
  }
  g_return_val_if_reached (FALSE);
}

/* Which of two revisions of one record stays, the same whatever the order of the files. */
static gboolean
is_preferred (const PbPlanItem *item, const PbPlanItem *rival)
{
  int order = compare_times (item->record, rival->record);

  return order != 0 ? order > 0 : g_strcmp0 (item->digest, rival->digest) > 0;
}

/* @taken: by id, the one of its revisions that is taken so far */
static void
take_one_of_each (GHashTable *taken, PbPlanItem *item)
{
  char *id = (char *) pb_record_get_id (item->record);
  PbPlanItem *rival = g_hash_table_lookup (taken, id);

  if (rival != NULL && !is_preferred (item, rival))
    return;
  if (rival != NULL)
    rival->choice = PB_CHOICE_SKIP;
  item->choice = PB_CHOICE_TAKE;
  g_hash_table_replace (taken, id, item);
}

void
pb_batch_decide (PbBatch batch, GPtrArray *items)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (items, i);

    item->choice = PB_CHOICE_SKIP;
    if (is_taken (batch, item))
      take_one_of_each (taken, item);
  }
}
