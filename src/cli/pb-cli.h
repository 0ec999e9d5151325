/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* What the program ends with. */
typedef enum {
  PB_CLI_DONE = 0,
  PB_CLI_REFUSED = 1,
  PB_CLI_USAGE = 2,
} PbCliStatus;

typedef struct _PbCommand PbCommand;

/* No number that anybody would mean. */
#define PB_CLI_USUAL_LIMIT G_MININT

/**
 * PbCli:
 * @command: what was asked for
 * @store_path: (nullable): the register that was named on the command line
 * @samples: whether the samples are wanted, in a register of their own unless one was named
 * @limit_mib: the most that a file in one piece may have, PB_CLI_USUAL_LIMIT when nothing was said
 *
 * One run of pledgebook-cli.
 */
typedef struct {
  const PbCommand *command;
  char *store_path;
  gboolean samples;
  int limit_mib;
} PbCli;

/* The whole program. The caller has set the locale. Returns a #PbCliStatus. */
int pb_cli_main (int argc, char **argv);

/**
 * pb_cli_parse:
 * @entries: (nullable): the command's own options
 * @least: fewest arguments
 * @most: most arguments
 *
 * Parses the command line of a command; `--help` ends the program here.
 *
 * Returns: (transfer full) (nullable): the arguments; %NULL after a message when they are wrong
 */
GStrv pb_cli_parse (
    PbCli *self, int argc, char **argv, const GOptionEntry *entries, guint least, guint most);

/* The register named on the command line, else the one of the samples or the person's own. */
char *pb_cli_get_store_path (const PbCli *self);
/* %NULL after a message. */
PbStore *pb_cli_open_store (const PbCli *self, PbStoreFlags flags);
