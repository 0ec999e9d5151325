/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-link-table.h"
#include "store/pb-record-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-search-table.h"
#include "store/pb-store-private.h"
#include "store/pb-transaction.h"

#include <glib/gi18n-lib.h>

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-record.h"

/* The part of PbStore that looks whether everything is as it was written. */

static void
add_record_finding (
    GPtrArray *findings, const char *tag, const PbKind *kind, const char *id, const char *message)
{
  g_autofree char *pointer = g_strdup_printf ("/%s/%s", kind->plural, id);

  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, tag, pointer, "%s", message));
}

/* Damage is what we are looking for; anything else keeps us from looking. */
static gboolean
absorb_damage (GError *damage, GPtrArray *findings, GError **error)
{
  if (!g_error_matches (damage, PB_STORE_ERROR, PB_STORE_ERROR_DAMAGED)) {
    g_propagate_error (error, damage);
    return FALSE;
  }
  g_ptr_array_add (findings, pb_finding_new (PB_SEVERITY_ERROR, "store-file-damaged", "", "%s",
                                             damage->message));
  g_error_free (damage);
  return TRUE;
}

static gboolean
check_file (PbDatabase *database, GPtrArray *findings, GError **error)
{
  g_autoptr (PbStatement) check = pb_statement_new (database, "PRAGMA integrity_check (1)", "");

  if (pb_statement_step (check) && g_strcmp0 (pb_statement_get_text (check, 0), "ok") != 0)
    g_ptr_array_add (
        findings, pb_finding_new (PB_SEVERITY_ERROR, "store-file-damaged", "", "%s",
                                  _ ("The file of the register is damaged. Use the newest backup "
                                     "in the folder “backups” beside it.")));
  return pb_statement_finish (check, error);
}

static gboolean
check_references (PbDatabase *database, GPtrArray *findings, GError **error)
{
  g_autoptr (PbStatement) check = pb_statement_new (database, "PRAGMA foreign_key_check", "");

  if (pb_statement_step (check))
    g_ptr_array_add (findings,
                     pb_finding_new (PB_SEVERITY_ERROR, "store-reference-broken", "", "%s",
                                     _ ("Something in the register belongs to a record that is not "
                                        "there.")));
  return pb_statement_finish (check, error);
}

static gboolean
is_intact (const PbKind *kind, const char *body, const char *digest)
{
  g_autoptr (PbValue) record =
      body != NULL ? pb_json_parse (body, strlen (body), NULL, NULL) : NULL;
  g_autofree char *actual = record != NULL ? pb_record_digest (kind, record) : NULL;

  return g_strcmp0 (actual, digest) == 0;
}

static gboolean
check_revisions (PbDatabase *database, GPtrArray *findings, GError **error)
{
  g_autoptr (PbStatement) list =
      pb_statement_new (database,
                        "SELECT kind, record_id, revisions.digest, body"
                        " FROM revisions JOIN records ON records.id = record_id",
                        "");

  while (pb_statement_step (list)) {
    const PbKind *kind = pb_kind_find (pb_statement_get_text (list, 0));

    if (kind != NULL &&
        !is_intact (kind, pb_statement_get_text (list, 3), pb_statement_get_text (list, 2)))
      add_record_finding (findings, "store-revision-changed", kind, pb_statement_get_text (list, 1),
                          _ ("A revision in the history is not what was stored: its digest "
                             "differs."));
  }
  return pb_statement_finish (list, error);
}

static gboolean
check_current (PbDatabase *database, const PbKind *kind, GPtrArray *findings, GError **error)
{
  g_autoptr (PbStatement) list = pb_record_table_list_wrong (database, kind);

  while (pb_statement_step (list))
    add_record_finding (findings, "store-current-changed", kind, pb_statement_get_text (list, 0),
                        _ ("The record is not the same as the newest revision in its history."));
  return pb_statement_finish (list, error);
}

static gboolean
check_derived (PbDatabase *database,
               const PbKind *kind,
               PbValue *record,
               gint64 row,
               GPtrArray *findings,
               GError **error)
{
  gboolean links_agree, search_agrees;

  if (!pb_link_table_agrees (database, kind, record, &links_agree, error) ||
      !pb_search_table_agrees (database, row, kind, record, &search_agrees, error))
    return FALSE;
  if (!links_agree)
    add_record_finding (findings, "store-links-differ", kind, pb_record_get_id (record),
                        _ ("The record is not found under all its terms and countries."));
  if (!search_agrees)
    add_record_finding (findings, "store-search-differs", kind, pb_record_get_id (record),
                        _ ("The record is not found by all its words."));
  return TRUE;
}

static gboolean
check_records (PbDatabase *database, const PbKind *kind, GPtrArray *findings, GError **error)
{
  g_autoptr (PbStatement) list = pb_record_table_list (database, kind, TRUE);

  while (pb_statement_step (list)) {
    g_autoptr (PbValue) record = pb_statement_get_record (list, 0);

    if (record != NULL &&
        !check_derived (database, kind, record, pb_statement_get_number (list, 1), findings, error))
      return FALSE;
  }
  return pb_statement_finish (list, error);
}

static gboolean
check_kinds (PbDatabase *database, GPtrArray *findings, GError **error)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    if (!check_current (database, *kind, findings, error) ||
        !check_records (database, *kind, findings, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_search (PbDatabase *database, GPtrArray *findings, GError **error)
{
  /* SQLite's own check of the index is a kind of writing. */
  return pb_database_is_read_only (database) || pb_search_table_check (database, error);
}

static gboolean
check_all (PbDatabase *database, GPtrArray *findings, GError **error)
{
  static gboolean (*const checks[]) (PbDatabase *, GPtrArray *, GError **) = {
    check_file, check_references, check_revisions, check_kinds, check_search,
  };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++) {
    GError *damage = NULL;

    if (!checks[i](database, findings, &damage) && !absorb_damage (damage, findings, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
pb_store_verify (PbStore *self, GPtrArray *findings, GError **error)
{
  PbDatabase *database = pb_store_get_database (self);
  g_autoptr (PbTransaction) transaction = pb_database_is_read_only (database)
                                              ? pb_transaction_begin_read (database, error)
                                              : pb_transaction_begin_write (database, error);

  return transaction != NULL && check_all (database, findings, error);
}
