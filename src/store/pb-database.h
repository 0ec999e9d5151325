/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <sqlite3.h>

#include "base/pb-json-builder.h"
#include "store/pb-store.h"

/**
 * PbDatabase:
 *
 * One connection to a SQLite file, set up so that nothing is lost and nothing in the file is
 * trusted. For one thread.
 */
typedef struct _PbDatabase PbDatabase;

PbDatabase *pb_database_open (const char *path, PbStoreFlags flags, GError **error);
void pb_database_close (PbDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbDatabase, pb_database_close)
const char *pb_database_get_path (PbDatabase *self);
gboolean pb_database_is_read_only (PbDatabase *self);
sqlite3 *pb_database_get_handle (PbDatabase *self);
/* Reads the bodies of the records of this file. */
PbJsonBuilder *pb_database_get_builder (PbDatabase *self);
void pb_database_set_patience (PbDatabase *self, guint milliseconds);
gboolean pb_database_set_cache (PbDatabase *self, guint kibibytes, GError **error);

gboolean pb_database_use_wal (PbDatabase *self, GError **error);
gboolean pb_database_execute (PbDatabase *self, const char *script, GError **error);
gboolean
pb_database_run (PbDatabase *self, GError **error, const char *sql, const char *types, ...);
gboolean pb_database_get_number (PbDatabase *self, const char *sql, gint64 *number, GError **error);
gboolean pb_database_check (PbDatabase *self, GError **error);
gboolean pb_database_fail (PbDatabase *self, GError **error);

/* For PbStatement: a prepared statement nobody uses, made when there is none, and its way back. */
sqlite3_stmt *pb_database_take_statement (PbDatabase *self, const char *sql, GError **error);
void pb_database_give_statement (PbDatabase *self, sqlite3_stmt *statement);
