/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-kind.h"

/**
 * PbCommentDraft:
 *
 * Comments of the secretariat while they are typed: one text for all of the record and one for each
 * place in it, with undo and redo.
 *
 * Signal "changed": a text is another.
 */
#define PB_TYPE_COMMENT_DRAFT (pb_comment_draft_get_type ())
G_DECLARE_FINAL_TYPE (PbCommentDraft, pb_comment_draft, PB, COMMENT_DRAFT, GObject)

/* @comments: (nullable): a list as in a review */
PbCommentDraft *pb_comment_draft_new (PbValue *comments);
/* (transfer full): a list as in a review; that to all of the record comes first. */
PbValue *pb_comment_draft_list (PbCommentDraft *self);
/* (transfer full): the places that have a text, "" for all of the record. */
GStrv pb_comment_draft_list_places (PbCommentDraft *self);
/* @place: "" for all of the record. (nullable) */
const char *pb_comment_draft_get (PbCommentDraft *self, const char *place);
/* @text: (nullable): %NULL or "" when there is nothing to say. */
void pb_comment_draft_set (PbCommentDraft *self, const char *place, const char *text);
/* Returns: (transfer full) (nullable): the place that changed. */
char *pb_comment_draft_undo (PbCommentDraft *self);
char *pb_comment_draft_redo (PbCommentDraft *self);
