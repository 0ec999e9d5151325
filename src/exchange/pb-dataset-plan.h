/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"

/**
 * pb_dataset_plan_settle:
 * @plan: a plan
 * @lookup: the register
 *
 * Settles the items that come from data sets. They are compared with what everybody may see of the
 * record that is here, since a data set has no more:
 *
 * - NEW: not here. What looks like a record that is here is no question: that was the
 * secretariat's;
 * - SAME: as everybody may see it, it is what is here;
 * - UPDATE: a higher revision. What is private here stays as it is;
 * - OLDER: a lower one; it is left out, because only a part of the history would be added;
 * - CONFLICT: another content under the same revision, or a higher one beside a draft of this
 * office;
 * - REFUSED: the id belongs to a record of another kind.
 *
 * Private and internal fields of the file itself are ignored.
 */
void pb_dataset_plan_settle (PbPlan *plan, const PbPlannerLookup *lookup);
/* Adds one record, settled. */
void pb_dataset_plan_add (PbPlan *plan,
                          const PbKind *kind,
                          PbValue *record,
                          const PbPlannerLookup *lookup);
