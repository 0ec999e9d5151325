/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* The part of #PbStore that knows what the secretariat says to records. See domain/pb-review.h. */

/* Reviews records here: each becomes its next revision, all of them or none. (element-type PbValue)
 * %PB_STORE_ERROR_CHANGED when one is not of the current revision, or says what cannot be said of
 * it. */
gboolean pb_store_review (PbStore *self, GPtrArray *reviews, GError **error);
/**
 * pb_store_take_back_reviews:
 * @reviews: (element-type PbValue): reviews that were made here
 * @error: %PB_STORE_ERROR_CHANGED when a record has moved on since, or a review has gone out
 *
 * Makes the records what they were before these reviews, all of them or none. What was said is kept
 * as comments that wait for their verdict.
 */
gboolean pb_store_take_back_reviews (PbStore *self, GPtrArray *reviews, GError **error);

/* @has: (out): whether this register is where records of others are reviewed: a verdict was said
 * here, or final records have come in files. */
gboolean pb_store_has_review_work (PbStore *self, gboolean *has, GError **error);

/* Keeps what is about to be said to a record until pb_store_review() says it. @comments:
 * (nullable): a list of comments as in a review; %NULL when there are none any more. */
gboolean pb_store_keep_comments (PbStore *self, const char *id, PbValue *comments, GError **error);
/* @comments: (out) (transfer full) (nullable): what was kept. */
gboolean pb_store_load_comments (PbStore *self, const char *id, PbValue **comments, GError **error);

/* (element-type PbValue) (transfer full): the reviews of one record, newest first. */
GPtrArray *pb_store_list_reviews (PbStore *self, const char *id, GError **error);
/* (element-type PbValue) (transfer full): the reviews made here that are in no receipt yet, oldest
 * first. */
GPtrArray *pb_store_list_reviews_to_send (PbStore *self, GError **error);
/* Notes that reviews (element-type PbValue) went out in the file with the id @receipt. */
gboolean
pb_store_mark_reviews_sent (PbStore *self, GPtrArray *reviews, const char *receipt, GError **error);
