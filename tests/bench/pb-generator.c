/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include <math.h>

#include "../support/test-json.h"
#include "domain/pb-country.h"
#include "domain/pb-plan.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "pb-word-source.h"

/* Records in one transaction. */
#define BATCH 2000
/* Days of the register: from March 2022 on. */
#define N_DAYS 1700
/* What ids begin with. */
#define ENTITY "e0000000"
#define PLEDGE "d0000000"

/* How often a code is met among 100. */
typedef struct {
  const char *code;
  guint weight;
} Weight;

static const Weight publications[] = {
  { "published", 70 }, { "validated", 8 },        { "draft", 7 },     { "submitted", 6 },
  { "final", 4 },      { "change-requested", 2 }, { "withdrawn", 2 }, { "superseded", 1 },
};

static const Weight implementations[] = {
  { "in-progress", 50 }, { "not-started", 20 }, { "completed", 18 },
  { "delayed", 9 },      { "cancelled", 3 },
};

static const Weight entity_types[] = {
  { "private-sector", 34 }, { "government", 24 }, { "civil-society", 18 },
  { "academia", 10 },       { "youth", 3 },       { "un-international-regional", 9 },
  { "media", 2 },
};

/* What an amount is given in, and its value in US dollars. */
static const struct {
  Weight currency;
  double rate;
} currencies[] = {
  { { "USD", 56 }, 1 },    { { "EUR", 15 }, 1.08 }, { { "XOF", 8 }, 0.0016 },
  { { "BRL", 6 }, 0.19 },  { { "INR", 6 }, 0.012 }, { { "KES", 5 }, 0.0077 },
  { { "CNY", 4 }, 0.139 },
};

typedef struct {
  GRand *random;
  PbGenerated func;
  gpointer user_data;
  /* Countries by how often they are met. */
  GPtrArray *countries;
  GPtrArray *entity_names;
} Generator;

static guint
choose (Generator *self, guint n)
{
  return (guint) g_rand_int_range (self->random, 0, (int) n);
}

/* The nth is chosen about n times less often than the first. */
static guint
choose_skewed (Generator *self, guint n)
{
  return MIN ((guint) exp (g_rand_double (self->random) * log (n + 1)) - 1, n - 1);
}

static double
draw_normal (Generator *self)
{
  double sum = 0;

  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (self->random);
  return sum - 6;
}

/* The last takes what is left of 100. */
static const char *
draw_code (Generator *self, const Weight *weights, guint n)
{
  guint chance = choose (self, 100);
  guint i = 0;

  while (i < n - 1 && chance >= weights[i].weight)
    chance -= weights[i++].weight;
  return weights[i].code;
}

static const char *
draw_country (Generator *self)
{
  return g_ptr_array_index (self->countries, choose_skewed (self, self->countries->len));
}

static const char *
draw_term (Generator *self, const char *vocabulary)
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
    const char *code = draw_term (self, vocabulary);

    if (g_hash_table_add (seen, (gpointer) code))
      g_string_append_printf (json, "%s'%s'", g_hash_table_size (seen) > 1 ? "," : "", code);
  }
  g_string_append (json, "]");
}

static void
write_in (
    Generator *self, GString *json, const PbWordSource *words, const char *prefix, guint length)
{
  g_string_append_printf (json, "%s'%s':'", prefix, pb_word_source_get_language (words));
  pb_word_source_write (words, self->random, json, length);
  g_string_append (json, "'");
}

/* A text, and one time in six its English version. */
static void
write_text (
    Generator *self, GString *json, const PbWordSource *words, const char *name, guint length)
{
  gboolean translated = words != pb_word_source_english () && choose (self, 6) == 0;

  g_string_append_printf (json, ",'%s':", name);
  write_in (self, json, words, "{", length);
  if (translated)
    write_in (self, json, pb_word_source_english (), ",", length);
  g_string_append (json, "}");
}

static void
write_time (GString *json, const char *name, guint day, guint hour)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 3, 2022);
  g_date_add_days (&date, day);
  g_string_append_printf (json, ",'%s':'%04u-%02u-%02uT%02u:00:00Z'", name, g_date_get_year (&date),
                          (guint) g_date_get_month (&date), g_date_get_day (&date), hour);
}

static char *
make_id (const char *kind, guint number)
{
  return g_strdup_printf ("%s-0000-4000-8000-%012x", kind, number);
}

char *
pb_generated_pledge_id (guint number)
{
  return make_id (PLEDGE, number);
}

