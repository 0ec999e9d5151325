/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>

static gboolean
check_file (const char *path)
{
  g_autoptr (PbSubmission) submission = pb_cli_read_submission (path);
  guint count;

  if (submission == NULL)
    return FALSE;
  count = pb_cli_count_records (submission);
  pb_cli_print (ngettext ("%s: in order, %u record\n", "%s: in order, %u records\n", count), path,
                count);
  return TRUE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, NULL, 1, G_MAXUINT);
  PbCliStatus status = PB_CLI_DONE;

  if (paths == NULL)
    return PB_CLI_USAGE;
  for (char **path = paths; *path != NULL; path++)
    if (!check_file (*path))
      status = PB_CLI_REFUSED;
  return status;
}

const PbCommand pb_command_check = {
  .name = "check",
  .parameters = N_ ("FILE…"),
  .summary = N_ ("Check submission files"),
  .description = N_ ("Prints what is wrong with each file, and advice, each with its place. Advice "
                     "alone does not make a file a wrong one. No register is needed."),
  .run = run,
};
