/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-strength.h"

#include "../support/test-json.h"
#include "domain/pb-kind.h"

#define LONG_TEXT                                                                                  \
  "In the north of the country two villages in three have no network at all. We build forty "      \
  "towers "                                                                                        \
  "with solar power, connect every school and clinic on the way, and train teachers and nurses "   \
  "to "                                                                                            \
  "use and to keep what is built, year after year."

/* "issues=20 transformation=0 ...", of the criteria that have any. */
static char *
describe (const PbStrength *strength)
{
  GString *scores = g_string_new (NULL);

  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    if (strength->criteria[i].score > 0)
      g_string_append_printf (scores, "%s%s=%u", scores->len > 0 ? " " : "",
                              strength->criteria[i].id, strength->criteria[i].score);
  return g_string_free (scores, FALSE);
}

static const PbCriterion *
find (const PbStrength *strength, const char *id)
{
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++)
    if (g_str_equal (strength->criteria[i].id, id))
      return &strength->criteria[i];
  g_assert_not_reached ();
}

static void
test_empty (void)
{
  g_autoptr (PbValue) pledge = parse_quoted ("{}");
  g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);
  const PbCriterion *best = pb_strength_best_step (strength);

  g_assert_cmpuint (pb_strength_n_met (strength), ==, 0);
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    g_assert_cmpuint (strength->criteria[i].score, ==, 0);
    g_assert_false (strength->criteria[i].met);
    g_assert_cmpstr (strength->criteria[i].label, !=, "");
    g_assert_nonnull (strength->criteria[i].next_step);
  }
  g_assert_cmpstr (best->id, ==, "resources");
  g_assert_cmpuint (best->gain, ==, 50);
}

/* A pledge with everything scores 100 five times, so the points of each criterion add up to 100. */
static void
test_full (void)
{
  g_autoptr (PbValue) pledge = parse_quoted (
      "{'title':{'en':'T'},'summary':{'en':'S'},'description':{'en':'" LONG_TEXT "'},"
      "'types':['financial'],'financial':{'amount':'82','currency':'USD','money_kinds':['new'],"
      "'plan':[{'year':2027,'amount':'82'}]},'focus_areas':['access'],'main_focus_area':'access',"
      "'pillars':['infrastructure'],'wsis_action_lines':['C2'],'target_groups':['rural-remote'],"
      "'coverage_scope':'countries','coverage':[{'country':'MDG'}],'people':6000000,"
      "'parties':[{'name':'A','roles':['lead','funder'],'confirmed':true},"
      "{'name':'B','roles':['scaler'],'confirmed':true}],'start':'2026','end':'2030',"
      "'implementation':'in-progress','targets':[{'indicator':'4G','baseline':'60','target':'97',"
      "'unit':'%','target_date':'2030'}],'milestones':[{'title':'M','due':'2028'}],"
      "'supports':[{'direction':'wanted','support':'training'}]}");
  g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);

  g_assert_cmpuint (pb_strength_n_met (strength), ==, 5);
  g_assert_null (pb_strength_best_step (strength));
  for (guint i = 0; i < PB_STRENGTH_N_CRITERIA; i++) {
    g_assert_cmpuint (strength->criteria[i].score, ==, 100);
    g_assert_true (strength->criteria[i].met);
    g_assert_null (strength->criteria[i].next_step);
    g_assert_null (strength->criteria[i].next_pointer);
    g_assert_cmpuint (strength->criteria[i].gain, ==, 0);
  }
}

/* A pledge without money can be strong in every respect. */
static void
test_advocacy (void)
{
  g_autoptr (PbValue) pledge = parse_quoted (
      "{'types':['advocacy'],'advocacy':{'activities':['campaign'],'channel':'Newsletter'},"
      "'description':{'fr':'" LONG_TEXT "'},'focus_areas':['adoption'],'sdgs':['4'],"
      "'coverage_scope':'countries','coverage':[{'country':'KEN'},{'country':'UGA'}],"
      "'people':27079,'target_groups':['women-girls'],"
      "'parties':[{'name':'A','roles':['lead']},{'name':'B','roles':['endorser']}],"
      "'start':'2026','end':'2027','targets':[{'indicator':'Subscribers','target':'27079',"
      "'unit':'subscribers','target_date':'2027','baseline':'0'}],"
      "'supports':[{'direction':'offered','support':'advocacy'}]}");
  g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);

  g_assert_cmpuint (pb_strength_n_met (strength), ==, 5);
}

