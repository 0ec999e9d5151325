/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-ledger.h"
#include "browse/pb-order.h"
#include "browse/pb-slices.h"
#include "store/pb-store.h"

/**
 * PbIndex:
 *
 * All records of a register by what they can be found by: for every term the set of records that
 * have it, the values as numbers to sum, and the orders of a list. Follows from the records alone
 * and can always be made anew. For one thread.
 */
typedef struct _PbIndex PbIndex;

/* An empty one. */
PbIndex *pb_index_new (void);
/* (transfer full) (nullable): one with every record of @store that is not deleted. */
PbIndex *pb_index_build (PbStore *store, GError **error);
void pb_index_free (PbIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbIndex, pb_index_free)

/* Adds a record, or puts it in the place of what was known of it. What the pledges of an entity
 * have from it is brought up to date. */
void pb_index_put (PbIndex *self, guint32 row, const PbKind *kind, PbValue *record);
/* Does nothing when there is no such row. */
void pb_index_remove (PbIndex *self, guint32 row);
/* Brings one record up to date with the register: changed, new or gone. */
gboolean pb_index_refresh (PbIndex *self, PbStore *store, const char *id, GError **error);

/* All rows of a kind, or, for %NULL, of every kind. (transfer full) */
PbRows *pb_index_list_rows (const PbIndex *self, const PbKind *kind);
/* (nullable) (transfer none) */
const PbEntry *pb_index_get_entry (const PbIndex *self, guint32 row);
/* (nullable) (transfer none): the record with an id. */
const PbEntry *pb_index_find_entry (const PbIndex *self, const char *id);
const PbTerms *pb_index_get_terms (const PbIndex *self);
/* Rows of a term; none when there is no such term. (transfer full) */
PbRows *pb_index_find_rows (const PbIndex *self, const PbQueryField *field, const char *code);
/* Pledges of all entities that have @phrase (folded) in a name. (transfer full) */
PbRows *pb_index_find_by_party (const PbIndex *self, const char *phrase);
/* Cents of those pledges that have a value in US dollars. */
const PbSlices *pb_index_get_usd (const PbIndex *self);
/* (element-type utf8 PbSlices) (transfer none): for each currency, "" for an amount without one,
 * thousandths of those that have an amount, but no value in US dollars. */
GHashTable *pb_index_get_unrated (const PbIndex *self);
/* (element-type PbLedgerLine) (transfer none): the portions of all pledges. */
const GArray *pb_index_get_portions (const PbIndex *self, PbDivision division);
/* (element-type guint32) (transfer none): all rows; valid until the index changes. */
const GArray *pb_index_rank (PbIndex *self, PbOrder order, gboolean reversed);
