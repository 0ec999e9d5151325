/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-plan.h"
#include "exchange/pb-submission.h"
#include "store/pb-store.h"

/**
 * PbCliSign:
 * @signer: (nullable): who alone is to sign; without, every entity whose key is here
 * @minisig: whether @signer also signs the file as a whole, in a file beside it
 *
 * Options of commands that write files.
 */
typedef struct {
  char *signer;
  gboolean minisig;
} PbCliSign;

/* Complains when the options contradict each other. */
gboolean pb_cli_sign_check (const PbCliSign *self);
/* (transfer full) (nullable) */
PbSubmission *
pb_cli_sign (const PbCliSign *self, const PbSubmission *submission, PbStore *store, GError **error);
/* Signs a file that was written, where that was wanted. */
gboolean pb_cli_sign_file (const PbCliSign *self, GFile *file, GError **error);
/* Says of each key that nobody here has compared yet, or that is not the one known so far, what its
 * fingerprint is and what to do. */
void pb_cli_sign_tell_keys (const PbPlan *plan);
/* The same of a key of the secretariat that came with a data set. */
void pb_cli_sign_tell_secretariat (PbStore *store);
/* Tells who has signed a file: %FALSE when a signature does not fit. */
gboolean pb_cli_sign_print (const PbSubmission *submission, const char *file_name);
