/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-pack-writer.h"
#include "browse/pb-rows.h"
#include "browse/pb-unpacker.h"
#include "store/pb-store.h"

/**
 * PbTexts:
 *
 * The folded texts of all records, to be looked through for phrases. Most are kept as their words
 * alone, in a #PbWords; those that changed lately as they are.
 */
typedef struct _PbTexts PbTexts;

PbTexts *pb_texts_new (void);
void pb_texts_free (PbTexts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbTexts, pb_texts_free)
/* @row: one that has no text. @text: folded */
void pb_texts_add (PbTexts *self, guint32 row, const char *text);
void pb_texts_remove (PbTexts *self, guint32 row);

/**
 * pb_texts_find:
 * @store: (nullable): the register of the texts, which is asked when @phrase has a space; with
 * %NULL there, only what has all its words is found, in whatever order
 * @phrase: folded
 *
 * Looks for what has a phrase in one piece, however short it is: "s" and "校" find every text with
 * that letter. A phrase that gets longer letter by letter is looked for only where the last one
 * was.
 *
 * Returns: (transfer full) (nullable): the rows
 */
PbRows *pb_texts_find (PbTexts *self, PbStore *store, const char *phrase, GError **error);

/* Takes apart the texts that are still kept as they are. */
void pb_texts_settle (PbTexts *self);
void pb_texts_pack (PbTexts *self, PbPackWriter *writer);
/* @owner: what the bytes of @unpacker belong to. @rows: those that have a text, @last_row the last
 * of them. (nullable): %NULL when it is broken. */
PbTexts *
pb_texts_unpack (PbUnpacker *unpacker, GBytes *owner, const PbRows *rows, guint32 last_row);
