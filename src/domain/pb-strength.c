/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The points are told in words in help/C/strength.page; change both together. */

#include "domain/pb-strength.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-pointer.h"
#include "base/pb-text.h"
#include "domain/pb-country.h"
#include "domain/pb-kind.h"
#include "domain/pb-money.h"

#define MET_FROM 60
/* Characters of a description that says more than the title. */
#define FULL_DESCRIPTION 200

typedef enum {
  CRITERION_ISSUES,
  CRITERION_TRANSFORMATION,
  CRITERION_RESOURCES,
  CRITERION_TOGETHER,
  CRITERION_MEASURABLE,
} Criterion;

/**
 * Step:
 * @points: what it adds to the score; those of one criterion add up to 100
 * @places: pointers separated by blanks; the person is led to the first that counts and is empty,
 *   else to the last
 * @is_done: (nullable): whether the pledge has it; %NULL when it is enough that one of the places
 *   is filled
 * @advice: English sentence that says what to do
 */
typedef struct {
  Criterion criterion;
  guint points;
  const char *places;
  gboolean (*is_done) (PbValue *pledge);
  const char *advice;
} Step;

/* Groups of people that connectivity reaches last: codes of the vocabulary target-group. */
static const char *const hardest_groups[] = {
  "women-girls",
  "older-persons",
  "persons-with-disabilities",
  "indigenous-peoples",
  "rural-remote",
  "low-income",
  "displaced",
  NULL,
};

/* Follows a pointer through the tables: a field that does not apply, or a part that is not there,
 * does not count. @value is what stands there. */
static gboolean
find_counted (PbValue *pledge, const char *pointer, PbValue **value)
{
  g_auto (GStrv) names = pb_pointer_split (pointer);
  const PbKind *kind = &pb_pledge_kind;

  *value = pledge;
  for (guint i = 0; names[i]; i++) {
    const PbField *field;

    if (pb_value_get_value_type (*value) == PB_VALUE_LIST) {
      *value = pb_value_get_item (*value, (guint) g_ascii_strtoull (names[i], NULL, 10));
      continue;
    }
    field = pb_kind_find_field (kind, names[i]);
    if (!field || !pb_field_applies (field, *value))
      return FALSE;
    *value = pb_value_get_member (*value, names[i]);
    kind = field->part ? field->part : kind;
  }
  return TRUE;
}

static PbValue *
get_counted (PbValue *pledge, const char *pointer)
{
  PbValue *value;

  return find_counted (pledge, pointer, &value) ? value : NULL;
}

static gboolean
is_filled (PbValue *pledge, const char *pointer)
{
  return !pb_value_is_empty (get_counted (pledge, pointer));
}

/* Whether an item of a list is as @is_so wants it. */
static gboolean
has_item (PbValue *list, gboolean (*is_so) (PbValue *item))
{
  for (guint i = 0; i < pb_value_get_length (list); i++)
    if (is_so (pb_value_get_item (list, i)))
      return TRUE;
  return FALSE;
}

static gboolean
has_member (PbValue *map, const char *name)
{
  return !pb_value_is_empty (pb_value_get_member (map, name));
}

static gboolean
has_full_description (PbValue *pledge)
{
  PbValue *texts = pb_value_get_member (pledge, "description");

  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    const char *text = pb_value_get_string (pb_value_get_item (texts, i));

    if (text && pb_text_length (text) >= FULL_DESCRIPTION)
      return TRUE;
  }
  return FALSE;
}

/* The scope, and the list that belongs to it if one does. */
static gboolean
has_coverage (PbValue *pledge)
{
  PbValue *regions;
  PbValue *countries;
  gboolean regional = find_counted (pledge, "/coverage_regions", &regions);
  gboolean national = find_counted (pledge, "/coverage", &countries);

  return has_member (pledge, "coverage_scope") && !(regional && pb_value_is_empty (regions)) &&
         !(national && pb_value_is_empty (countries));
}

static gboolean
is_hard_country (PbValue *item)
{
  const char *code = pb_value_get_member_string (item, "country");
  PbDate today;

  pb_date_today (&today);
  return code &&
         (pb_country_in_group (code, "LDC", &today) || pb_country_in_group (code, "LLDC", &today) ||
          pb_country_in_group (code, "SIDS", &today));
}

static gboolean
reaches_hardest (PbValue *pledge)
{
  PbValue *groups = pb_value_get_member (pledge, "target_groups");

  for (guint i = 0; hardest_groups[i]; i++)
    if (pb_value_contains_string (groups, hardest_groups[i]))
      return TRUE;
  return has_item (get_counted (pledge, "/coverage"), is_hard_country);
}

static gboolean
counts_people (PbValue *pledge)
{
  return pb_value_get_number (pb_value_get_member (pledge, "people")) > 0 ||
         pb_value_get_number (get_counted (pledge, "/programmatic/people_to_reach")) > 0;
}

