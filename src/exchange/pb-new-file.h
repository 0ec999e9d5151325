/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/**
 * PbNewFile:
 *
 * A file that appears whole or not at all, however large: what is added goes into a temporary file
 * beside it, which is flushed, read back, compared by its checksum, and only then put in its place.
 * Errors are #PbExchangeError in sentences.
 */
typedef struct _PbNewFile PbNewFile;

PbNewFile *pb_new_file_begin (GFile *file, GError **error);
/* Without pb_new_file_commit(), leaves nothing behind. */
void pb_new_file_free (PbNewFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbNewFile, pb_new_file_free)
/* Others cannot read it, where the disk knows of others: that of a memory stick may not. */
void pb_new_file_make_private (PbNewFile *self);
/* Where it is until then, for a library that writes by itself; what it writes is not compared. */
const char *pb_new_file_get_path (const PbNewFile *self);
/* A fault is kept for pb_new_file_commit(). @length: in bytes, negative for a whole text. */
void pb_new_file_add (PbNewFile *self, gconstpointer data, gssize length);
/* Keeps the fault, an errno, of a library that writes by itself. */
void pb_new_file_note_fault (PbNewFile *self, int fault);
/* Whether something has gone wrong already, and going on is of no use. */
gboolean pb_new_file_has_failed (const PbNewFile *self);
gboolean pb_new_file_commit (PbNewFile *self, GError **error);
