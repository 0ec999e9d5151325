/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-likely-search.h"

#include "ui/pb-long-reading.h"

/* More are of no use to a person: what is settled makes place for others. */
#define MOST_PAIRS 500

typedef struct {
  const PbKind *kind;
  int *per_mille;
} Search;

void
pb_likely_pairs_free (PbLikelyPairs *self)
{
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_free (self);
}

static void
count_cb (double done, gpointer data)
{
  const Search *search = data;

  if (search->per_mille)
    g_atomic_int_set (search->per_mille, (int) (1000 * done));
}

static gpointer
find_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  Search *search = data;
  g_autoptr (PbLikelyPairs) found = g_new0 (PbLikelyPairs, 1);

  found->pairs = pb_likely_pairs_find (store, search->kind, MOST_PAIRS, &found->n_all, count_cb,
                                       search, cancellable, error);
  return found->pairs ? g_steal_pointer (&found) : NULL;
}

void
pb_likely_search_run (PbRegister *reg,
                      const PbKind *kind,
                      int *per_mille,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  Search *search = g_new (Search, 1);

  search->kind = kind;
  search->per_mille = per_mille;
  pb_long_reading_run (reg, find_job, search, g_free, (GDestroyNotify) pb_likely_pairs_free,
                       cancellable, callback, user_data);
}

PbLikelyPairs *
pb_likely_search_run_finish (GAsyncResult *result, GError **error)
{
  return pb_long_reading_run_finish (result, error);
}

typedef struct {
  const PbKind *kind;
  GPtrArray *pairs;
} Check;

static void
free_check (gpointer data)
{
  Check *self = data;

  g_ptr_array_unref (self->pairs);
  g_free (self);
}

static gpointer
check_job (PbStore *store, gpointer data, GCancellable *cancellable, GError **error)
{
  const Check *check = data;

  return pb_likely_pairs_check (store, check->kind, check->pairs, error);
}

void
pb_likely_search_check (PbRegister *reg,
                        const PbKind *kind,
                        GPtrArray *pairs,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Check *check = g_new (Check, 1);

  check->kind = kind;
  check->pairs = g_ptr_array_ref (pairs);
  pb_store_worker_run (pb_register_get_worker (reg), check_job, check, free_check,
                       (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
pb_likely_search_check_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (PbStoreWorker) worker = PB_STORE_WORKER (g_async_result_get_source_object (result));

  return pb_store_worker_run_finish (worker, result, error);
}