static gboolean
is_offer (PbValue *support)
{
  return g_strcmp0 (pb_value_get_member_string (support, "direction"), "offered") == 0;
}

static gboolean
brings_resources (PbValue *pledge)
{
  PbDecimal usd;

  return pb_money_in_usd (get_counted (pledge, "/financial"), &usd) ||
         has_item (pb_value_get_member (pledge, "supports"), is_offer);
}

static gboolean
is_provider (PbValue *party)
{
  PbValue *roles = pb_value_get_member (party, "roles");

  return pb_value_contains_string (roles, "funder") ||
         pb_value_contains_string (roles, "implementer");
}

static gboolean
names_providers (PbValue *pledge)
{
  return has_item (pb_value_get_member (pledge, "parties"), is_provider);
}

static gboolean
has_several_parties (PbValue *pledge)
{
  return pb_value_get_length (pb_value_get_member (pledge, "parties")) > 1;
}

static gboolean
has_several_roles (PbValue *pledge)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");
  const char *first = NULL;

  for (guint i = 0; i < pb_value_get_length (parties); i++) {
    PbValue *roles = pb_value_get_member (pb_value_get_item (parties, i), "roles");

    for (guint j = 0; j < pb_value_get_length (roles); j++) {
      const char *role = pb_value_get_string (pb_value_get_item (roles, j));

      if (first && g_strcmp0 (first, role) != 0)
        return TRUE;
      first = role;
    }
  }
  return FALSE;
}

static gboolean
has_several_confirmed (PbValue *pledge)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");
  guint n_confirmed = 0;

  for (guint i = 0; i < pb_value_get_length (parties); i++)
    if (pb_value_get_boolean (pb_value_get_member (pb_value_get_item (parties, i), "confirmed")))
      n_confirmed++;
  return n_confirmed > 1;
}

static gboolean
is_full_target (PbValue *target)
{
  return has_member (target, "target") && has_member (target, "unit") &&
         has_member (target, "target_date");
}

static gboolean
has_full_target (PbValue *pledge)
{
  return has_item (pb_value_get_member (pledge, "targets"), is_full_target);
}

static gboolean
has_own_baseline (PbValue *target)
{
  return has_member (target, "baseline");
}

static gboolean
has_baseline (PbValue *pledge)
{
  return has_item (pb_value_get_member (pledge, "targets"), has_own_baseline);
}

static gboolean
is_due (PbValue *milestone)
{
  return has_member (milestone, "due");
}

static gboolean
has_dated_milestone (PbValue *pledge)
{
  return has_item (pb_value_get_member (pledge, "milestones"), is_due);
}

static gboolean
has_time_frame (PbValue *pledge)
{
  return has_member (pledge, "start") && has_member (pledge, "end");
}

static const Step steps[] = {
  { CRITERION_ISSUES, 25, "/description", has_full_description,
    N_ ("Describe the need and what will be done about it, in 200 characters or more.") },
  { CRITERION_ISSUES, 20, "/focus_areas", NULL,
    N_ ("Choose the focus areas that the pledge contributes to.") },
  { CRITERION_ISSUES, 20, "/pillars /sdgs", NULL,
    N_ ("Choose the pillars of the focus areas, or the Sustainable Development Goals, that it is "
        "about.") },
  { CRITERION_ISSUES, 15, "/target_groups", NULL, N_ ("Say which groups of people it is for.") },
  { CRITERION_ISSUES, 10, "/main_focus_area", NULL, N_ ("Choose the main focus area.") },
  { CRITERION_ISSUES, 10, "/summary", NULL,
    N_ ("Write a summary: what will change, and for whom.") },

  { CRITERION_TRANSFORMATION, 30, "/coverage_scope /coverage_regions /coverage", has_coverage,
    N_ ("Say where the work is done: everywhere, in regions, or in countries.") },
  { CRITERION_TRANSFORMATION, 25, "/people /programmatic/people_to_reach", counts_people,
    N_ ("Give the number of people it is for.") },
  { CRITERION_TRANSFORMATION, 25, "/target_groups /coverage", reaches_hardest,
    N_ ("Reach those who are hardest to connect: a least developed country, a landlocked "
        "developing country, a small island developing State, or a group that is left out.") },
  { CRITERION_TRANSFORMATION, 20, "/gdc_objectives /wsis_action_lines", NULL,
    N_ ("Choose the WSIS action lines, or the objectives of the Global Digital Compact, that it "
        "serves.") },

  { CRITERION_RESOURCES, 50, "/financial/amount /financial/currency /financial/rate /supports",
    brings_resources,
    N_ ("Give the amount so that its value in US dollars is known, or add the support that you "
        "offer.") },
  { CRITERION_RESOURCES, 20,
    "/financial/money_kinds /programmatic/delivery_partners /policy/authority /advocacy/channel",
    NULL,
    N_ ("Say where the means come from: the kind of money, the delivery partners, the responsible "
        "authority or the channel.") },
  { CRITERION_RESOURCES, 15, "/financial/plan /policy/stages /milestones", NULL,
    N_ ("Spread the work over time: a plan by year, stages or milestones.") },
  { CRITERION_RESOURCES, 15, "/parties", names_providers,
    N_ ("Say which party funds and which implements, by their roles.") },

  { CRITERION_TOGETHER, 40, "/parties", has_several_parties,
    N_ ("Add another entity that endorses, implements or scales it with you.") },
  { CRITERION_TOGETHER, 20, "/parties", has_several_roles,
    N_ ("Give the parties different roles, such as one that leads and one that implements.") },
  { CRITERION_TOGETHER, 20, "/parties", has_several_confirmed,
    N_ ("Have at least two parties confirm that they pledge, and mark them.") },
  { CRITERION_TOGETHER, 20, "/supports", NULL,
    N_ ("Say what support you want from others or offer to them.") },

  { CRITERION_MEASURABLE, 40, "/targets /targets/0/target /targets/0/unit /targets/0/target_date",
    has_full_target, N_ ("Add a target with its number, its unit and its date.") },
  { CRITERION_MEASURABLE, 20, "/milestones /milestones/0/due", has_dated_milestone,
    N_ ("Add a milestone with the date on which it is due.") },
  { CRITERION_MEASURABLE, 15, "/targets /targets/0/baseline", has_baseline,
    N_ ("Give a target its baseline: the number from which it starts.") },
  { CRITERION_MEASURABLE, 15, "/start /end", has_time_frame, N_ ("Give the start and the end.") },
  { CRITERION_MEASURABLE, 10, "/implementation", NULL,
    N_ ("Say how far the implementation is now.") },
};

