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

/* How long a click on a facet or a keystroke takes until rows, all counts, totals and the numbers
 * of the map are ready, and how long SQLite takes for the counts alone; a start with the stored
 * index against building it; saving. Prints JSON. The only argument is the number of pledges. */

#define SEED 20261121
#define DEFAULT_PLEDGES 20000
#define N_ROUNDS 20
/* Texts typed, and pledges edited. */
#define N_TYPED 40
#define N_SAVED 50

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
answer_by_index (PbIndex *index, PbStore *store, PbQuery *query)
{
  double start = get_time ();
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
print_quantiles (const char *name, GArray *times)
{
  g_print ("  \"%s_median\": %.3f,\n  \"%s_p95\": %.3f,\n", name, find_quantile (times, 0.5), name,
           find_quantile (times, 0.95));
}

static void
add_time (GArray *times, double time)
{
  g_array_append_val (times, time);
}

static void
measure_clicks (PbIndex *index, PbStore *store)
{
  g_autoptr (GArray) ours = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) theirs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autoptr (PbQuery) query = pb_query_parse (questions[i].query, NULL);

    add_time (theirs, answer_by_sql (store, questions[i].sql));
    for (guint round = 0; round < N_ROUNDS; round++)
      add_time (ours, answer_by_index (index, store, query));
  }
  print_quantiles ("query_ms", ours);
  g_print ("  \"sql_ms_median\": %.2f,\n  \"times_faster_than_sql\": %.0f,\n",
           find_quantile (theirs, 0.5), find_quantile (theirs, 0.5) / find_quantile (ours, 0.5));
}

/* A query for a text in one piece. */
static PbQuery *
ask_for (const char *text)
{
  g_autoptr (PbQuery) nothing = pb_query_parse ("", NULL);

  return pb_query_with (nothing, NULL, text, FALSE);
}

/* One keystroke after another, from the first letter on. */
static void
type_text (PbIndex *index, PbStore *store, const char *text, GArray *times)
{
  for (const char *end = text; *end != '\0'; end = g_utf8_next_char (end)) {
    g_autofree char *so_far = g_strndup (text, g_utf8_next_char (end) - text);
    g_autoptr (PbQuery) query = ask_for (so_far);

    /* A space more is no other text. */
    if (*end != ' ')
      add_time (times, answer_by_index (index, store, query));
  }
}

/* What people type: the first words of titles, in whatever language those are. */
static char *
get_start (PbIndex *index, const GArray *rows, guint number, guint n_words)
{
  guint place = number * (rows->len / N_TYPED);
  const PbEntry *entry = pb_index_get_entry (index, g_array_index (rows, guint32, place));
  g_auto (GStrv) words = g_strsplit (entry->title, " ", (int) n_words + 1);

  if (g_strv_length (words) > n_words)
    g_clear_pointer (&words[n_words], g_free);
  return g_strjoinv (" ", words);
}

static void
measure_typing (PbIndex *index, PbStore *store, const GArray *rows, const char *name, guint n_words)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_TYPED; i++) {
    g_autofree char *text = get_start (index, rows, i, n_words);

    type_text (index, store, text, times);
  }
  print_quantiles (name, times);
}

static double
count_by_sql (PbStore *store, const char *sql, const char *text)
{
  double start = get_time ();
  g_autoptr (PbStatement) count = pb_statement_new (pb_store_get_database (store), sql, "t", text);

  while (pb_statement_step (count))
    ;
  g_assert_true (pb_statement_finish (count, NULL));
  return get_time () - start;
}

