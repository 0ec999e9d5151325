/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-entry.h"

/**
 * PbLedgerLine:
 * @row: the pledge; 0 for a line that was taken out
 * @place: who or where: the place of the term among those of its field
 *
 * One portion of a pledge.
 */
typedef struct {
  guint32 row;
  guint32 place;
} PbLedgerLine;

/**
 * PbLedgerSum:
 * @line: whose
 * @share: thousandths of a per cent
 * @usd: the value of the whole pledge in cents
 *
 * A portion whose worth in US dollars is known.
 */
typedef struct {
  PbLedgerLine line;
  guint share;
  guint64 usd;
} PbLedgerSum;

/**
 * PbLedger:
 *
 * The portions of all pledges, one line each, in one piece of memory: to add up those of any result
 * is to read it from end to end, which is quicker than to visit record by record. Those with money,
 * which are fewer, stand in a list of their own as well. The lines of a pledge stand together.
 */
typedef struct _PbLedger PbLedger;

PbLedger *pb_ledger_new (PbDivision division);
void pb_ledger_free (PbLedger *self);
void pb_ledger_add (PbLedger *self, const PbTerms *terms, const PbEntry *entry);
void pb_ledger_remove (PbLedger *self, guint32 row);
/* The pledges that have a line. */
const PbRows *pb_ledger_get_rows (const PbLedger *self);
/* (element-type PbLedgerLine) (transfer none) */
const GArray *pb_ledger_get_lines (const PbLedger *self);
/* (element-type PbLedgerSum) (transfer none) */
const GArray *pb_ledger_get_sums (const PbLedger *self);
