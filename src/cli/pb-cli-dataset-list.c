/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-dataset.h"
#include "cli/pb-cli-output.h"
#include "exchange/pb-snapshots.h"

#include <glib/gi18n.h>

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) none = pb_cli_parse (cli, argc, argv, NULL, 0, 0);
  g_auto (GStrv) days = none != NULL ? pb_snapshots_list () : NULL;

  if (none == NULL)
    return PB_CLI_USAGE;
  for (char **day = days; *day != NULL; day++)
    pb_cli_print ("%s\n", *day);
  return PB_CLI_DONE;
}

const PbCommand pb_cli_dataset_list = {
  .name = "dataset list",
  .summary = N_ ("List the data sets that are kept on this computer"),
  .description = N_ ("Prints the day of each, the earliest first."),
  .run = run,
};
