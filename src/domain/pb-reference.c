/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-reference.h"

#include "base/pb-pointer.h"

typedef struct {
  PbReferenceFunc func;
  gpointer user_data;
} Visit;

static void visit_map (const Visit *self, const char *pointer, const PbKind *kind, PbValue *map);

static void
visit (const Visit *self, const char *pointer, const PbField *field, PbValue *value)
{
  const char *id = field->type == PB_FIELD_REFERENCE ? pb_value_get_string (value) : NULL;

  if (id != NULL)
    self->func (pb_kind_find (field->of), pointer, id, self->user_data);
  if (field->type == PB_FIELD_PART)
    visit_map (self, pointer, field->part, value);
  if (field->type == PB_FIELD_PARTS)
    for (guint i = 0; i < pb_value_get_length (value); i++)
      visit_map (self, pointer, field->part, pb_value_get_item (value, i));
}

static gboolean
may_name (const PbField *field)
{
  return field->type == PB_FIELD_REFERENCE || field->type == PB_FIELD_PART ||
         field->type == PB_FIELD_PARTS;
}

static void
visit_map (const Visit *self, const char *pointer, const PbKind *kind, PbValue *map)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = may_name (field) ? pb_value_get_member (map, field->name) : NULL;
    g_autofree char *place = value != NULL ? pb_pointer_child (pointer, field->name) : NULL;

    if (value != NULL)
      visit (self, place, field, value);
  }
}

void
pb_reference_foreach (const PbKind *kind, PbValue *record, PbReferenceFunc func, gpointer user_data)
{
  const Visit self = { func, user_data };

  visit_map (&self, "", kind, record);
}
