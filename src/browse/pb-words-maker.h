/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-words.h"

/**
 * PbWordsMaker:
 *
 * Collects the words of texts, one after another.
 */
typedef struct _PbWordsMaker PbWordsMaker;

PbWordsMaker *pb_words_maker_new (void);
void pb_words_maker_free (PbWordsMaker *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbWordsMaker, pb_words_maker_free)
/* @text: folded. A row has one text. */
void pb_words_maker_add (PbWordsMaker *self, guint32 row, const char *text);
/* Adds all that @words has of the rows in @among. */
void pb_words_maker_add_words (PbWordsMaker *self, const PbWords *words, const PbRows *among);
/* @self: (transfer full) */
PbWords *pb_words_maker_finish (PbWordsMaker *self);
