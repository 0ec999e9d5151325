/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-submission.h"
#include "store/pb-store.h"

/* Reads a file and complains when it is refused: %NULL then. @findings: (nullable): takes all that
 * was found in it. */
PbSubmission *pb_cli_read_submission (const char *path, GPtrArray *findings);
guint pb_cli_count_records (const PbSubmission *submission);
/* Reads all files, also those in folders and .zip archives. (element-type PbSubmission) (nullable):
 * %NULL after messages when any of them is refused. @names: (out): what they are called. */
GPtrArray *pb_cli_read_submissions (GStrv paths, GStrv *names);
/* %NULL after a message. @are_own: they are tables that this office has filled in, as in the
 * window, so nobody else need vouch for them. @store: (nullable): %NULL for a register that is not
 * there yet. */
PbPlan *pb_cli_make_plan (GPtrArray *submissions, GStrv names, gboolean are_own, PbStore *store);
