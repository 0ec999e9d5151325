/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, NULL, 1, 1);
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (paths == NULL)
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  if (store == NULL)
    return PB_CLI_REFUSED;
  if (pb_store_backup (store, paths[0], &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

const PbCommand pb_command_backup = {
  .name = "backup",
  .parameters = N_ ("FILE"),
  .summary = N_ ("Copy the register into a file, and check the copy"),
  .description = N_ ("A file that is there is never overwritten."),
  .run = run,
};
