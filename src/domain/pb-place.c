/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-place.h"

#include "base/pb-pointer.h"

PbPlace
pb_place_of_field (const PbPlace *holder, const PbField *field, PbValue *container)
{
  return pb_place_of_value (holder, field, container, pb_value_get_member (container, field->name));
}

PbPlace
pb_place_of_value (const PbPlace *holder, const PbField *field, PbValue *container, PbValue *value)
{
  return (PbPlace){
    .holder = holder, .field = field, .container = container, .value = value, .name = field->name
  };
}

PbPlace
pb_place_of_item (const PbPlace *holder, guint index)
{
  return (PbPlace){ .holder = holder,
                    .field = holder->field,
                    .container = holder->container,
                    .value = pb_value_get_item (holder->value, index),
                    .name = pb_value_get_member_name (holder->value, index),
                    .index = index };
}

static void
append_to (const PbPlace *self, GString *pointer)
{
  if (!self)
    return;
  append_to (self->holder, pointer);
  if (self->name)
    pb_pointer_append_child (pointer, self->name);
  else
    pb_pointer_append_item (pointer, self->index);
}

char *
pb_place_to_pointer (const PbPlace *self)
{
  GString *pointer = g_string_new (NULL);

  append_to (self, pointer);
  return g_string_free (pointer, FALSE);
}
