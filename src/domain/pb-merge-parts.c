/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-merge-parts.h"

#include "base/pb-text.h"

static void
set_member (PbValue **map, const char *name, PbValue *value)
{
  g_autoptr (PbValue) before = *map;

  *map = pb_value_with_member (before, name, value);
}

PbValue *
pb_merge_add_unknown (const PbKind *kind, PbValue *kept, PbValue *other)
{
  PbValue *result = pb_value_ref (kept);

  for (guint i = 0; i < pb_value_get_length (other); i++) {
    const char *name = pb_value_get_member_name (other, i);

    if (pb_kind_find_field (kind, name) == NULL && pb_value_get_member (kept, name) == NULL)
      set_member (&result, name, pb_value_get_item (other, i));
  }
  return result;
}

static PbValue *
unite_languages (PbValue *kept, PbValue *other)
{
  PbValue *result = pb_value_ref (kept);

  for (guint i = 0; i < pb_value_get_length (other); i++) {
    const char *language = pb_value_get_member_name (other, i);

    if (pb_value_is_empty (pb_value_get_member (kept, language)))
      set_member (&result, language, pb_value_get_item (other, i));
  }
  return result;
}

static void
append (PbValue **list, PbValue *item)
{
  g_autoptr (PbValue) before = *list;

  *list = pb_value_with_item (before, pb_value_get_length (before), item);
}

static PbValue *
unite_codes (PbValue *kept, PbValue *other)
{
  PbValue *result = pb_value_ref (kept);

  for (guint i = 0; i < pb_value_get_length (other); i++) {
    const char *code = pb_value_get_string (pb_value_get_item (other, i));

    if (code != NULL && !pb_value_contains_string (result, code))
      append (&result, pb_value_get_item (other, i));
  }
  return result;
}

static PbValue *
unite (const PbField *field, PbValue *kept, PbValue *other)
{
  if ((field->flags & PB_FIELD_TRANSLATABLE) != 0)
    return unite_languages (kept, other);
  if (field->type == PB_FIELD_TERMS || field->type == PB_FIELD_COUNTRIES)
    return unite_codes (kept, other);
  return field->type == PB_FIELD_PARTS ? pb_merge_unite_parts (field, kept, other) : NULL;
}

static gboolean
is_map_or_list (PbValue *value)
{
  return pb_value_get_value_type (value) == PB_VALUE_MAP ||
         pb_value_get_value_type (value) == PB_VALUE_LIST;
}

PbValue *
pb_merge_unite (const PbField *field, PbValue *kept, PbValue *other)
{
  g_autoptr (PbValue) united = NULL;
  gboolean fits;

  if (pb_value_is_empty (kept) || pb_value_is_empty (other) || !is_map_or_list (kept) ||
      pb_value_get_value_type (kept) != pb_value_get_value_type (other))
    return NULL;
  united = unite (field, kept, other);
  if (united == NULL || pb_value_equal (united, kept))
    return NULL;
  fits = pb_value_get_value_type (united) == PB_VALUE_MAP ||
         (gint64) pb_value_get_length (united) <= pb_field_get_max (field);
  return fits ? g_steal_pointer (&united) : NULL;
}

static const PbField *
find_reference (const PbKind *part)
{
  for (const PbField *field = part->fields; field->name != NULL; field++)
    if (field->type == PB_FIELD_REFERENCE)
      return field;
  return NULL;
}

/* Whether two parts say different things at a field, of which there can be only one. In a part that
 * names a record that only tells them apart where it is a term: one party cannot have two shares,
 * but two links may lead to one pledge. */
static gboolean
contradict (const PbField *field, gboolean names_record, PbValue *one, PbValue *other)
{
  PbValue *a = pb_value_get_member (one, field->name);
  PbValue *b = pb_value_get_member (other, field->name);

  if (names_record && field->type != PB_FIELD_TERM)
    return FALSE;
  return field->type != PB_FIELD_BOOLEAN && field->type != PB_FIELD_TERMS &&
         field->type != PB_FIELD_COUNTRIES && !pb_value_is_empty (a) && !pb_value_is_empty (b) &&
         !pb_value_equal (a, b);
}

