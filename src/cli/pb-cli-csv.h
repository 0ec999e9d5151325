/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-cli.h"

/**
 * pb_cli_csv_read:
 * @kind: what the rows are
 * @encoding: (nullable): %NULL to have it guessed
 * @names: (out): what to call each of the tables
 * @n_left_out: (out): rows that have errors
 *
 * Reads tables that were filled in, and tells how they were read and what is wrong in which line.
 *
 * Returns: (transfer full) (nullable) (element-type PbSubmission): a submission for each table;
 * %NULL after messages when one of them cannot be read
 */
GPtrArray *pb_cli_csv_read (
    const PbKind *kind, const char *encoding, GStrv paths, GStrv *names, guint *n_left_out);
/* (nullable): the kind of this name; %NULL after a message. */
const PbKind *pb_cli_csv_find_kind (const char *name);
