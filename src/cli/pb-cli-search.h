/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-result.h"
#include "cli/pb-cli.h"

/**
 * PbCliSearch:
 * @kind: (nullable): only records of this kind
 *
 * A query on the command line, and what it finds.
 */
typedef struct {
  const PbKind *kind;
  PbQuery *query;
  PbStore *store;
  PbIndex *index;
  PbResult *result;
} PbCliSearch;

/**
 * pb_cli_search_run:
 * @self: (out)
 * @kind: (nullable): only records of this kind
 * @words: the query; its words may be several arguments
 *
 * Returns: how it went; after messages unless %PB_CLI_DONE
 */
PbCliStatus pb_cli_search_run (PbCliSearch *self, PbCli *cli, const PbKind *kind, char **words);
void pb_cli_search_clear (PbCliSearch *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbCliSearch, pb_cli_search_clear)

/* Prints what a search has found. */
typedef void (*PbCliPrint) (const PbCliSearch *search);

/**
 * pb_cli_search_print:
 * @kind: records of this kind; %NULL lets the first argument choose between the kinds, and without
 *   one means pledges
 * @print_table: for people
 * @print_json: for programs, with the option --json
 *
 * All of a command whose arguments are a query, and that prints what is found.
 */
PbCliStatus pb_cli_search_print (PbCli *cli,
                                 int argc,
                                 char **argv,
                                 const PbKind *kind,
                                 PbCliPrint print_table,
                                 PbCliPrint print_json);

/* Takes "entities" or "pledges" from the start of the arguments; %NULL when there is neither. */
const PbKind *pb_cli_search_take_kind (char ***arguments);
