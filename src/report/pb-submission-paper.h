/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"

/**
 * pb_submission_paper_make:
 * @submission: what is handed over
 * @error: %G_IO_ERROR_FAILED
 *
 * The submission on paper, for signature and for the files of the office: every field that may be
 * published, in words, then the digest of the file, the fingerprints of the keys that signed it,
 * and room for the signature of a person. Contacts of people and notes are not on it, although the
 * contacts are in the file: who files or passes on a sheet of paper does not think of them.
 *
 * Returns: (transfer full) (nullable): a PDF file
 */
GBytes *pb_submission_paper_make (const PbSubmission *submission, GError **error);
