/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-planner.h"

/* Whom to believe: what is known of the keys that signed the files of a plan, and which records
 * must not replace anything by themselves. */

/* (transfer none): a file of @plan with the signatures of @document, which are checked here. A file
 * without payload will do. */
PbPlanFile *pb_judge_add_file (PbPlan *plan,
                               PbValue *document,
                               const char *name,
                               const PbPlannerLookup *lookup);

/**
 * PbJudgeChanged:
 * Called with an item whose hold has changed.
 */
typedef void (*PbJudgeChanged) (PbPlanItem *item, gpointer user_data);

/**
 * pb_judge_plan:
 * @plan: a plan, of any files
 * @lookup: the register
 * @changed: what to call
 * @user_data: for @changed
 *
 * Settles the trust of every signature and the hold of every item that a file vouches for.
 *
 * A record belongs to entities: an entity to itself, a pledge to its parties as the register has
 * them (a new one as its first revision has them), a report to the parties of its pledge. It is not
 * held when one of them has signed its file with a key that is known or seen for the first time, or
 * the secretariat with a key whose fingerprint was compared. Of entities whose key nobody knows it
 * is not held either, since anybody could have made a signature. Everything else is held, and so is
 * all of a file with a signature that does not fit.
 */
void pb_judge_plan (PbPlan *plan,
                    const PbPlannerLookup *lookup,
                    PbJudgeChanged changed,
                    gpointer user_data);
