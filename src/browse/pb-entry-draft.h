/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-entry.h"

/**
 * PbEntryDraft:
 * @entry: what is known of it; its texts may be anybody's
 * @terms: guint: every term it has
 * @portions: #PbPortion: for each #PbDivision
 *
 * An entry that is being put together.
 */
typedef struct {
  PbEntry entry;
  GArray *terms;
  GArray *portions[PB_N_DIVISIONS];
} PbEntryDraft;

PbEntryDraft pb_entry_draft_new (void);
void pb_entry_draft_clear (PbEntryDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PbEntryDraft, pb_entry_draft_clear)
/* Makes it a draft of nothing again. */
void pb_entry_draft_begin (PbEntryDraft *self);
/* @block: (nullable): where the entry shall stand beside others, of which it is one of those that
 *   keep it; %NULL: in a block of its own
 * @spare: room to leave for more terms
 *
 * Returns: (transfer full): an entry that has copies of everything */
PbEntry *pb_entry_draft_store (const PbEntryDraft *self, PbBlock *block, guint spare);
