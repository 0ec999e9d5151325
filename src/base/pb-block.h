/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * PbBlock:
 *
 * Memory that is given out in pieces and freed as a whole, with the last reference to it: for the
 * hundred values of a record, which come and go together. Pieces are taken by one thread, before
 * others know of the block; references are counted for any thread.
 */
typedef struct _PbBlock PbBlock;

/* @expected: how many bytes will probably be taken */
PbBlock *pb_block_new (gsize expected);
PbBlock *pb_block_ref (PbBlock *self);
void pb_block_unref (PbBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBlock, pb_block_unref)
/* Makes a block empty, to be filled anew, when nobody has a reference to it but the caller, who had
 * made the pieces; %FALSE when somebody has. */
gboolean pb_block_empty (PbBlock *self);
/* @size bytes for any type.
 * @offset: (out) (optional): what pb_block_find() needs */
gpointer pb_block_take (PbBlock *self, gsize size, guint32 *offset);
/* The block that @piece was taken from. (transfer none) */
PbBlock *pb_block_find (gpointer piece, guint32 offset);
