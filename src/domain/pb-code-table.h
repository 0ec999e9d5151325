/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbCodeTable:
 *
 * What stands behind each code of a list. It is made once and then only read, by any thread; a
 * large file asks it for millions of codes, of a few letters each, for which it takes a third of
 * the time of a #GHashTable.
 */
typedef struct _PbCodeTable PbCodeTable;

/* @most: how many codes will be added at most */
PbCodeTable *pb_code_table_new (guint most);
void pb_code_table_free (PbCodeTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbCodeTable, pb_code_table_free)
/* Whether @code was not there yet. @code and @entry, which is not %NULL, stay the caller's and
 * outlive the table. */
gboolean pb_code_table_add (PbCodeTable *self, const char *code, gpointer entry);
/* (nullable): %NULL when @code (nullable) is not there */
gpointer pb_code_table_find (const PbCodeTable *self, const char *code);
