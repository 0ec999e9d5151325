/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ui/pb-register.h"

/**
 * PbReviewPile:
 * @PB_REVIEW_PILE_WAITING: no verdict yet, or no more than that it was received; the one that waits
 *   longest comes first
 * @PB_REVIEW_PILE_CHANGE_REQUESTED: the entity has to do something
 * @PB_REVIEW_PILE_VALIDATED: can be published
 * @PB_REVIEW_PILE_PUBLISHED: in the data set
 *
 * Where a record lies on the desk of the secretariat; what lies nowhere is not its business.
 */
typedef enum {
  PB_REVIEW_PILE_WAITING,
  PB_REVIEW_PILE_CHANGE_REQUESTED,
  PB_REVIEW_PILE_VALIDATED,
  PB_REVIEW_PILE_PUBLISHED,
} PbReviewPile;

#define PB_N_REVIEW_PILES 4

/* A translated word or two. */
const char *pb_review_pile_get_label (PbReviewPile pile);

/* So many records of a pile are read at first, and so many more each time that more are wanted. */
#define PB_REVIEW_QUEUE_STEP 500

/**
 * PbReviewQueue:
 * @pile: the one that was read
 * @counts: how many records lie on each
 * @items: (element-type PbRegisterItem): the first of @pile
 * @n_to_send: verdicts that are in no receipt yet
 * @is_desk: whether records of others come here for a verdict
 * @has_key: whether receipts can be signed here
 *
 * What lies on the desk of the secretariat, at one moment.
 */
typedef struct {
  PbReviewPile pile;
  guint counts[PB_N_REVIEW_PILES];
  GPtrArray *items;
  guint n_to_send;
  gboolean is_desk;
  gboolean has_key;
} PbReviewQueue;

void pb_review_queue_free (PbReviewQueue *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbReviewQueue, pb_review_queue_free)

/* Reads in the worker's thread; @most: how many items at most, 0 for the counts alone. Finish:
 * (transfer full) (nullable). */
void pb_review_queue_read (PbRegister *reg,
                           PbReviewPile pile,
                           guint most,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
PbReviewQueue *pb_review_queue_read_finish (PbRegister *reg, GAsyncResult *result, GError **error);
