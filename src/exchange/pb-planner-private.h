/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"

/* For the files that together are the planner. */

/* (transfer none): a new item of @plan, not settled yet. */
PbPlanItem *
pb_planner_add_item (PbPlan *plan, const PbKind *kind, PbValue *record, const PbPlanFile *file);
/* Adds what follows from the receipts among @submissions, whose files are in @plan from the place
 * @first_file on, and keeps their reviews in @plan. The order of the files does not matter. */
void pb_review_planner_add (PbPlan *plan,
                            const PbSubmission *const *submissions,
                            guint n,
                            guint first_file,
                            const PbPlannerLookup *lookup);
