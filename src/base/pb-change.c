/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-change.h"

#include "base/pb-pointer.h"

#include <string.h>

static void add_changes (GPtrArray *changes, const char *pointer, PbValue *before, PbValue *after);

/**
 * pb_change_free:
 * @self: (transfer full): a change
 */
void
pb_change_free (PbChange *self)
{
  g_free (self->pointer);
  g_clear_pointer (&self->before, pb_value_unref);
  g_clear_pointer (&self->after, pb_value_unref);
  g_free (self);
}

static PbValue *
ref_nullable (PbValue *value)
{
  return value != NULL ? pb_value_ref (value) : NULL;
}

static void
add_change (GPtrArray *changes, const char *pointer, PbValue *before, PbValue *after)
{
  PbChange *change = g_new (PbChange, 1);

  change->pointer = g_strdup (pointer);
  change->before = ref_nullable (before);
  change->after = ref_nullable (after);
  g_ptr_array_add (changes, change);
}

static void
add_member_changes (
    GPtrArray *changes, const char *pointer, const char *name, PbValue *before, PbValue *after)
{
  g_autofree char *child = pb_pointer_child (pointer, name);

  add_changes (changes, child, pb_value_get_member (before, name),
               pb_value_get_member (after, name));
}

/* Members of @before in order, then those that only @after has. */
static void
compare_maps (GPtrArray *changes, const char *pointer, PbValue *before, PbValue *after)
{
  for (guint i = 0; i < pb_value_get_length (before); i++)
    add_member_changes (changes, pointer, pb_value_get_member_name (before, i), before, after);
  for (guint i = 0; i < pb_value_get_length (after); i++) {
    const char *name = pb_value_get_member_name (after, i);

    if (pb_value_get_member (before, name) == NULL)
      add_member_changes (changes, pointer, name, before, after);
  }
}

static void
compare_lists (GPtrArray *changes, const char *pointer, PbValue *before, PbValue *after)
{
  guint length = MAX (pb_value_get_length (before), pb_value_get_length (after));

  for (guint i = 0; i < length; i++) {
    g_autofree char *child = pb_pointer_item (pointer, i);

    add_changes (changes, child, pb_value_get_item (before, i), pb_value_get_item (after, i));
  }
}

static gboolean
is_list_of_maps (const PbValue *value)
{
  if (pb_value_get_value_type (value) != PB_VALUE_LIST)
    return FALSE;
  for (guint i = 0; i < pb_value_get_length (value); i++)
    if (pb_value_get_value_type (pb_value_get_item (value, i)) != PB_VALUE_MAP)
      return FALSE;
  return TRUE;
}

static void
add_changes (GPtrArray *changes, const char *pointer, PbValue *before, PbValue *after)
{
  if (pb_value_equal (before, after))
    return;
  if (pb_value_get_value_type (before) == PB_VALUE_MAP &&
      pb_value_get_value_type (after) == PB_VALUE_MAP)
    compare_maps (changes, pointer, before, after);
  else if (is_list_of_maps (before) && is_list_of_maps (after))
    compare_lists (changes, pointer, before, after);
  else
    add_change (changes, pointer, before, after);
}

GPtrArray *
pb_changes_between (PbValue *before, PbValue *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_change_free);

  add_changes (changes, "", before, after);
  return changes;
}
