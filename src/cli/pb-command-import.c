/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "base/pb-finding.h"
#include "cli/pb-cli-backup.h"
#include "cli/pb-cli-csv.h"
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-sign.h"
#include "domain/pb-batch.h"
#include "domain/pb-record.h"
#include "exchange/pb-planner.h"

#include <glib/gi18n.h>

/* Wide enough for "duplicate". */
#define VERDICT_WIDTH 10

/* What was asked for.
 * @rows: (nullable): what the rows of the files are; %NULL for files that are no tables
 * @encoding: (nullable): of the tables
 * @wanted: (nullable): ids of records to take whatever is proposed
 * @unwanted: (nullable): ids of records to leave out */
typedef struct {
  const PbKind *rows;
  const char *encoding;
  char **wanted;
  char **unwanted;
  gboolean plan_only;
} Wish;

static void
warn_of_held (const PbPlanItem *item, const char *title, const char *id)
{
  if (item->choice == PB_CHOICE_TAKE)
    /* Translators: a title, an identifier, a whole sentence. */
    pb_cli_complain (_ ("“%1$s” (%2$s) was taken as you asked. %3$s"), title, id,
                     pb_hold_describe (item->hold));
  else
    /* Translators: a title, an identifier, a whole sentence. */
    pb_cli_complain (_ ("“%1$s” (%2$s) was left out. %3$s"), title, id,
                     pb_hold_describe (item->hold));
}

static void
warn_of_finding (const PbFinding *finding, const char *title, const char *id)
{
  if (g_str_has_prefix (finding->tag, PB_PLANNER_TAG) && finding->severity != PB_SEVERITY_ERROR)
    /* Translators: a title, an identifier, whole sentences. */
    pb_cli_complain (_ ("“%1$s” (%2$s): %3$s"), title, id, finding->message);
}

static void
warn_of_likeness (const PbPlanItem *item, const char *title, const char *id)
{
  const char *other = pb_record_get_id (item->here);

  if (item->choice == PB_CHOICE_SKIP)
    pb_cli_complain (_ ("“%1$s” (%2$s) was left out: it says the same as %3$s."), title, id, other);
  else if (item->rival != NULL)
    pb_cli_complain (_ ("“%1$s” (%2$s) was taken, but looks like %3$s, which is new as well."),
                     title, id, other);
  else
    pb_cli_complain (_ ("“%1$s” (%2$s) was taken, but looks like %3$s, which was there before."),
                     title, id, other);
}

static void
warn_of_item_cb (gpointer data, gpointer user_data)
{
  const PbPlanItem *item = data;
  const char *const *unwanted = user_data;
  const char *id = pb_record_get_id (item->record);
  const char *title = pb_record_title (item->kind, item->record);

  for (guint i = 0; i < item->findings->len; i++)
    warn_of_finding (g_ptr_array_index (item->findings, i), title, id);
  if (unwanted != NULL && g_strv_contains (unwanted, id)) {
    pb_cli_complain (_ ("“%1$s” (%2$s) was left out as you asked."), title, id);
    return;
  }
  if (item->hold != PB_HOLD_NONE) {
    warn_of_held (item, title, id);
    return;
  }
  switch (item->verdict) {
  case PB_VERDICT_CONFLICT:
    if (item->choice != PB_CHOICE_TAKE)
      pb_cli_complain (_ ("“%1$s” (%2$s) was left out: the register has other changes of it."),
                       title, id);
    return;
  case PB_VERDICT_REFUSED:
    pb_cli_complain (
        _ ("“%1$s” (%2$s) was left out: its identifier belongs to a record of another kind."),
        title, id);
    return;
  case PB_VERDICT_DUPLICATE: warn_of_likeness (item, title, id); return;
  case PB_VERDICT_NEW:
  case PB_VERDICT_UPDATE:
  case PB_VERDICT_SAME:
  case PB_VERDICT_OLDER: return;
  }
  g_return_if_reached ();
}

static void
print_held (const PbPlan *plan)
{
  g_autofree char *name = pb_cli_pad ("held", VERDICT_WIDTH);

  pb_cli_print ("%s%u\n", name, pb_plan_count_held (plan));
}

static void
print_counts (const PbPlan *plan)
{
  for (PbVerdict verdict = PB_VERDICT_NEW; verdict < PB_N_VERDICTS; verdict++) {
    g_autofree char *name = pb_cli_pad (pb_verdict_get_name (verdict), VERDICT_WIDTH);

    pb_cli_print ("%s%u\n", name, pb_plan_count (plan, verdict));
  }
  print_held (plan);
}

static gboolean
is_all_settled (const PbPlan *plan)
{
  for (guint i = 0; i < plan->items->len; i++) {
    const PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (item->choice == PB_CHOICE_SKIP && item->verdict != PB_VERDICT_SAME &&
        item->verdict != PB_VERDICT_DUPLICATE)
      return FALSE;
  }
  return TRUE;
}

/* What a person can decide. */
static gboolean
is_open (const PbPlanItem *item)
{
  return item->hold != PB_HOLD_NONE || item->verdict == PB_VERDICT_CONFLICT ||
         item->verdict == PB_VERDICT_DUPLICATE || item->verdict == PB_VERDICT_NEW ||
         item->verdict == PB_VERDICT_UPDATE;
}

/* Decides one record; the others have what is proposed for them. */
static gboolean
decide (const PbPlan *plan, const char *id, PbBatch batch)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < plan->items->len; i++) {
    PbPlanItem *item = g_ptr_array_index (plan->items, i);

    if (is_open (item) && g_str_equal (pb_record_get_id (item->record), id))
      g_ptr_array_add (items, item);
  }
  if (items->len == 0)
    pb_cli_complain (_ ("There is nothing to decide about “%s” in these files. See the command "
                        "“plan”."),
                     id);
  pb_batch_decide (batch, items);
  return items->len > 0;
}

