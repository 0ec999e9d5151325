/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-database.h"

/**
 * PbStatement:
 *
 * A prepared statement with its parameters. It keeps its own error, so that a loop reads
 *
 *     while (pb_statement_step (statement))
 *       ...
 *     return pb_statement_finish (statement, error);
 */
typedef struct _PbStatement PbStatement;

PbStatement *pb_statement_new (PbDatabase *database, const char *sql, const char *types, ...);
PbStatement *pb_statement_new_valist (PbDatabase *database,
                                      const char *sql,
                                      const char *types,
                                      va_list arguments);
void pb_statement_free (PbStatement *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbStatement, pb_statement_free)
gboolean pb_statement_step (PbStatement *self);
gboolean pb_statement_finish (PbStatement *self, GError **error);
const char *pb_statement_get_text (PbStatement *self, int column);
gint64 pb_statement_get_number (PbStatement *self, int column);
guint32 pb_statement_get_row (PbStatement *self, int column);
PbValue *pb_statement_get_record (PbStatement *self, int column);
