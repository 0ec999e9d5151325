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
 * PbReceiptFile:
 * @entity: (nullable): what the entity is called
 * @name: the name of the file in the folder
 * @n_reviews: how many reviews are in it
 *
 * A receipt that was written.
 */
typedef struct {
  char *entity;
  char *name;
  guint n_reviews;
} PbReceiptFile;

void pb_receipt_file_free (PbReceiptFile *self);

/* Called after each file, in the thread that writes. */
typedef void (*PbReceiptProgress) (guint n_written, guint n_all, gpointer user_data);

/**
 * PbReceiptChoice:
 * @folder: where the files go; it is made when it is not there
 * @language: tag of the language of the paperwork
 * @keyring: (nullable): has the key of the secretariat to sign with; %NULL to leave them unsigned
 * @progress: (nullable): told how far it is
 */
typedef struct {
  GFile *folder;
  const char *language;
  PbKeyring *keyring;
  PbReceiptProgress progress;
  gpointer progress_data;
} PbReceiptChoice;

/**
 * pb_receipt_write_all:
 * @files: (element-type PbReceiptFile): gets what was written, also when a later one fails
 * @n_unaddressed: (out) (optional): reviews of records without an entity that is in the register;
 *   nobody gets a receipt of them
 *
 * Writes what was reviewed here and not handed over yet: one receipt for each entity, with what was
 * said to its own record, to the pledges it is a party of, and to the reports on them. Never
 * replaces a file. The register notes that a review went out once everybody whom it concerns has
 * it: what is handed over a second time does no harm.
 */
gboolean pb_receipt_write_all (PbStore *store,
                               const PbReceiptChoice *choice,
                               GPtrArray *files,
                               guint *n_unaddressed,
                               GCancellable *cancellable,
                               GError **error);
