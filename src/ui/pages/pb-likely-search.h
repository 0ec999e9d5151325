/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "browse/pb-likely-pairs.h"
#include "ui/pb-register.h"

/**
 * PbLikelyPairs:
 * @pairs: (element-type PbLikelyPair): the most alike first
 * @n_all: how many there are, which may be more than are listed
 */
typedef struct {
  GPtrArray *pairs;
  guint n_all;
} PbLikelyPairs;

void pb_likely_pairs_free (PbLikelyPairs *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbLikelyPairs, pb_likely_pairs_free)

/* Runs pb_likely_pairs_find() by pb_long_reading_run(). @per_mille: (nullable): how much of it is
 * done; read it by g_atomic_int_get() until @callback is called. */
void pb_likely_search_run (PbRegister *reg,
                           const PbKind *kind,
                           int *per_mille,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
/* (transfer full) (nullable) */
PbLikelyPairs *pb_likely_search_run_finish (GAsyncResult *result, GError **error);

/* Runs pb_likely_pairs_check() in the register's thread. Finish: (transfer full) (nullable)
 * (element-type PbLikelyPair). */
void pb_likely_search_check (PbRegister *reg,
                             const PbKind *kind,
                             GPtrArray *pairs,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
GPtrArray *pb_likely_search_check_finish (GAsyncResult *result, GError **error);