/* What each thing alone is worth. */
static const struct {
  const char *pledge;
  const char *scores;
} score_cases[] = {
  { "{'description':{'en':'" LONG_TEXT "'}}", "issues=25" },
  { "{'description':{'en':'Too short to say anything.'}}", "" },
  { "{'focus_areas':['value-creation']}", "issues=20" },
  { "{'pillars':['skills']}", "issues=20" },
  { "{'sdgs':['9'],'pillars':['skills']}", "issues=20" },
  { "{'target_groups':['innovators']}", "issues=15" },
  { "{'target_groups':['displaced']}", "issues=15 transformation=25" },
  { "{'main_focus_area':'access'}", "issues=10" },
  { "{'summary':{'en':'S'}}", "issues=10" },
  { "{'summary':{'en':''}}", "" },

  { "{'coverage_scope':'global'}", "transformation=30" },
  { "{'coverage_scope':'regional'}", "" },
  { "{'coverage_scope':'regional','coverage_regions':['cis']}", "transformation=30" },
  { "{'coverage_scope':'countries'}", "" },
  { "{'coverage_scope':'countries','coverage':[{'country':'KEN'}]}", "transformation=30" },
  /* Least developed, landlocked, small island; and, today, no longer least developed. */
  { "{'coverage_scope':'countries','coverage':[{'country':'KEN'},{'country':'MDG'}]}",
    "transformation=55" },
  { "{'coverage_scope':'countries','coverage':[{'country':'KAZ'}]}", "transformation=55" },
  { "{'coverage_scope':'countries','coverage':[{'country':'FJI'}]}", "transformation=55" },
  { "{'coverage_scope':'countries','coverage':[{'country':'GNQ'}]}", "transformation=30" },
  { "{'coverage_scope':'global','coverage':[{'country':'MDG'}]}", "transformation=30" },
  { "{'people':1}", "transformation=25" },
  { "{'people':0}", "" },
  { "{'types':['programmatic'],'programmatic':{'people_to_reach':9}}", "transformation=25" },
  { "{'programmatic':{'people_to_reach':9}}", "" },
  { "{'gdc_objectives':['digital-divides'],'wsis_action_lines':['C1']}", "transformation=20" },

  { "{'types':['financial'],'financial':{'amount':'5','currency':'USD'}}", "resources=50" },
  { "{'types':['financial'],'financial':{'amount':'5','currency':'EUR'}}", "" },
  { "{'types':['financial'],'financial':{'amount':'5','currency':'EUR','rate':'1.1'}}",
    "resources=50" },
  { "{'types':['financial'],'financial':{'amount_unknown':true,'amount':'5','currency':'USD'}}",
    "" },
  { "{'financial':{'amount':'5','currency':'USD'}}", "" },
  { "{'supports':[{'direction':'offered'}]}", "resources=50 together=20" },
  { "{'supports':[{'direction':'wanted'}]}", "together=20" },
  { "{'types':['policy'],'policy':{'authority':'Ministry'}}", "resources=20" },
  { "{'types':['policy'],'policy':{'stages':[{'stage':'drafted'}]}}", "resources=15" },
  { "{'parties':[{'roles':['implementer']}]}", "resources=15" },

  { "{'parties':[{'name':'A'},{'name':'B'}]}", "together=40" },
  { "{'parties':[{'roles':['lead']},{'roles':['lead']}]}", "together=40" },
  { "{'parties':[{'roles':['lead']},{'roles':['scaler']}]}", "together=60" },
  { "{'parties':[{'confirmed':true},{'confirmed':true}]}", "together=60" },
  { "{'parties':[{'confirmed':true},{'confirmed':false}]}", "together=40" },

  { "{'targets':[{'target':'5','unit':'%','target_date':'2030'}]}", "measurable=40" },
  { "{'targets':[{'target':'5','unit':'%'},{'target_date':'2030'}]}", "" },
  { "{'targets':[{'baseline':'5'}]}", "measurable=15" },
  { "{'milestones':[{'due':'2027'}]}", "resources=15 measurable=20" },
  { "{'milestones':[{'title':'M'}]}", "resources=15" },
  { "{'start':'2027'}", "" },
  { "{'start':'2027','end':'2028'}", "measurable=15" },
  { "{'implementation':'not-started'}", "measurable=10" },
};

static void
test_scores (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (score_cases); i++) {
    g_autoptr (PbValue) pledge = parse_quoted (score_cases[i].pledge);
    g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);
    g_autofree char *scores = describe (strength);

    g_test_message ("%s", score_cases[i].pledge);
    g_assert_cmpstr (scores, ==, score_cases[i].scores);
  }
}

/* What a person does who follows the steps of a criterion one after the other: the place where each
 * step leads, and what is filled in there or near it. */
