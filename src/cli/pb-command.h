/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/pb-cli.h"

/**
 * PbCommand:
 * @name: what is typed
 * @parameters: (nullable): what follows it, to be translated
 * @summary: a short sentence, to be translated
 * @description: (nullable): more of it, to be translated
 * @run: does it; gets the command line from @name on
 *
 * One command of pledgebook-cli. Each has a file of its own.
 */
struct _PbCommand {
  const char *name;
  const char *parameters;
  const char *summary;
  const char *description;
  PbCliStatus (*run) (PbCli *cli, int argc, char **argv);
};

extern const PbCommand pb_command_backup;
extern const PbCommand pb_command_check;
extern const PbCommand pb_command_dataset;
extern const PbCommand pb_command_export;
extern const PbCommand pb_command_facets;
extern const PbCommand pb_command_import;
extern const PbCommand pb_command_key;
extern const PbCommand pb_command_list;
extern const PbCommand pb_command_map;
extern const PbCommand pb_command_merge;
extern const PbCommand pb_command_plan;
extern const PbCommand pb_command_receipt;
extern const PbCommand pb_command_review;
extern const PbCommand pb_command_schema;
extern const PbCommand pb_command_show;
extern const PbCommand pb_command_template;
extern const PbCommand pb_command_totals;
extern const PbCommand pb_command_verify;

/* What the command "plan" does with files that have been read, for others that have it as an
 * option. (element-type PbSubmission) @names: theirs. */
PbCliStatus
pb_command_plan_show_read (PbCli *cli, GPtrArray *submissions, GStrv names, gboolean are_own);

/* All of them in the order of the help, ending in %NULL. */
const PbCommand *const *pb_command_get_all (void);
const PbCommand *pb_command_find (const char *name);
/* Runs what the word behind a command asks for. @actions ends in %NULL; the name of each has two
 * words, "key list". */
PbCliStatus
pb_command_run_action (PbCli *cli, const PbCommand *const *actions, int argc, char **argv);
