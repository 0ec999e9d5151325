/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-dataset.h"
#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>
#include <string.h>

static const PbCommand *const actions[] = {
  &pb_cli_dataset_create,
  &pb_cli_dataset_open,
  &pb_cli_dataset_compare,
  &pb_cli_dataset_list,
};

/* The last word of "dataset create". */
static const char *
get_word (const PbCommand *action)
{
  return strrchr (action->name, ' ') + 1;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (argv[1], get_word (actions[i]))) {
      cli->command = actions[i];
      return actions[i]->run (cli, argc - 1, argv + 1);
    }
  if (argc > 1 && g_str_equal (argv[1], "--help")) {
    pb_cli_parse (cli, argc, argv, NULL, 0, 0);
    return PB_CLI_DONE;
  }
  pb_cli_complain ("%s", _ ("Say what to do: dataset create, open, compare or list."));
  return PB_CLI_USAGE;
}

const PbCommand pb_command_dataset = {
  .name = "dataset",
  .parameters = N_ ("create|open|compare|list"),
  .summary = N_ ("Publish, take in and compare data sets"),
  .description =
      N_ ("A data set is one file with everything that is published, without contacts and notes, "
          "as of a day. “pledgebook-cli dataset create --help” tells more, and so do the others."),
  .run = run,
};
