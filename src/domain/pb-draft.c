/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-draft.h"

#include "base/pb-pointer.h"

/* Steps at one place within this time of each other are one step to undo. */
#define STEP_MICROSECONDS G_USEC_PER_SEC

typedef struct {
  PbValue *value;
  char *pointer;
} Step;

struct _PbDraft {
  GObject parent_instance;

  const PbKind *kind;
  PbValue *value;
  GPtrArray *undo;
  GPtrArray *redo;
  PbDraftClock clock;
  gint64 last_time;
  gboolean step_open;
  char *shown;
};

enum { SIGNAL_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbDraft, pb_draft, G_TYPE_OBJECT)

static Step *
make_step (PbValue *value, const char *pointer)
{
  Step *step = g_new0 (Step, 1);

  step->value = pb_value_ref (value);
  step->pointer = g_strdup (pointer);
  return step;
}

static void
free_step (gpointer data)
{
  Step *step = data;

  pb_value_unref (step->value);
  g_free (step->pointer);
  g_free (step);
}

static void
pb_draft_finalize (GObject *object)
{
  PbDraft *self = PB_DRAFT (object);

  g_clear_pointer (&self->value, pb_value_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  G_OBJECT_CLASS (pb_draft_parent_class)->finalize (object);
}

static void
pb_draft_class_init (PbDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_draft_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
pb_draft_init (PbDraft *self)
{
  self->clock = g_get_monotonic_time;
  self->undo = g_ptr_array_new_with_free_func (free_step);
  self->redo = g_ptr_array_new_with_free_func (free_step);
}

PbDraft *
pb_draft_new (const PbKind *kind, PbValue *record)
{
  PbDraft *self = g_object_new (PB_TYPE_DRAFT, NULL);

  self->kind = kind;
  self->value = pb_value_ref (record);
  return self;
}

void
pb_draft_set_clock (PbDraft *self, PbDraftClock clock)
{
  self->clock = clock;
}

const PbKind *
pb_draft_get_kind (PbDraft *self)
{
  return self->kind;
}

PbValue *
pb_draft_get_value (PbDraft *self)
{
  return self->value;
}

PbValue *
pb_draft_get (PbDraft *self, const char *pointer)
{
  return pb_value_get_at (self->value, pointer);
}

static const Step *
get_last_step (PbDraft *self)
{
  return self->undo->len > 0 ? g_ptr_array_index (self->undo, self->undo->len - 1) : NULL;
}

static gboolean
continues_step (PbDraft *self, const char *pointer)
{
  const Step *last = get_last_step (self);

  return self->step_open && last && g_str_equal (last->pointer, pointer) &&
         self->clock () - self->last_time < STEP_MICROSECONDS;
}

/* What was typed and taken back at once is nothing to undo. */
static void
drop_empty_step (PbDraft *self)
{
  if (!pb_value_equal (get_last_step (self)->value, self->value))
    return;
  g_ptr_array_set_size (self->undo, (int) self->undo->len - 1);
  self->step_open = FALSE;
}

/* Takes @value over as the record's value, as a step at @pointer. */
static void
take_value (PbDraft *self, const char *pointer, PbValue *value)
{
  g_autofree char *place = g_strdup (pointer);

  if (value == self->value) {
    pb_value_unref (value);
    return;
  }
  if (!continues_step (self, pointer))
    g_ptr_array_add (self->undo, make_step (self->value, pointer));
  g_ptr_array_set_size (self->redo, 0);
  self->step_open = TRUE;
  self->last_time = self->clock ();
  pb_value_unref (self->value);
  self->value = value;
  drop_empty_step (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, place);
}

/* Removes what has become empty on the way up, so that "never filled" and "emptied again" are the
 * same record; parts of a list stay, since they are rows that a person sees. */
static PbValue *
prune_parents (PbValue *value, const char *pointer)
{
  g_autoptr (PbValue) result = pb_value_ref (value);
  g_autofree char *parent = pb_pointer_parent (pointer);

  while (*parent) {
    PbValue *container = pb_value_get_at (result, parent);
    g_autofree char *last = pb_pointer_last (parent);
    char *up;

    if (!container || pb_value_get_length (container) > 0 || g_ascii_isdigit (last[0]))
      break;
    value = pb_value_with_at (result, parent, NULL);
    pb_value_unref (result);
    result = value;
    up = pb_pointer_parent (parent);
    g_free (parent);
    parent = up;
  }
  return g_steal_pointer (&result);
}

void
pb_draft_set (PbDraft *self, const char *pointer, PbValue *value)
{
  g_autoptr (PbValue) next = NULL;

  if (value && pb_value_is_empty (value))
    value = NULL;
  g_return_if_fail (value || *pointer);

  if (!value && !pb_value_get_at (self->value, pointer))
    return;
  if (value && pb_value_equal (value, pb_value_get_at (self->value, pointer)))
    return;
  next = pb_value_with_at (self->value, pointer, value);
  take_value (self, pointer, value ? g_steal_pointer (&next) : prune_parents (next, pointer));
}

void
pb_draft_set_string (PbDraft *self, const char *pointer, const char *string)
{
  g_autoptr (PbValue) value = string && *string ? pb_value_new_string (string) : NULL;

  pb_draft_set (self, pointer, value);
}

void
pb_draft_append (PbDraft *self, const char *pointer, PbValue *item)
{
  PbValue *list = pb_value_get_at (self->value, pointer);
  g_autofree char *place = list ? pb_pointer_item (pointer, pb_value_get_length (list))
                                : pb_pointer_child (pointer, "-");
  PbValue *next = pb_value_with_at (self->value, place, item);

  pb_draft_end_step (self);
  take_value (self, pointer, next);
  pb_draft_end_step (self);
}

void
pb_draft_remove (PbDraft *self, const char *pointer)
{
  g_autofree char *parent = pb_pointer_parent (pointer);
  g_autoptr (PbValue) next = NULL;

  g_return_if_fail (*pointer);

  if (!pb_value_get_at (self->value, pointer))
    return;
  next = pb_value_with_at (self->value, pointer, NULL);
  pb_draft_end_step (self);
  take_value (self, parent, prune_parents (next, pointer));
  pb_draft_end_step (self);
}

void
pb_draft_move (PbDraft *self, const char *pointer, guint from, guint to)
{
  PbValue *list = pb_value_get_at (self->value, pointer);
  g_autoptr (PbValue) item = NULL;
  g_autoptr (PbValue) without = NULL;
  g_autoptr (PbValue) moved = NULL;

  g_return_if_fail (list && from < pb_value_get_length (list) && to < pb_value_get_length (list));

  item = pb_value_ref (pb_value_get_item (list, from));
  without = pb_value_with_item (list, from, NULL);
  moved = pb_value_with_inserted (without, to, item);
  pb_draft_end_step (self);
  take_value (self, pointer, pb_value_with_at (self->value, pointer, moved));
  pb_draft_end_step (self);
}

void
pb_draft_replace (PbDraft *self, PbValue *record)
{
  if (pb_value_equal (self->value, record))
    return;
  pb_draft_end_step (self);
  take_value (self, "", pb_value_ref (record));
  pb_draft_end_step (self);
}

/* The members that the store sets on saving. */
static const char *const stored_members[] = { "revision", "parent", "modified" };

static PbValue *
with_stored_members (PbValue *value, PbValue *saved)
{
  g_autoptr (PbValue) result = pb_value_ref (value);

  for (guint i = 0; i < G_N_ELEMENTS (stored_members); i++) {
    PbValue *next = pb_value_with_member (result, stored_members[i],
                                          pb_value_get_member (saved, stored_members[i]));

    pb_value_unref (result);
    result = next;
  }
  return g_steal_pointer (&result);
}

static void
restamp (PbValue **value, PbValue *saved)
{
  PbValue *stamped = with_stored_members (*value, saved);

  pb_value_unref (*value);
  *value = stamped;
}

void
pb_draft_saved (PbDraft *self, PbValue *saved)
{
  restamp (&self->value, saved);
  for (guint i = 0; i < self->undo->len; i++)
    restamp (&((Step *) g_ptr_array_index (self->undo, i))->value, saved);
  for (guint i = 0; i < self->redo->len; i++)
    restamp (&((Step *) g_ptr_array_index (self->redo, i))->value, saved);
}

gboolean
pb_draft_can_undo (PbDraft *self)
{
  return self->undo->len > 0;
}

gboolean
pb_draft_can_redo (PbDraft *self)
{
  return self->redo->len > 0;
}

/* Moves the value one step between the two stacks. */
static const char *
step_over (PbDraft *self, GPtrArray *from, GPtrArray *to)
{
  Step *step;

  if (from->len == 0)
    return NULL;
  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, make_step (self->value, step->pointer));
  pb_value_unref (self->value);
  self->value = pb_value_ref (step->value);
  self->step_open = FALSE;
  g_free (self->shown);
  self->shown = g_strdup (step->pointer);
  free_step (step);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, self->shown);
  return self->shown;
}

const char *
pb_draft_undo (PbDraft *self)
{
  return step_over (self, self->undo, self->redo);
}

const char *
pb_draft_redo (PbDraft *self)
{
  return step_over (self, self->redo, self->undo);
}

void
pb_draft_end_step (PbDraft *self)
{
  self->step_open = FALSE;
}
