/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-date.h"
#include "browse/pb-amounts.h"
#include "browse/pb-ledger.h"
#include "browse/pb-order.h"
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
void pb_index_free (PbIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbIndex, pb_index_free)

/**
 * pb_index_open:
 * @store: a register
 * @error: a #PbStoreError
 *
 * Reads the index from the file beside the register, and from the register what has changed since
 * it was written. Without such a file, or with one that is not whole, not of this register or not
 * of this version of the program, the index is built anew, and written for the next time.
 *
 * Returns: (transfer full) (nullable): an index with every record that is not deleted
 */
PbIndex *pb_index_open (PbStore *store, GError **error);

/**
 * pb_index_save:
 * @error: a #GFileError or #PbStoreError; the file is as it was then
 *
 * Brings the index up to date and writes the file that pb_index_open() reads. Does nothing while so
 * little has changed that reading it again is quicker than writing everything. Does not write to
 * the register itself, which may be open for reading only.
 */
gboolean pb_index_save (PbIndex *self, PbStore *store, GError **error);
/* (transfer full) (nullable): the same as pb_index_open(), but from the records alone. */
PbIndex *pb_index_build (PbStore *store, GError **error);

/**
 * pb_index_verify:
 * @findings: (element-type PbFinding): where something is added when the file is not what it
 *   should be
 *
 * Compares the file of an index with the records, and writes it anew when they differ.
 *
 * Returns: %FALSE only when that was not possible
 */
gboolean pb_index_verify (PbStore *store, GPtrArray *findings, GError **error);

/* Adds a record, or puts it in the place of what was known of it. What the pledges of an entity
 * have from it, and when a pledge was last reported on, is brought up to date. */
void pb_index_put (PbIndex *self, guint32 row, const PbKind *kind, PbValue *record);
/* Does nothing when there is no such row. */
void pb_index_remove (PbIndex *self, guint32 row);
/* Brings the index up to date with the register: reads what was saved, deleted, imported or taken
 * back since the last time, by whatever program, and nothing else. */
gboolean pb_index_catch_up (PbIndex *self, PbStore *store, GError **error);

/* How many records it has. */
guint pb_index_get_n (const PbIndex *self);
/* All rows of a kind, or, for %NULL, of every kind. (transfer full) */
PbRows *pb_index_list_rows (const PbIndex *self, const PbKind *kind);
/**
 * pb_index_find_reported:
 * @age: a code of the vocabulary "report-age"
 * @as_of: the day it is counted from
 *
 * Finds pledges by how long ago the period of their newest progress report ended: up to 12 months,
 * up to 24, longer; or those that were never reported on. Drafts do not count.
 *
 * Returns: (transfer full): their rows
 */
PbRows *pb_index_find_reported (const PbIndex *self, const char *age, const PbDate *as_of);
/* (nullable) (transfer none) */
const PbEntry *pb_index_get_entry (const PbIndex *self, guint32 row);
/* (nullable) (transfer none): the record with an id. */
const PbEntry *pb_index_find_entry (const PbIndex *self, const char *id);
const PbTerms *pb_index_get_terms (const PbIndex *self);
/* Rows of a term; none when there is no such term. (transfer full) */
PbRows *pb_index_find_rows (const PbIndex *self, const PbQueryField *field, const char *code);
/* Pledges for a country that is in a group on a day. (transfer full) */
PbRows *pb_index_find_group (PbIndex *self, const char *code, const PbDate *day);

/**
 * pb_index_find_text:
 * @store: (nullable): the register of the index; needed for a phrase with a space
 * @phrase: what to look for: letters that follow one another, in one word or in several
 *
 * Finds the records that have a phrase in one of their texts, and the pledges of entities that have
 * it in a name. Case, accents and the width of spaces make no difference. One letter is enough, in
 * any script; it is found at the start of words and inside them.
 *
 * Returns: (transfer full) (nullable): their rows
 */
PbRows *pb_index_find_text (PbIndex *self, PbStore *store, const char *phrase, GError **error);
/* Cents of those pledges that have a value in US dollars. */
const PbAmounts *pb_index_get_usd (const PbIndex *self);
/* (element-type utf8 PbAmounts) (transfer none): for each currency, "" for an amount without one,
 * thousandths of those that have an amount, but no value in US dollars. */
GHashTable *pb_index_get_unrated (const PbIndex *self);
/* The portions of all pledges. */
const PbLedger *pb_index_get_ledger (const PbIndex *self, PbDivision division);
/* (element-type guint) (transfer none): for each party, by its place among the terms of its field,
 * one more than the term of the country that it is from; 0, or no element, for one of no country
 * that is known. */
const GArray *pb_index_get_homes (const PbIndex *self);
/* (element-type guint32) (transfer none): all rows; valid until the index changes. */
const GArray *pb_index_rank (PbIndex *self, PbOrder order, gboolean reversed);
