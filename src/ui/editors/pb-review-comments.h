/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pb-finding.h"
#include "ui/pb-register.h"

/**
 * PbReviewComments:
 * @general: (nullable): a sentence: that changes were asked for, and what was said to all of it
 * @findings: (element-type PbFinding): what was said to places in it
 *
 * What the secretariat last asked of a record.
 */
typedef struct {
  char *general;
  GPtrArray *findings;
} PbReviewComments;

void pb_review_comments_free (PbReviewComments *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbReviewComments, pb_review_comments_free)

/* @self: (nullable). How many are on a section of the form. */
guint
pb_review_comments_count (const PbReviewComments *self, const PbKind *kind, const char *section);

/* Reads in the worker's thread. Finish: (transfer full) (nullable): %NULL without error when
 * nothing was asked for. */
void pb_review_comments_load (PbRegister *reg,
                              const char *id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
PbReviewComments *
pb_review_comments_load_finish (PbRegister *reg, GAsyncResult *result, GError **error);
