/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"
#include "store/pb-store-worker.h"

/**
 * PbBrowser:
 *
 * The index of a register, kept on the thread of its worker, and jobs that look into it there. The
 * index is made when it is first asked for, and what was written since is read before each job.
 */
#define PB_TYPE_BROWSER (pb_browser_get_type ())
G_DECLARE_FINAL_TYPE (PbBrowser, pb_browser, PB, BROWSER, GObject)

/**
 * PbBrowserJob:
 * @index: up to date; to be used only during the call, like @store
 * @user_data: given to pb_browser_run()
 *
 * Runs in the worker's thread. Returns: (transfer full) (nullable): a result; sets @error on
 * failure.
 */
typedef gpointer (*PbBrowserJob) (
    PbIndex *index, PbStore *store, gpointer user_data, GCancellable *cancellable, GError **error);

PbBrowser *pb_browser_new (PbStoreWorker *worker);
void pb_browser_run (PbBrowser *self,
                     PbBrowserJob job,
                     gpointer user_data,
                     GDestroyNotify free_user_data,
                     GDestroyNotify free_result,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer callback_data);
gpointer pb_browser_run_finish (PbBrowser *self, GAsyncResult *result, GError **error);
/* Makes the index before it is asked for. */
void pb_browser_prepare (PbBrowser *self);
/* Keeps the index for the next start; to be called before the register is closed. */
void pb_browser_keep (PbBrowser *self);
