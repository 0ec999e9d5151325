/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-entry-draft.h"

#include <string.h>

PbEntryDraft
pb_entry_draft_new (void)
{
  PbEntryDraft self = { .terms = g_array_new (FALSE, FALSE, sizeof (guint)) };

  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    self.portions[i] = g_array_new (FALSE, FALSE, sizeof (PbPortion));
  return self;
}

void
pb_entry_draft_clear (PbEntryDraft *self)
{
  g_array_unref (self->terms);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    g_array_unref (self->portions[i]);
}

void
pb_entry_draft_begin (PbEntryDraft *self)
{
  self->entry = (PbEntry){ 0 };
  g_array_set_size (self->terms, 0);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    g_array_set_size (self->portions[i], 0);
}

#define N_TEXTS 7

typedef struct {
  const char **texts[N_TEXTS];
} Texts;

static Texts
list_texts (PbEntry *entry)
{
  return (Texts){ { &entry->id, &entry->title, &entry->names, &entry->modified, &entry->party,
                    &entry->end, &entry->worth.currency } };
}

static gsize
sum_up (const Texts *self)
{
  gsize size = 0;

  for (guint i = 0; i < N_TEXTS; i++)
    size += *self->texts[i] != NULL ? strlen (*self->texts[i]) + 1 : 0;
  return size;
}

static void
copy_texts (const Texts *self, char *end)
{
  for (guint i = 0; i < N_TEXTS; i++) {
    const char *text = *self->texts[i];

    if (text == NULL)
      continue;
    *self->texts[i] = end;
    end = g_stpcpy (end, text) + 1;
  }
}

/* Behind what was copied there before. */
static gpointer
copy_list (char **end, const GArray *list, guint room)
{
  gpointer copy = *end;

  if (list->len > 0)
    memcpy (copy, list->data, (gsize) list->len * g_array_get_element_size ((GArray *) list));
  *end += (gsize) room * g_array_get_element_size ((GArray *) list);
  return copy;
}

PbEntry *
pb_entry_draft_store (const PbEntryDraft *self, PbBlock *block, guint spare)
{
  PbEntry copy = self->entry;
  const Texts texts = list_texts (&copy);
  gsize size = sizeof copy + sum_up (&texts);
  PbEntry *entry;
  char *end;

  copy.n_terms = self->terms->len;
  copy.room = copy.n_terms + spare;
  size += copy.room * sizeof (guint);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++)
    size += self->portions[i]->len * sizeof (PbPortion);
  copy.block = block != NULL ? pb_block_ref (block) : pb_block_new (size);
  entry = pb_block_take (copy.block, size, NULL);
  end = (char *) (entry + 1);
  for (PbDivision i = 0; i < PB_N_DIVISIONS; i++) {
    copy.n_portions[i] = self->portions[i]->len;
    copy.portions[i] = copy_list (&end, self->portions[i], copy.n_portions[i]);
  }
  copy.terms = copy_list (&end, self->terms, copy.room);
  copy_texts (&texts, end);
  *entry = copy;
  return entry;
}
