/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-rule.h"

#include "base/pb-pointer.h"
#include "domain/pb-check.h"
#include "domain/pb-field-values.h"

/* A table of rules; without a kind it is for all. */
typedef struct {
  const PbKind *kind;
  const PbRule *rules;
} RuleSet;

static const RuleSet rule_sets[] = {
  { NULL, pb_common_rules },
  { &pb_entity_kind, pb_entity_rules },
  { &pb_pledge_kind, pb_pledge_rules },
  { &pb_pledge_kind, pb_pledge_money_rules },
  { &pb_pledge_kind, pb_pledge_time_rules },
  { &pb_report_kind, pb_report_rules },
};

static void G_GNUC_PRINTF (5, 0) add_finding (GPtrArray *findings,
                                              PbSeverity severity,
                                              const char *tag,
                                              const char *pointer,
                                              const char *format,
                                              va_list arguments)
{
  g_autofree char *message = NULL;

  if (findings->len >= PB_CHECK_MAX_FINDINGS)
    return;
  message = g_strdup_vprintf (format, arguments);
  g_ptr_array_add (findings, pb_finding_new (severity, tag, pointer, "%s", message));
}

void
pb_rule_report (
    const PbRule *self, GPtrArray *findings, const char *pointer, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_finding (findings, self->severity, self->tag, pointer, format, arguments);
  va_end (arguments);
}

void
pb_rule_report_item (const PbRule *self,
                     GPtrArray *findings,
                     const char *list,
                     guint index,
                     const char *name,
                     const char *format,
                     ...)
{
  g_autoptr (GString) pointer = g_string_new (list);
  va_list arguments;

  pb_pointer_append_item (pointer, index);
  pb_pointer_append_child (pointer, name);
  va_start (arguments, format);
  add_finding (findings, self->severity, self->tag, pointer->str, format, arguments);
  va_end (arguments);
}

void
pb_rule_report_at (
    const PbRule *self, GPtrArray *findings, const PbPlace *place, const char *format, ...)
{
  g_autofree char *pointer = pb_place_to_pointer (place);
  va_list arguments;

  va_start (arguments, format);
  add_finding (findings, self->severity, self->tag, pointer, format, arguments);
  va_end (arguments);
}

void
pb_check_report (
    GPtrArray *findings, const char *tag, const PbPlace *place, const char *format, ...)
{
  g_autofree char *pointer = pb_place_to_pointer (place);
  va_list arguments;

  va_start (arguments, format);
  add_finding (findings, PB_SEVERITY_ERROR, tag, pointer, format, arguments);
  va_end (arguments);
}

/* Whether a rule of fields or texts is for those of a type. */
static gboolean
is_for (const PbRule *rule, PbFieldType type)
{
  return rule->types == 0 || (rule->types & PB_RULE_TYPE (type)) != 0;
}

static void
apply_to_text (const PbRule *rules, PbRuleStage stage, const PbPlace *place, GPtrArray *findings)
{
  for (const PbRule *rule = rules; rule->tag; rule++)
    if (rule->check_text && rule->stage == stage && is_for (rule, place->field->type))
      rule->check_text (rule, place, findings);
}

/* @at is the field's place, or that of a list of codes or of texts by language. */
static void
apply_to_texts (const PbRule *rules, PbRuleStage stage, const PbPlace *at, GPtrArray *findings)
{
  if (pb_value_get_string (at->value))
    apply_to_text (rules, stage, at, findings);

  for (guint i = 0; i < pb_value_get_length (at->value); i++) {
    PbPlace place = pb_place_of_item (at, i);

    if (pb_value_get_string (place.value))
      apply_to_text (rules, stage, &place, findings);
  }
}

static void apply_to_map (const PbRule *rules,
                          PbRuleStage stage,
                          const PbKind *kind,
                          PbValue *map,
                          const PbPlace *holder,
                          GPtrArray *findings);

static void
apply_to_parts (const PbRule *rules, PbRuleStage stage, const PbPlace *list, GPtrArray *findings)
{
  for (guint i = 0; i < pb_value_get_length (list->value); i++) {
    PbPlace item = pb_place_of_item (list, i);

    apply_to_map (rules, stage, list->field->part, item.value, &item, findings);
  }
}

static void
apply_to_field (const PbRule *rules, PbRuleStage stage, const PbPlace *place, GPtrArray *findings)
{
  for (const PbRule *rule = rules; rule->tag; rule++)
    if (rule->check_field && rule->stage == stage && is_for (rule, place->field->type))
      rule->check_field (rule, place, findings);

  if (place->field->type == PB_FIELD_PART)
    apply_to_map (rules, stage, place->field->part, place->value, place, findings);
  else if (place->field->type == PB_FIELD_PARTS)
    apply_to_parts (rules, stage, place, findings);
  else
    apply_to_texts (rules, stage, place, findings);
}

static void
apply_to_map (const PbRule *rules,
              PbRuleStage stage,
              const PbKind *kind,
              PbValue *map,
              const PbPlace *holder,
              GPtrArray *findings)
{
  PbValue *values[PB_FIELD_VALUES_MOST];
  guint n = pb_field_values_read (kind, map, values);

  for (guint i = 0; i < n; i++) {
    PbPlace place;

    if (!values[i])
      continue;
    place = pb_place_of_value (holder, &kind->fields[i], map, values[i]);
    apply_to_field (rules, stage, &place, findings);
  }
}

void
pb_rules_apply (const PbKind *kind, PbRuleStage stage, PbValue *record, GPtrArray *findings)
{
  for (guint i = 0; i < G_N_ELEMENTS (rule_sets); i++) {
    const RuleSet *set = &rule_sets[i];

    if (!set->kind)
      apply_to_map (set->rules, stage, kind, record, NULL, findings);
    else if (set->kind == kind)
      for (const PbRule *rule = set->rules; rule->tag; rule++)
        if (rule->stage == stage)
          rule->check (rule, record, findings);
  }
}

void
pb_check_rules (const PbKind *kind, PbValue *record, GPtrArray *findings)
{
  pb_rules_apply (kind, PB_RULE_ALWAYS, record, findings);
}

gboolean
pb_check_record (const PbKind *kind, PbValue *record, GPtrArray *findings)
{
  gboolean well_formed;

  pb_check_format (kind, record, findings);
  well_formed = pb_findings_count (findings, PB_SEVERITY_ERROR) == 0;
  if (well_formed)
    pb_check_rules (kind, record, findings);
  return well_formed;
}
