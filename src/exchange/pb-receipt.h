/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-keyring.h"
#include "exchange/pb-submission.h"
#include "store/pb-store.h"

#define PB_RECEIPT_FORMAT "pledgebook/receipt"
#define PB_RECEIPT_MAJOR 1
#define PB_RECEIPT_MINOR 0
#define PB_RECEIPT_SUFFIX ".receipt.pledgebook.json"

/* The kinds in the payload of a receipt, ending in %NULL: reviews alone. */
const PbKind *const *pb_receipt_get_lists (void);
/* A receipt for an entity (its record). (element-type PbValue) (transfer full) */
PbSubmission *pb_receipt_new (PbValue *entity, GPtrArray *reviews, const char *language);

/**
 * pb_receipt_write_all:
 * @folder: where the files go; it is made when it is not there
 * @language: tag of the language of the paperwork
 * @keyring: (nullable): has the key of the secretariat to sign with; %NULL to leave them unsigned
 * @names: (element-type utf8): gets the names of the files
 *
 * Writes what was reviewed here and not handed over yet: one receipt for each entity, with what was
 * said to its own record, to the pledges it is a party of, and to the reports on them. Afterwards
 * the register notes that they went out. A receipt that was written stays when a later one fails;
 * its reviews are then handed over once more the next time, which does no harm.
 */
gboolean pb_receipt_write_all (PbStore *store,
                               GFile *folder,
                               const char *language,
                               PbKeyring *keyring,
                               GPtrArray *names,
                               GCancellable *cancellable,
                               GError **error);
