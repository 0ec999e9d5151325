/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-looks.h"

#include "browse/pb-result.h"
#include "browse/pb-totals.h"
#include "map/pb-map-count.h"
#include "pb-plain-sql.h"
#include "pb-times.h"
#include "store/pb-statement.h"
#include "store/pb-store-private.h"

#define N_ROUNDS 20
#define N_ROUNDS_OF_SQL 3
/* Texts typed. */
#define N_TYPED 40

/* What is clicked together. */
static const char *const questions[] = {
  "",
  "type:financial",
  "focus:adoption type:policy type:advocacy",
  "country:BRA -state:cancelled",
};

static void
look (PbIndex *index, PbStore *store, PbQuery *query, PbTimes *times)
{
  g_autoptr (PbResult) result = NULL;
  g_autoptr (GArray) rows = NULL;
  g_autoptr (PbTotals) totals = NULL;
  g_autoptr (PbMapData) places = NULL;

  pb_times_start (times);
  result = pb_result_new (index, store, &pb_pledge_kind, query, NULL);
  rows = pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);
  for (const PbQueryField *field = pb_query_field_get_all (); field->name != NULL; field++)
    if (field->flags & PB_QUERY_FACET)
      g_ptr_array_unref (pb_result_count (result, field));
  totals = pb_totals_new (index, pb_result_get_rows (result));
  places = pb_map_count (index, pb_result_get_rows (result), PB_MAP_BY_COVERAGE);
  pb_times_stop (times);
}

static void
find_by_sql (PbStore *store, const char *sql, const char *text)
{
  g_autoptr (PbStatement) count = pb_statement_new (pb_store_get_database (store), sql, "t", text);

  while (pb_statement_step (count))
    ;
  g_assert_true (pb_statement_finish (count, NULL));
}

/* The counts alone: neither the list nor totals nor the map. */
static void
count (PbIndex *index, PbQuery *query, PbTimes *times)
{
  const char *const *fields = pb_plain_sql_get_fields ();
  g_autoptr (PbResult) result = NULL;

  pb_times_start (times);
  result = pb_result_new (index, NULL, &pb_pledge_kind, query, NULL);
  for (guint i = 0; fields[i] != NULL; i++)
    g_ptr_array_unref (pb_result_count (result, pb_query_field_find (fields[i])));
  pb_times_stop (times);
}

static void
count_by_sql (PbPlainSql *sql, PbQuery *query, PbTimes *times)
{
  const char *const *fields = pb_plain_sql_get_fields ();

  pb_times_start (times);
  for (guint i = 0; fields[i] != NULL; i++)
    g_hash_table_unref (pb_plain_sql_count (sql, query, fields[i]));
  pb_times_stop (times);
}

/* The processor's work, since what else the machine does is not the same for both. */
static void
compare_with_sql (PbIndex *index, PbStore *store)
{
  g_autoptr (PbPlainSql) sql = pb_plain_sql_new (store);
  g_autoptr (PbTimes) ours = pb_times_new ();
  g_autoptr (PbTimes) theirs = pb_times_new ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autoptr (PbQuery) query = pb_query_parse (questions[i], NULL);

    for (guint round = 0; round < N_ROUNDS_OF_SQL; round++) {
      count (index, query, ours);
      count_by_sql (sql, query, theirs);
    }
  }
  pb_times_print (ours, "counts_ms");
  pb_times_print (theirs, "counts_by_sql_ms");
  g_print ("  \"counts_times_faster_than_sql\": %.0f,\n",
           pb_times_find_work (theirs, 0.5) / pb_times_find_work (ours, 0.5));
}

static void
measure_clicks (PbIndex *index, PbStore *store)
{
  g_autoptr (PbTimes) times = pb_times_new ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autoptr (PbQuery) query = pb_query_parse (questions[i], NULL);

    for (guint round = 0; round < N_ROUNDS; round++)
      look (index, store, query, times);
  }
  pb_times_print (times, "click_ms");
  if (store != NULL)
    compare_with_sql (index, store);
}

/* A query for a text in one piece. */
static PbQuery *
ask_for_phrase (const char *text)
{
  g_autoptr (PbQuery) nothing = pb_query_parse ("", NULL);

  return pb_query_with (nothing, NULL, text, FALSE);
}

/* A query for words in any order, as one is typed. */
static PbQuery *
ask_for_words (const char *text)
{
  PbQuery *query = pb_query_parse (text, NULL);

  g_assert_nonnull (query);
  return query;
}

/* One keystroke after another, from the first letter on. */
static void
type_text (PbIndex *index,
           PbStore *store,
           const char *text,
           PbQuery *(*ask_for) (const char *),
           PbTimes *times)
{
  for (const char *end = text; *end != '\0'; end = g_utf8_next_char (end)) {
    g_autofree char *so_far = g_strndup (text, g_utf8_next_char (end) - text);
    g_autoptr (PbQuery) query = ask_for (so_far);

    /* A space more is no other text. */
    if (*end != ' ')
      look (index, store, query, times);
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
measure_typing (PbIndex *index,
                PbStore *store,
                const char *name,
                guint n_words,
                PbQuery *(*ask_for) (const char *) )
{
  g_autoptr (GArray) rows = pb_looks_list_pledges (index);
  g_autoptr (PbTimes) times = pb_times_new ();

  for (guint i = 0; i < N_TYPED; i++) {
    g_autofree char *text = get_start (index, rows, i, n_words);

    type_text (index, store, text, ask_for, times);
  }
  pb_times_print (times, name);
}

static void
measure_text (PbIndex *index, PbStore *store, const char *name, const char *text)
{
  g_autoptr (PbQuery) query = ask_for_phrase (text);
  g_autoptr (PbTimes) first = pb_times_new ();
  g_autoptr (PbTimes) again = pb_times_new ();
  g_autoptr (PbTimes) sql = pb_times_new ();

  look (index, store, query, first);
  look (index, store, query, again);
  g_print ("  \"text_ms_%s\": { \"first\": %.2f, \"again\": %.2f", name, pb_times_find (first, 0),
           pb_times_find (again, 0));
  if (store != NULL) {
    pb_times_start (sql);
    find_by_sql (store, "SELECT count(*) FROM search WHERE instr(text, ?1)", text);
    pb_times_stop (sql);
    g_print (", \"sql\": %.2f", pb_times_find (sql, 0));
  }
  g_print (" },\n");
}

/* The worst for an index of words: what most texts have, and what is in very many words. */
static void
measure_texts (PbIndex *index, PbStore *store)
{
  static const struct {
    const char *name;
    const char *text;
  } texts[] = {
    { "letter", "e" },
    { "letters", "in" },
    { "word", "school" },
    { "phrase", "rural network" },
    { "phrase_of_three", "women and the" },
    { "sign", "\u5b66" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    measure_text (index, store, texts[i].name, texts[i].text);
}

GArray *
pb_looks_list_pledges (PbIndex *index)
{
  g_autoptr (PbQuery) query = pb_query_parse ("", NULL);
  g_autoptr (PbResult) result = pb_result_new (index, NULL, &pb_pledge_kind, query, NULL);

  return pb_result_sort (result, PB_ORDER_MODIFIED, FALSE);
}

void
pb_looks_measure (PbIndex *index, PbStore *store)
{
  measure_clicks (index, store);
  measure_typing (index, store, "keystroke_ms", 1, ask_for_words);
  measure_typing (index, store, "keystroke_in_words_ms", 3, ask_for_words);
  measure_typing (index, store, "keystroke_in_phrase_ms", 3, ask_for_phrase);
  measure_texts (index, store);
}
