/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-query-field.h"
#include "ui/widgets/pb-option.h"

/**
 * PbBrowseHints:
 * @start: where the word starts that a hint stands for, counted in characters
 * @end: where it ends
 * @options: PbOptions whose codes can be written there, by what they are called
 * @needed: whether the word means nothing unless it is one of them
 *
 * What a word that is being typed into a query can become: a field while it is the start of one's
 * name, "fo", and a value behind a field's colon, "type:fi".
 */
typedef struct {
  guint start;
  guint end;
  GListModel *options;
  gboolean needed;
} PbBrowseHints;

/**
 * pb_browse_hints_find:
 * @kind: which records are looked for
 * @text: what is typed so far
 * @position: where the cursor is, in characters
 *
 * Returns: (transfer full) (nullable): %NULL when there is nothing to offer, as for plain words,
 *   inside of quotation marks, and in the middle of a word
 */
PbBrowseHints *pb_browse_hints_find (const PbKind *kind, const char *text, guint position);
void pb_browse_hints_free (PbBrowseHints *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbBrowseHints, pb_browse_hints_free)
