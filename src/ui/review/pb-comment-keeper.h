/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-comment-draft.h"
#include "ui/pb-register.h"

/**
 * PbCommentKeeper:
 *
 * Keeps comments in the register while they are typed, as #PbAutosave keeps a record.
 *
 * Signal "kept" (nullable GError): they are in the register, or could not be written.
 */
#define PB_TYPE_COMMENT_KEEPER (pb_comment_keeper_get_type ())
G_DECLARE_FINAL_TYPE (PbCommentKeeper, pb_comment_keeper, PB, COMMENT_KEEPER, GObject)

/* @id: the record they are about; @draft: has what the register has */
PbCommentKeeper *pb_comment_keeper_new (PbRegister *reg, const char *id, PbCommentDraft *draft);
/* Writes now what is not written yet. */
void pb_comment_keeper_flush (PbCommentKeeper *self);
/* What was typed goes with a verdict: nothing is written any more. */
void pb_comment_keeper_stop (PbCommentKeeper *self);
/* Nothing waits to be written or is on its way. */
gboolean pb_comment_keeper_is_settled (PbCommentKeeper *self);
/* Nothing would be lost once the store's thread has done what it was given. */
gboolean pb_comment_keeper_is_written (PbCommentKeeper *self);
