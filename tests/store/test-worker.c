/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "domain/pb-record.h"
#include "store/pb-store-worker.h"

typedef struct {
  GString *order;
  guint n_pending;
  GError *error;
} Log;

static void
wait_for (Log *log)
{
  while (log->n_pending > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
write_letter_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  return g_strdup (user_data);
}

static void
append_letter_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Log *log = user_data;
  g_autofree char *letter =
      pb_store_worker_run_finish (PB_STORE_WORKER (source), result, &log->error);

  log->n_pending--;
  if (letter != NULL)
    g_string_append (log->order, letter);
}

static void
run_letter (PbStoreWorker *worker, const char *letter, GCancellable *cancellable, Log *log)
{
  log->n_pending++;
  pb_store_worker_run (worker, write_letter_job, g_strdup (letter), g_free, g_free, cancellable,
                       append_letter_cb, log);
}

static void
test_order (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->path);
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { order, 0, NULL };

  for (const char *letter = "abcdefghij"; *letter != '\0'; letter++) {
    char text[] = { *letter, '\0' };

    run_letter (worker, text, NULL, &log);
  }
  wait_for (&log);
  g_assert_no_error (log.error);
  g_assert_cmpstr (order->str, ==, "abcdefghij");
  g_assert_finalize_object (g_steal_pointer (&worker));
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  PbValue **saved = user_data;
  g_autoptr (GError) error = NULL;

  *saved = pb_store_worker_save_finish (PB_STORE_WORKER (source), result, &error);
  g_assert_no_error (error);
}

static void
test_drain (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->path);
  g_autoptr (PbValue) pledge = pledge_new ("Towers");
  g_autoptr (PbValue) saved = NULL;
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;

  pb_store_worker_save (worker, &pb_pledge_kind, pledge, "a", save_cb, &saved);
  pb_store_worker_drain (worker);
  /* Written, before the main loop has run. */
  g_assert_null (saved);
  found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
  while (saved == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (pb_value_equal (saved, found));
  g_assert_finalize_object (g_steal_pointer (&worker));
}

static void
open_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Log *log = user_data;

  pb_store_worker_open_finish (PB_STORE_WORKER (source), result, &log->error);
  log->n_pending--;
}

static void
test_open (Register *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "new", "other.db", NULL);
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (path);
  Log log = { NULL, 1, NULL };

  pb_store_worker_open (worker, open_cb, &log);
  wait_for (&log);
  g_assert_no_error (log.error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_open_fails (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->folder);
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { order, 1, NULL };

  pb_store_worker_open (worker, open_cb, &log);
  wait_for (&log);
  g_assert_error (log.error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN);
  g_clear_error (&log.error);
  run_letter (worker, "a", NULL, &log);
  pb_store_worker_drain (worker);
  wait_for (&log);
  g_assert_error (log.error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN);
  g_clear_error (&log.error);
}

static void
test_cancelled (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { order, 0, NULL };

  g_cancellable_cancel (cancellable);
  run_letter (worker, "a", cancellable, &log);
  wait_for (&log);
  g_assert_error (log.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpstr (order->str, ==, "");
  g_clear_error (&log.error);
}

static void
test_closed (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->path);
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { order, 0, NULL };

  run_letter (worker, "a", NULL, &log);
  pb_store_worker_close (worker);
  pb_store_worker_close (worker);
  pb_store_worker_drain (worker);
  wait_for (&log);
  g_assert_no_error (log.error);
  g_assert_cmpstr (order->str, ==, "a");

  run_letter (worker, "b", NULL, &log);
  wait_for (&log);
  g_assert_error (log.error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN);
  g_clear_error (&log.error);
}

/* Jobs keep the worker until they are done. */
static void
test_dropped_while_working (Register *self, gconstpointer data)
{
  PbStoreWorker *worker = pb_store_worker_new (self->path);
  g_autoptr (GString) order = g_string_new (NULL);
  Log log = { order, 0, NULL };

  run_letter (worker, "a", NULL, &log);
  run_letter (worker, "b", NULL, &log);
  g_object_unref (worker);
  wait_for (&log);
  g_assert_no_error (log.error);
  g_assert_cmpstr (order->str, ==, "ab");
}

static gpointer
count_job (PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (PbValue) pledge = pledge_new ("Cables");

  g_assert_false (pb_store_save (store, &pb_pledge_kind, pledge, "b", NULL, NULL));
  return g_strdup_printf ("%d", (int) pb_store_count (store, &pb_pledge_kind, error));
}

/* Whoever reads beside the worker finds what it has written, and writes nothing. */
static void
test_beside (Register *self, gconstpointer data)
{
  g_autoptr (PbStoreWorker) worker = pb_store_worker_new (self->path);
  g_autoptr (PbValue) pledge = pledge_new ("Towers");
  g_autoptr (GString) order = g_string_new (NULL);
  g_autoptr (PbStoreWorker) beside = NULL;
  Log log = { order, 0, NULL };

  pb_store_worker_save (worker, &pb_pledge_kind, pledge, "a", NULL, NULL);
  pb_store_worker_drain (worker);
  beside = pb_store_worker_new_beside (worker);
  log.n_pending++;
  pb_store_worker_run (beside, count_job, NULL, NULL, g_free, NULL, append_letter_cb, &log);
  wait_for (&log);
  g_assert_no_error (log.error);
  g_assert_cmpstr (order->str, ==, "1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/worker/order", test_order);
  REGISTER_TEST ("/store/worker/drain", test_drain);
  REGISTER_TEST ("/store/worker/open", test_open);
  REGISTER_TEST ("/store/worker/open-fails", test_open_fails);
  REGISTER_TEST ("/store/worker/cancelled", test_cancelled);
  REGISTER_TEST ("/store/worker/beside", test_beside);
  REGISTER_TEST ("/store/worker/closed", test_closed);
  REGISTER_TEST ("/store/worker/dropped-while-working", test_dropped_while_working);
  return g_test_run ();
}