static void
write_record (Generator *self,
              GString *json,
              const char *kind,
              guint number,
              const PbWordSource *words,
              const char *publication)
{
  guint created = choose (self, N_DAYS);
  g_autofree char *id = make_id (kind, number);

  g_string_printf (json, "{'id':'%s','revision':1,'language':'%s','publication':'%s'", id,
                   pb_word_source_get_language (words), publication);
  write_time (json, "created", created, choose (self, 24));
  write_time (json, "modified", created + choose (self, N_DAYS - created), 23);
}

static void
write_countries (Generator *self, GString *json)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint n = choose_skewed (self, 30) + 1; n > 0; n--) {
    const char *code = draw_country (self);

    if (g_hash_table_add (seen, (gpointer) code))
      g_string_append_printf (json, "%s{'country':'%s'}", g_hash_table_size (seen) > 1 ? "," : "",
                              code);
  }
}

static void
write_group (Generator *self, GString *json)
{
  static const PbDate day = { 2026, 1, 1 };
  const char *group = draw_term (self, "un-group");
  g_auto (GStrv) members = pb_country_group_members (group, &day);

  for (guint i = 0; members[i] != NULL; i++)
    g_string_append_printf (json, "%s{'country':'%s'}", i > 0 ? "," : "", members[i]);
  g_string_append_printf (json, "],'coverage_groups':[{'group':'%s','as_of':'2026-01-01'}", group);
}

static void
write_coverage (Generator *self, GString *json)
{
  guint chance = choose (self, 100);

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
  if (chance < 15)
    write_group (self, json);
  else
    write_countries (self, json);
  g_string_append (json, "]");
}

static guint
draw_currency (Generator *self)
{
  guint chance = choose (self, 100);
  guint i = 0;

  while (chance >= currencies[i].currency.weight)
    chance -= currencies[i++].currency.weight;
  return i;
}

static void
write_money (Generator *self, GString *json)
{
  guint i = draw_currency (self);
  double dollars = exp (13 + 2.5 * draw_normal (self));
  char rate[G_ASCII_DTOSTR_BUF_SIZE];

  if (choose (self, 6) == 0) {
    g_string_append (json, ",'financial':{'amount_unknown':true}");
    return;
  }
  g_string_append_printf (json, ",'financial':{'amount':'%.0f','currency':'%s'",
                          ceil (dollars / currencies[i].rate), currencies[i].currency.code);
  if (i > 0 && choose (self, 4) > 0)
    g_string_append_printf (json, ",'rate':'%s','rate_date':'2026-01-01'",
                            g_ascii_formatd (rate, sizeof rate, "%.4f", currencies[i].rate));
  write_terms (self, json, "money_kinds", "money-kind", 2);
  g_string_append (json, "}");
}

/* Types are told beside each other: one pledge in five has several. */
static void
write_types (Generator *self, GString *json)
{
  static const Weight types[] = {
    { "programmatic", 45 },
    { "financial", 30 },
    { "advocacy", 14 },
    { "policy", 11 },
  };
  const char *first = draw_code (self, types, G_N_ELEMENTS (types));
  const char *second =
      choose (self, 5) == 0 ? draw_code (self, types, G_N_ELEMENTS (types)) : first;

  if (g_str_equal (first, second))
    g_string_append_printf (json, ",'types':['%s']", first);
  else
    g_string_append_printf (json, ",'types':['%s','%s']", first, second);
  if (g_str_equal (first, "financial") || g_str_equal (second, "financial"))
    write_money (self, json);
}

static void
write_parties (Generator *self, GString *json)
{
  guint n = choose (self, 5) == 0 ? choose (self, 4) + 2 : 1;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_string_append (json, ",'parties':[");
  for (guint i = 0; i < n; i++) {
    guint entity = choose_skewed (self, self->entity_names->len);

    g_autofree char *id = make_id (ENTITY, entity);

    if (g_hash_table_add (seen, GUINT_TO_POINTER (entity)))
      g_string_append_printf (json, "%s{'entity':'%s','name':'%s','roles':['%s']}",
                              i > 0 ? "," : "", id,
                              (const char *) g_ptr_array_index (self->entity_names, entity),
                              i == 0 ? "lead" : "funder");
  }
  g_string_append (json, "]");
}

static void
write_target (Generator *self, GString *json, const PbWordSource *words, guint year)
{
  g_string_append (json, ",'targets':[{'indicator':'");
  pb_word_source_write (words, self->random, json, 20 + choose (self, 40));
  g_string_append_printf (json, "','baseline':'0','target':'%u','target_date':'%u'}]",
                          (choose_skewed (self, 5000) + 1) * 10, year);
}

