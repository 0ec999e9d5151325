/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-sign.h"

#include <glib/gi18n.h>

static void
print_finding_cb (gpointer data, gpointer path)
{
  const PbFinding *finding = data;

  switch (finding->severity) {
  case PB_SEVERITY_ERROR:
    /* Translators: the name of a file, a place in it, a whole sentence. */
    pb_cli_print (_ ("%1$s: %2$s: error: %3$s\n"), (const char *) path, finding->pointer,
                  finding->message);
    return;
  case PB_SEVERITY_WARNING:
    /* Translators: the name of a file, a place in it, a whole sentence. */
    pb_cli_print (_ ("%1$s: %2$s: advice: %3$s\n"), (const char *) path, finding->pointer,
                  finding->message);
    return;
  }
  g_return_if_reached ();
}

static gboolean
check_file (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbSubmission) submission = pb_cli_read_submission (path, findings);
  guint count;

  g_ptr_array_foreach (findings, print_finding_cb, name);
  if (submission == NULL)
    return FALSE;
  count = pb_cli_count_records (submission);
  pb_cli_print (ngettext ("%s: in order, %u record\n", "%s: in order, %u records\n", count), name,
                count);
  return pb_cli_sign_print (submission, name);
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
  .description =
      N_ ("Prints what is wrong with each file, and advice, each with its place, and who "
          "has signed it. Advice alone does not make a file a wrong one, but a wrong "
          "signature does. No register is needed."),
  .run = run,
};
