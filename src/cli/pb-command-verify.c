/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "browse/pb-index.h"
#include "cli/pb-cli-output.h"

#include <glib/gi18n.h>

static void
print_finding_cb (gpointer data, gpointer user_data)
{
  const PbFinding *finding = data;

  pb_cli_print ("%s\n", finding->message);
}

/* What is derived from a register that is not in order says nothing more. */
static gboolean
check (PbStore *store, GPtrArray *findings, GError **error)
{
  return pb_store_verify (store, findings, error) &&
         (findings->len > 0 || pb_index_verify (store, findings, error));
}

static PbCliStatus
verify (PbStore *store)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  if (!check (store, findings, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  g_ptr_array_foreach (findings, print_finding_cb, NULL);
  if (findings->len > 0)
    return PB_CLI_REFUSED;
  pb_cli_print ("%s\n", _ ("The register is in order."));
  return PB_CLI_DONE;
}

/* SQLite checks its search index by a kind of writing, and what an older program left is brought up
 * to date first. Where that may not be, the rest is checked. */
static PbStore *
open_store (const PbCli *cli)
{
  g_autofree char *path = pb_cli_get_store_path (cli);
  g_autoptr (GError) error = NULL;
  PbStore *store = pb_store_open (path, PB_STORE_NONE, &error);

  if (g_error_matches (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL))
    return pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  if (store == NULL)
    pb_cli_complain ("%s", error->message);
  return store;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, NULL, 0, 0);
  g_autoptr (PbStore) store = NULL;

  if (arguments == NULL)
    return PB_CLI_USAGE;
  store = open_store (cli);
  return store != NULL ? verify (store) : PB_CLI_REFUSED;
}

const PbCommand pb_command_verify = {
  .name = "verify",
  .summary = N_ ("Check the whole register"),
  .description = N_ ("Looks at every record, every revision and all that is derived from them."),
  .run = run,
};