/* The worst for an index of words: what most texts have, and what is in very many words. */
static void
measure_texts (PbIndex *index, PbStore *store)
{
  static const struct {
    const char *name;
    const char *text;
  } texts[] = {
    { "letter", "e" },    { "letters", "in" }, { "word", "school" }, { "phrase", "rural network" },
    { "sign", "\u5b66" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (PbQuery) query = ask_for (texts[i].text);
    double first = answer_by_index (index, store, query);
    double again = answer_by_index (index, store, query);
    double sql =
        count_by_sql (store, "SELECT count(*) FROM search WHERE instr(text, ?1)", texts[i].text);

    g_print ("  \"text_ms_%s\": { \"first\": %.2f, \"again\": %.2f, \"sql\": %.2f },\n",
             texts[i].name, first, again, sql);
  }
}

/* Milliseconds on the clock: writing waits for the disk. */
static double
get_clock (void)
{
  return (double) g_get_monotonic_time () / 1e3;
}

static PbValue *
edit (PbStore *store, const char *id, guint round)
{
  g_autoptr (PbValue) pledge = pb_store_load (store, &pb_pledge_kind, id, NULL);
  g_autofree char *title = g_strdup_printf ("Edited %u times", round);

  return record_set (g_steal_pointer (&pledge), "/title/en", title);
}

static void
measure_saving (PbIndex *index, PbStore *store, const GArray *rows)
{
  g_autoptr (GArray) saving = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) updating = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_SAVED; i++) {
    guint32 row = g_array_index (rows, guint32, i * (rows->len / N_SAVED));
    g_autofree char *id = g_strdup (pb_index_get_entry (index, row)->id);
    g_autoptr (PbValue) pledge = edit (store, id, i);
    double start = get_clock ();

    g_assert_true (pb_store_save (store, &pb_pledge_kind, pledge, "bench", NULL, NULL));
    add_time (saving, get_clock () - start);
    start = get_time ();
    g_assert_true (pb_index_catch_up (index, store, NULL));
    add_time (updating, get_time () - start);
  }
  print_quantiles ("save_ms", saving);
  print_quantiles ("index_update_ms", updating);
}

/* From nothing to a list that can be shown and searched. */
static double
start_up (PbStore *store, PbIndex *(*get_index) (PbStore *, GError **) )
{
  double start = get_time ();
  g_autoptr (PbIndex) index = get_index (store, NULL);
  g_autoptr (PbRows) rows = pb_index_find_text (index, store, "school", NULL);

  g_assert_nonnull (rows);
  pb_index_rank (index, PB_ORDER_MODIFIED, FALSE);
  return get_time () - start;
}

/* Reading the stored index after some changes, against reading all records. */
static void
measure_start (PbStore *store)
{
  double built = start_up (store, pb_index_build);
  double first = start_up (store, pb_index_open);
  double stored = start_up (store, pb_index_open);

  g_print ("  \"build_s\": %.2f,\n  \"build_and_write_s\": %.2f,\n  \"start_s\": %.3f,\n"
           "  \"start_times_faster_than_build\": %.0f,\n",
           built / 1e3, first / 1e3, stored / 1e3, built / stored);
}

/* All pledges, the last changed first; of its own, because the index changes. (transfer full) */
static GArray *
list_pledges (PbIndex *index)
{
  g_autoptr (PbQuery) query = pb_query_parse ("", NULL);
  g_autoptr (PbResult) result = pb_result_new (index, NULL, &pb_pledge_kind, query, NULL);

  return pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);
}

static void
measure (PbStore *store)
{
  g_autoptr (PbIndex) index = NULL;
  g_autoptr (GArray) rows = NULL;

  measure_start (store);
  index = pb_index_open (store, NULL);
  rows = list_pledges (index);
  measure_clicks (index, store);
  measure_typing (index, store, rows, "keystroke_ms", 1);
  measure_typing (index, store, rows, "keystroke_in_phrase_ms", 3);
  measure_texts (index, store);
  measure_saving (index, store, rows);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : DEFAULT_PLEDGES;
  Register place;
  double start = get_time ();

  register_set_up (&place, NULL);
  pb_generate (place.store, n, SEED);
  g_print ("{\n  \"pledges\": %u,\n  \"generate_s\": %.1f,\n", n, (get_time () - start) / 1000);
  measure (place.store);
  g_print ("  \"seed\": %u\n}\n", SEED);
  register_tear_down (&place, NULL);
  return EXIT_SUCCESS;
}
