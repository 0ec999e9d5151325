/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-command.h"

#include "cli/pb-cli-output.h"
#include "domain/pb-language.h"
#include "domain/pb-trust.h"
#include "exchange/pb-receipt.h"

#include <glib/gi18n.h>

static PbCliStatus
write_receipts (PbStore *store, const char *path, PbKeyring *keyring)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) pb_receipt_file_free);
  const PbReceiptChoice choice = {
    .folder = folder,
    .language = pb_language_current (),
    .keyring = keyring,
  };
  gboolean done = pb_receipt_write_all (store, &choice, files, NULL, NULL, &error);

  for (guint i = 0; i < files->len; i++)
    pb_cli_print ("%s\n", ((const PbReceiptFile *) g_ptr_array_index (files, i))->name);
  if (!done)
    pb_cli_complain ("%s", error->message);
  return done ? PB_CLI_DONE : PB_CLI_REFUSED;
}

static PbCliStatus
run (PbCli *cli, int argc, char **argv)
{
  gboolean is_unsigned = FALSE;
  const GOptionEntry entries[] = {
    { "unsigned", 0, 0, G_OPTION_ARG_NONE, &is_unsigned,
      N_ ("Do not sign; entities with a key are asked before they believe such a receipt"), NULL },
    { NULL },
  };
  g_auto (GStrv) folders = pb_cli_parse (cli, argc, argv, entries, 1, 1);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbStore) store = NULL;

  if (folders == NULL)
    return PB_CLI_USAGE;
  if (!is_unsigned && !pb_keyring_has (keyring, PB_SIGNER_SECRETARIAT)) {
    pb_cli_complain ("%s", _ ("There is no key of the secretariat on this computer. Make one with "
                              "“key new secretariat”, or say “--unsigned”."));
    return PB_CLI_REFUSED;
  }
  store = pb_cli_open_store (cli, PB_STORE_NONE);
  return store != NULL ? write_receipts (store, folders[0], is_unsigned ? NULL : keyring)
                       : PB_CLI_REFUSED;
}

const PbCommand pb_command_receipt = {
  .name = "receipt",
  .parameters = N_ ("FOLDER"),
  .summary = N_ ("Write what was reviewed, one file for each entity"),
  .description = N_ (
      "Writes a receipt for each entity about whose records something was said that no receipt "
      "has yet, and prints the names of the files. An entity takes its receipt in like any other "
      "file and sees the comments at its fields."),
  .run = run,
};
