/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-finding.h"
#include "domain/pb-place.h"

/* A record with more findings than this is not worth reading further. */
#define PB_CHECK_MAX_FINDINGS 1000

/**
 * PbRuleStage:
 * @PB_RULE_ALWAYS: holds for every record, draft or not
 * @PB_RULE_FINAL: asked only when the record is to be finalised
 */
typedef enum { PB_RULE_ALWAYS, PB_RULE_FINAL } PbRuleStage;

typedef struct _PbRule PbRule;

/**
 * PbRule:
 * @tag: stable name, which its findings carry
 * @check: (nullable): looks at a whole record
 * @check_field: (nullable): looks at each field that is there, at any depth
 * @check_text: (nullable): looks at each text of the record's fields, at any depth: also each
 *   translation, and each item of a list of codes
 * @types: only of which types of fields, as PB_RULE_TYPE() of each; 0 for all
 *
 * One rule that a schema cannot say. Rules stand in tables that end in one without a tag; a new
 * rule is one row and one small function.
 */
struct _PbRule {
  PbRuleStage stage;
  PbSeverity severity;
  const char *tag;
  void (*check) (const PbRule *self, PbValue *record, GPtrArray *findings);
  void (*check_field) (const PbRule *self, const PbPlace *place, GPtrArray *findings);
  void (*check_text) (const PbRule *self, const PbPlace *place, GPtrArray *findings);
  guint types;
};

#define PB_RULE_TYPE(type) (1u << (type))

/* Of every record. */
extern const PbRule pb_common_rules[];
extern const PbRule pb_entity_rules[];
extern const PbRule pb_pledge_rules[];
extern const PbRule pb_pledge_money_rules[];
extern const PbRule pb_pledge_time_rules[];
extern const PbRule pb_report_rules[];

/* Applies all rules of a stage to a record. */
void pb_rules_apply (const PbKind *kind, PbRuleStage stage, PbValue *record, GPtrArray *findings);

/* Adds a finding of a rule. */
void pb_rule_report (const PbRule *self,
                     GPtrArray *findings,
                     const char *pointer,
                     const char *format,
                     ...) G_GNUC_PRINTF (4, 5);

/* The same for a place. */
void pb_rule_report_at (const PbRule *self,
                        GPtrArray *findings,
                        const PbPlace *place,
                        const char *format,
                        ...) G_GNUC_PRINTF (4, 5);

/* The same for the member @name of an item of the list at @list. */
void pb_rule_report_item (const PbRule *self,
                          GPtrArray *findings,
                          const char *list,
                          guint index,
                          const char *name,
                          const char *format,
                          ...) G_GNUC_PRINTF (6, 7);

/* Adds an error, unless there are PB_CHECK_MAX_FINDINGS already. Without a place it is about the
 * whole record. */
void pb_check_report (GPtrArray *findings,
                      const char *tag,
                      const PbPlace *place,
                      const char *format,
                      ...) G_GNUC_PRINTF (4, 5);
