/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-decision.h"
#include "cli/pb-cli-key.h"
#include "cli/pb-cli-output.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n.h>

/* Wide enough for "confirmed". */
#define TRUST_WIDTH 11
#define SIGNER_WIDTH 38

static void
print_line (PbStore *store, const PbKnownKey *key)
{
  g_autofree char *name = pb_cli_key_name_signer (store, key->signer);
  g_autofree char *fingerprint = pb_public_key_fingerprint (key->key);
  g_autofree char *trust = pb_cli_pad (pb_trust_get_name (key->trust), TRUST_WIDTH);
  g_autofree char *signer = pb_cli_pad (key->signer, SIGNER_WIDTH);

  pb_cli_print ("%s%s%s  %s\n", trust, signer, fingerprint, name);
}

static PbCliStatus
list (PbStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = pb_store_list_keys (store, NULL, &error);

  if (keys == NULL) {
    pb_cli_complain ("%s", error->message);
    return PB_CLI_REFUSED;
  }
  for (guint i = 0; i < keys->len; i++)
    print_line (store, g_ptr_array_index (keys, i));
  return PB_CLI_DONE;
}

static PbCliStatus
run_list (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) none = pb_cli_parse (cli, argc, argv, NULL, 0, 0);
  g_autoptr (PbStore) store = NULL;

  if (none == NULL)
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  return store != NULL ? list (store) : PB_CLI_REFUSED;
}

static void
print_key (PbStore *store, const PbKnownKey *key)
{
  g_autofree char *name = pb_cli_key_name_signer (store, key->signer);

  /* Translators: 1 is a name, 2 an identifier, 3 a word such as "confirmed", 4 a time. */
  pb_cli_print (_ ("%1$s (%2$s): %3$s, first seen %4$s\n"), name, key->signer,
                pb_trust_get_name (key->trust), key->first_seen);
  pb_cli_key_print (key->key);
}

static PbCliStatus
show (PbStore *store, const char *signer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) keys = pb_store_list_keys (store, signer, &error);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    print_key (store, g_ptr_array_index (keys, i));
  if (keys != NULL && keys->len > 0 && pb_cli_print_decisions (store, signer, &error))
    return PB_CLI_DONE;
  pb_cli_complain ("%s", error != NULL ? error->message : _ ("No key of this signer is known."));
  return PB_CLI_REFUSED;
}

static PbCliStatus
run_show (PbCli *cli, int argc, char **argv)
{
  g_auto (GStrv) signers = pb_cli_parse (cli, argc, argv, NULL, 1, 1);
  g_autoptr (PbStore) store = NULL;

  if (signers == NULL || !pb_cli_key_check_signer (signers[0]))
    return PB_CLI_USAGE;
  store = pb_cli_open_store (cli, PB_STORE_READ_ONLY);
  return store != NULL ? show (store, signers[0]) : PB_CLI_REFUSED;
}

const PbCommand pb_cli_key_list = {
  .name = "key list",
  .summary = N_ ("Show all keys that the register knows"),
  .description = N_ ("One line for each: own, confirmed, accepted, refused or replaced, then whose "
                     "key it is, and its fingerprint."),
  .run = run_list,
};

const PbCommand pb_cli_key_show = {
  .name = "key show",
  .parameters = N_ ("ENTITY|secretariat"),
  .summary = N_ ("Show the keys of a signer"),
  .description = N_ ("Each key, and what somebody here has decided about it.\n\n"
                     "A file signed with “export --minisig” can be checked without Pledgebook: "
                     "minisign -Vm FILE -P PUBLIC-KEY."),
  .run = run_show,
};