static const struct {
  const char *criterion;
  const char *place;
  const char *at;
  const char *value;
} walk[] = {
  { "issues", "/description", "/description", "{'en':'" LONG_TEXT "'}" },
  { "issues", "/focus_areas", "/focus_areas", "['adoption']" },
  { "issues", "/pillars", "/pillars", "['skills']" },
  { "issues", "/target_groups", "/target_groups", "['learners']" },
  { "issues", "/main_focus_area", "/main_focus_area", "'adoption'" },
  { "issues", "/summary", "/summary", "{'en':'S'}" },
  { "transformation", "/coverage_scope", "/coverage_scope", "'global'" },
  { "transformation", "/people", "/people", "5000" },
  { "transformation", "/target_groups", "/target_groups", "['learners','women-girls']" },
  { "transformation", "/gdc_objectives", "/gdc_objectives", "['digital-divides']" },
  { "resources", "/supports", "/supports", "[{'direction':'offered'}]" },
  { "resources", "/advocacy/channel", "/advocacy/channel", "'Radio'" },
  { "resources", "/milestones", "/milestones", "[{'title':'M'}]" },
  { "resources", "/parties", "/parties", "[{'name':'A','roles':['implementer']}]" },
  { "together", "/parties", "/parties", "[{'name':'A','roles':['lead']},{'name':'B'}]" },
  { "together", "/parties", "/parties",
    "[{'name':'A','roles':['lead']},{'name':'B','roles':['funder']}]" },
  { "together", "/parties", "/parties",
    "[{'roles':['lead'],'confirmed':true},{'roles':['funder'],'confirmed':true}]" },
  { "measurable", "/targets", "/targets", "[{'target':'5','unit':'%','target_date':'2030'}]" },
  { "measurable", "/milestones/0/due", "/milestones", "[{'title':'M','due':'2027'}]" },
  { "measurable", "/targets/0/baseline", "/targets",
    "[{'target':'5','unit':'%','target_date':'2030','baseline':'1'}]" },
  { "measurable", "/end", "/end", "'2030'" },
  { "measurable", "/implementation", "/implementation", "'in-progress'" },
};

/* Every step leads to a field, and doing it adds exactly what it promises. */
static void
test_walk (void)
{
  g_autoptr (PbValue) pledge = parse_quoted ("{'types':['advocacy'],'start':'2026'}");

  for (guint i = 0; i < G_N_ELEMENTS (walk); i++) {
    g_autoptr (PbStrength) before = pb_strength_of_pledge (pledge);
    const PbCriterion *old = find (before, walk[i].criterion);
    g_autoptr (PbValue) value = parse_quoted (walk[i].value);
    g_autoptr (PbValue) next = pb_value_with_at (pledge, walk[i].at, value);
    g_autoptr (PbStrength) after = pb_strength_of_pledge (next);

    g_test_message ("%s at %s", walk[i].criterion, walk[i].at);
    g_assert_cmpstr (old->next_pointer, ==, walk[i].place);
    g_assert_nonnull (pb_kind_find_field_at (&pb_pledge_kind, old->next_pointer));
    g_assert_cmpuint (find (after, walk[i].criterion)->score, ==, old->score + old->gain);
    pb_value_unref (pledge);
    pledge = g_steal_pointer (&next);
  }
}

/* Where the step for resources leads, by what is chosen and filled. */
static const struct {
  const char *pledge;
  const char *place;
} place_cases[] = {
  { "{}", "/supports" },
  { "{'types':['policy']}", "/supports" },
  { "{'types':['financial']}", "/financial/amount" },
  { "{'types':['financial'],'financial':{'amount':'5'}}", "/financial/currency" },
  { "{'types':['financial'],'financial':{'amount':'5','currency':'EUR'}}", "/financial/rate" },
  { "{'types':['financial'],'financial':{'amount_unknown':true}}", "/supports" },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (place_cases); i++) {
    g_autoptr (PbValue) pledge = parse_quoted (place_cases[i].pledge);
    g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);

    g_assert_cmpstr (find (strength, "resources")->next_pointer, ==, place_cases[i].place);
  }
}

/* A criterion that is not met comes before one that is, then the larger gain counts. */
static void
test_best_step (void)
{
  g_autoptr (PbValue) pledge =
      parse_quoted ("{'supports':[{'direction':'offered'}],'types':['advocacy'],"
                    "'advocacy':{'channel':'Radio'},'coverage_scope':'global','people':5}");
  g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);
  const PbCriterion *best = pb_strength_best_step (strength);

  g_assert_true (find (strength, "resources")->met);
  g_assert_false (find (strength, "transformation")->met);
  g_assert_cmpstr (best->id, ==, "together");
  g_assert_cmpuint (best->gain, ==, 40);
}

static void
test_hostile (void)
{
  static const char *const pledges[] = {
    "[]",
    "null",
    "{'parties':7,'coverage':{'a':1},'financial':[1],'targets':{'0':[]},'milestones':[7,null]}",
    "{'types':['financial'],'financial':'x','supports':[[],1],'description':['a']}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pledges); i++) {
    g_autoptr (PbValue) pledge = parse_quoted (pledges[i]);
    g_autoptr (PbStrength) strength = pb_strength_of_pledge (pledge);

    for (guint j = 0; j < PB_STRENGTH_N_CRITERIA; j++)
      g_assert_cmpuint (strength->criteria[j].score, <=, 100);
  }
}

int
main (int argc, char **argv)
{
  g_setenv ("PB_TODAY", "2026-11-21", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/strength/empty", test_empty);
  g_test_add_func ("/strength/full", test_full);
  g_test_add_func ("/strength/advocacy", test_advocacy);
  g_test_add_func ("/strength/scores", test_scores);
  g_test_add_func ("/strength/walk", test_walk);
  g_test_add_func ("/strength/places", test_places);
  g_test_add_func ("/strength/best-step", test_best_step);
  g_test_add_func ("/strength/hostile", test_hostile);

  return g_test_run ();
}
