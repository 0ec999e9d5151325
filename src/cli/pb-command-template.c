/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "exchange/pb-csv-form.h"
#include "exchange/pb-file.h"

#include <glib/gi18n.h>

static PbCliStatus
write_template (const PbKind *kind, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GBytes) bytes = pb_csv_form_make_template (kind);
  g_autoptr (GError) error = NULL;

  if (pb_file_write (file, bytes, NULL, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Write this file"), N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) names = pb_cli_parse (cli, argc, argv, entries, 1, 1);
  const PbKind *kind = names != NULL ? pb_kind_find (names[0]) : NULL;

  if (names == NULL)
    return PB_CLI_USAGE;
  if (kind == NULL || path == NULL) {
    pb_cli_complain ("%s", _ ("Name a kind of record and the file to write, such as “template "
                              "pledge -o pledges.csv”."));
    return PB_CLI_USAGE;
  }
  return write_template (kind, path);
}

const PbCommand pb_command_template = {
  .name = "template",
  .parameters = N_ ("KIND -o FILE"),
  .summary = N_ ("Write an empty table to fill in"),
  .description = N_ ("KIND is entity, pledge or report. The table is CSV in UTF-8, which any "
                     "spreadsheet opens; its "
                     "first line names the fields. Several codes, countries or parties in one cell "
                     "are separated by "
                     "semicolons. To take it in when it is filled: “import --csv KIND FILE”."),
  .run = run,
};
