/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-transaction.h"

/* The tables "generations" and "removals": what has changed since when. */

/* In SQL: the generation that the transaction now writing makes. */
#define PB_NEXT_GENERATION "(SELECT max(number) + 1 FROM generations)"

/* Ends a transaction that may have changed records. @transaction: (transfer full): see
 * pb_transaction_commit() */
gboolean
pb_generation_table_commit (PbDatabase *database, PbTransaction *transaction, GError **error);
/* Notes that a record is about to be removed for good. */
gboolean pb_generation_table_note_removal (PbDatabase *database, const char *id, GError **error);
/* @moment: (out): the register as it is now */
gboolean pb_generation_table_get_moment (PbDatabase *database, PbMoment *moment, GError **error);
/* @knows: (out): whether @moment is one that the register has been through and remembers */
gboolean pb_generation_table_knows (PbDatabase *database,
                                    const PbMoment *moment,
                                    gboolean *knows,
                                    GError **error);
