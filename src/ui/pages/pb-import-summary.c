/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-summary.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-record.h"

const PbVerdict pb_import_order[PB_N_VERDICTS] = {
  PB_VERDICT_CONFLICT, PB_VERDICT_DUPLICATE, PB_VERDICT_REFUSED, PB_VERDICT_NEW,
  PB_VERDICT_UPDATE,   PB_VERDICT_OLDER,     PB_VERDICT_SAME,
};

static void
add_count (GStrvBuilder *counts, const char *label, guint n)
{
  g_autofree char *count = NULL;

  if (n == 0)
    return;
  /* Translators: a verdict and how many records it holds for, such as "Updated 9". */
  count = g_strdup_printf (C_ ("import count", "%s %'u"), label, n);
  g_strv_builder_add (counts, count);
}

static char *
join_counts (GStrvBuilder *builder)
{
  g_auto (GStrv) counts = g_strv_builder_end (builder);

  return g_strjoinv (C_ ("list separator", " · "), counts);
}

char *
pb_import_summary_count (const PbPlan *plan, guint n_refused)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();

  for (guint i = 0; i < PB_N_VERDICTS; i++)
    add_count (counts, pb_verdict_get_label (pb_import_order[i]),
               pb_plan_count (plan, pb_import_order[i]));
  add_count (counts, _ ("Held Back"), pb_plan_count_held (plan));
  add_count (counts, _ ("Refused Files"), n_refused);
  return join_counts (counts);
}

typedef struct {
  guint n_added;
  guint n_replaced;
  guint n_history;
  guint n_left_out;
} Effect;

/* What it may be a duplicate of is another record. */
static gboolean
is_here (const PbPlanItem *item)
{
  return item->here != NULL &&
         g_str_equal (pb_record_get_id (item->here), pb_record_get_id (item->record));
}

static void
add_effect_cb (gpointer data, gpointer user_data)
{
  const PbPlanItem *item = data;
  Effect *effect = user_data;

  if (item->verdict == PB_VERDICT_SAME)
    return;
  if (!pb_plan_item_writes (item))
    effect->n_left_out++;
  else if (item->verdict == PB_VERDICT_OLDER)
    effect->n_history++;
  else if (is_here (item))
    effect->n_replaced++;
  else
    effect->n_added++;
}

char *
pb_import_summary_tell_effect (const PbPlan *plan)
{
  g_autoptr (GStrvBuilder) counts = g_strv_builder_new ();
  Effect effect = { 0 };

  g_ptr_array_foreach (plan->items, add_effect_cb, &effect);
  add_count (counts, C_ ("import effect", "Added"), effect.n_added);
  /* Translators: so many records that are here are replaced; they stay in the history. */
  add_count (counts, C_ ("import effect", "Replaced"), effect.n_replaced);
  add_count (counts, C_ ("import effect", "Into the history"), effect.n_history);
  add_count (counts, C_ ("import effect", "Left out"), effect.n_left_out);
  return join_counts (counts);
}
