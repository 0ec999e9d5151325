/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-import-choices.h"

/* What was chosen before for an item. */
typedef struct {
  PbPlanItem *item;
  PbChoice choice;
} Former;

struct _PbImportChoices {
  GObject parent_instance;

  GPtrArray *steps; /* of GArray of Former: what each step has changed */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbImportChoices, pb_import_choices, G_TYPE_OBJECT)

static void
pb_import_choices_finalize (GObject *object)
{
  g_ptr_array_unref (PB_IMPORT_CHOICES (object)->steps);

  G_OBJECT_CLASS (pb_import_choices_parent_class)->finalize (object);
}

static void
pb_import_choices_class_init (PbImportChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_import_choices_finalize;
  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_IMPORT_CHOICES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_import_choices_init (PbImportChoices *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
}

PbImportChoices *
pb_import_choices_new (void)
{
  return g_object_new (PB_TYPE_IMPORT_CHOICES, NULL);
}

static GArray *
note_choices (GPtrArray *items)
{
  GArray *formers = g_array_new (FALSE, FALSE, sizeof (Former));

  for (guint i = 0; i < items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (items, i);
    const Former former = { item, item->choice };

    g_array_append_val (formers, former);
  }
  return formers;
}

/* Keeps of what was noted only what is another now. */
static void
drop_unchanged (GArray *formers)
{
  for (guint i = formers->len; i > 0; i--) {
    const Former *former = &g_array_index (formers, Former, i - 1);

    if (former->choice == former->item->choice)
      g_array_remove_index_fast (formers, i - 1);
  }
}

/* @formers: (transfer full) */
static void
end_step (PbImportChoices *self, GArray *formers)
{
  g_autoptr (GArray) step = formers;

  drop_unchanged (step);
  if (step->len == 0)
    return;
  g_ptr_array_add (self->steps, g_steal_pointer (&step));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
pb_import_choices_set (PbImportChoices *self, PbPlanItem *item, PbChoice choice)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GArray *formers;

  g_return_if_fail (PB_IS_IMPORT_CHOICES (self));

  g_ptr_array_add (items, item);
  formers = note_choices (items);
  item->choice = choice;
  end_step (self, formers);
}

void
pb_import_choices_set_all (PbImportChoices *self, GPtrArray *items, PbBatch batch)
{
  GArray *formers;

  g_return_if_fail (PB_IS_IMPORT_CHOICES (self));

  formers = note_choices (items);
  pb_batch_decide (batch, items);
  end_step (self, formers);
}

void
pb_import_choices_undo (PbImportChoices *self)
{
  g_autoptr (GArray) step = NULL;

  g_return_if_fail (PB_IS_IMPORT_CHOICES (self));

  if (self->steps->len == 0)
    return;
  step = g_ptr_array_steal_index (self->steps, self->steps->len - 1);
  for (guint i = 0; i < step->len; i++) {
    const Former *former = &g_array_index (step, Former, i);

    former->item->choice = former->choice;
  }
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
pb_import_choices_can_undo (PbImportChoices *self)
{
  g_return_val_if_fail (PB_IS_IMPORT_CHOICES (self), FALSE);

  return self->steps->len > 0;
}
