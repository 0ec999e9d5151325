/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* The part of #PbStore that makes one record of two. See domain/pb-merge.h. */

/**
 * pb_store_merge:
 * @kind: what both are
 * @merged: what the record that is kept is from now on: its next revision
 * @kept_digest: the revision of it that was looked at
 * @other: the id of the record that is merged into it
 * @other_digest: the revision of that one that was looked at
 * @n_written: (out) (optional): how many records have a new revision
 * @error: %PB_STORE_ERROR_CHANGED when one of them is not what it was
 *
 * The other record becomes a superseded one that says what it was merged into; it stays, so that
 * its files are known when they come again. Every record that names it names the kept one instead.
 * Who may sign for the one may sign for the other. All of it, or nothing.
 */
gboolean pb_store_merge (PbStore *self,
                         const PbKind *kind,
                         PbValue *merged,
                         const char *kept_digest,
                         const char *other,
                         const char *other_digest,
                         guint *n_written,
                         GError **error);
/* Takes back the last merge, when nothing it wrote has changed since. */
gboolean pb_store_undo_merge (PbStore *self, GError **error);
/* (transfer full) (nullable): the ids of the records that were merged here into the one that a
 * record was merged into, or is: without its own, so none for most. */
GStrv pb_store_list_merged (PbStore *self, const char *id, GError **error);

/**
 * pb_store_list_targets:
 *
 * For pb_merge_resolve(): what is signed is never changed for a merge here, so what comes later and
 * names a record that was merged is read as naming the one that stayed.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): of each record that was merged, the
 *   one that stayed, also after several merges
 */
GHashTable *pb_store_list_targets (PbStore *self, GError **error);
/* (transfer full) (nullable): pb_merge_resolve() by them. */
PbValue *pb_store_resolve (PbStore *self, const PbKind *kind, PbValue *record, GError **error);

/* Remembers that two records are not the same, or, for %FALSE, forgets it. */
gboolean pb_store_set_distinct (
    PbStore *self, const char *one, const char *other, gboolean distinct, GError **error);
/* (transfer full) (nullable): the ids of the records that are not the same as one. */
GStrv pb_store_list_distinct (PbStore *self, const char *id, GError **error);
