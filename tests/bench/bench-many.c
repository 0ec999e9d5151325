/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include "browse/pb-index-file.h"
#include "browse/pb-index-private.h"
#include "domain/pb-record.h"
#include "pb-looks.h"
#include "pb-times.h"

#include <stdlib.h>

/* How long finding takes among very many pledges. To save a million of them in a register takes
 * half an hour and 16 GB, so the records go straight into an index; what is typed is looked for in
 * it alone, without asking SQLite whether the words of a phrase stand together. Prints JSON.
 *
 * usage: bench-many N
 *
 * With PB_BENCH_FOLDER in the environment, the index is kept there for the next time. */

#define SEED 20261121
/* Pledges that take the place of others. */
#define N_CHANGED 50

typedef struct {
  PbIndex *index;
  guint32 row;
} Filling;

static void
put_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Filling *self = user_data;

  pb_index_put (self->index, ++self->row, kind, record);
}

static PbIndex *
build (guint n)
{
  g_autoptr (PbTimes) times = pb_times_new ();
  Filling filling = { pb_index_new (), 0 };

  pb_times_start (times);
  pb_generate_records (n, SEED, put_cb, &filling);
  pb_index_settle (filling.index);
  pb_times_stop (times);
  g_print ("  \"generate_and_build_s\": %.1f,\n", pb_times_find (times, 0) / 1e3);
  return filling.index;
}

/* An index that another version of the program has written is built anew. */
static PbIndex *
open_kept (const char *folder, guint n)
{
  g_autofree char *path =
      g_strdup_printf ("%s/%u-%u-%u.index", folder, n, SEED, PB_GENERATOR_EDITION);
  gboolean whole;
  PbIndex *index = pb_index_file_read (path, &whole);
  g_autoptr (GError) error = NULL;

  if (index != NULL)
    return index;
  index = build (n);
  if (!pb_index_file_write (index, path, &error))
    g_printerr ("%s\n", error->message);
  return index;
}

typedef struct {
  PbIndex *index;
  PbTimes *times;
} Changing;

static void
change_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Changing *self = user_data;
  guint32 row = pb_index_find_entry (self->index, pb_record_get_id (record))->row;

  if (kind != &pb_pledge_kind)
    return;
  pb_times_start (self->times);
  pb_index_put (self->index, row, kind, record);
  pb_times_stop (self->times);
}

/* Another seed makes other pledges of the same identifiers. */
static void
measure_changing (PbIndex *index)
{
  g_autoptr (PbTimes) times = pb_times_new ();
  Changing changing = { index, times };

  pb_generate_records (N_CHANGED, SEED + 1, change_cb, &changing);
  pb_times_print (times, "index_put_ms");
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  const char *folder = g_getenv ("PB_BENCH_FOLDER");
  g_autoptr (PbIndex) index = NULL;

  if (n < N_CHANGED) {
    g_printerr ("usage: bench-many N\n");
    return 2;
  }
  g_print ("{\n  \"pledges\": %u,\n", n);
  index = folder != NULL ? open_kept (folder, n) : build (n);
  pb_looks_measure (index, NULL);
  measure_changing (index);
  g_print ("  \"seed\": %u\n}\n", SEED);
  return EXIT_SUCCESS;
}
