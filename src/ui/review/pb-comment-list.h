/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-comment-draft.h"
#include "domain/pb-kind.h"

/**
 * PbCommentList:
 *
 * Where comments are typed: one text for all of a record, and one for each place that there is
 * something to say to, which is chosen from a list or with pb_comment_list_open().
 */
#define PB_TYPE_COMMENT_LIST (pb_comment_list_get_type ())
G_DECLARE_FINAL_TYPE (PbCommentList, pb_comment_list, PB, COMMENT_LIST, AdwBin)

PbCommentList *pb_comment_list_new (void);
/* Shows @draft as what is said to @record. */
void pb_comment_list_set_draft (PbCommentList *self,
                                const PbKind *kind,
                                PbValue *record,
                                PbCommentDraft *draft);
/* Puts the focus where a comment to @place is typed. */
void pb_comment_list_open (PbCommentList *self, const char *place);
