/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-statement.h"
#include "store/pb-store-error.h"

#include "base/pb-date.h"
#include "base/pb-json.h"
#include "domain/pb-record.h"

struct _PbStatement {
  PbDatabase *database;
  sqlite3_stmt *handle;
  GError *error;
};

static int
bind_next (sqlite3_stmt *handle, int index, char type, va_list *arguments)
{
  switch (type) {
  case 'i': return sqlite3_bind_int64 (handle, index, va_arg (*arguments, gint64));
  case 't':
    return sqlite3_bind_text (handle, index, va_arg (*arguments, const char *), -1,
                              SQLITE_TRANSIENT);
  default: g_return_val_if_reached (SQLITE_MISUSE);
  }
}

PbStatement *
pb_statement_new_valist (PbDatabase *database,
                         const char *sql,
                         const char *types,
                         va_list arguments)
{
  PbStatement *self = g_new0 (PbStatement, 1);
  va_list copy;
  int code = SQLITE_OK;

  self->database = database;
  self->handle = pb_database_take_statement (database, sql, &self->error);
  va_copy (copy, arguments);
  for (int i = 0; self->handle != NULL && types[i] != '\0' && code == SQLITE_OK; i++)
    code = bind_next (self->handle, i + 1, types[i], &copy);
  va_end (copy);
  if (code != SQLITE_OK)
    pb_database_fail (database, &self->error);
  return self;
}

/**
 * pb_statement_new:
 * @sql: one statement, with ?1, ?2, ... for what is not known when the program is written
 * @types: a letter for each parameter: "t" a text or %NULL, "i" a #gint64
 *
 * Returns: (transfer full): a statement to step through; errors wait for pb_statement_finish()
 */
PbStatement *
pb_statement_new (PbDatabase *database, const char *sql, const char *types, ...)
{
  PbStatement *self;
  va_list arguments;

  va_start (arguments, types);
  self = pb_statement_new_valist (database, sql, types, arguments);
  va_end (arguments);
  return self;
}

void
pb_statement_free (PbStatement *self)
{
  if (self->handle != NULL)
    pb_database_give_statement (self->database, self->handle);
  g_clear_error (&self->error);
  g_free (self);
}

/* Returns: %TRUE when there is a row to read, %FALSE at the end and after an error. */
gboolean
pb_statement_step (PbStatement *self)
{
  int code;

  if (self->error != NULL)
    return FALSE;
  code = sqlite3_step (self->handle);
  if (code != SQLITE_ROW && code != SQLITE_DONE)
    pb_database_fail (self->database, &self->error);
  return code == SQLITE_ROW;
}

/* Returns: %TRUE when nothing has gone wrong so far. */
gboolean
pb_statement_finish (PbStatement *self, GError **error)
{
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->error));
  return FALSE;
}

/* (transfer none) (nullable): valid until the next step. */
const char *
pb_statement_get_text (PbStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

gint64
pb_statement_get_number (PbStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

static void
report_damage (PbStatement *self)
{
  if (self->error == NULL)
    pb_store_error_set_from_sqlite (&self->error, SQLITE_CORRUPT,
                                    pb_database_get_path (self->database));
}

/**
 * pb_statement_get_row:
 *
 * Reads a column of numbers of rows. They count from 1 up; one that is not so is damage and waits
 * for pb_statement_finish().
 *
 * Returns: the number, or 0
 */
guint32
pb_statement_get_row (PbStatement *self, int column)
{
  gint64 row = pb_statement_get_number (self, column);

  if (row >= 1 && row <= G_MAXUINT32)
    return (guint32) row;
  report_damage (self);
  return 0;
}

/* What every record has, whoever wrote the file: the rest of the program relies on it. */
static gboolean
is_record (PbValue *value)
{
  const char *modified = pb_value_get_member_string (value, "modified");

  return pb_record_get_id (value) != NULL && modified != NULL && pb_timestamp_is_valid (modified);
}

/**
 * pb_statement_get_record:
 *
 * Reads a column of records.
 *
 * Returns: (transfer full) (nullable): the record; %NULL when the column holds none, which is
 *   damage and waits for pb_statement_finish()
 */
PbValue *
pb_statement_get_record (PbStatement *self, int column)
{
  const char *text = pb_statement_get_text (self, column);
  g_autoptr (PbValue) value = NULL;

  if (text != NULL)
    value = pb_json_builder_read (pb_database_get_builder (self->database), text,
                                  sqlite3_column_bytes (self->handle, column), NULL, NULL, NULL);
  if (value != NULL && is_record (value))
    return g_steal_pointer (&value);
  report_damage (self);
  return NULL;
}
