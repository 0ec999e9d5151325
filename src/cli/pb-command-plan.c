/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-sign.h"
#include "domain/pb-record.h"
#include "exchange/pb-planner.h"

#include <glib/gi18n.h>

/* Wide enough for "duplicate". */
#define VERDICT_WIDTH 10
#define KIND_WIDTH 7

static void
print_finding_cb (gpointer data, gpointer user_data)
{
  const PbFinding *finding = data;

  if (g_str_has_prefix (finding->tag, PB_PLANNER_TAG))
    pb_cli_print ("    %s\n", finding->message);
}

static void
print_item_cb (gpointer data, gpointer user_data)
{
  const PbPlanItem *item = data;
  gboolean *in_doubt = user_data;
  gboolean is_held = item->hold != PB_HOLD_NONE;
  const char *word = is_held ? "held" : pb_verdict_get_name (item->verdict);
  g_autofree char *verdict = pb_cli_pad (word, VERDICT_WIDTH);
  g_autofree char *kind = pb_cli_pad (item->kind->name, KIND_WIDTH);

  pb_cli_print ("%s%s%s  %s  (%s)\n", verdict, kind, pb_record_get_id (item->record),
                pb_record_title (item->kind, item->record), item->file);
  if (is_held)
    pb_cli_print ("    %s\n", pb_hold_describe (item->hold));
  g_ptr_array_foreach (item->findings, print_finding_cb, NULL);
  if (is_held || item->verdict == PB_VERDICT_CONFLICT || item->verdict == PB_VERDICT_REFUSED)
    *in_doubt = TRUE;
}

/* A register that is not there yet has nothing in it, unless it is to have the samples. */
static gboolean
open_if_there (PbCli *cli, PbStore **store)
{
  g_autofree char *path = pb_cli_get_store_path (cli);

  *store = NULL;
  if (!cli->samples && !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  *store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  return *store != NULL;
}

PbCliStatus
pb_command_plan_show_read (PbCli *cli, GPtrArray *submissions, GStrv names, gboolean are_own)
{
  g_autoptr (PbStore) store = NULL;
  g_autoptr (PbPlan) plan = NULL;
  gboolean in_doubt = FALSE;

  if (!open_if_there (cli, &store))
    return PB_CLI_REFUSED;
  plan = pb_cli_make_plan (submissions, names, are_own, store);
  if (plan == NULL)
    return PB_CLI_REFUSED;
  g_ptr_array_foreach (plan->items, print_item_cb, &in_doubt);
  pb_cli_sign_tell_keys (plan);
  return in_doubt ? PB_CLI_REFUSED : PB_CLI_DONE;
}

static PbCliStatus
show (PbCli *cli, GStrv paths)
{
  g_auto (GStrv) names = NULL;
  g_autoptr (GPtrArray) submissions = pb_cli_read_submissions (cli, paths, &names);

  return submissions != NULL ? pb_command_plan_show_read (cli, submissions, names, FALSE)
                             : PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  const GOptionEntry entries[] = { pb_cli_limit_entry (cli), { NULL } };
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, entries, 1, G_MAXUINT);

  return paths != NULL && pb_cli_limit_check (cli) ? show (cli, paths) : PB_CLI_USAGE;
}

const PbCommand pb_command_plan = {
  .name = "plan",
  .parameters = N_ ("FILE…"),
  .summary = N_ ("Show what an import would do"),
  .description = N_ (
      "Prints one line for each record: what an import would make of it, its kind, identifier "
      "and title, and its file. The register is not changed.\n\n"
      "new: not in the register. update: a later revision. same: already here. older: goes into "
      "the history only. duplicate: new, but looks like a record that is here, or like another "
      "new one among the files. conflict: another content under the same revision, or one that was "
      "not made from what is here; an import leaves it out. held: not signed by those it belongs "
      "to, with the reason in the next line; an import leaves it out. refused: cannot be taken."),
  .run = run,
};
