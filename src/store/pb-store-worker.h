/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/**
 * PbStoreWorker:
 *
 * The one thread that owns the register on behalf of the desktop app. Jobs run one after another in
 * the order they were given; their callbacks run in the main context of the thread that gave them.
 */
#define PB_TYPE_STORE_WORKER (pb_store_worker_get_type ())
G_DECLARE_FINAL_TYPE (PbStoreWorker, pb_store_worker, PB, STORE_WORKER, GObject)

/* Opens in the thread; pb_store_worker_open_finish() tells how it went. */
PbStoreWorker *pb_store_worker_new (const char *path);
/* The same for a register that is there and must not be changed. */
PbStoreWorker *pb_store_worker_new_read_only (const char *path);
/* Another one on the register of @other, for what only reads and takes long: it holds up none of
 * its jobs. Not before a job of @other has told that the register is there. */
PbStoreWorker *pb_store_worker_new_beside (PbStoreWorker *other);

/**
 * PbStoreJob:
 * @store: the register, to be used only during the call
 * @user_data: given to pb_store_worker_run()
 *
 * Runs in the worker's thread. Returns: (transfer full) (nullable): a result; sets @error on
 * failure.
 */
typedef gpointer (*PbStoreJob) (PbStore *store,
                                gpointer user_data,
                                GCancellable *cancellable,
                                GError **error);

void pb_store_worker_run (PbStoreWorker *self,
                          PbStoreJob job,
                          gpointer user_data,
                          GDestroyNotify free_user_data,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer callback_data);
gpointer pb_store_worker_run_finish (PbStoreWorker *self, GAsyncResult *result, GError **error);

void
pb_store_worker_open (PbStoreWorker *self, GAsyncReadyCallback callback, gpointer callback_data);
gboolean pb_store_worker_open_finish (PbStoreWorker *self, GAsyncResult *result, GError **error);
void pb_store_worker_save (PbStoreWorker *self,
                           const PbKind *kind,
                           PbValue *record,
                           const char *session,
                           GAsyncReadyCallback callback,
                           gpointer callback_data);
/* (transfer full): the record as stored. */
PbValue *pb_store_worker_save_finish (PbStoreWorker *self, GAsyncResult *result, GError **error);

/* Blocks until every job given so far is done: for the ways out (close, SIGTERM). Callbacks of
 * those jobs still run later from the main loop. */
void pb_store_worker_drain (PbStoreWorker *self);
/* Drains, closes the register and ends the thread. */
void pb_store_worker_close (PbStoreWorker *self);
