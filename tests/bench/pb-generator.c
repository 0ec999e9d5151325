/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include <math.h>

#include "../support/test-json.h"
#include "domain/pb-country.h"
#include "domain/pb-plan.h"
#include "domain/pb-vocabulary.h"
#include "store/pb-revision-table.h"

/* Records in one transaction. */
#define BATCH 2000
#define PLEDGES_PER_ENTITY 4

static const char *const words[] = {
  "network",  "school",   "rural",    "training",  "women",    "spectrum", "fibre",    "satellite",
  "skills",   "access",   "villages", "teachers",  "devices",  "energy",   "islands",  "affordable",
  "clinic",   "students", "tower",    "community", "language", "content",  "security", "investment",
  "partners", "region",   "farmers",  "licence",   "library",  "coverage",
};

typedef struct {
  GRand *random;
  PbStore *store;
  PbPlan *plan;
  guint n_entities;
} Generator;

static guint
choose (Generator *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (int) n);
}

/* The first are chosen more often than the last. */
static guint
choose_skewed (Generator *self, guint n)
{
  double fraction = g_rand_double (self->random);

  return (guint) (fraction * fraction * fraction * n);
}

static double
draw_normal (Generator *self)
{
  double sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (self->random);
  return sum - 6;
}

static const char *
choose_term (Generator *self, const char *vocabulary)
{
  const PbVocabulary *terms = pb_vocabulary_get (vocabulary);

  return pb_vocabulary_get_term (terms, choose_skewed (self, pb_vocabulary_get_n_terms (terms)))
      ->code;
}

static void
write_terms (Generator *self, GString *json, const char *name, const char *vocabulary, guint most)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_string_append_printf (json, ",'%s':[", name);
  for (guint n = choose (self, most) + 1; n > 0; n--) {
    const char *code = choose_term (self, vocabulary);

    if (g_hash_table_add (seen, (gpointer) code))
      g_string_append_printf (json, "%s'%s'", g_hash_table_size (seen) > 1 ? "," : "", code);
  }
  g_string_append (json, "]");
}

static void
write_text (Generator *self, GString *json, const char *name, guint length)
{
  gsize end = json->len + length;

  g_string_append_printf (json, ",'%s':{'en':'", name);
  while (json->len < end)
    g_string_append_printf (json, "%s ", words[choose (self, G_N_ELEMENTS (words))]);
  g_string_append (json, "'}");
}

static void
write_record (
    Generator *self, GString *json, const char *kind, guint number, const char *publication)
{
  g_string_printf (json,
                   "{'id':'%s-0000-4000-8000-%012x','revision':1,'language':'en',"
                   "'created':'2026-01-01T00:00:00Z','modified':'2026-%02u-%02uT%02u:00:00Z',"
                   "'publication':'%s'",
                   kind, number, choose (self, 12) + 1, choose (self, 28) + 1, choose (self, 24),
                   publication);
}

static void
write_country_list (GString *json, GStrv codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    g_string_append_printf (json, "%s{'country':'%s'}", i > 0 ? "," : "", codes[i]);
}

static void
write_coverage (Generator *self, GString *json)
{
  static const PbDate day = { 2026, 1, 1 };
  guint chance = choose (self, 100);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  if (chance < 5) {
    g_string_append (json, ",'coverage_scope':'global'");
    return;
  }
  if (chance < 12) {
    g_string_append (json, ",'coverage_scope':'regional'");
    write_terms (self, json, "coverage_regions", "itu-region", 3);
    return;
  }
  g_string_append (json, ",'coverage_scope':'countries','coverage':[");
  if (chance < 15) {
    g_auto (GStrv) members = pb_country_group_members ("LDC", &day);

    write_country_list (json, members);
  }
  for (guint n = chance < 15 ? 0 : choose_skewed (self, 12) + 1; n > 0; n--) {
    const char *code = pb_country_get (choose_skewed (self, pb_country_get_n ()))->code;

    if (g_hash_table_add (seen, (gpointer) code))
      g_string_append_printf (json, "%s{'country':'%s'}", g_hash_table_size (seen) > 1 ? "," : "",
                              code);
  }
  g_string_append (json, "]");
}

