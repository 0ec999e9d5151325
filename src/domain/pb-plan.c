/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-plan.h"

#include <glib/gi18n-lib.h>

/* Name and label of each verdict, in the order of the enumeration. */
static const struct {
  const char *name;
  const char *label;
} verdicts[PB_N_VERDICTS] = {
  [PB_VERDICT_NEW] = { "new", NC_ ("verdict", "New") },
  [PB_VERDICT_UPDATE] = { "update", NC_ ("verdict", "Updated") },
  [PB_VERDICT_SAME] = { "same", NC_ ("verdict", "Already here") },
  [PB_VERDICT_OLDER] = { "older", NC_ ("verdict", "Older") },
  [PB_VERDICT_CONFLICT] = { "conflict", NC_ ("verdict", "Conflict") },
  [PB_VERDICT_DUPLICATE] = { "duplicate", NC_ ("verdict", "Duplicate?") },
  [PB_VERDICT_REFUSED] = { "refused", NC_ ("verdict", "Refused") },
};

const char *
pb_verdict_get_name (PbVerdict verdict)
{
  return verdicts[verdict].name;
}

const char *
pb_verdict_get_label (PbVerdict verdict)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "verdict", verdicts[verdict].label);
}

void
pb_plan_item_free (PbPlanItem *item)
{
  g_clear_pointer (&item->record, pb_value_unref);
  g_clear_pointer (&item->here, pb_value_unref);
  g_clear_pointer (&item->findings, g_ptr_array_unref);
  g_free (item->digest);
  g_free (item->file);
  g_free (item);
}

static void
free_signature (gpointer data)
{
  PbPlanSignature *signature = data;

  g_free (signature->signer);
  g_free (signature->name);
  g_free (signature->key);
  g_free (signature->known_key);
  g_free (signature);
}

static void
free_file (gpointer data)
{
  PbPlanFile *file = data;

  g_free (file->name);
  g_ptr_array_unref (file->signatures);
  g_free (file);
}

static void
free_review (gpointer data)
{
  PbPlanReview *review = data;

  pb_value_unref (review->review);
  g_free (review->receipt);
  g_free (review);
}

PbPlan *
pb_plan_new (void)
{
  PbPlan *self = g_new0 (PbPlan, 1);

  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_plan_item_free);
  self->files = g_ptr_array_new_with_free_func (free_file);
  self->reviews = g_ptr_array_new_with_free_func (free_review);
  return self;
}

void
pb_plan_free (PbPlan *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->reviews);
  g_free (self);
}

guint
pb_plan_count (const PbPlan *self, PbVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (self->items, i);

    n += item->verdict == verdict && item->hold == PB_HOLD_NONE;
  }
  return n;
}

guint
pb_plan_count_held (const PbPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += ((const PbPlanItem *) g_ptr_array_index (self->items, i))->hold != PB_HOLD_NONE;
  return n;
}

PbPlanFile *
pb_plan_add_file (PbPlan *self, const char *name)
{
  PbPlanFile *file = g_new0 (PbPlanFile, 1);

  file->name = g_strdup (name);
  file->signatures = g_ptr_array_new_with_free_func (free_signature);
  g_ptr_array_add (self->files, file);
  return file;
}

gboolean
pb_plan_item_writes (const PbPlanItem *item)
{
  switch (item->verdict) {
  case PB_VERDICT_SAME:
  case PB_VERDICT_REFUSED: return FALSE;
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE:
  case PB_VERDICT_OLDER:
  case PB_VERDICT_CONFLICT:
  case PB_VERDICT_DUPLICATE: return item->choice != PB_CHOICE_SKIP;
  }
  g_return_val_if_reached (FALSE);
}

guint
pb_plan_n_writes (const PbPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    n += pb_plan_item_writes (g_ptr_array_index (self->items, i));
  return n;
}

guint
pb_plan_n_reviews_alone (const PbPlan *self)
{
  guint n = 0;

  for (guint i = 0; i < self->reviews->len; i++) {
    const PbPlanItem *item = ((const PbPlanReview *) g_ptr_array_index (self->reviews, i))->item;

    n += item != NULL && item->hold == PB_HOLD_NONE && item->verdict == PB_VERDICT_CONFLICT &&
         item->choice == PB_CHOICE_SKIP;
  }
  return n;
}
