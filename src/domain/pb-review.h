/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-finding.h"
#include "domain/pb-kind.h"

/* The vocabulary of verdicts. Its codes are codes of the vocabulary publication-state, too: the
 * state that the record is in by the verdict. */
#define PB_REVIEW_VERDICTS "review-verdict"

/* The members of a review, which a receipt carries. */
extern const PbKind pb_review_kind;

/**
 * PbReviewComment:
 * @pointer: the place in the record, "" for all of it
 * @text: what there is to say
 */
typedef struct {
  const char *pointer;
  const char *text;
} PbReviewComment;

/**
 * pb_review_new:
 * @record: the revision that is reviewed
 * @verdict: a code of PB_REVIEW_VERDICTS
 * @comments: (array length=n_comments): what there is to say to it
 *
 * Returns: (transfer full): a review as of now
 */
PbValue *pb_review_new (const PbKind *kind,
                        PbValue *record,
                        const char *verdict,
                        const PbReviewComment *comments,
                        guint n_comments);
/* Whether a record in its state can get a verdict: a draft, for one, is not there to be reviewed.
 */
gboolean pb_review_is_possible (PbValue *record, const char *verdict);
/**
 * pb_review_apply:
 * @record: the revision that was reviewed
 *
 * What the review makes of a record: its next revision, made at the time of the review. Whoever
 * applies a review to the revision gets the same, to the byte, so that the register of the
 * secretariat and that of the entity agree without another file.
 *
 * Returns: (transfer full) (nullable): the next revision; %NULL when the review is of another
 * revision or says nothing that can be said of it
 */
PbValue *pb_review_apply (const PbKind *kind, PbValue *record, PbValue *review);
/* (element-type PbFinding) (transfer full): the comments as advice at their fields. */
GPtrArray *pb_review_list_comments (PbValue *review);
/* Whether somebody said it, rather than a rule. */
gboolean pb_review_is_comment (const PbFinding *finding);
