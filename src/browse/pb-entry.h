/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
 * @title_key: its title for sorting, in the locale's order
 * @names: of an entity: every name it has, folded, a line each; %NULL for others
 * @modified: (nullable): RFC 3339
 * @party_key: (nullable): who leads a pledge, or is named first, for sorting
 * @end: (nullable): the last day of a pledge, as a full date
 * @terms: (element-type guint): every term it has, each once
 * @n_own: how many of them, at the start, it has by itself and not from its parties
 * @portions: (element-type PbPortion): for each #PbDivision
 * @currency: (nullable): of its worth
 * @worth: of a pledge
 *
 * What the index keeps of one record.
 */
typedef struct {
  guint32 row;
  const PbKind *kind;
  char *id;
  char *title_key;
  char *names;
  char *modified;
  char *party_key;
  char *end;
  GArray *terms;
  guint n_own;
  GArray *portions[PB_N_DIVISIONS];
  char *currency;
  PbWorth worth;
} PbEntry;

/* Takes a record apart. New terms are added to @terms; the entry is not, yet, among their rows. */
PbEntry *pb_entry_new (PbTerms *terms, guint32 row, const PbKind *kind, PbValue *record);
void pb_entry_free (PbEntry *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbEntry, pb_entry_free)
/* Adds a term if it is not there yet. */
void pb_entry_add_term (PbEntry *self, guint term);
