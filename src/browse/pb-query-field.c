/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query-field.h"

#include "browse/pb-query-terms.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

#include <glib/gi18n-lib.h>

/* The query language. The order is that of the sentence "what kind, about what, from whom, where,
 * for whom, in which state, how much". */
static const PbQueryField fields[] = {
  { .name = "type",
    .label = NC_ ("field", "Pledge types"),
    .type = PB_QUERY_TERM,
    .of = "pledge-type",
    .pledge = "types",
    .flags = PB_QUERY_FACET },
  { .name = "focus",
    .label = NC_ ("field", "Focus areas"),
    .type = PB_QUERY_TERM,
    .of = "focus-area",
    .pledge = "focus_areas main_focus_area",
    .flags = PB_QUERY_FACET },
  { .name = "pillar",
    .label = NC_ ("field", "Pillars"),
    .type = PB_QUERY_TERM,
    .of = "pillar",
    .pledge = "pillars",
    .flags = PB_QUERY_FACET },
  { .name = "sdg",
    .label = NC_ ("field", "Sustainable Development Goals"),
    .type = PB_QUERY_TERM,
    .of = "sdg",
    .pledge = "sdgs",
    .flags = PB_QUERY_FACET },
  { .name = "wsis",
    .label = NC_ ("field", "WSIS action lines"),
    .type = PB_QUERY_TERM,
    .of = "wsis-action-line",
    .pledge = "wsis_action_lines",
    .flags = PB_QUERY_FACET },
  { .name = "gdc",
    .label = NC_ ("field", "Objectives of the Global Digital Compact"),
    .type = PB_QUERY_TERM,
    .of = "gdc-objective",
    .pledge = "gdc_objectives",
    .flags = PB_QUERY_FACET },
  { .name = "party",
    .label = NC_ ("field", "Parties"),
    .type = PB_QUERY_RECORD,
    .of = "entity",
    .pledge = "parties/entity" },
  { .name = "entity-type",
    .label = NC_ ("field", "Entity type"),
    .type = PB_QUERY_TERM,
    .of = "entity-type",
    .entity = "type",
    .flags = PB_QUERY_FACET | PB_QUERY_OF_PARTIES },
  { .name = "from",
    .label = NC_ ("field", "Country of the pledger"),
    .type = PB_QUERY_COUNTRY,
    .entity = "country",
    .flags = PB_QUERY_FACET | PB_QUERY_OF_PARTIES },
  { .name = "from-region",
    .label = NC_ ("field", "Region of the pledger"),
    .type = PB_QUERY_TERM,
    .of = "itu-region",
    .entity = "country",
    .flags = PB_QUERY_FACET | PB_QUERY_OF_PARTIES | PB_QUERY_AS_REGION },
  { .name = "joint",
    .label = NC_ ("field", "Joint pledge"),
    .type = PB_QUERY_TRUTH,
    .compute = pb_query_terms_find_joint,
    .flags = PB_QUERY_FACET },
  { .name = "membership",
    .label = NC_ ("field", "State of membership"),
    .type = PB_QUERY_TERM,
    .of = "membership-state",
    .entity = "membership/state",
    .flags = PB_QUERY_FACET },
  { .name = "working-group",
    .label = NC_ ("field", "Working groups wanted"),
    .type = PB_QUERY_TERM,
    .of = "focus-area",
    .entity = "membership/working_groups",
    .flags = PB_QUERY_FACET },
  { .name = "coverage",
    .label = NC_ ("field", "Coverage"),
    .type = PB_QUERY_TERM,
    .of = "coverage-scope",
    .pledge = "coverage_scope",
    .flags = PB_QUERY_FACET },
  { .name = "country",
    .label = NC_ ("field", "Countries"),
    .type = PB_QUERY_COUNTRY,
    .pledge = "coverage/country",
    .flags = PB_QUERY_FACET },
  { .name = "region",
    .label = NC_ ("field", "Regions"),
    .type = PB_QUERY_TERM,
    .of = "itu-region",
    .pledge = "coverage_regions coverage/country",
    .flags = PB_QUERY_FACET | PB_QUERY_AS_REGION },
  { .name = "group",
    .label = NC_ ("field", "Country groups"),
    .type = PB_QUERY_GROUP,
    .of = "un-group",
    .flags = PB_QUERY_FACET },
  { .name = "for",
    .label = NC_ ("field", "Target groups"),
    .type = PB_QUERY_TERM,
    .of = "target-group",
    .pledge = "target_groups",
    .flags = PB_QUERY_FACET },
  { .name = "partners",
    .label = NC_ ("field", "Partners wanted"),
    .type = PB_QUERY_TRUTH,
    .compute = pb_query_terms_find_partners,
    .flags = PB_QUERY_FACET },
  { .name = "wanted",
    .label = NC_ ("field", "Support wanted"),
    .type = PB_QUERY_TERM,
    .of = "support",
    .pledge = "supports/support",
    .when = "direction=wanted",
    .flags = PB_QUERY_FACET },
  { .name = "offered",
    .label = NC_ ("field", "Support offered"),
    .type = PB_QUERY_TERM,
    .of = "support",
    .pledge = "supports/support",
    .when = "direction=offered",
    .flags = PB_QUERY_FACET },
  { .name = "publication",
    .label = NC_ ("field", "Publication"),
    .type = PB_QUERY_TERM,
    .of = "publication-state",
    .entity = "publication",
    .pledge = "publication",
    .report = "publication",
    .absent = "draft",
    .flags = PB_QUERY_FACET },
  { .name = "state",
    .label = NC_ ("field", "Implementation now"),
    .type = PB_QUERY_TERM,
    .of = "implementation-state",
    .pledge = "implementation",
    .report = "implementation",
    .flags = PB_QUERY_FACET },
  { .name = "report",
    .label = NC_ ("field", "Last progress report"),
    .type = PB_QUERY_AGE,
    .of = "report-age",
    .flags = PB_QUERY_FACET },
  { .name = "pledge",
    .label = NC_ ("field", "Pledge"),
    .type = PB_QUERY_RECORD,
    .of = "pledge",
    .report = "pledge" },
  { .name = "campaign",
    .label = NC_ ("field", "Campaign or event"),
    .type = PB_QUERY_TEXT,
    .pledge = "campaign",
    .flags = PB_QUERY_FACET },
  { .name = "year",
    .label = NC_ ("field", "Year"),
    .type = PB_QUERY_YEAR,
    .compute = pb_query_terms_find_years,
    .flags = PB_QUERY_FACET },
  { .name = "value",
    .label = NC_ ("field", "With a known amount"),
    .type = PB_QUERY_TRUTH,
    .compute = pb_query_terms_find_value,
    .flags = PB_QUERY_FACET },
  { .name = "amount", .label = NC_ ("field", "Amount in US dollars"), .type = PB_QUERY_AMOUNT },
  { NULL },
};

const PbQueryField *
pb_query_field_get_all (void)
{
  return fields;
}

const PbQueryField *
pb_query_field_find (const char *name)
{
  for (const PbQueryField *field = fields; field->name != NULL; field++)
    if (g_ascii_strcasecmp (field->name, name) == 0)
      return field;
  return NULL;
}

const char *
pb_query_field_get_label (const PbQueryField *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "field", self->label);
}

const char *
pb_query_field_get_code_label (const PbQueryField *self, const char *code)
{
  switch (self->type) {
  case PB_QUERY_TERM:
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE: return pb_vocabulary_label (self->of, code);
  case PB_QUERY_COUNTRY: return pb_country_name (code);
  case PB_QUERY_TRUTH:
    return g_str_equal (code, "yes") ? C_ ("answer", "Yes") : C_ ("answer", "No");
  case PB_QUERY_RECORD:
  case PB_QUERY_TEXT:
  case PB_QUERY_YEAR:
  case PB_QUERY_AMOUNT: return code;
  }
  g_return_val_if_reached (code);
}
