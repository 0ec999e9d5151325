/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-merge-planner.h"

#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "domain/pb-reference.h"

#include <glib/gi18n-lib.h>

/* @told: ids of what was told of already: the same may be named at several places */
typedef struct {
  const PbPlannerLookup *lookup;
  const PbPlanItem *item;
  GHashTable *told;
} Tale;

/* (transfer full) (nullable): what a record of the register is called. */
static char *
find_title (const PbPlannerLookup *lookup, const PbKind *kind, const char *id)
{
  g_autoptr (PbValue) record = lookup->find (kind, id, lookup->user_data);

  return record != NULL ? g_strdup (pb_record_title (kind, record)) : NULL;
}

static void
tell_of_name_cb (const PbKind *of, const char *pointer, const char *id, gpointer user_data)
{
  Tale *self = user_data;
  const char *target = g_hash_table_lookup (self->lookup->targets, id);
  g_autofree char *gone = target != NULL ? find_title (self->lookup, of, id) : NULL;
  g_autofree char *kept = target != NULL ? find_title (self->lookup, of, target) : NULL;

  /* One of them may be deleted here. */
  if (gone == NULL || kept == NULL || !g_hash_table_add (self->told, (gpointer) id))
    return;
  g_ptr_array_add (self->item->findings,
                   pb_finding_new (PB_SEVERITY_WARNING, "plan-names-merged", "",
                                   /* Translators: what two records are called. */
                                   _ ("It names “%1$s”, which was made one with “%2$s” here. It "
                                      "stays as it is signed, and is read as naming “%2$s”."),
                                   gone, kept));
}

static void
tell_of_names (const PbPlanItem *item, const PbPlannerLookup *lookup)
{
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  Tale tale = { lookup, item, told };

  pb_reference_foreach (item->kind, item->record, tell_of_name_cb, &tale);
}

/* Of a record that was merged into another. */
static void
tell_of_target (const PbPlanItem *item, const PbPlannerLookup *lookup)
{
  const char *target = g_hash_table_lookup (lookup->targets, pb_record_get_id (item->record));
  g_autofree char *kept = target != NULL ? find_title (lookup, item->kind, target) : NULL;

  if (kept == NULL || item->verdict != PB_VERDICT_CONFLICT)
    return;
  g_ptr_array_add (item->findings,
                   pb_finding_new (PB_SEVERITY_WARNING, "plan-is-merged", "",
                                   /* Translators: what a record is called. */
                                   _ ("This was made one with “%s” here. If you take what is in "
                                      "the file, it is a record of its own again."),
                                   kept));
}

void
pb_merge_planner_tell (PbPlan *plan, guint first_item, const PbPlannerLookup *lookup)
{
  if (lookup->targets == NULL || g_hash_table_size (lookup->targets) == 0)
    return;
  for (guint i = first_item; i < plan->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->verdict != PB_VERDICT_SAME && item->verdict != PB_VERDICT_REFUSED) {
      tell_of_names (item, lookup);
      tell_of_target (item, lookup);
    }
  }
}
