/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-block.h"
#include "browse/pb-terms.h"
#include "browse/pb-worth.h"

/* 100 %, in the thousandths that shares are kept in; what a share is that nobody knows. */
#define PB_WHOLE_SHARE 100000
#define PB_UNKNOWN_SHARE -1

/**
 * PbDivision:
 * @PB_DIVISION_PARTIES: between the entities that are its parties
 * @PB_DIVISION_COUNTRIES: between the countries where it is implemented
 *
 * How the value of a pledge is divided.
 */
typedef enum {
  PB_DIVISION_PARTIES,
  PB_DIVISION_COUNTRIES,
  PB_N_DIVISIONS,
} PbDivision;

/* The field whose terms the value is divided between. */
const PbQueryField *pb_division_get_field (PbDivision self);

/**
 * PbPortion:
 * @term: who or where
 * @share: thousandths of a per cent, or %PB_UNKNOWN_SHARE
 */
typedef struct {
  guint term;
  int share;
} PbPortion;

/**
 * PbEntry:
 * @row: its number in the register
 * @added: when an index got it, in microseconds of g_get_monotonic_time()
 * @title: what it is called
 * @names: of an entity: every name it has, folded, a line each; %NULL for others
 * @as_party: of an entity: its place among the terms of the field "party"
 * @modified: (nullable): RFC 3339
 * @party: (nullable): who leads a pledge, or is named first
 * @end: (nullable): the last day of a pledge or of the period of a report, as a full date
 * @terms: every term it has, each once
 * @n_terms: how many they are
 * @room: how many there is room for
 * @n_own: how many of them, at the start, it has by itself and not from its parties
 * @portions: (nullable): for each #PbDivision
 * @n_portions: how many they are
 * @worth: of a pledge
 * @block: where it stands with all of the above, perhaps beside others
 * @title_key: (nullable): its title for sorting, in the locale's order; see
 *   pb_entry_get_title_key()
 * @party_key: (nullable): the same of @party; see pb_entry_get_party_key()
 *
 * What the index keeps of one record: in one piece of memory, because there are as many of these
 * as records.
 */
typedef struct {
  guint32 row;
  gint64 added;
  const PbKind *kind;
  const char *id;
  const char *title;
  const char *names;
  guint as_party;
  const char *modified;
  const char *party;
  const char *end;
  guint *terms;
  guint n_terms;
  guint room;
  guint n_own;
  PbPortion *portions[PB_N_DIVISIONS];
  guint n_portions[PB_N_DIVISIONS];
  PbWorth worth;
  PbBlock *block;
  char *title_key;
  char *party_key;
} PbEntry;

/* Takes a record apart. New terms are added to @terms; the entry is not, yet, among their rows.
 * @block: (nullable): see pb_entry_draft_store() */
PbEntry *
pb_entry_new (PbTerms *terms, guint32 row, const PbKind *kind, PbValue *record, PbBlock *block);
void pb_entry_free (PbEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbEntry, pb_entry_free)
/* Adds a term if it is not there yet. */
void pb_entry_add_term (PbEntry *self, guint term);
/* Made when they are first asked for, because most lists are sorted by something else. */
const char *pb_entry_get_title_key (PbEntry *self);
/* @self: one with a party */
const char *pb_entry_get_party_key (PbEntry *self);