/* The first place that counts and is empty; else the last that counts. */
static char *
choose_place (const Step *step, PbValue *pledge)
{
  g_auto (GStrv) places = g_strsplit (step->places, " ", -1);
  const char *chosen = places[0];

  for (guint i = 0; places[i]; i++) {
    PbValue *value;

    if (!find_counted (pledge, places[i], &value))
      continue;
    chosen = places[i];
    if (pb_value_is_empty (value))
      break;
  }
  return g_strdup (chosen);
}

static gboolean
is_done (const Step *step, PbValue *pledge)
{
  g_auto (GStrv) places = NULL;

  if (step->is_done)
    return step->is_done (pledge);

  places = g_strsplit (step->places, " ", -1);
  for (guint i = 0; places[i]; i++)
    if (is_filled (pledge, places[i]))
      return TRUE;
  return FALSE;
}

static void
rate_criterion (PbCriterion *self, Criterion criterion, PbValue *pledge)
{
  const Step *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (steps[i].criterion != criterion)
      continue;
    if (is_done (&steps[i], pledge))
      self->score += steps[i].points;
    else if (!best || steps[i].points > best->points)
      best = &steps[i];
  }
  self->met = self->score >= MET_FROM;
  if (best) {
    self->next_step = g_strdup (_ (best->advice));
    self->next_pointer = choose_place (best, pledge);
    self->gain = best->points;
  }
}

PbStrength *
pb_strength_of_pledge (PbValue *pledge)
{
  static const struct {
    const char *id;
    const char *label;
  } names[PB_STRENGTH_N_CRITERIA] = {
    [CRITERION_ISSUES] = { "issues", NC_ ("criterion", "Addresses key issues") },
    [CRITERION_TRANSFORMATION] = { "transformation",
                                   NC_ ("criterion", "Drives connectivity and transformation") },
    [CRITERION_RESOURCES] = { "resources", NC_ ("criterion", "Mobilizes resources") },
    [CRITERION_TOGETHER] = { "together", NC_ ("criterion", "Brings entities together") },
    [CRITERION_MEASURABLE] = { "measurable", NC_ ("criterion", "Can be measured over time") },
  };
  PbStrength *self = g_new0 (PbStrength, 1);

  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    self->criteria[i].id = names[i].id;
    self->criteria[i].label = g_dpgettext2 (GETTEXT_PACKAGE, "criterion", names[i].label);
    rate_criterion (&self->criteria[i], i, pledge);
  }
  return self;
}

void
pb_strength_free (PbStrength *self)
{
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    g_free (self->criteria[i].next_step);
    g_free (self->criteria[i].next_pointer);
  }
  g_free (self);
}

guint
pb_strength_n_met (const PbStrength *self)
{
  guint n_met = 0;

  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    if (self->criteria[i].met)
      n_met++;
  return n_met;
}

/* Whether the next step of @a helps the pledge more than that of @b. */
static gboolean
helps_more (const PbCriterion *a, const PbCriterion *b)
{
  if (a->met != b->met)
    return !a->met;
  return a->gain > b->gain;
}

const PbCriterion *
pb_strength_best_step (const PbStrength *self)
{
  const PbCriterion *best = NULL;

  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    const PbCriterion *criterion = &self->criteria[i];

    if (criterion->next_step && (!best || helps_more (criterion, best)))
      best = criterion;
  }
  return best;
}
