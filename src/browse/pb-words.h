/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-marks.h"
#include "browse/pb-pack-writer.h"
#include "browse/pb-unpacker.h"

/**
 * PbWords:
 *
 * Every word of many folded texts, and the rows of the texts that have it. For one thread.
 *
 * A word is whatever stands between two spaces; where a script writes none, that is a whole
 * sentence. So a piece without a space is in a text exactly when it is in a word of it: to look
 * through the words, of which there are few, finds what looking through all texts would.
 */
typedef struct _PbWords PbWords;

/* Adds the rows (guint32) of the word at @index to @rows, which is empty: ascending, none twice. */
typedef void (*PbWordsLister) (guint index, GArray *rows, gpointer user_data);

/**
 * pb_words_new:
 * @words: (element-type utf8): sorted by pb_words_compare(), without spaces, none twice
 * @n_rows: one more than the largest row
 * @list_rows: (scope call): asked once for each word in their order, since the rows of all of them
 *   together take more memory than everything else
 */
PbWords *
pb_words_new (GPtrArray *words, guint64 n_rows, PbWordsLister list_rows, gpointer user_data);
/* Words as people know them before the long ones of scripts without spaces; else as bytes. */
int pb_words_compare (const char *a, const char *b);
void pb_words_free (PbWords *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbWords, pb_words_free)

/* One more than the largest row. */
guint64 pb_words_get_n_rows (const PbWords *self);
guint pb_words_get_n (const PbWords *self);
/* (transfer full) */
char *pb_words_get_word (const PbWords *self, guint word);
/* Appends the rows (#guint32) of a word, ascending. */
void pb_words_list_rows (const PbWords *self, guint word, GArray *rows);

/**
 * pb_words_find:
 * @piece: what a word must have; a space before or behind it stands for the start or the end of the
 *   word: "ural", "rural ", " rural", " rural "
 * @among: (nullable): rows without which no text can have it; long words of other rows are not
 *   looked at
 * @marks: with room for pb_words_get_n_rows()
 *
 * Marks the rows of all words that have a piece. The start of a word is found at once, a piece that
 * may be anywhere by looking through all words.
 */
void pb_words_find (PbWords *self, const char *piece, const PbMarks *among, PbMarks *marks);
/* Marks the rows of all words that begin with @start and do not go on as @longer does. */
void
pb_words_find_others (const PbWords *self, const char *start, const char *longer, PbMarks *marks);
/* Whether there are words that @among spares one to look at. */
gboolean pb_words_has_long (const PbWords *self);

void pb_words_pack (const PbWords *self, PbPackWriter *writer);
/* @owner: what the bytes of @unpacker belong to. (nullable): %NULL when it is broken. */
PbWords *pb_words_unpack (PbUnpacker *unpacker, GBytes *owner);
