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

/* Takes "entities" or "pledges" from the start of the arguments; %NULL when there is neither. */
const PbKind *pb_cli_search_take_kind (char ***arguments);
