/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/pb-transaction.h"

struct _PbTransaction {
  PbDatabase *database;
};

static PbTransaction *
begin (PbDatabase *database, const char *sql, GError **error)
{
  PbTransaction *self;

  if (!pb_database_run (database, error, sql, ""))
    return NULL;
  self = g_new0 (PbTransaction, 1);
  self->database = database;
  return self;
}

/* Everything read until the end is of one moment, whatever others write. */
PbTransaction *
pb_transaction_begin_read (PbDatabase *database, GError **error)
{
  return begin (database, "BEGIN", error);
}

/* Takes the right to write at once: taken later, it could be refused after half the work. */
PbTransaction *
pb_transaction_begin_write (PbDatabase *database, GError **error)
{
  return begin (database, "BEGIN IMMEDIATE", error);
}

/* @self: (transfer full): gone afterwards, also when this fails and nothing was written. */
gboolean
pb_transaction_commit (PbTransaction *self, GError **error)
{
  g_autoptr (PbTransaction) owned = self;

  return pb_database_run (self->database, error, "COMMIT", "");
}

void
pb_transaction_roll_back (PbTransaction *self)
{
  /* After a commit, and after some errors, there is nothing left to undo. */
  if (!sqlite3_get_autocommit (pb_database_get_handle (self->database)))
    pb_database_run (self->database, NULL, "ROLLBACK", "");
  g_free (self);
}
