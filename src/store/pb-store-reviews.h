/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/pb-store.h"

/* The part of #PbStore that knows what the secretariat says to records. See domain/pb-review.h. */

/* Reviews records here: each becomes its next revision, all of them or none. (element-type PbValue)
 * %PB_STORE_ERROR_CHANGED when one is not of the current revision, or says what cannot be said of
 * it. */
gboolean pb_store_review (PbStore *self, GPtrArray *reviews, GError **error);
/* (element-type PbValue) (transfer full): the reviews of one record, newest first. */
GPtrArray *pb_store_list_reviews (PbStore *self, const char *id, GError **error);
/* (element-type PbValue) (transfer full): the reviews made here that are in no receipt yet, oldest
 * first. */
GPtrArray *pb_store_list_reviews_to_send (PbStore *self, GError **error);
/* Notes that reviews (element-type PbValue) went out in the file with the id @receipt. */
gboolean
pb_store_mark_reviews_sent (PbStore *self, GPtrArray *reviews, const char *receipt, GError **error);
