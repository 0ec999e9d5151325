/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/pb-store-worker.h"

/* Fills an empty register with the samples, in the store's thread; does nothing when something is
 * in it. */
void pb_samples_load (PbStoreWorker *worker, GAsyncReadyCallback callback, gpointer user_data);
gboolean pb_samples_load_finish (PbStoreWorker *worker, GAsyncResult *result, GError **error);
