/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-generator.h"

#include "browse/pb-index-private.h"
#include "domain/pb-record.h"
#include "pb-looks.h"
#include "pb-times.h"

#include <stdlib.h>

/* How long finding takes among very many pledges. To save a million of them in a register takes
 * half an hour and 16 GB, so the records go straight into an index; what is typed is looked for in
 * it alone, without asking SQLite whether the words of a phrase stand together. Prints JSON.
 *
 * usage: bench-many N */

#define SEED 20261121
/* Pledges put in again. */
#define N_CHANGED 50

typedef struct {
  PbIndex *index;
  guint32 row;
  GPtrArray *some; /* pledges */
} Filling;

static void
put_cb (const PbKind *kind, PbValue *record, gpointer user_data)
{
  Filling *self = user_data;

  pb_index_put (self->index, ++self->row, kind, record);
  if (kind == &pb_pledge_kind && self->some->len < N_CHANGED)
    g_ptr_array_add (self->some, pb_value_ref (record));
}

/* Rows are in the order in which the records came. */
static void
measure_changing (Filling *self)
{
  g_autoptr (PbTimes) times = pb_times_new ();

  for (guint i = 0; i < self->some->len; i++) {
    PbValue *record = g_ptr_array_index (self->some, i);
    guint32 row = pb_index_find_entry (self->index, pb_record_get_id (record))->row;

    pb_times_start (times);
    pb_index_put (self->index, row, &pb_pledge_kind, record);
    pb_times_stop (times);
  }
  pb_times_print (times, "index_put_ms");
}

int
main (int argc, char **argv)
{
  guint n = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : 0;
  g_autoptr (PbIndex) index = pb_index_new ();
  g_autoptr (GPtrArray) some = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbTimes) times = pb_times_new ();
  Filling filling = { index, 0, some };

  if (n == 0) {
    g_printerr ("usage: bench-many N\n");
    return 2;
  }
  g_print ("{\n  \"pledges\": %u,\n", n);
  pb_times_start (times);
  pb_generate_records (n, SEED, put_cb, &filling);
  pb_index_settle (index);
  pb_times_stop (times);
  g_print ("  \"generate_and_build_s\": %.1f,\n", pb_times_find (times, 0) / 1e3);
  pb_looks_measure (index, NULL);
  measure_changing (&filling);
  g_print ("  \"seed\": %u\n}\n", SEED);
  return EXIT_SUCCESS;
}
