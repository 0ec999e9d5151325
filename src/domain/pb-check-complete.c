/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-check.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "domain/pb-rule.h"

static void check_map (const PbKind *kind, PbValue *map, GString *path, GPtrArray *findings);

static void
report_missing (const PbKind *kind, const PbField *field, const char *pointer, GPtrArray *findings)
{
  g_autofree char *tag = g_strdup_printf ("%s-%s-missing", kind->name, field->name);

  for (char *at = tag; *at; at++)
    if (*at == '_')
      *at = '-';
  pb_check_report (findings, tag, pointer, _ ("“%s” is missing."), pb_field_get_label (field));
}

/* A part that must be there is there when what names it is filled. */
static void
check_part_title (const PbKind *part, PbValue *map, GString *path, GPtrArray *findings)
{
  gsize length = path->len;

  if (!pb_value_is_empty (pb_value_get_member (map, part->title)))
    return;
  pb_pointer_append_child (path, part->title);
  report_missing (part, pb_kind_find_field (part, part->title), path->str, findings);
  g_string_truncate (path, length);
}

static void
check_part (const PbPlace *place, GPtrArray *findings)
{
  const PbField *field = place->field;

  if (field->flags & PB_FIELD_FINAL)
    check_part_title (field->part, place->value, place->path, findings);
  /* A part that belongs to a choice is asked for with it; another only once it was begun. */
  if (field->when || !pb_value_is_empty (place->value))
    check_map (field->part, place->value, place->path, findings);
}

static void
check_parts (const PbPlace *place, GPtrArray *findings)
{
  gsize length = place->path->len;

  for (guint i = 0; i < pb_value_get_length (place->value); i++) {
    pb_pointer_append_item (place->path, i);
    check_map (place->field->part, pb_value_get_item (place->value, i), place->path, findings);
    g_string_truncate (place->path, length);
  }
}

static void
check_map (const PbKind *kind, PbValue *map, GString *path, GPtrArray *findings)
{
  gsize length = path->len;

  for (const PbField *field = kind->fields; field->name; field++) {
    PbPlace place = { field, map, pb_value_get_member (map, field->name), path };

    if (!pb_field_applies (field, map))
      continue;
    pb_pointer_append_child (path, field->name);
    if (field->type == PB_FIELD_PART)
      check_part (&place, findings);
    else if (field->flags & PB_FIELD_FINAL && pb_value_is_empty (place.value))
      report_missing (kind, field, path->str, findings);
    else if (field->type == PB_FIELD_PARTS)
      check_parts (&place, findings);
    g_string_truncate (path, length);
  }
}

void
pb_check_complete (const PbKind *kind, PbValue *record, GPtrArray *findings)
{
  g_autoptr (GString) path = g_string_new (NULL);

  check_map (kind, record, path, findings);
  pb_rules_apply (kind, PB_RULE_FINAL, record, findings);
}
