/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-decision.h"

#include "cli/pb-cli-output.h"
#include "exchange/pb-public-key.h"
#include "store/pb-store-keys.h"

#include <glib/gi18n.h>

static void
print_decision_cb (gpointer data, gpointer user_data)
{
  const PbDecision *decision = data;
  g_autofree char *sentence = pb_decision_describe (decision);
  g_autofree char *fingerprint =
      decision->key != NULL ? pb_public_key_fingerprint (decision->key) : NULL;

  if (fingerprint != NULL)
    pb_cli_print ("  %s  %s  %s\n", decision->time, sentence, fingerprint);
  else
    pb_cli_print ("  %s  %s\n", decision->time, sentence);
}

gboolean
pb_cli_print_decisions (PbStore *store, const char *subject, GError **error)
{
  g_autoptr (GPtrArray) decisions = pb_store_list_decisions (store, subject, error);

  if (decisions == NULL)
    return FALSE;
  if (decisions->len > 0)
    pb_cli_print ("\n%s\n", _ ("Decided here"));
  g_ptr_array_foreach (decisions, print_decision_cb, NULL);
  return TRUE;
}
