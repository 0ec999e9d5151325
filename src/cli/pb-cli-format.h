/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-cli.h"
#include "exchange/pb-export-format.h"

/**
 * pb_cli_format_find:
 * @path: what to write: a folder takes the tables of all lists
 *
 * Returns: (nullable): the format; %NULL after a message when there is none of that name
 */
const PbExportFormat *pb_cli_format_find (const char *name, const char *path);

/**
 * pb_cli_format_export:
 * @words: the query, after the kind of the records if it is named
 * @with_mark: whether texts begin with a byte order mark
 *
 * Writes what a query finds in a format of other programs.
 *
 * Returns: how it went; after messages unless %PB_CLI_DONE
 */
PbCliStatus pb_cli_format_export (
    PbCli *cli, const PbExportFormat *format, char **words, const char *path, gboolean with_mark);
