/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-key.h"
#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>

static const PbCommand *const actions[] = {
  &pb_cli_key_list,   &pb_cli_key_show,  &pb_cli_key_new,    &pb_cli_key_export,
  &pb_cli_key_import, &pb_cli_key_trust, &pb_cli_key_forget, NULL,
};

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  return pb_command_run_action (cli, actions, argc, argv);
}

const PbCommand pb_command_key = {
  .name = "key",
  .parameters = N_ ("list|show|new|export|import|trust|forget"),
  .summary = N_ ("Show and manage the keys that sign files"),
  .description =
      N_ ("Whoever hands files over signs them with a private key, which stays in the folder "
          "“pledgebook/keys” of this person's data. Everybody else knows the public key, and "
          "compares its fingerprint once by telephone. “pledgebook-cli key new --help” tells more, "
          "and so do the others."),
  .run = run,
};
