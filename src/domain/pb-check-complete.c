/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-check.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-rule.h"

static void
check_map (const PbKind *kind, PbValue *map, const PbPlace *holder, GPtrArray *findings);

static void
report_missing (const PbKind *kind, const PbPlace *place, GPtrArray *findings)
{
  g_autofree char *tag = g_strdup_printf ("%s-%s-missing", kind->name, place->field->name);

  for (char *at = tag; *at; at++)
    if (*at == '_')
      *at = '-';
  pb_check_report (findings, tag, place, _ ("“%s” is missing."), pb_field_get_label (place->field));
}

/* A part that must be there is there when what names it is filled. */
static void
check_part_title (const PbPlace *part, GPtrArray *findings)
{
  const PbKind *kind = part->field->part;
  PbPlace title = pb_place_of_field (part, pb_kind_find_field (kind, kind->title), part->value);

  if (pb_value_is_empty (title.value))
    report_missing (kind, &title, findings);
}

static void
check_part (const PbPlace *place, GPtrArray *findings)
{
  const PbField *field = place->field;

  if (field->flags & PB_FIELD_FINAL)
    check_part_title (place, findings);
  /* A part that belongs to a choice is asked for with it; another only once it was begun. */
  if (field->when || !pb_value_is_empty (place->value))
    check_map (field->part, place->value, place, findings);
}

static void
check_parts (const PbPlace *place, GPtrArray *findings)
{
  for (guint i = 0; i < pb_value_get_length (place->value); i++) {
    PbPlace item = pb_place_of_item (place, i);

    check_map (place->field->part, item.value, &item, findings);
  }
}

static void
check_map (const PbKind *kind, PbValue *map, const PbPlace *holder, GPtrArray *findings)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    PbPlace place = pb_place_of_field (holder, field, map);

    if (!pb_field_applies (field, map))
      continue;
    if (field->type == PB_FIELD_PART)
      check_part (&place, findings);
    else if (field->flags & PB_FIELD_FINAL && pb_value_is_empty (place.value))
      report_missing (kind, &place, findings);
    else if (field->type == PB_FIELD_PARTS)
      check_parts (&place, findings);
  }
}

void
pb_check_complete (const PbKind *kind, PbValue *record, GPtrArray *findings)
{
  check_map (kind, record, NULL, findings);
  pb_rules_apply (kind, PB_RULE_FINAL, record, findings);
}