/* @ids: (nullable) */
static gboolean
decide_all (const PbPlan *plan, char **ids, PbBatch batch)
{
  for (char **id = ids; id != NULL && *id != NULL; id++)
    if (!decide (plan, *id, batch))
      return FALSE;
  return TRUE;
}

static PbCliStatus
apply (PbStore *store, const PbPlan *plan, char **unwanted)
{
  g_autoptr (GError) error = NULL;

  if (!pb_store_apply (store, plan, NULL, NULL, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  print_counts (plan);
  pb_cli_sign_tell_keys (plan);
  g_ptr_array_foreach (plan->items, warn_of_item_cb, unwanted);
  return is_all_settled (plan) ? PB_CLI_DONE : PB_CLI_REFUSED;
}

static PbCliStatus
undo (PbCli *cli)
{
  g_autoptr (PbStore) store = pb_cli_open_store (cli, PB_STORE_NONE);
  g_autoptr (GError) error = NULL;
  guint n_undone;

  if (store == NULL)
    return PB_CLI_REFUSED;
  if (!pb_store_undo_import (store, &n_undone, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  pb_cli_print (ngettext ("%u record is what it was before the last import.\n",
                          "%u records are what they were before the last import.\n", n_undone),
                n_undone);
  return PB_CLI_DONE;
}

static gboolean
check_files (GStrv paths, gboolean undoes)
{
  if ((paths[0] == NULL) == undoes)
    return TRUE;
  pb_cli_complain ("%s", undoes ? _ ("Files are not taken in and taken back at once.")
                                : _ ("Name the files to take in."));
  return FALSE;
}

static PbCliStatus
carry_out (PbCli *cli, const Wish *wish, GPtrArray *submissions, GStrv names)
{
  g_autoptr (PbStore) store = pb_cli_open_backed_up (cli);
  g_autoptr (PbPlan) plan =
      store != NULL ? pb_cli_make_plan (submissions, names, wish->rows != NULL, store) : NULL;

  if (plan == NULL || !decide_all (plan, wish->wanted, PB_BATCH_TAKE) ||
      !decide_all (plan, wish->unwanted, PB_BATCH_KEEP))
    return PB_CLI_REFUSED;
  return apply (store, plan, wish->unwanted);
}

static PbCliStatus
take_in (PbCli *cli, const Wish *wish, GStrv paths)
{
  g_auto (GStrv) names = NULL;
  guint n_left_out = 0;
  g_autoptr (GPtrArray) submissions =
      wish->rows != NULL ? pb_cli_csv_read (wish->rows, wish->encoding, paths, &names, &n_left_out)
                         : pb_cli_read_submissions (cli, paths, &names);
  PbCliStatus status;

  if (submissions == NULL)
    return PB_CLI_REFUSED;
  status = wish->plan_only ? pb_command_plan_show_read (cli, submissions, names, wish->rows != NULL)
                           : carry_out (cli, wish, submissions, names);
  return n_left_out > 0 ? PB_CLI_REFUSED : status;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) wanted = NULL;
  g_auto (GStrv) unwanted = NULL;
  gboolean plan_only = FALSE;
  gboolean undoes = FALSE;
  g_autofree char *csv = NULL;
  g_autofree char *encoding = NULL;
  const GOptionEntry entries[] = {
    { "plan", 0, 0, G_OPTION_ARG_NONE, &plan_only, N_ ("Only show what would be done"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_STRING, &csv,
      N_ ("The files are tables (CSV) of entities, pledges or reports"), N_ ("KIND") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding,
      N_ ("The encoding of the tables, when it is not guessed right"), N_ ("ENCODING") },
    { "take", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wanted,
      N_ ("Take this record although it is held or in conflict; may be given several times"),
      N_ ("ID") },
    { "leave", 0, 0, G_OPTION_ARG_STRING_ARRAY, &unwanted,
      N_ ("Leave this record out; may be given several times"), N_ ("ID") },
    { "undo", 0, 0, G_OPTION_ARG_NONE, &undoes, N_ ("Take back the last import"), NULL },
    pb_cli_limit_entry (cli),
    { NULL },
  };
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  const PbKind *rows = csv != NULL ? pb_cli_csv_find_kind (csv) : NULL;

  if (paths == NULL || !pb_cli_limit_check (cli) || (csv != NULL && rows == NULL) ||
      !check_files (paths, undoes))
    return PB_CLI_USAGE;
  return undoes ? undo (cli)
                : take_in (cli, &(Wish){ rows, encoding, wanted, unwanted, plan_only }, paths);
}

const PbCommand pb_command_import = {
  .name = "import",
  .parameters = N_ ("[FILE…]"),
  .summary = N_ ("Take the records of submission files into the register"),
  .description = N_ (
      "All files are taken together or, when one of them is refused, none. Doing it again changes "
      "nothing, and the order of the files does not matter. Prints how many records were new, "
      "updated and so on; see the command “plan”. Records in conflict are left out, and so are "
      "those that are held because they are not signed by those they belong to. The key of an "
      "entity that was never seen before is accepted with the first file it has signed, and its "
      "fingerprint is told, to be compared by telephone. A table is this office’s own work, for "
      "which nobody else need sign. What was taken in can be taken back with --undo as long as "
      "nothing of it has been changed since."),
  .run = run,
};