static void
write_years (Generator *self, GString *json, const PbWordSource *words)
{
  guint start = 2022 + choose (self, 5);
  guint end = start + choose (self, 6);

  g_string_append_printf (json, ",'start':'%u','end':'%u'", start, end);
  if (choose (self, 2) == 0)
    write_target (self, json, words, end);
}

static void
write_pledge (Generator *self, GString *json, guint number)
{
  const PbWordSource *words = pb_word_source_draw (self->random);

  write_record (self, json, PLEDGE, number, words,
                draw_code (self, publications, G_N_ELEMENTS (publications)));
  write_text (self, json, words, "title", 20 + choose (self, 60));
  write_text (self, json, words, "summary", 100 + choose (self, 150));
  write_text (self, json, words, "description", 100 + choose_skewed (self, 4900));
  write_types (self, json);
  write_terms (self, json, "focus_areas", "focus-area", 2);
  write_terms (self, json, "pillars", "pillar", 3);
  write_terms (self, json, "sdgs", "sdg", 4);
  write_terms (self, json, "wsis_action_lines", "wsis-action-line", 3);
  write_terms (self, json, "target_groups", "target-group", 4);
  write_coverage (self, json);
  write_parties (self, json);
  write_years (self, json, words);
  g_string_append_printf (json, ",'implementation':'%s'}",
                          draw_code (self, implementations, G_N_ELEMENTS (implementations)));
}

/* Keeps the name, as the parties of pledges repeat it. */
static void
write_entity (Generator *self, GString *json, guint number)
{
  const PbWordSource *words = pb_word_source_draw (self->random);
  GString *name = g_string_new (NULL);

  pb_word_source_write (words, self->random, name, 10 + choose (self, 30));
  write_record (self, json, ENTITY, number, words, "published");
  g_string_append_printf (
      json, ",'name':{'%s':'%s'},'type':'%s','country':'%s'}", pb_word_source_get_language (words),
      name->str, draw_code (self, entity_types, G_N_ELEMENTS (entity_types)), draw_country (self));
  g_ptr_array_add (self->entity_names, g_string_free (name, FALSE));
}

static void
report (Generator *self, const PbKind *kind, const char *json)
{
  g_autoptr (PbValue) record = parse_quoted (json);

  self->func (kind, record, self->user_data);
}

/* All countries, in an order that says nothing. */
static GPtrArray *
shuffle_countries (GRand *random)
{
  GPtrArray *countries = g_ptr_array_new ();

  for (guint i = 0; i < pb_country_get_n (); i++)
    g_ptr_array_insert (countries, g_rand_int_range (random, 0, (int) i + 1),
                        (gpointer) pb_country_get (i)->code);
  return countries;
}

void
pb_generate_records (guint n, guint32 seed, PbGenerated func, gpointer user_data)
{
  Generator self = { g_rand_new_with_seed (seed), func, user_data, NULL,
                     g_ptr_array_new_with_free_func (g_free) };
  g_autoptr (GString) json = g_string_new (NULL);

  self.countries = shuffle_countries (self.random);
  for (guint i = 0; i < n * 2 / 5 + 1; i++) {
    write_entity (&self, json, i);
    report (&self, &pb_entity_kind, json->str);
  }
  for (guint i = 0; i < n; i++) {
    write_pledge (&self, json, i);
    report (&self, &pb_pledge_kind, json->str);
  }
  g_ptr_array_unref (self.entity_names);
  g_ptr_array_unref (self.countries);
  g_rand_free (self.random);
}

typedef struct {
  PbStore *store;
  PbPlan *plan;
} Filling;

static void
apply (Filling *self)
{
  g_autoptr (GError) error = NULL;

  pb_store_apply (self->store, self->plan, NULL, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_set_size (self->plan->items, 0);
}

static void
add_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Filling *self = user_data;
  PbPlanItem *item = g_new0 (PbPlanItem, 1);

  item->kind = kind;
  item->verdict = PB_VERDICT_NEW;
  item->choice = PB_CHOICE_TAKE;
  item->record = pb_value_ref (record);
  item->digest = pb_record_digest (kind, item->record);
  g_ptr_array_add (self->plan->items, item);
  if (self->plan->items->len == BATCH)
    apply (self);
}

void
pb_generate (PbStore *store, guint n, guint32 seed)
{
  Filling filling = { store, pb_plan_new () };

  pb_generate_records (n, seed, add_cb, &filling);
  apply (&filling);
  pb_plan_free (filling.plan);
}
