/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-entry.h"

/**
 * PbLedgerLine:
 * @row: the pledge; 0 for a line that was taken out
 * @place: who or where: the place of the term among those of its field
 * @share: thousandths of a per cent, or %PB_UNKNOWN_SHARE
 * @known: whether the pledge has an amount
 * @has_usd: whether it has a value in US dollars
 * @usd: that value in cents
 */
typedef struct {
  guint32 row;
  guint32 place;
  int share;
  guint8 known;
  guint8 has_usd;
  guint64 usd;
} PbLedgerLine;

/**
 * PbLedger:
 *
 * The portions of all pledges, one line each, in one piece of memory: to add up those of any result
 * is to read it from end to end, which is quicker than to visit record by record.
 */
typedef struct _PbLedger PbLedger;

PbLedger *pb_ledger_new (PbDivision division);
void pb_ledger_free (PbLedger *self);
void pb_ledger_add (PbLedger *self, const PbTerms *terms, const PbEntry *entry);
void pb_ledger_remove (PbLedger *self, guint32 row);
/* (element-type PbLedgerLine) (transfer none) */
const GArray *pb_ledger_read (const PbLedger *self);