static void
write_money (Generator *self, GString *json)
{
  static const char *const currencies[] = { "USD", "USD", "EUR", "XOF", "BRL" };
  const char *currency = currencies[choose (self, G_N_ELEMENTS (currencies))];
  double amount = exp (13 + 2.5 * draw_normal (self));

  if (choose (self, 6) == 0) {
    g_string_append (json, ",'financial':{'amount_unknown':true}");
    return;
  }
  g_string_append_printf (json, ",'financial':{'amount':'%.0f','currency':'%s'", amount, currency);
  if (!g_str_equal (currency, "USD") && choose (self, 4) > 0)
    g_string_append_printf (json, ",'rate':'0.%u'", choose (self, 9000) + 1000);
  g_string_append (json, "}");
}

static void
write_parties (Generator *self, GString *json)
{
  guint n = choose (self, 5) == 0 ? choose (self, 4) + 2 : 1;

  g_string_append (json, ",'parties':[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (json, "%s{'entity':'e0000000-0000-4000-8000-%012x','roles':['%s']}",
                            i > 0 ? "," : "", choose_skewed (self, self->n_entities),
                            i == 0 ? "lead" : "funder");
  g_string_append (json, "]");
}

static void
write_pledge (Generator *self, GString *json, guint number)
{
  write_record (self, json, "d0000000", number, choose_term (self, "publication-state"));
  write_text (self, json, "title", 20 + choose (self, 60));
  write_text (self, json, "description", 100 + choose_skewed (self, 4900));
  write_terms (self, json, "types", "pledge-type", 2);
  write_terms (self, json, "focus_areas", "focus-area", 2);
  write_terms (self, json, "pillars", "pillar", 3);
  write_terms (self, json, "sdgs", "sdg", 4);
  write_terms (self, json, "wsis_action_lines", "wsis-action-line", 3);
  write_terms (self, json, "target_groups", "target-group", 4);
  write_coverage (self, json);
  write_money (self, json);
  write_parties (self, json);
  g_string_append_printf (json, ",'implementation':'%s','start':'%u','end':'%u'}",
                          choose_term (self, "implementation-state"), 2022 + choose (self, 5),
                          2026 + choose (self, 6));
}

static void
write_entity (Generator *self, GString *json, guint number)
{
  write_record (self, json, "e0000000", number, "published");
  write_text (self, json, "name", 10 + choose (self, 30));
  g_string_append_printf (json, ",'type':'%s','country':'%s'}", choose_term (self, "entity-type"),
                          pb_country_get (choose_skewed (self, pb_country_get_n ()))->code);
}

static void
apply (Generator *self)
{
  g_autoptr (GError) error = NULL;

  pb_store_apply (self->store, self->plan, NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (self->plan->items, 0);
}

static void
add (Generator *self, const PbKind *kind, const char *json)
{
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = kind;
  item->verdict = PB_VERDICT_NEW;
  item->choice = PB_CHOICE_TAKE;
  item->record = parse_quoted (json);
  item->digest = pb_revision_digest (kind, item->record);
  g_ptr_array_add (self->plan->items, item);
  if (self->plan->items->len == BATCH)
    apply (self);
}

void
pb_generate (PbStore *store, guint n, guint32 seed)
{
  Generator self = { .random = g_rand_new_with_seed (seed),
                     .store = store,
                     .plan = pb_plan_new () };
  g_autoptr (GString) json = g_string_new (NULL);

  self.n_entities = n / PLEDGES_PER_ENTITY + 1;
  for (guint i = 0; i < self.n_entities; i++) {
    write_entity (&self, json, i);
    add (&self, &pb_entity_kind, json->str);
  }
  for (guint i = 0; i < n; i++) {
    write_pledge (&self, json, i);
    add (&self, &pb_pledge_kind, json->str);
  }
  apply (&self);
  pb_plan_free (self.plan);
  g_rand_free (self.random);
}
