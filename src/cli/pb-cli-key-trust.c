/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-key.h"
#include "cli/pb-cli-output.h"
#include "exchange/pb-keyring.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n.h>

/* (transfer full) (nullable): the key that a signer has now. */
static char *
find_current (PbStore *store, const char *signer)
{
  g_autoptr (GPtrArray) keys = pb_store_list_keys (store, signer, NULL);

  for (guint i = 0; keys != NULL && i < keys->len; i++) {
    const PbKnownKey *key = g_ptr_array_index (keys, i);

    if (pb_trust_is_current (key->trust))
      return g_strdup (key->key);
  }
  return NULL;
}

static PbCliStatus
trust (PbStore *store, const char *signer, const char *given, PbTrust trust)
{
  g_autofree char *key = given != NULL ? g_strdup (given) : find_current (store, signer);
  g_autoptr (GError) error = NULL;

  if (key == NULL) {
    pb_cli_complain ("%s", _ ("No key of this signer is known."));
    return PB_CLI_REFUSED;
  }
  if (!pb_store_trust_key (store, signer, key, trust, &error)) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  pb_cli_key_print (key);
  return PB_CLI_DONE;
}

static gboolean
is_key (const char *text)
{
  PbPublicKey key;

  if (text == NULL || pb_public_key_parse (&key, text))
    return TRUE;
  pb_cli_complain (_ ("“%s” is not a public key."), text);
  return FALSE;
}

static PbCliStatus
run_trust (PbCli *cli, int argc, char **argv)
{
  gboolean refuse = FALSE;
  const GOptionEntry entries[] = {
    { "refuse", 0, 0, G_OPTION_ARG_NONE, &refuse, N_ ("Never believe what this key has signed"),
      NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 1, 2);
  g_autoptr (PbStore) store = NULL;

  if (arguments == NULL || !pb_cli_key_check_signer (arguments[0]) || !is_key (arguments[1]))
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_CREATE);
  if (store == NULL)
    return PB_CLI_REFUSED;
  return trust (store, arguments[0], arguments[1], refuse ? PB_TRUST_REFUSED : PB_TRUST_CONFIRMED);
}

static PbCliStatus
run_forget (PbCli *cli, int argc, char **argv)
{
  gboolean with_private = FALSE;
  const GOptionEntry entries[] = {
    { "private", 0, 0, G_OPTION_ARG_NONE, &with_private,
      N_ ("Remove the private key from this computer, too"), NULL },
    { NULL },
  };
  g_auto (GStrv) arguments = pb_cli_parse (cli, argc, argv, entries, 1, 1);
  g_autoptr (PbKeyring) keyring = pb_keyring_new (NULL);
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments == NULL || !pb_cli_key_check_signer (arguments[0]))
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_NONE);
  if (store == NULL)
    return PB_CLI_REFUSED;
  if (pb_store_forget_keys (store, arguments[0], &error) &&
      (!with_private || pb_keyring_remove (keyring, arguments[0], &error)))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error->message);
  return PB_CLI_REFUSED;
}

const PbCommand pb_cli_key_trust = {
  .name = "key trust",
  .parameters = N_ ("ENTITY|secretariat [KEY]"),
  .summary = N_ ("Note that the fingerprint of a key was compared"),
  .description = N_ ("Without KEY, the one that is known. With another KEY it becomes the signer's "
                     "key, and the one before is no longer believed: call the signer first, and "
                     "compare the fingerprint."),
  .run = run_trust,
};

const PbCommand pb_cli_key_forget = {
  .name = "key forget",
  .parameters = N_ ("ENTITY|secretariat"),
  .summary = N_ ("Forget the keys of a signer"),
  .description = N_ ("The next file of this signer is a first contact again. That it was forgotten "
                     "stays written down."),
  .run = run_forget,
};