static gboolean
agree (const PbKind *part, const PbField *title, PbValue *one, PbValue *other)
{
  gboolean names_record = find_reference (part) != NULL;

  for (const PbField *field = part->fields; field->name != NULL; field++)
    if (field != title && contradict (field, names_record, one, other))
      return FALSE;
  return TRUE;
}

static gboolean
is_like (PbValue *one, PbValue *other)
{
  const char *a = pb_value_get_string (one);
  const char *b = pb_value_get_string (other);
  g_autofree char *folded_a = a != NULL ? pb_text_fold (a) : NULL;
  g_autofree char *folded_b = b != NULL ? pb_text_fold (b) : NULL;

  return folded_a != NULL && folded_b != NULL && *folded_a != '\0' &&
         g_str_equal (folded_a, folded_b);
}

static gboolean
is_same_part (const PbKind *part, PbValue *one, PbValue *other)
{
  const PbField *reference = find_reference (part);
  const char *name = part->key != NULL ? part->key : part->title;
  PbValue *a = reference != NULL ? pb_value_get_member (one, reference->name) : NULL;
  PbValue *b = reference != NULL ? pb_value_get_member (other, reference->name) : NULL;
  gboolean is_one;

  if (!pb_value_is_empty (a) && !pb_value_is_empty (b))
    is_one = pb_value_equal (a, b);
  else if (part->key != NULL)
    is_one = pb_value_equal (pb_value_get_member (one, name), pb_value_get_member (other, name));
  else
    is_one = is_like (pb_value_get_member (one, name), pb_value_get_member (other, name));
  return pb_value_equal (one, other) ||
         (is_one &&
          (part->key != NULL || agree (part, pb_kind_find_field (part, name), one, other)));
}

static PbValue *
unite_field (const PbField *field, PbValue *kept, PbValue *other)
{
  g_autoptr (PbValue) united = pb_merge_unite (field, kept, other);

  if (united != NULL)
    return g_steal_pointer (&united);
  if (pb_value_is_empty (kept) || (field->type == PB_FIELD_BOOLEAN && !pb_value_get_boolean (kept)))
    return other != NULL ? pb_value_ref (other) : NULL;
  return pb_value_ref (kept);
}

static PbValue *
unite_part (const PbKind *part, PbValue *kept, PbValue *other)
{
  PbValue *result = pb_merge_add_unknown (part, kept, other);

  for (const PbField *field = part->fields; field->name != NULL; field++) {
    g_autoptr (PbValue) value = unite_field (field, pb_value_get_member (kept, field->name),
                                             pb_value_get_member (other, field->name));

    if (value != NULL)
      set_member (&result, field->name, value);
  }
  return result;
}

static void
add_part (PbValue **list, const PbKind *kind, PbValue *part)
{
  for (guint i = 0; i < pb_value_get_length (*list); i++) {
    PbValue *there = pb_value_get_item (*list, i);
    g_autoptr (PbValue) united = NULL;
    g_autoptr (PbValue) before = NULL;

    if (!is_same_part (kind, there, part))
      continue;
    united = unite_part (kind, there, part);
    before = *list;
    *list = pb_value_with_item (before, i, united);
    return;
  }
  append (list, part);
}

PbValue *
pb_merge_unite_parts (const PbField *field, PbValue *kept, PbValue *other)
{
  PbValue *result = pb_value_new_list (NULL, 0);

  for (guint i = 0; i < pb_value_get_length (kept); i++)
    add_part (&result, field->part, pb_value_get_item (kept, i));
  for (guint i = 0; i < pb_value_get_length (other); i++)
    add_part (&result, field->part, pb_value_get_item (other, i));
  return result;
}
