/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-dataset-import.h"
#include "exchange/pb-dataset.h"
#include "exchange/pb-payload-reader.h"

#include <time.h>

/* How long checking, taking in and publishing a data set go on after they are cancelled: the
 * longest of several times, in ms of the processor, as JSON. The register stays open, as it does
 * in the window where somebody cancels.
 *
 * usage: bench-cancel REGISTER DATA-SET NEW-REGISTER */

/* When to cancel, in ms from the start. */
static const guint moments[] = { 50, 200, 500, 1000, 2000, 10000 };

/* @register_at: place of the register's path among the arguments; 0 for none
 * @run: with that register */
typedef struct {
  const char *name;
  guint register_at;
  void (*run) (PbStore *store, char **paths, GCancellable *cancellable, GError **error);
} Work;

typedef struct {
  const Work *work;
  PbStore *store;
  char **paths;
  GCancellable *cancellable;
  GAsyncQueue *done;
  gboolean is_cancelled;
  clock_t end;
} Run;

static void
check (PbStore *store, char **paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (paths[2]);
  g_autoptr (PbPayloadReader) reader = pb_payload_reader_open (file, NULL, cancellable, error);

  if (reader != NULL)
    pb_payload_reader_check (reader, error);
}

static void
take_in (PbStore *store, char **paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (paths[2]);
  PbDatasetCounts counts;

  pb_dataset_import (store, file, NULL, NULL, &counts, cancellable, error);
}

static void
publish (PbStore *store, char **paths, GCancellable *cancellable, GError **error)
{
  g_autofree char *path = g_strconcat (paths[3], ".ndjson", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const PbDatasetChoice choice = {
    .as_of = { 2100, 1, 1 },
    .form = PB_FORM_LINES,
    .language = "en",
  };
  guint n;

  pb_dataset_write (store, &choice, file, &n, cancellable, error);
}

static gpointer
run_cb (gpointer data)
{
  Run *self = data;
  g_autoptr (GError) error = NULL;

  self->work->run (self->store, self->paths, self->cancellable, &error);
  self->end = clock ();
  self->is_cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_async_queue_push (self->done, self);
  return NULL;
}

static PbStore *
open_register (const Work *work, char **paths)
{
  g_autoptr (GError) error = NULL;
  PbStore *store;

  if (work->register_at == 0)
    return NULL;
  store = pb_store_open (paths[work->register_at], PB_STORE_CREATE, &error);
  g_assert_no_error (error);
  return store;
}

/* In ms; 0 when the work was done before. */
static double
measure (const Work *work, char **paths, guint moment)
{
  g_autoptr (PbStore) store = open_register (work, paths);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncQueue) done = g_async_queue_new ();
  Run run = { work, store, paths, cancellable, done, FALSE, 0 };
  GThread *thread = g_thread_new (work->name, run_cb, &run);
  clock_t start;

  g_async_queue_timeout_pop (run.done, moment * 1000);
  start = clock ();
  g_cancellable_cancel (cancellable);
  g_thread_join (thread);
  return run.is_cancelled ? (double) (run.end - start) * 1000 / CLOCKS_PER_SEC : 0;
}

int
main (int argc, char **argv)
{
  static const Work works[] = { { "check", 0, check },
                                { "import", 3, take_in },
                                { "export", 1, publish } };

  if (argc != 4)
    g_error ("usage: bench-cancel REGISTER DATA-SET NEW-REGISTER");
  g_print ("{\n");
  for (guint i = 0; i < G_N_ELEMENTS (works); i++) {
    double longest = 0;

    for (guint j = 0; j < G_N_ELEMENTS (moments); j++)
      longest = MAX (longest, measure (&works[i], argv, moments[j]));
    g_print ("  \"cancel_%s_ms\": %.1f%s\n", works[i].name, longest,
             i + 1 < G_N_ELEMENTS (works) ? "," : "");
  }
  g_print ("}\n");
  return 0;
}
