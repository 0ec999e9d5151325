/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-decision.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-record.h"
#include "domain/pb-record.h"

#include <glib/gi18n.h>

static PbCliStatus
show (PbStore *store, const char *id, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  const PbKind *kind;
  g_autoptr (PbValue) record = pb_cli_load_record (store, id, &kind, &error);

  if (record == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  if (as_json) {
    pb_cli_print_json (record);
    return PB_CLI_DONE;
  }
  pb_cli_print_record (kind, record);
  if (pb_cli_print_decisions (store, id, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON, for programs"), NULL },
    { NULL },
  };
  g_auto (GStrv) ids = pb_cli_parse (cli, argc, argv, entries, 1, 1);
  g_autoptr (PbStore) store = NULL;

  if (ids == NULL)
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  return store != NULL ? show (store, ids[0], as_json) : PB_CLI_REFUSED;
}

const PbCommand pb_command_show = {
  .name = "show",
  .parameters = N_ ("ID"),
  .summary = N_ ("Show one record"),
  .description = N_ ("Prints every field that is filled, with the notes that never leave the "
                     "register, and when somebody here took it in although it was held back."),
  .run = run,
};
