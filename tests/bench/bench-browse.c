/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "pb-generator.h"

#include "../store/register.h"
#include "browse/pb-result.h"
#include "browse/pb-totals.h"
#include "store/pb-statement.h"
#include "store/pb-store-private.h"

#include <stdlib.h>
#include <time.h>

/* How long a click on a facet takes until rows, all counts, totals and the numbers of the map are
 * ready, and how long SQLite takes for the counts alone. Prints JSON. The only argument is the
 * number of pledges. */

#define SEED 20261121
#define DEFAULT_PLEDGES 20000
#define N_ROUNDS 20

/* What is asked, and the same for SQLite. */
static const struct {
  const char *query;
  const char *sql;
} questions[] = {
  { "", "SELECT id FROM pledges" },
  { "type:financial",
    "SELECT record_id FROM links WHERE pointer = '/types' AND code = 'financial'" },
  { "focus:adoption type:policy type:advocacy",
    "SELECT record_id FROM links WHERE pointer = '/focus_areas' AND code = 'adoption'"
    " INTERSECT SELECT record_id FROM links WHERE pointer = '/types'"
    "  AND code IN ('policy', 'advocacy')" },
  { "country:BRA -state:cancelled",
    "SELECT record_id FROM links WHERE pointer = '/coverage/country' AND code = 'BRA'"
    " EXCEPT SELECT record_id FROM links WHERE pointer = '/implementation'"
    "  AND code = 'cancelled'" },
};

/* The facets that SQLite has a table of codes for. */
static const char *const pointers[] = {
  "/types",         "/focus_areas",      "/pillars",     "/sdgs",           "/wsis_action_lines",
  "/target_groups", "/coverage/country", "/publication", "/implementation",
};

/* Milliseconds that this thread has worked: other programs on the machine do not count. */
static double
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static double
answer_by_index (PbIndex *index, PbStore *store, const char *text)
{
  double start = get_time ();
  g_autoptr (PbQuery) query = pb_query_parse (text, NULL);
  g_autoptr (PbResult) result = pb_result_new (index, store, &pb_pledge_kind, query, NULL);
  g_autoptr (GArray) rows = pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);
  g_autoptr (PbTotals) totals = pb_totals_new (index, pb_result_get_rows (result));
  g_autoptr (GPtrArray) parts =
      pb_totals_divide (index, pb_result_get_rows (result), PB_DIVISION_COUNTRIES);

  for (const PbQueryField *field = pb_query_field_get_all (); field->name != NULL; field++)
    if (field->flags & PB_QUERY_FACET)
      g_ptr_array_unref (pb_result_count (result, field));
  return get_time () - start;
}

static double
answer_by_sql (PbStore *store, const char *rows)
{
  double start = get_time ();

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++) {
    g_autofree char *sql =
        g_strdup_printf ("SELECT code, count(DISTINCT record_id) FROM links"
                         " WHERE pointer = ?1 AND record_id IN (%s) GROUP BY code",
                         rows);
    g_autoptr (PbStatement) count =
        pb_statement_new (pb_store_get_database (store), sql, "t", pointers[i]);

    while (pb_statement_step (count))
      ;
    g_assert_true (pb_statement_finish (count, NULL));
  }
  return get_time () - start;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double one = *(const double *) a;
  double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
find_quantile (GArray *times, double quantile)
{
  g_array_sort (times, compare_times);
  return g_array_index (times, double, (guint) (quantile * (times->len - 1)));
}

static void
measure (PbIndex *index, PbStore *store)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    double time = answer_by_sql (store, questions[i].sql);

    g_array_append_val (theirs, time);
    for (guint round = 0; round < N_ROUNDS; round++) {
      time = answer_by_index (index, store, questions[i].query);
      g_array_append_val (ours, time);
    }
  }
  g_print ("  \"query_ms_median\": %.2f,\n  \"query_ms_p95\": %.2f,\n", find_quantile (ours, 0.5),
           find_quantile (ours, 0.95));
  g_print ("  \"sql_ms_median\": %.2f,\n  \"times_faster_than_sql\": %.0f,\n",
           find_quantile (theirs, 0.5), find_quantile (theirs, 0.5) / find_quantile (ours, 0.5));
}

static void
measure_texts (PbIndex *index, PbStore *store)
{
  static const char *const texts[] = { "school", "\"rural network\"", "satellite type:policy",
                                       "xy" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *name = g_strescape (texts[i], NULL);

    g_print ("  \"text_ms %s\": %.2f,\n", name, answer_by_index (index, store, texts[i]));
  }
}

static void
measure_update (PbIndex *index, PbStore *store)
{
  const GArray *rows = pb_index_rank (index, PB_ORDER_TITLE, FALSE);
  const PbEntry *entry = pb_index_get_entry (index, g_array_index (rows, guint32, 0));
  g_autofree char *id = g_strdup (entry->id);
  double start = get_time ();

  g_assert_true (pb_index_refresh (index, store, id, NULL));
  g_print ("  \"update_ms\": %.2f,\n", get_time () - start);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : DEFAULT_PLEDGES;
  Register place;
  g_autoptr (PbIndex) index = NULL;
  double start = get_time ();

  register_set_up (&place, NULL);
  pb_generate (place.store, n, SEED);
  g_print ("{\n  \"pledges\": %u,\n  \"generate_s\": %.1f,\n", n, (get_time () - start) / 1000);
  start = get_time ();
  index = pb_index_build (place.store, NULL);
  g_print ("  \"build_s\": %.2f,\n", (get_time () - start) / 1000);
  measure (index, place.store);
  measure_texts (index, place.store);
  measure_update (index, place.store);
  g_print ("  \"seed\": %u\n}\n", SEED);
  register_tear_down (&place, NULL);
  return EXIT_SUCCESS;
}
