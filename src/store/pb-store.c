/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-store-private.h"
#include "store/pb-backup.h"
#include "store/pb-migrations.h"
#include "store/pb-record-table.h"
#include "store/pb-revision-table.h"
#include "store/pb-search-table.h"
#include "store/pb-transaction.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/pb-text.h"

/* How long a deleted record can be brought back. */
#define DAYS_KEPT 30

struct _PbStore {
  PbDatabase *database;
};

char *
pb_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "pledgebook", "pledgebook.db", NULL);
}

/* The last program to close the register removes the log beside it. If it is there, one crashed, or
 * one has it open now. */
static gboolean
was_left_open (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static gboolean
prepare (PbDatabase *database, PbStoreFlags flags, gboolean left_open, GError **error)
{
  guint version;

  return pb_migrations_identify (database, flags, &version, error) &&
         (!left_open || pb_database_check (database, error)) &&
         pb_database_use_wal (database, error) && pb_migrations_run (database, version, error);
}

static void
purge (PbDatabase *database)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, -DAYS_KEPT);
  g_autofree char *before = g_date_time_format (then, "%Y-%m-%dT%H:%M:%SZ");
  g_autoptr (GError) error = NULL;

  /* What cannot be removed today goes another day. */
  if (!pb_record_table_purge (database, before, &error))
    g_debug ("Deleted records were not purged: %s", error->message);
}

/**
 * pb_store_open:
 * @path: the register's file
 * @flags: %PB_STORE_CREATE makes one when there is none, with the folders it is in
 * @error: a #PbStoreError; the file was not changed then
 *
 * Opens a register. One that an older program wrote is backed up and brought up to date; one that
 * was not closed properly is checked.
 *
 * Returns: (transfer full): the register, or %NULL
 */
PbStore *
pb_store_open (const char *path, PbStoreFlags flags, GError **error)
{
  gboolean left_open = (flags & PB_STORE_BESIDE) == 0 && was_left_open (path);
  g_autoptr (PbDatabase) database = pb_database_open (path, flags, error);
  PbStore *self;

  if (database == NULL || !prepare (database, flags, left_open, error))
    return NULL;
  if (!pb_database_is_read_only (database))
    purge (database);
  self = g_new0 (PbStore, 1);
  self->database = g_steal_pointer (&database);
  return self;
}

void
pb_store_close (PbStore *self)
{
  pb_database_close (self->database);
  g_free (self);
}

const char *
pb_store_get_path (PbStore *self)
{
  return pb_database_get_path (self->database);
}

PbDatabase *
pb_store_get_database (PbStore *self)
{
  return self->database;
}

/* Returns: %FALSE, always. */
gboolean
pb_store_refuse_unknown (const char *id, GError **error)
{
  g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND,
               _ ("There is nothing with the identifier “%s” in the register."), id);
  return FALSE;
}

PbValue *
pb_store_load (PbStore *self, const PbKind *kind, const char *id, GError **error)
{
  g_autoptr (PbValue) record = NULL;

  if (!pb_record_table_load (self->database, kind, id, &record, error))
    return NULL;
  if (record == NULL)
    pb_store_refuse_unknown (id, error);
  return g_steal_pointer (&record);
}

const PbKind *
pb_store_find_kind (PbStore *self, const char *id, GError **error)
{
  const PbKind *kind;

  return pb_record_table_find_kind (self->database, id, &kind, error) ? kind : NULL;
}

gboolean
pb_store_foreach (
    PbStore *self, const PbKind *kind, PbStoreFunc func, gpointer user_data, GError **error)
{
  g_autoptr (PbStatement) list = pb_record_table_list (self->database, kind, FALSE);
  gboolean more = TRUE;

  while (more && pb_statement_step (list)) {
    g_autoptr (PbValue) record = pb_statement_get_record (list, 0);

    more = record != NULL && func (kind, record, user_data);
  }
  return pb_statement_finish (list, error);
}

GArray *
pb_store_search_rows (PbStore *self, const char *phrase, GError **error)
{
  g_autofree char *folded = pb_text_fold (phrase);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));

  return pb_search_table_find_rows (self->database, folded, rows, error) ? g_steal_pointer (&rows)
                                                                         : NULL;
}

GArray *
pb_store_search_among (
    PbStore *self, const char *phrase, const guint32 *rows, guint n_rows, GError **error)
{
  g_autofree char *folded = pb_text_fold (phrase);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint32));

  return pb_search_table_find_among (self->database, folded, rows, n_rows, found, error)
             ? g_steal_pointer (&found)
             : NULL;
}

GStrv
pb_store_search (PbStore *self, const PbKind *kind, const char *query, guint limit, GError **error)
{
  return pb_search_table_find (self->database, kind, query, limit, error);
}

GPtrArray *
pb_store_list_linked (
    PbStore *self, const PbKind *kind, const char *pointer, const char *code, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbStatement) list = pb_record_table_list_linked (self->database, kind, pointer, code);

  while (pb_statement_step (list)) {
    PbValue *record = pb_statement_get_record (list, 0);

    if (record != NULL)
      g_ptr_array_add (records, record);
  }
  return pb_statement_finish (list, error) ? g_steal_pointer (&records) : NULL;
}

gint64
pb_store_count (PbStore *self, const PbKind *kind, GError **error)
{
  gint64 count;

  return pb_record_table_count (self->database, kind, &count, error) ? count : -1;
}

GPtrArray *
pb_store_history (PbStore *self, const char *id, GError **error)
{
  g_autoptr (GPtrArray) list = pb_revision_table_list (self->database, id, error);

  if (list != NULL && list->len == 0) {
    pb_store_refuse_unknown (id, error);
    return NULL;
  }
  return g_steal_pointer (&list);
}

PbValue *
pb_store_load_revision (PbStore *self, const char *id, const char *digest, GError **error)
{
  g_autoptr (PbValue) record = NULL;

  if (!pb_revision_table_load (self->database, id, digest, &record, error))
    return NULL;
  if (record == NULL)
    pb_store_refuse_unknown (id, error);
  return g_steal_pointer (&record);
}

gboolean
pb_store_backup (PbStore *self, const char *path, GError **error)
{
  return pb_backup_write (self->database, path, error);
}

gboolean
pb_store_backup_rotate (PbStore *self, guint keep, GError **error)
{
  return pb_backup_rotate (self->database, keep, error);
}
