/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset-plan.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-record.h"

#include <glib/gi18n-lib.h>

#define NOT_PUBLIC (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL)

static PbValue *with_private_of (const PbKind *kind, PbValue *map, PbValue *here);

/* What @field is to be: that of @here when it is private, else its own. */
static PbValue *
choose_value (const PbField *field, PbValue *own, PbValue *here)
{
  if (field->flags & PB_FIELD_PRIVATE)
    return here != NULL ? pb_value_ref (here) : NULL;
  if (field->type == PB_FIELD_PART && own != NULL && here != NULL)
    return with_private_of (field->part, own, here);
  return own != NULL ? pb_value_ref (own) : NULL;
}

/* @map with the private fields of @here. */
static PbValue *
with_private_of (const PbKind *kind, PbValue *map, PbValue *here)
{
  g_autoptr (PbValue) result = pb_value_ref (map);

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *own = pb_value_get_member (map, field->name);
    g_autoptr (PbValue) chosen = choose_value (field, own, pb_value_get_member (here, field->name));

    if (chosen != own) {
      g_autoptr (PbValue) before = g_steal_pointer (&result);

      result = pb_value_with_member (before, field->name, chosen);
    }
  }
  return g_steal_pointer (&result);
}

static gboolean
is_of_another_kind (const PbPlannerLookup *lookup, const PbKind *kind, const char *id)
{
  for (const PbKind *const *other = pb_kind_get_all (); *other != NULL; other++) {
    g_autoptr (PbValue) found =
        *other != kind ? lookup->find (*other, id, lookup->user_data) : NULL;

    if (found != NULL)
      return TRUE;
  }
  return FALSE;
}

static PbVerdict
compare (const PbKind *kind, PbValue *record, PbValue *here)
{
  g_autoptr (PbValue) seen = pb_record_without (kind, here, NOT_PUBLIC);
  guint revision = pb_record_get_revision (record);
  guint revision_here = pb_record_get_revision (here);

  if (pb_value_equal (seen, record))
    return PB_VERDICT_SAME;
  if (revision < revision_here)
    return PB_VERDICT_OLDER;
  return revision == revision_here || pb_record_is_draft (here) ? PB_VERDICT_CONFLICT
                                                                : PB_VERDICT_UPDATE;
}

static void
refuse (PbPlanItem *item)
{
  item->verdict = PB_VERDICT_REFUSED;
  g_ptr_array_add (item->findings,
                   pb_finding_new (PB_SEVERITY_ERROR, "plan-id-of-another-kind", "/id", "%s",
                                   _ ("Two records of different kinds have the same "
                                      "identifier.")));
}

static void
decide (PbPlanItem *item, const PbPlannerLookup *lookup)
{
  if (item->here != NULL)
    item->verdict = compare (item->kind, item->record, item->here);
  else if (is_of_another_kind (lookup, item->kind, pb_record_get_id (item->record)))
    refuse (item);
  else
    item->verdict = PB_VERDICT_NEW;
  item->choice = item->hold == PB_HOLD_NONE &&
                         (item->verdict == PB_VERDICT_NEW || item->verdict == PB_VERDICT_UPDATE)
                     ? PB_CHOICE_TAKE
                     : PB_CHOICE_SKIP;
}

static void
leave_out (PbPlanItem *item, PbVerdict verdict)
{
  item->verdict = verdict;
  item->choice = PB_CHOICE_SKIP;
}

static void
replace_record (PbPlanItem *item, PbValue *record)
{
  pb_value_unref (item->record);
  item->record = record;
}

static void
settle (PbPlanItem *item, const PbPlannerLookup *lookup)
{
  replace_record (item, pb_record_without (item->kind, item->record, NOT_PUBLIC));
  g_clear_pointer (&item->here, pb_value_unref);
  item->here = lookup->find (item->kind, pb_record_get_id (item->record), lookup->user_data);
  item->gap = FALSE;
  decide (item, lookup);
  if (item->verdict == PB_VERDICT_UPDATE)
    replace_record (item, with_private_of (item->kind, item->record, item->here));
}

/* Of a record that several data sets have, the highest revision is taken, whatever came first. */
static void
settle_rival (PbPlanItem *item, GHashTable *newest)
{
  const char *id = pb_record_get_id (item->record);
  PbPlanItem *rival = g_hash_table_lookup (newest, id);
  guint revision = pb_record_get_revision (item->record);

  if (item->choice != PB_CHOICE_TAKE)
    return;
  if (rival == NULL || pb_record_get_revision (rival->record) < revision) {
    if (rival != NULL)
      leave_out (rival, PB_VERDICT_OLDER);
    g_hash_table_insert (newest, (char *) id, item);
  } else if (pb_record_get_revision (rival->record) > revision) {
    leave_out (item, PB_VERDICT_OLDER);
  } else if (g_str_equal (rival->digest, item->digest)) {
    leave_out (item, PB_VERDICT_SAME);
  } else {
    leave_out (item, PB_VERDICT_CONFLICT);
    leave_out (rival, PB_VERDICT_CONFLICT);
  }
}

void
pb_dataset_plan_settle (PbPlan *plan, const PbPlannerLookup *lookup)
{
  g_autoptr (GHashTable) newest = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->from == NULL || !item->from->is_dataset || item->verdict == PB_VERDICT_REFUSED)
      continue;
    settle (item, lookup);
    g_free (item->digest);
    item->digest = pb_json_digest (item->record);
    settle_rival (item, newest);
  }
}

void
pb_dataset_plan_add (PbPlan *plan,
                     const PbKind *kind,
                     PbValue *record,
                     const PbPlannerLookup *lookup)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = kind;
  item->record = pb_value_ref (record);
  item->findings = pb_findings_new ();
  settle (item, lookup);
  g_ptr_array_add (plan->items, item);
}
