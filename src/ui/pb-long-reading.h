/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/* Runs @job, which only reads, in a thread with a connection of its own to the register, because it
 * takes long and what is typed meanwhile must be written. It finds all that was given to the
 * register before. The other arguments are those of pb_store_worker_run(). */
void pb_long_reading_run (PbRegister *reg,
                          PbStoreJob job,
                          gpointer user_data,
                          GDestroyNotify free_user_data,
                          GDestroyNotify free_result,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer callback_data);
/* (transfer full) (nullable): what the job has returned. */
gpointer pb_long_reading_run_finish (GAsyncResult *result, GError **error);
