/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-files.h"
#include "cli/pb-cli-format.h"
#include "cli/pb-cli-output.h"
#include "cli/pb-cli-record.h"
#include "cli/pb-cli-sign.h"
#include "domain/pb-language.h"
#include "exchange/pb-file.h"
#include "exchange/pb-outgoing.h"
#include "report/pb-submission-paper.h"

#include <glib/gi18n.h>

/* What a submission on paper is called; it is no format for other programs. */
#define PAPER "pdf"

static gboolean
add_named (PbOutgoing *outgoing, PbStore *store, GStrv ids, GError **error)
{
  for (char **id = ids; *id != NULL; id++) {
    const PbKind *kind;
    g_autoptr (PbValue) record = pb_cli_load_record (store, *id, &kind, error);

    if (record == NULL)
      return FALSE;
    pb_outgoing_add (outgoing, kind, record);
  }
  return TRUE;
}

static gboolean
select_records (PbOutgoing *outgoing, PbStore *store, GStrv ids, GError **error)
{
  return (ids[0] != NULL ? add_named (outgoing, store, ids, error)
                         : pb_outgoing_add_all_final (outgoing, store, error)) &&
         pb_outgoing_add_parties (outgoing, store, error) &&
         pb_outgoing_add_reports (outgoing, store, error);
}

/* A submission that was asked for.
 * @limit: the most that the file may have, in bytes, 0 for the usual */
typedef struct {
  const char *path;
  PbCliSign sign;
  gsize limit;
} Order;

static gboolean
write_file (const Order *order, PbOutgoing *outgoing, PbStore *store, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (order->path);
  g_autoptr (PbSubmission) submission =
      pb_outgoing_make_submission (outgoing, pb_language_current ());
  g_autoptr (PbSubmission) finished = pb_cli_sign (&order->sign, submission, store, error);

  return finished != NULL &&
         pb_submission_write_limited (finished, file, order->limit, NULL, error) &&
         pb_cli_sign_file (&order->sign, file, error) &&
         pb_outgoing_mark (outgoing, store, file, error);
}

static gboolean
write_paper (const Order *order, PbOutgoing *outgoing, PbStore *store, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (order->path);
  g_autoptr (PbSubmission) submission =
      pb_outgoing_make_submission (outgoing, pb_language_current ());
  g_autoptr (PbSubmission) finished = pb_cli_sign (&order->sign, submission, store, error);
  g_autoptr (GBytes) paper = finished != NULL ? pb_submission_paper_make (finished, error) : NULL;

  return paper != NULL && pb_file_write (file, paper, NULL, error);
}

typedef gboolean (*WriteFunc) (const Order *order,
                               PbOutgoing *outgoing,
                               PbStore *store,
                               GError **error);

static PbCliStatus
export_records (PbStore *store, GStrv ids, const Order *order, WriteFunc write)
{
  g_autoptr (PbOutgoing) outgoing = pb_outgoing_new ();
  g_autoptr (GError) error = NULL;

  if (!select_records (outgoing, store, ids, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  if (pb_outgoing_get_n_records (outgoing) == 0) {
    pb_cli_complain ("%s",
                     _ ("Nothing in the register is final, so no file was written. Finalise a "
                        "record, or name the records to export."));
    return PB_CLI_REFUSED;
  }
  if (!write (order, outgoing, store, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  return PB_CLI_DONE;
}

static PbCliStatus
export_submission (PbCli *cli, GStrv ids, const Order *order, WriteFunc write)
{
  g_autoptr (PbStore) store = pb_cli_open_store (cli, PB_STORE_NONE);

  return store != NULL ? export_records (store, ids, order, write) : PB_CLI_REFUSED;
}

static PbCliStatus
export_format (PbCli *cli, char **words, const char *path, const char *name, gboolean with_mark)
{
  const PbExportFormat *format = pb_cli_format_find (name, path);

  return format != NULL ? pb_cli_format_export (cli, format, words, path, with_mark) : PB_CLI_USAGE;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *format = NULL;
  g_autofree char *signer = NULL;
  gboolean with_mark = FALSE;
  gboolean minisig = FALSE;
  gboolean is_paper;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("Write this file"), N_ ("FILE") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format,
      N_ ("Write for other programs: xlsx, csv, geojson or iati; or pdf, to print and sign"),
      N_ ("FORMAT") },
    { "mark", 0, 0, G_OPTION_ARG_NONE, &with_mark,
      N_ ("Begin CSV with a byte order mark, for programs that need it to know UTF-8"), NULL },
    { "sign", 0, 0, G_OPTION_ARG_STRING, &signer,
      N_ ("Sign with this key only, rather than with those of all entities that have one here"),
      N_ ("ENTITY|secretariat") },
    { "minisig", 0, 0, G_OPTION_ARG_NONE, &minisig,
      N_ ("Also write a signature file that minisign can check; needs --sign"), NULL },
    pb_cli_write_limit_entry (cli),
    { NULL },
  };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 0, G_MAXUINT);
  Order order;

  if (arguments == NULL || !pb_cli_limit_check (cli))
    return PB_CLI_USAGE;
  if (path == NULL) {
    pb_cli_complain ("%s", _ ("Name the file to write, such as “-o pledges.pledgebook.json”."));
    return PB_CLI_USAGE;
  }
  is_paper = g_strcmp0 (format, PAPER) == 0;
  if (format != NULL && !is_paper)
    return export_format (cli, arguments, path, format, with_mark);
  order = (Order){ path, { signer, minisig }, pb_cli_get_limit (cli) };
  if (!pb_cli_sign_check (&order.sign))
    return PB_CLI_USAGE;
  return export_submission (cli, arguments, &order, is_paper ? write_paper : write_file);
}

const PbCommand pb_command_export = {
  .name = "export",
  .parameters = N_ ("-o FILE [ID…]"),
  .summary = N_ ("Write a submission file, or records for other programs"),
  .description =
      N_ ("Without identifiers, every record that is final or further is exported. The "
          "entities that are parties of an exported pledge always go with it. A file that "
          "is there is replaced. A name that ends in .ndjson makes a file in lines, for programs "
          "that read record by record. With --format, the arguments are entities or pledges and a "
          "query, "
          "as for the command “list”, and all that it finds is written; CSV written into a folder "
          "has a table for each list of the records. With --format pdf, the arguments are "
          "identifiers, and what would be in a submission is set on pages, to be signed by hand; "
          "nothing counts as handed over by that."),
  .run = run,
};
