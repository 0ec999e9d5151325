/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-database.h"
#include "store/pb-statement.h"
#include "store/pb-store-error.h"

#include "domain/pb-kind.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* How long another program may hold the register before we say so. */
#define PATIENCE_MS 5000
/* How much of a statement is looked at to find it again. */
#define HASHED_LENGTH 24

struct _PbDatabase {
  sqlite3 *handle;
  char *path;
  gboolean read_only;
  PbJsonBuilder *builder;
  GHashTable *idle_statements;
};

static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    return pb_store_error_set_from_errno (error, errno, folder);
  /* Made here and not by SQLite, because only its owner may read it. */
  fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0)
    return pb_store_error_set_from_errno (error, errno, path);
  return g_close (fd, error);
}

static gboolean
ensure_file (const char *path, PbStoreFlags flags, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  if ((flags & PB_STORE_CREATE) != 0 && (flags & PB_STORE_READ_ONLY) == 0)
    return make_file (path, error);
  g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_OPEN, _ ("There is no register at “%s”."),
               path);
  return FALSE;
}

static gboolean
configure (PbDatabase *self, GError **error)
{
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  pb_database_set_patience (self, PATIENCE_MS);
  return pb_database_execute (self,
                              "PRAGMA cell_size_check = ON;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA synchronous = FULL;",
                              error);
}

/* Statements differ in their length and at their end, and some are long. */
static guint
hash_statement (gconstpointer sql)
{
  gsize length = strlen (sql);

  return g_str_hash ((const char *) sql + length - MIN (length, HASHED_LENGTH)) + (guint) length;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/**
 * pb_database_open:
 * @path: a file
 * @flags: %PB_STORE_CREATE makes the file, and the folders it is in, when it is not there
 * @error: a #PbStoreError
 *
 * Opens a connection. The file itself is not looked at before something is asked of it.
 */
PbDatabase *
pb_database_open (const char *path, PbStoreFlags flags, GError **error)
{
  g_autoptr (PbDatabase) self = g_new0 (PbDatabase, 1);
  gboolean read_only = (flags & PB_STORE_READ_ONLY) != 0;
  int open_flags = (read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX;

  self->path = g_canonicalize_filename (path, NULL);
  self->read_only = read_only;
  pb_kind_know_names ();
  self->builder = pb_json_builder_new ();
  self->idle_statements =
      g_hash_table_new_full (hash_statement, g_str_equal, NULL, finalize_statement);
  if (!ensure_file (self->path, flags, error))
    return NULL;
  if (sqlite3_open_v2 (self->path, &self->handle, open_flags, NULL) != SQLITE_OK) {
    pb_database_fail (self, error);
    return NULL;
  }
  if (!configure (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* The last connection to close writes everything into the one file and removes the log beside it.
 */
void
pb_database_close (PbDatabase *self)
{
  g_clear_pointer (&self->idle_statements, g_hash_table_unref);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement was still in use when its database was closed");
  pb_json_builder_free (self->builder);
  g_free (self->path);
  g_free (self);
}

const char *
pb_database_get_path (PbDatabase *self)
{
  return self->path;
}

/* Opened so, or opened for writing, which the file or its disk does not allow. */
gboolean
pb_database_is_read_only (PbDatabase *self)
{
  return self->read_only || sqlite3_db_readonly (self->handle, "main") == 1;
}

sqlite3 *
pb_database_get_handle (PbDatabase *self)
{
  return self->handle;
}

PbJsonBuilder *
pb_database_get_builder (PbDatabase *self)
{
  return self->builder;
}

/* How long to wait for another program that holds the file. */
void
pb_database_set_patience (PbDatabase *self, guint milliseconds)
{
  sqlite3_busy_timeout (self->handle, (int) milliseconds);
}

/* How much of the file is kept in memory at most, besides what the system keeps. */
gboolean
pb_database_set_cache (PbDatabase *self, guint kibibytes, GError **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA cache_size = -%u", kibibytes);

  return pb_database_execute (self, pragma, error);
}

/* Writes the file's header: only for a file known to be ours. */
gboolean
pb_database_use_wal (PbDatabase *self, GError **error)
{
  return pb_database_is_read_only (self) ||
         pb_database_execute (self, "PRAGMA journal_mode = WAL", error);
}

/* Runs several statements that need no parameters and whose rows nobody wants. */
gboolean
pb_database_execute (PbDatabase *self, const char *script, GError **error)
{
  if (sqlite3_exec (self->handle, script, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;
  return pb_database_fail (self, error);
}

/* Runs one statement; see pb_statement_new() for @types and what follows. */
gboolean
pb_database_run (PbDatabase *self, GError **error, const char *sql, const char *types, ...)
{
  g_autoptr (PbStatement) statement = NULL;
  va_list arguments;

  va_start (arguments, types);
  statement = pb_statement_new_valist (self, sql, types, arguments);
  va_end (arguments);
  while (pb_statement_step (statement))
    continue;
  return pb_statement_finish (statement, error);
}

/* The number in the first row and column; 0 when there is no row. */
gboolean
pb_database_get_number (PbDatabase *self, const char *sql, gint64 *number, GError **error)
{
  g_autoptr (PbStatement) statement = pb_statement_new (self, sql, "");

  *number = pb_statement_step (statement) ? pb_statement_get_number (statement, 0) : 0;
  return pb_statement_finish (statement, error);
}

/**
 * pb_database_check:
 * @error: %PB_STORE_ERROR_DAMAGED when the file is not whole
 *
 * The quick check: every page and every row, but not the indexes against the rows.
 */
gboolean
pb_database_check (PbDatabase *self, GError **error)
{
  g_autoptr (PbStatement) check = pb_statement_new (self, "PRAGMA quick_check (1)", "");

  if (!pb_statement_step (check))
    return pb_statement_finish (check, error);
  if (g_strcmp0 (pb_statement_get_text (check, 0), "ok") == 0)
    return TRUE;
  g_debug ("%s: %s", self->path, pb_statement_get_text (check, 0));
  return pb_store_error_set_from_sqlite (error, SQLITE_CORRUPT, self->path);
}

/* Sets @error to what SQLite says of the call that failed last. Returns: %FALSE, always. */
gboolean
pb_database_fail (PbDatabase *self, GError **error)
{
  if (self->handle == NULL)
    return pb_store_error_set_from_sqlite (error, SQLITE_NOMEM, self->path);
  g_debug ("%s: %s", self->path, sqlite3_errmsg (self->handle));
  return pb_store_error_set_from_sqlite (error, sqlite3_extended_errcode (self->handle),
                                         self->path);
}

sqlite3_stmt *
pb_database_take_statement (PbDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->idle_statements, sql);

  if (statement != NULL) {
    g_hash_table_steal (self->idle_statements, sql);
    return statement;
  }
  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    pb_database_fail (self, error);
  return statement;
}

void
pb_database_give_statement (PbDatabase *self, sqlite3_stmt *statement)
{
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  /* The statement keeps its own text, which is the key. */
  g_hash_table_replace (self->idle_statements, (char *) sqlite3_sql (statement), statement);
}
