/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-record.h"

#include "cli/pb-cli-output.h"
#include "domain/pb-record-text.h"

#include <glib/gi18n.h>

PbValue *
pb_cli_load_record (PbStore *store, const char *id, const PbKind **kind, GError **error)
{
  g_autoptr (GError) fault = NULL;

  *kind = pb_store_find_kind (store, id, &fault);
  if (*kind != NULL)
    return pb_store_load (store, *kind, id, error);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND,
                 _ ("There is no record “%s” in this register. See “pledgebook-cli list”."), id);
  return NULL;
}

void
pb_cli_print_record (const PbKind *kind, PbValue *record)
{
  g_autofree char *text = pb_record_text_make (kind, record);

  pb_cli_print ("%s", text);
}
