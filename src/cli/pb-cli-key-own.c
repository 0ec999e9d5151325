/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-files.h"
#include "cli/pb-cli-key.h"
#include "cli/pb-cli-output.h"
#include "exchange/pb-key-transfer.h"
#include "exchange/pb-own-keys.h"

#include <glib/gi18n.h>

static PbCliStatus
complain_of (const GError *error)
{
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

static PbCliStatus
run_new (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) signers = pb_cli_parse (cli, argc, argv, NULL, 1, 1);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbStore) store = NULL;
  g_autoptr (PbKey) key = NULL;
  g_autoptr (GError) error = NULL;

  if (signers == NULL || !pb_cli_key_check_signer (signers[0]))
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_CREATE);
  if (store == NULL)
    return PB_CLI_REFUSED;
  key = pb_own_keys_create (keyring, store, signers[0], &error);
  if (key == NULL)
    return complain_of (error);
  pb_cli_key_print (pb_key_get_text (key));
  return PB_CLI_DONE;
}

static PbKey *
load (const char *signer)
{
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (GError) error = NULL;
  PbKey *key = pb_keyring_load (keyring, signer, &error);

  if (key == NULL)
    pb_cli_complain ("%s", error != NULL ? error->message
                                         : _ ("There is no private key of this signer on this "
                                              "computer."));
  return key;
}

static GOptionEntry
create_passphrase_entry (char **path)
{
  return (GOptionEntry){
    "passphrase-file",
    0,
    0,
    G_OPTION_ARG_FILENAME,
    path,
    N_ ("Read the passphrase from the first line of this file, rather than from the terminal"),
    N_ ("FILE"),
  };
}

static PbCliStatus
export_key (const char *signer, const char *path, const char *passphrase_path)
{
  g_autoptr (PbKey) key = load (signer);
  g_autoptr (PbSecret) passphrase =
      key != NULL ? pb_cli_key_read_new_passphrase (passphrase_path) : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;

  if (passphrase == NULL)
    return PB_CLI_REFUSED;
  if (pb_key_transfer_write (file, signer, key, (const char *) passphrase, NULL, &error))
    return PB_CLI_DONE;
  return complain_of (error);
}

static PbCliStatus
run_export (PbCli *cli, int argc, char **argv)
{
  g_autofree char *passphrase_path = NULL;
  const GOptionEntry entries[] = { create_passphrase_entry (&passphrase_path), { NULL } };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 2, 2);

  if (arguments == NULL || !pb_cli_key_check_signer (arguments[0]))
    return PB_CLI_USAGE;
  return export_key (arguments[0], arguments[1], passphrase_path);
}

static PbCliStatus
import_key (PbCli *cli, const char *path, const char *passphrase_path)
{
  g_autoptr (PbSecret) passphrase = pb_cli_key_read_passphrase (passphrase_path);
  g_autoptr (GFile) file = passphrase != NULL ? pb_cli_find_file (path) : NULL;
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autofree char *signer = NULL;
  g_autoptr (PbKey) key = NULL;
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return PB_CLI_REFUSED;
  key = pb_key_transfer_read (file, (const char *) passphrase, &signer, &error);
  if (key == NULL)
    return complain_of (error);
  store = pb_cli_open_store (cli, PB_STORE_CREATE);
  if (store == NULL)
    return PB_CLI_REFUSED;
  if (!pb_own_keys_adopt (keyring, store, signer, key, &error))
    return complain_of (error);
  pb_cli_print ("%s\n", signer);
  pb_cli_key_print (pb_key_get_text (key));
  return PB_CLI_DONE;
}

static PbCliStatus
run_import (PbCli *cli, int argc, char **argv)
{
  g_autofree char *passphrase_path = NULL;
  const GOptionEntry entries[] = { create_passphrase_entry (&passphrase_path), { NULL } };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 1, 1);

  if (arguments == NULL)
    return PB_CLI_USAGE;
  return import_key (cli, arguments[0], passphrase_path);
}

const PbCommand pb_cli_key_new = {
  .name = "key new",
  .parameters = N_ ("ENTITY|secretariat"),
  .summary = N_ ("Make a key"),
  .description = N_ ("An entity that was made in this register gets its key by itself when it is "
                     "made final or first exported. A key that is there is never replaced."),
  .run = run_new,
};

const PbCommand pb_cli_key_export = {
  .name = "key export",
  .parameters = N_ ("ENTITY|secretariat FILE"),
  .summary = N_ ("Save a private key, to move it to another computer"),
  .description = N_ ("The file can only be opened with the passphrase."),
  .run = run_export,
};

const PbCommand pb_cli_key_import = {
  .name = "key import",
  .parameters = N_ ("FILE"),
  .summary = N_ ("Load a private key from another computer"),
  .run = run_import,
};
