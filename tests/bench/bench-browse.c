/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include "../store/register.h"
#include "pb-looks.h"
#include "pb-times.h"

#include <glib/gstdio.h>
#include <stdlib.h>

/* How long finding, starting and saving take in a register of many pledges, beside SQLite. Prints
 * JSON.
 *
 * usage: bench-browse N
 *
 * With PB_BENCH_FOLDER in the environment, the register is kept there for the next time. */

#define SEED 20261121
/* Pledges edited. */
#define N_SAVED 50

/* The title stays, because its words are what is typed; in a register that was kept, the summary
 * must be another than the last time. */
static PbValue *
edit (PbStore *store, const char *id)
{
  g_autoptr (PbValue) pledge = pb_store_load (store, &pb_pledge_kind, id, NULL);
  g_autofree char *summary = g_strdup_printf ("Edited at %" G_GINT64_FORMAT, g_get_real_time ());

  return record_set (g_steal_pointer (&pledge), "/summary/en", summary);
}

static void
measure_saving (PbIndex *index, PbStore *store)
{
  g_autoptr (GArray) rows = pb_looks_list_pledges (index);
  g_autoptr (PbTimes) saving = pb_times_new ();
  g_autoptr (PbTimes) updating = pb_times_new ();

  for (guint i = 0; i < N_SAVED; i++) {
    guint32 row = g_array_index (rows, guint32, i * (rows->len / N_SAVED));
    g_autofree char *id = g_strdup (pb_index_get_entry (index, row)->id);
    g_autoptr (PbValue) pledge = edit (store, id);

    pb_times_start (saving);
    g_assert_true (pb_store_save (store, &pb_pledge_kind, pledge, "bench", NULL, NULL));
    pb_times_stop (saving);
    pb_times_start (updating);
    g_assert_true (pb_index_catch_up (index, store, NULL));
    pb_times_stop (updating);
  }
  pb_times_print (saving, "save_ms");
  pb_times_print (updating, "index_update_ms");
}

/* What must be there before a list can be shown and searched. */
static void
prepare (PbIndex *index, PbStore *store)
{
  g_autoptr (PbRows) rows = pb_index_find_text (index, store, "school", NULL);

  g_assert_nonnull (rows);
  pb_index_rank (index, PB_ORDER_MODIFIED, FALSE);
}

/* (transfer full): the index, from nothing to a list that can be shown and searched. */
static PbIndex *
start_up (PbStore *store, PbIndex *(*get_index) (PbStore *, GError **), PbTimes *times)
{
  PbIndex *index;

  pb_times_start (times);
  index = get_index (store, NULL);
  g_assert_nonnull (index);
  prepare (index, store);
  pb_times_stop (times);
  return index;
}

/* Reading the stored index, against reading all records. */
static void
measure_start (PbStore *store)
{
  g_autoptr (PbTimes) building = pb_times_new ();
  g_autoptr (PbTimes) writing = pb_times_new ();
  g_autoptr (PbTimes) reading = pb_times_new ();
  g_autoptr (PbIndex) built = start_up (store, pb_index_build, building);
  g_autoptr (PbIndex) stored = NULL;

  pb_times_start (writing);
  g_assert_true (pb_index_save (built, store, NULL));
  pb_times_stop (writing);
  stored = start_up (store, pb_index_open, reading);
  pb_times_print (building, "build_ms");
  pb_times_print (writing, "write_ms");
  pb_times_print (reading, "start_ms");
  g_print ("  \"start_times_faster_than_build\": %.0f,\n",
           pb_times_find (building, 0) / pb_times_find (reading, 0));
}

static void
measure (PbStore *store)
{
  g_autoptr (PbIndex) index = NULL;

  measure_start (store);
  index = pb_index_open (store, NULL);
  pb_looks_measure (index, store);
  measure_saving (index, store);
}

static void
generate (PbStore *store, guint n)
{
  gint64 start = g_get_monotonic_time ();

  pb_generate (store, n, SEED);
  g_print ("  \"generate_s\": %.1f,\n", (double) (g_get_monotonic_time () - start) / 1e6);
}

/* A register is given its name only once it is whole. */
static PbStore *
open_kept (const char *folder, guint n)
{
  g_autofree char *path = g_strdup_printf ("%s/%u-%u-%u.db", folder, n, SEED, PB_GENERATOR_EDITION);
  g_autofree char *partial = g_strconcat (path, "-partial", NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS)) {
    PbStore *store = pb_store_open (partial, PB_STORE_CREATE, NULL);

    generate (store, n);
    pb_store_close (store);
    g_assert_cmpint (g_rename (partial, path), ==, 0);
  }
  return pb_store_open (path, PB_STORE_NONE, NULL);
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  const char *folder = g_getenv ("PB_BENCH_FOLDER");

  if (n == 0) {
    g_printerr ("usage: bench-browse N\n");
    return 2;
  }
  g_print ("{\n  \"pledges\": %u,\n", n);
  if (folder != NULL) {
    PbStore *store = open_kept (folder, n);

    measure (store);
    pb_store_close (store);
  } else {
    Register place;

    register_set_up (&place, NULL);
    generate (place.store, n);
    measure (place.store);
    register_tear_down (&place, NULL);
  }
  g_print ("  \"seed\": %u\n}\n", SEED);
  return EXIT_SUCCESS;
}
