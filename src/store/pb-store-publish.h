/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"
#include "store/pb-store.h"

/**
 * PbPublishedFunc:
 * @id: its identifier
 * @body: the record as it is stored, canonical JSON with all its fields; for the length of the call
 *
 * Returns: %FALSE to stop, with @error set
 */
typedef gboolean (*PbPublishedFunc) (
    const PbKind *kind, const char *id, const char *body, gpointer user_data, GError **error);

/**
 * pb_store_foreach_published:
 * @as_of: (not nullable): a day; what is public from a later day on is not published yet
 * @pledges: (nullable) (element-type utf8 utf8): a set of ids; only these pledges, and what belongs
 *   to them
 *
 * Calls @func with all that may be published: the pledges whose state is published, the entities
 * that are parties of them or (without @pledges) published themselves, and the published records
 * that speak of one of these pledges. Kind by kind in the order of files, each in the order of ids,
 * and all of it as it was at one moment. Only ids are held in memory.
 */
gboolean pb_store_foreach_published (PbStore *self,
                                     const PbDate *as_of,
                                     GHashTable *pledges,
                                     PbPublishedFunc func,
                                     gpointer user_data,
                                     GCancellable *cancellable,
                                     GError **error);
