/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-result.h"

#include "../store/register.h"
#include "domain/pb-country.h"
#include "domain/pb-vocabulary.h"
#include "pb-generator.h"
#include "pb-plain-sql.h"

/* Facets of random queries over a register of invented pledges, counted by the index and by SQLite
 * alone. */

#define SEED 20261122
#define N_PLEDGES 400
#define N_QUERIES 150
#define MOST_LIMITS 4

typedef struct {
  Register place;
  PbIndex *index;
  PbPlainSql *sql;
  GRand *random;
} World;

static guint
choose (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (int) n);
}

/* One that is rare, too, or that nothing has. */
static const char *
draw_value (World *world, const PbQueryField *field)
{
  static const char *const years[] = { "2022", "2024", "2026", "2031" };
  const PbVocabulary *vocabulary;

  switch (field->type) {
  case PB_QUERY_COUNTRY: return pb_country_get (choose (world, pb_country_get_n ()))->code;
  case PB_QUERY_YEAR: return years[choose (world, G_N_ELEMENTS (years))];
  case PB_QUERY_TRUTH: return choose (world, 2) == 0 ? "yes" : "no";
  case PB_QUERY_TERM:
    vocabulary = pb_vocabulary_get (field->of);
    return pb_vocabulary_get_term (vocabulary,
                                   choose (world, pb_vocabulary_get_n_terms (vocabulary)))
        ->code;
  case PB_QUERY_GROUP:
  case PB_QUERY_AGE:
  case PB_QUERY_RECORD:
  case PB_QUERY_TEXT:
  case PB_QUERY_AMOUNT: break;
  }
  g_return_val_if_reached (NULL);
}

static PbQuery *
draw_query (World *world)
{
  const char *const *fields = pb_plain_sql_get_fields ();
  guint n_fields = g_strv_length ((GStrv) fields);
  PbQuery *query = pb_query_parse ("", NULL);

  for (guint n = choose (world, MOST_LIMITS + 1); n > 0; n--) {
    const PbQueryField *field = pb_query_field_find (fields[choose (world, n_fields)]);
    g_autoptr (PbQuery) shorter = g_steal_pointer (&query);

    query = pb_query_with (shorter, field, draw_value (world, field), choose (world, 3) == 0);
  }
  return query;
}

/* The index has a line for what the query names, even when nothing has it. */
static void
compare (GPtrArray *ours, GHashTable *theirs)
{
  guint n_known = 0;

  for (guint i = 0; i < ours->len; i++) {
    const PbCount *count = g_ptr_array_index (ours, i);

    g_assert_cmpuint (count->n, ==, GPOINTER_TO_UINT (g_hash_table_lookup (theirs, count->code)));
    n_known += count->n > 0;
  }
  g_assert_cmpuint (n_known, ==, g_hash_table_size (theirs));
}

static void
compare_facets (World *world, PbQuery *query)
{
  g_autoptr (PbResult) result =
      pb_result_new (world->index, world->place.store, &pb_pledge_kind, query, NULL);
  const char *const *fields = pb_plain_sql_get_fields ();

  for (guint i = 0; fields[i] != NULL; i++) {
    g_autoptr (GPtrArray) ours = pb_result_count (result, pb_query_field_find (fields[i]));
    g_autoptr (GHashTable) theirs = pb_plain_sql_count (world->sql, query, fields[i]);

    g_test_message ("%s: %s", pb_query_get_text (query), fields[i]);
    compare (ours, theirs);
  }
}

static void
test_random_queries (World *world, gconstpointer data)
{
  for (guint i = 0; i < N_QUERIES; i++) {
    g_autoptr (PbQuery) query = draw_query (world);

    compare_facets (world, query);
  }
}

static void
set_up (World *world, gconstpointer data)
{
  register_set_up (&world->place, NULL);
  pb_generate (world->place.store, N_PLEDGES, SEED);
  world->index = pb_index_build (world->place.store, NULL);
  world->sql = pb_plain_sql_new (world->place.store);
  world->random = g_rand_new_with_seed (SEED);
}

static void
tear_down (World *world, gconstpointer data)
{
  g_rand_free (world->random);
  pb_plain_sql_free (world->sql);
  pb_index_free (world->index);
  register_tear_down (&world->place, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/browse/plain-sql", World, NULL, set_up, test_random_queries, tear_down);
  return g_test_run ();
}
