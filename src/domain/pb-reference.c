/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-reference.h"

static void
visit (const PbField *field, PbValue *value, PbReferenceFunc func, gpointer user_data)
{
  const char *id = field->type == PB_FIELD_REFERENCE ? pb_value_get_string (value) : NULL;

  if (id != NULL)
    func (pb_kind_find (field->of), id, user_data);
  if (field->type == PB_FIELD_PART)
    pb_reference_foreach (field->part, value, func, user_data);
  if (field->type == PB_FIELD_PARTS)
    for (guint i = 0; i < pb_value_get_length (value); i++)
      pb_reference_foreach (field->part, pb_value_get_item (value, i), func, user_data);
}

void
pb_reference_foreach (const PbKind *kind, PbValue *record, PbReferenceFunc func, gpointer user_data)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (record, field->name);

    if (value != NULL)
      visit (field, value, func, user_data);
  }
}
