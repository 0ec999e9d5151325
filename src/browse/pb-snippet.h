/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query.h"

/**
 * PbSpan:
 * @start: of the first byte
 * @end: behind the last
 *
 * A piece of a text.
 */
typedef struct {
  gsize start;
  gsize end;
} PbSpan;

/**
 * pb_snippet_find:
 * @text: a text as it was written
 * @phrase: what is looked for, folded
 * @from: where to begin, in bytes
 * @span: (out): where it is
 *
 * Finds a phrase in a text as the search does: case, accents and the width of spaces make no
 * difference. A mark that follows a letter belongs to it.
 *
 * Returns: %FALSE when it is not there
 */
gboolean pb_snippet_find (const char *text, const char *phrase, gsize from, PbSpan *span);

/**
 * pb_snippet_make:
 * @text: a text as it was written
 * @phrases: what is looked for, folded
 * @length: of the snippet, about, in characters
 *
 * Cuts out what stands around the first place where one of the phrases is, in one line, and makes
 * every phrase in it bold.
 *
 * Returns: (transfer full) (nullable): Pango markup; %NULL when none of the phrases is there
 */
char *pb_snippet_make (const char *text, const char *const *phrases, guint length);

/* What a query looks for in texts, folded. (transfer full) (nullable): %NULL when nothing. */
GStrv pb_snippet_list_phrases (const PbQuery *query);
/* The same of the first text of a record, other than its title, that has one of the phrases.
 * (transfer full) (nullable) */
char *pb_snippet_make_for_record (const PbKind *kind, PbValue *record, const char *const *phrases);
