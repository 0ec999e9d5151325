/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-draft.h"
#include "ui/pb-register.h"

/**
 * PbAutosave:
 *
 * Writes a draft to the register while it is edited: one second after the first change that is not
 * written yet, and at once when asked. The writing is done by the store's thread, in order; a draft
 * that was never filled in is not written at all.
 *
 * Signal "state-changed": pb_autosave_get_state() gives another answer.
 */
typedef enum {
  PB_SAVE_NOTHING,
  PB_SAVE_PENDING,
  PB_SAVE_SAVED,
  PB_SAVE_FAILED,
} PbSaveState;

#define PB_TYPE_AUTOSAVE (pb_autosave_get_type ())
G_DECLARE_FINAL_TYPE (PbAutosave, pb_autosave, PB, AUTOSAVE, GObject)

/* @is_new: nothing of the draft is in the register yet. */
PbAutosave *pb_autosave_new (PbRegister *reg, PbDraft *draft, gboolean is_new);
PbSaveState pb_autosave_get_state (PbAutosave *self);
/* How far saving is, and when it was done, such as "Saved 10:42". @shortly: nothing that is long
 * and can be done without. (transfer full) (nullable) */
char *pb_autosave_describe (PbAutosave *self, gboolean shortly);
/* (nullable): why the last attempt failed. */
const GError *pb_autosave_get_error (PbAutosave *self);
/* Hands what is not written yet to the store's thread now. */
void pb_autosave_flush (PbAutosave *self);
/* Whether the program could end now without loss. To be asked after pb_autosave_flush() and
 * pb_store_worker_drain(): what is still on its way counts as written. */
gboolean pb_autosave_is_written (PbAutosave *self);
/* Whether nothing waits to be written or is on its way; until then "state-changed" follows. */
gboolean pb_autosave_is_settled (PbAutosave *self);
/* Takes over what another hand wrote to the register, as a step that can be undone, when nothing of
 * the draft waits to be written; does nothing when the draft is the same already. */
void pb_autosave_follow (PbAutosave *self, PbValue *record);
/* Hands over what is not written yet; what is written after it starts a new revision. */
void pb_autosave_seal (PbAutosave *self);
/* Writes no more, not even what is pending (the record was deleted). */
void pb_autosave_stop (PbAutosave *self);
