/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-coverage.h"

/* The vocabulary of the groups that have dated members. */
#define GROUP_VOCABULARY "un-group"

static const PbField *
find_group_term (const PbKind *part)
{
  for (const PbField *field = part->fields; field->name; field++)
    if (field->type == PB_FIELD_TERM && g_strcmp0 (field->of, GROUP_VOCABULARY) == 0)
      return field;
  return NULL;
}

static const PbField *
find_date (const PbKind *part)
{
  for (const PbField *field = part->fields; field->name; field++)
    if (field->type == PB_FIELD_DATE)
      return field;
  return NULL;
}

/* The list beside the countries that keeps groups and dates; %NULL when there is none. */
static const PbField *
find_groups_field (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++)
    if (field->type == PB_FIELD_PARTS && find_group_term (field->part) && find_date (field->part))
      return field;
  return NULL;
}

static void
set_member (PbValue **map, const char *name, PbValue *value)
{
  PbValue *next = pb_value_with_member (*map, name, value);

  pb_value_unref (*map);
  *map = next;
}

static void
set_string (PbValue **map, const char *name, const char *string)
{
  g_autoptr (PbValue) value = pb_value_new_string (string);

  set_member (map, name, value);
}

static void
append (PbValue **list, PbValue *item)
{
  PbValue *next = pb_value_with_item (*list, pb_value_get_length (*list), item);

  pb_value_unref (*list);
  *list = next;
}

static PbValue *
ref_list (PbValue *container, const char *name)
{
  PbValue *list = pb_value_get_member (container, name);

  return list ? pb_value_ref (list) : pb_value_new_list (NULL, 0);
}

static gboolean
has_part (PbValue *list, const char *name, const char *string)
{
  for (guint i = 0; i < pb_value_get_length (list); i++)
    if (g_strcmp0 (pb_value_get_member_string (pb_value_get_item (list, i), name), string) == 0)
      return TRUE;
  return FALSE;
}

static PbValue *
with_countries (const PbField *field, PbValue *container, const char *const *codes)
{
  PbValue *list = ref_list (container, field->name);

  for (guint i = 0; codes[i]; i++) {
    g_autoptr (PbValue) part = pb_value_new_map ();

    if (has_part (list, field->part->key, codes[i]))
      continue;
    set_string (&part, field->part->key, codes[i]);
    append (&list, part);
  }
  return list;
}

static PbValue *
with_group (const PbField *field, PbValue *container, const char *group, const char *as_of)
{
  PbValue *list = ref_list (container, field->name);
  g_autoptr (PbValue) part = pb_value_new_map ();

  set_string (&part, find_group_term (field->part)->name, group);
  set_string (&part, find_date (field->part)->name, as_of);
  append (&list, part);
  return list;
}

PbValue *
pb_coverage_with_countries (const PbKind *kind,
                            const PbField *field,
                            PbValue *container,
                            const char *const *codes,
                            const char *group,
                            const char *as_of)
{
  PbValue *result = container ? pb_value_ref (container) : pb_value_new_map ();
  g_autoptr (PbValue) countries = with_countries (field, container, codes);
  const PbField *groups_field = find_groups_field (kind);

  set_member (&result, field->name, countries);
  if (group && groups_field) {
    g_autoptr (PbValue) groups = with_group (groups_field, container, group, as_of);

    set_member (&result, groups_field->name, groups);
  }
  return result;
}

PbValue *
pb_coverage_without_any (const PbKind *kind, const PbField *field, PbValue *container)
{
  PbValue *result = container ? pb_value_ref (container) : pb_value_new_map ();
  const PbField *groups_field = find_groups_field (kind);

  set_member (&result, field->name, NULL);
  if (groups_field)
    set_member (&result, groups_field->name, NULL);
  return result;
}
