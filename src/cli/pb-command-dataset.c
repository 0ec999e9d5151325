/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-dataset.h"

#include <glib/gi18n.h>

static const PbCommand *const actions[] = {
  &pb_cli_dataset_create, &pb_cli_dataset_open, &pb_cli_dataset_compare, &pb_cli_dataset_list, NULL,
};

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  return pb_command_run_action (cli, actions, argc, argv);
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
