/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-cli.h"
#include "exchange/pb-inbox.h"
#include "exchange/pb-submission.h"
#include "store/pb-store.h"

/* An option of the commands that read submission files, and the limit that it sets, in bytes; 0 for
 * the default. */
GOptionEntry pb_cli_limit_entry (PbCli *cli);
/* The same option for the command that writes them. */
GOptionEntry pb_cli_write_limit_entry (PbCli *cli);
gsize pb_cli_get_limit (const PbCli *cli);
/* Complains of a limit that is none. */
gboolean pb_cli_limit_check (const PbCli *cli);
/* A file that was named on the command line. (transfer full) (nullable): %NULL after a message,
 * which names it as it was typed, when it is not there. */
GFile *pb_cli_find_file (const char *path);
/* The files that are meant by what was named, see #PbInbox. %NULL after a message. */
PbInbox *pb_cli_open_inbox (GStrv paths);
/* Reads a file and complains when it is refused: %NULL then. @findings: (nullable): takes all that
 * was found in it. */
PbSubmission *pb_cli_read_submission (const PbCli *cli, GFile *file, GPtrArray *findings);
guint pb_cli_count_records (const PbSubmission *submission);
/* Reads all files, also those in folders and .zip archives. (element-type PbSubmission) (nullable):
 * %NULL after messages when any of them is refused. @names: (out): what they are called. */
GPtrArray *pb_cli_read_submissions (const PbCli *cli, GStrv paths, GStrv *names);
/* %NULL after a message. @are_own: they are tables that this office has filled in, as in the
 * window, so nobody else need vouch for them. @store: (nullable): %NULL for a register that is not
 * there yet. */
PbPlan *pb_cli_make_plan (GPtrArray *submissions, GStrv names, gboolean are_own, PbStore *store);
