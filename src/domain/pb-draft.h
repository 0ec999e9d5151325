/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbDraft:
 *
 * A record while it is being edited: the value now and every step on the way, so that undo, redo
 * and autosave are all the same thing. Changes at one place that follow each other within a second
 * are one step to undo; when they end where they began there is none.
 *
 * Signal "changed" (const char *pointer): the value is another; @pointer is the place that changed,
 * "" when it may be anywhere.
 */
#define PB_TYPE_DRAFT (pb_draft_get_type ())
G_DECLARE_FINAL_TYPE (PbDraft, pb_draft, PB, DRAFT, GObject)

/* Tells the time in microseconds since some moment, and never goes back. */
typedef gint64 (*PbDraftClock) (void);

PbDraft *pb_draft_new (const PbKind *kind, PbValue *record);
/* By which it is told what follows within a second; g_get_monotonic_time() unless set. */
void pb_draft_set_clock (PbDraft *self, PbDraftClock clock);
const PbKind *pb_draft_get_kind (PbDraft *self);
/* (transfer none): the value now; it stays valid until the next change or save. */
PbValue *pb_draft_get_value (PbDraft *self);
/* (transfer none) (nullable): what stands at a place now. */
PbValue *pb_draft_get (PbDraft *self, const char *pointer);
/* Sets a place; %NULL or an empty value removes it. Nothing happens when it is already so. */
void pb_draft_set (PbDraft *self, const char *pointer, PbValue *value);
void pb_draft_set_string (PbDraft *self, const char *pointer, const char *string);
/* Appends to a list, removes from it, moves within it. */
void pb_draft_append (PbDraft *self, const char *pointer, PbValue *item);
void pb_draft_remove (PbDraft *self, const char *pointer);
void pb_draft_move (PbDraft *self, const char *pointer, guint from, guint to);
/* Replaces the whole record, as one step ("restore", templates). */
void pb_draft_replace (PbDraft *self, PbValue *record);
/* Takes over what the store wrote (revision, modified) without making a step or losing any. */
void pb_draft_saved (PbDraft *self, PbValue *saved);
gboolean pb_draft_can_undo (PbDraft *self);
gboolean pb_draft_can_redo (PbDraft *self);
/* Returns: (transfer none) (nullable): the place that changed, to show it. */
const char *pb_draft_undo (PbDraft *self);
const char *pb_draft_redo (PbDraft *self);
/* Ends the current step, so that what follows is a step of its own. */
void pb_draft_end_step (PbDraft *self);
