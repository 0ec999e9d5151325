/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-merge.h"
#include "store/pb-generation-table.h"
#include "store/pb-merge-table.h"
#include "store/pb-record-table.h"
#include "store/pb-store-private.h"

#include <glib/gi18n-lib.h>

/* The part of PbStore that tells what has changed. */

/* @targets: see pb_store_list_targets() */
typedef struct {
  PbDatabase *database;
  gint64 since;
  GHashTable *targets;
  PbStoreChangeFunc func;
  gpointer user_data;
} Report;

static gboolean
report_gone (const Report *self, GError **error)
{
  g_autoptr (PbStatement) list = pb_record_table_list_gone (self->database, self->since);

  while (pb_statement_step (list)) {
    guint32 row = pb_statement_get_row (list, 0);

    if (row != 0)
      self->func (row, NULL, NULL, NULL, self->user_data);
  }
  return pb_statement_finish (list, error);
}

static gboolean
report_changed (const Report *self, const PbKind *kind, GError **error)
{
  g_autoptr (PbStatement) list = pb_record_table_list_changed (self->database, kind, self->since);
  gboolean sound = TRUE;

  while (sound && pb_statement_step (list)) {
    g_autoptr (PbValue) record = pb_statement_get_record (list, 0);
    guint32 row = pb_statement_get_row (list, 1);
    g_autoptr (PbValue) resolved = NULL;

    sound = row != 0 && record != NULL;
    if (sound) {
      resolved = pb_merge_resolve (kind, record, self->targets);
      self->func (row, kind, resolved, pb_statement_get_text (list, 2), self->user_data);
    }
  }
  return pb_statement_finish (list, error);
}

static gboolean
report (const Report *self, GError **error)
{
  if (self->since > 0 && !report_gone (self, error))
    return FALSE;
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!report_changed (self, *kind, error))
      return FALSE;
  return TRUE;
}

static gboolean
require_known (PbDatabase *database, const PbMoment *moment, GError **error)
{
  gboolean knows = TRUE;

  if (moment->generation != 0 && !pb_generation_table_knows (database, moment, &knows, error))
    return FALSE;
  if (!knows)
    g_set_error_literal (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND,
                         _ ("The register does not remember what has changed since then."));
  return knows;
}

gboolean
pb_store_foreach_change (
    PbStore *self, PbMoment *moment, PbStoreChangeFunc func, gpointer user_data, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  /* All of one moment, whatever others write meanwhile. */
  g_autoptr (PbTransaction) transaction = pb_transaction_begin_read (database, error);
  g_autoptr (GHashTable) targets =
      transaction != NULL ? pb_merge_table_list_targets (database, error) : NULL;
  Report changes = { database, moment->generation, targets, func, user_data };
  PbMoment now;

  if (targets == NULL || !require_known (database, moment, error) ||
      !pb_generation_table_get_moment (database, &now, error) || !report (&changes, error))
    return FALSE;
  *moment = now;
  return TRUE;
}
