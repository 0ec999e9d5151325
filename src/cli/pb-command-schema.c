/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "exchange/pb-schema.h"

#include <glib/gi18n.h>

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) names = pb_cli_parse (cli, argc, argv, NULL, 1, 1);
  g_autoptr (PbValue) schema = names != NULL ? pb_schema_for (names[0]) : NULL;
  g_autofree char *known = NULL;

  if (names == NULL)
    return PB_CLI_USAGE;
  if (schema != NULL) {
    pb_cli_print_json (schema);
    return PB_CLI_DONE;
  }
  known = g_strjoinv (", ", (GStrv) pb_schema_get_names ());
  pb_cli_complain (_ ("There is no schema “%1$s”. There are: %2$s."), names[0], known);
  return PB_CLI_USAGE;
}

const PbCommand pb_command_schema = {
  .name = "schema",
  .parameters = N_ ("NAME"),
  .summary = N_ ("Print a JSON Schema"),
  .description =
      N_ ("NAME is submission, dataset or receipt, for a whole file, or entity, pledge or report, "
          "for one record. The dialect is JSON Schema 2020-12."),
  .run = run,
};
