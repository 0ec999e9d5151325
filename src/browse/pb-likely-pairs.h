/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/**
 * PbLikelyPair:
 * @likeness: by pb_traits_compare()
 *
 * Two records of a register that are likely the same in the world.
 */
typedef struct {
  double likeness;
  PbValue *one;
  PbValue *other;
} PbLikelyPair;

/* @done: of everything, from 0 to 1. */
typedef void (*PbLikelyProgress) (double done, gpointer user_data);

/**
 * pb_likely_pairs_find:
 * @store: a register; it takes many seconds when it is large, so one that nobody waits for
 * @most: how many are wanted
 * @n_all: (out): how many there are
 * @progress: (nullable): told now and then
 * @error: a #PbStoreError, or %G_IO_ERROR_CANCELLED
 *
 * Finds the records of a kind that look alike, from %PB_ALIKE on. Not all are compared with all:
 * each record is compared with those that have the most of its keys, see pb_traits_list_keys(), and
 * a key that very many have says nothing. What was merged, superseded or withdrawn does not take
 * part, and what a person has called different is left out.
 *
 * Records are read twice, and few are in memory at a time. They are gone through in such an order
 * that those with the same keys come close to one another.
 *
 * Returns: (transfer full) (nullable) (element-type PbLikelyPair): the most alike first
 */
GPtrArray *pb_likely_pairs_find (PbStore *store,
                                 const PbKind *kind,
                                 guint most,
                                 guint *n_all,
                                 PbLikelyProgress progress,
                                 gpointer progress_data,
                                 GCancellable *cancellable,
                                 GError **error);
/* (transfer full) (nullable) (element-type PbLikelyPair): those of @pairs that still are, as they
 * are now. */
GPtrArray *
pb_likely_pairs_check (PbStore *store, const PbKind *kind, GPtrArray *pairs, GError **error);
