/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "domain/pb-record.h"

#include <glib/gi18n.h>

/* Wide enough for "duplicate". */
#define VERDICT_WIDTH 10

static void
warn_of_item_cb (gpointer data, gpointer user_data)
{
  const PbPlanItem *item = data;
  const char *id = pb_record_get_id (item->record);
  const char *title = pb_record_title (item->kind, item->record);

  switch (item->verdict) {
  case PB_VERDICT_CONFLICT:
    pb_cli_complain (_ ("“%1$s” (%2$s) was left out: the register has other changes of it."), title,
                     id);
    return;
  case PB_VERDICT_REFUSED:
    pb_cli_complain (
        _ ("“%1$s” (%2$s) was left out: its identifier belongs to a record of another kind."),
        title, id);
    return;
  case PB_VERDICT_DUPLICATE:
    pb_cli_complain (_ ("“%1$s” (%2$s) was taken, but looks like %3$s, which was there before."),
                     title, id, pb_record_get_id (item->here));
    return;
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE:
  case PB_VERDICT_SAME:
  case PB_VERDICT_OLDER: return;
  }
  g_return_if_reached ();
}

static void
print_counts (const PbPlan *plan)
{
  for (PbVerdict verdict = PB_VERDICT_NEW; verdict < PB_N_VERDICTS; verdict++) {
    g_autofree char *name = pb_cli_pad (pb_verdict_get_name (verdict), VERDICT_WIDTH);

    pb_cli_print ("%s%u\n", name, pb_plan_count (plan, verdict));
  }
}

static PbCliStatus
apply (PbStore *store, const PbPlan *plan)
{
  g_autoptr (GError) error = NULL;

  if (!pb_store_apply (store, plan, NULL, NULL, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  print_counts (plan);
  g_ptr_array_foreach (plan->items, warn_of_item_cb, NULL);
  return pb_plan_count (plan, PB_VERDICT_CONFLICT) + pb_plan_count (plan, PB_VERDICT_REFUSED) > 0
             ? PB_CLI_REFUSED
             : PB_CLI_DONE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, NULL, 1, G_MAXUINT);
  g_autoptr (GPtrArray) submissions = NULL;
  g_autoptr (PbStore) store = NULL;
  g_autoptr (PbPlan) plan = NULL;

  if (paths == NULL)
    return PB_CLI_USAGE;
  submissions = pb_cli_read_submissions (paths);
  if (submissions == NULL)
    return PB_CLI_REFUSED;
  store = pb_cli_open_store (cli, PB_STORE_CREATE);
  plan = store != NULL ? pb_cli_make_plan (submissions, paths, store) : NULL;
  return plan != NULL ? apply (store, plan) : PB_CLI_REFUSED;
}

const PbCommand pb_command_import = {
  .name = "import",
  .parameters = N_ ("FILE…"),
  .summary = N_ ("Take the records of submission files into the register"),
  .description = N_ (
      "All files are taken together or, when one of them is refused, none. Doing it again changes "
      "nothing, and the order of the files does not matter. Prints how many records were new, "
      "updated and so on; see the command “plan”. Records in conflict are left out."),
  .run = run,
};
