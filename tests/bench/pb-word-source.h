/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A language to invent texts in. */
typedef struct _PbWordSource PbWordSource;

/* One of the languages, those that more is written in more often. */
const PbWordSource *pb_word_source_draw (GRand *random);
const PbWordSource *pb_word_source_english (void);
const char *pb_word_source_get_language (const PbWordSource *self);

/**
 * pb_word_source_write:
 * @text: takes the words; none of them has a character that JSON escapes
 * @length: characters, at least; the last word is not cut
 *
 * Writes words of which the nth most frequent comes about n times less often than the first, as in
 * any language, from some 20,000.
 */
void pb_word_source_write (const PbWordSource *self, GRand *random, GString *text, guint length);
