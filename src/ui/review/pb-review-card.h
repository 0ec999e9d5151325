/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "ui/pb-register.h"

/**
 * PbReviewCard:
 *
 * One record on the desk of the secretariat: what it is called, what it is and whose, its state and
 * since when.
 */
#define PB_TYPE_REVIEW_CARD (pb_review_card_get_type ())
G_DECLARE_FINAL_TYPE (PbReviewCard, pb_review_card, PB, REVIEW_CARD, AdwBin)

GtkWidget *pb_review_card_new (void);
/* @item: has its record. */
void pb_review_card_set_item (PbReviewCard *self, PbRegisterItem *item);
