/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>
#include <string.h>

const PbCommand *const *
pb_command_get_all (void)
{
  static const PbCommand *const commands[] = {
    &pb_command_check,
    &pb_command_plan,
    &pb_command_import,
    &pb_command_template,
    &pb_command_merge,
    &pb_command_export,
    &pb_command_dataset,
    &pb_command_key,
    &pb_command_review,
    &pb_command_receipt,
    &pb_command_list,
    &pb_command_facets,
    &pb_command_totals,
    &pb_command_show,
    &pb_command_map,
    &pb_command_schema,
    &pb_command_backup,
    &pb_command_verify,
    NULL,
  };

  return commands;
}

const PbCommand *
pb_command_find (const char *name)
{
  for (const PbCommand *const *command = pb_command_get_all (); *command != NULL; command++)
    if (g_str_equal ((*command)->name, name))
      return *command;
  return NULL;
}

static gboolean
is_action (const PbCommand *command, const char *word)
{
  return g_str_equal (strrchr (command->name, ' ') + 1, word);
}

PbCliStatus
pb_command_run_action (PbCli *cli, const PbCommand *const *actions, int argc, char **argv)
{
  for (const PbCommand *const *action = actions; argc > 1 && *action != NULL; action++)
    if (is_action (*action, argv[1])) {
      cli->command = *action;
      return (*action)->run (cli, argc - 1, argv + 1);
    }
  if (argc > 1 && g_str_equal (argv[1], "--help")) {
    pb_cli_parse (cli, argc, argv, NULL, 0, 0);
    return PB_CLI_DONE;
  }
  pb_cli_complain (_ ("Say what “%1$s” is to do. See “pledgebook-cli %1$s --help”."),
                   cli->command->name);
  return PB_CLI_USAGE;
}
