/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-backup.h"
#include "cli/pb-cli-dataset.h"
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-sign.h"
#include "exchange/pb-dataset-import.h"

#include <glib/gi18n.h>

/* Wide enough for "duplicate". */
#define VERDICT_WIDTH 10

static PbCliStatus
print_counts (const PbDatasetCounts *counts)
{
  for (PbVerdict verdict = PB_VERDICT_NEW; verdict < PB_N_VERDICTS; verdict++) {
    g_autofree char *name = pb_cli_pad (pb_verdict_get_name (verdict), VERDICT_WIDTH);

    pb_cli_print ("%s%u\n", name, counts->n[verdict]);
  }
  return counts->n[PB_VERDICT_CONFLICT] + counts->n[PB_VERDICT_REFUSED] > 0 ? PB_CLI_REFUSED
                                                                            : PB_CLI_DONE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) paths = pb_cli_parse (cli, argc, argv, NULL, 1, 1);
  g_autoptr (GFile) file = NULL;
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GError) error = NULL;
  PbDatasetCounts counts;

  if (paths == NULL)
    return PB_CLI_USAGE;
  file = pb_cli_find_file (paths[0]);
  store = file != NULL ? pb_cli_open_backed_up (cli) : NULL;
  if (store == NULL)
    return PB_CLI_REFUSED;
  if (pb_dataset_import (store, file, NULL, NULL, &counts, NULL, &error)) {
    pb_cli_sign_tell_secretariat (store);
    return print_counts (&counts);
  }
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

const PbCommand pb_cli_dataset_open = {
  .name = "dataset open",
  .parameters = N_ ("FILE"),
  .summary = N_ ("Take a data set into the register"),
  .description =
      N_ ("All of it is taken or, when something is wrong with the file, nothing. Higher revisions "
          "replace what is here; contacts and notes of this register stay. Where the same revision "
          "has another content, or a draft of this office is beside it, the record is left out as "
          "a conflict. The file may have up to 2 GiB."),
  .run = run,
};
