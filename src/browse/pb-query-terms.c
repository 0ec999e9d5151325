/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query-terms.h"

#include "base/pb-date.h"
#include "browse/pb-worth.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"

typedef struct {
  const PbQueryField *field;
  PbTermFunc func;
  gpointer user_data;
  guint n_found;
} Walk;

/* A record counts under the broader term, too, where the vocabulary has both. */
static void
report_term (Walk *self, const char *code)
{
  const PbVocabulary *vocabulary = pb_vocabulary_get (self->field->of);
  const PbTerm *term = pb_vocabulary_find (vocabulary, code);

  self->func (code, self->user_data);
  if (term != NULL && pb_vocabulary_find (vocabulary, term->parent) != NULL)
    self->func (term->parent, self->user_data);
}

static void
report (Walk *self, PbValue *value)
{
  const char *code = pb_value_get_string (value);
  const PbCountry *country;

  if (code == NULL || *code == '\0')
    return;
  self->n_found++;
  country = self->field->flags & PB_QUERY_AS_REGION ? pb_country_find (code) : NULL;
  if (country != NULL && *country->itu_region == '\0')
    return;
  if (self->field->type == PB_QUERY_TERM)
    report_term (self, country != NULL ? country->itu_region : code);
  else
    self->func (code, self->user_data);
}

static gboolean
part_counts (const Walk *self, PbValue *part)
{
  g_auto (GStrv) sides = NULL;

  if (self->field->when == NULL)
    return TRUE;
  sides = g_strsplit (self->field->when, "=", 2);
  return g_strcmp0 (pb_value_get_member_string (part, sides[0]), sides[1]) == 0;
}

static void walk (Walk *self, const PbKind *kind, PbValue *map, char **steps);

static void
walk_value (Walk *self, const PbField *field, PbValue *value, char **rest)
{
  switch (field->type) {
  case PB_FIELD_PART: walk (self, field->part, value, rest); return;
  case PB_FIELD_PARTS:
    for (guint i = 0; i < pb_value_get_length (value); i++)
      if (part_counts (self, pb_value_get_item (value, i)))
        walk (self, field->part, pb_value_get_item (value, i), rest);
    return;
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES:
    for (guint i = 0; i < pb_value_get_length (value); i++)
      report (self, pb_value_get_item (value, i));
    return;
  default: report (self, value); return;
  }
}

/* What no longer applies, such as the countries of a pledge that has become a global one, is kept
 * in the record but does not count. */
static void
walk (Walk *self, const PbKind *kind, PbValue *map, char **steps)
{
  const PbField *field = pb_kind_find_field (kind, steps[0]);

  g_return_if_fail (field != NULL);

  if (pb_value_get_value_type (map) == PB_VALUE_MAP && pb_field_applies (field, map))
    walk_value (self, field, pb_value_get_member (map, field->name), steps + 1);
}

static void
walk_places (Walk *self, const PbKind *kind, PbValue *record, const char *places)
{
  g_auto (GStrv) list = g_strsplit (places, " ", -1);

  for (guint i = 0; list[i] != NULL; i++) {
    g_auto (GStrv) steps = g_strsplit (list[i], "/", -1);

    walk (self, kind, record, steps);
  }
}

static const char *
get_places (const PbQueryField *field, const PbKind *kind)
{
  if (kind == &pb_entity_kind)
    return field->entity;
  return kind == &pb_pledge_kind ? field->pledge : field->report;
}

void
pb_query_field_foreach_term (const PbQueryField *self,
                             const PbKind *kind,
                             PbValue *record,
                             PbTermFunc func,
                             gpointer user_data)
{
  const char *places = get_places (self, kind);
  Walk walker = { self, func, user_data, 0 };

  if (places != NULL)
    walk_places (&walker, kind, record, places);
  if (places != NULL && walker.n_found == 0 && self->absent != NULL)
    func (self->absent, user_data);
  if (self->compute != NULL && kind == &pb_pledge_kind)
    self->compute (record, func, user_data);
}

static void
report_truth (gboolean truth, PbTermFunc func, gpointer user_data)
{
  func (truth ? "yes" : "no", user_data);
}

static gboolean
wants_partners (PbValue *pledge)
{
  PbValue *supports = pb_value_get_member (pledge, "supports");

  for (guint i = 0; i < pb_value_get_length (supports); i++) {
    PbValue *support = pb_value_get_item (supports, i);

    if (g_strcmp0 (pb_value_get_member_string (support, "direction"), "wanted") == 0)
      return TRUE;
  }
  return FALSE;
}

void
pb_query_terms_find_partners (PbValue *pledge, PbTermFunc func, gpointer user_data)
{
  report_truth (wants_partners (pledge), func, user_data);
}

void
pb_query_terms_find_joint (PbValue *pledge, PbTermFunc func, gpointer user_data)
{
  report_truth (pb_value_get_length (pb_value_get_member (pledge, "parties")) > 1, func, user_data);
}

void
pb_query_terms_find_value (PbValue *pledge, PbTermFunc func, gpointer user_data)
{
  PbWorth worth;

  pb_worth_read (&worth, pledge);
  report_truth (worth.known, func, user_data);
}

static guint
read_year (PbValue *pledge, const char *name)
{
  const char *text = pb_value_get_member_string (pledge, name);
  PbDate date;

  return text != NULL && pb_date_parse (text, &date) ? date.year : 0;
}

void
pb_query_terms_find_years (PbValue *pledge, PbTermFunc func, gpointer user_data)
{
  guint start = read_year (pledge, "start");
  guint end = read_year (pledge, "end");
  guint first = start != 0 ? start : end;
  guint last = end != 0 ? end : start;

  for (guint year = MAX (first, PB_QUERY_FIRST_YEAR); year <= MIN (last, PB_QUERY_LAST_YEAR);
       year++) {
    g_autofree char *code = g_strdup_printf ("%u", year);

    func (code, user_data);
  }
}
