/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"

/* Tells of the items of @plan from @first_item on what was merged here: that they name such a
 * record, or are revisions of one. Their verdicts are settled already. */
void pb_merge_planner_tell (PbPlan *plan, guint first_item, const PbPlannerLookup *lookup);
