/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-plan.h"

/**
 * pb_review_arrival_row_new:
 * @arrival: (transfer none): a review that comes with a plan
 *
 * What the secretariat says, and what follows from it here, in words.
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *pb_review_arrival_row_new (const PbPlanReview *arrival);
