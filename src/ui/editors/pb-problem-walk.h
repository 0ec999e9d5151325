/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-finding.h"
#include "domain/pb-kind.h"

/**
 * PbProblemWalk:
 * @place: (nullable): the place of the problem gone to last
 * @row: (nullable): the place of the row that had the focus with it
 *
 * Where a person is who goes through the problems of a record.
 */
typedef struct {
  char *place;
  char *row;
} PbProblemWalk;

void pb_problem_walk_clear (PbProblemWalk *self);
/* The row that got the focus is %NULL when none has it. */
void pb_problem_walk_arrive (PbProblemWalk *self, const char *place, const char *row);

/**
 * pb_problem_walk_find_next:
 * @kind: the kind of the record
 * @told: (element-type PbFinding): what the form has told up to now
 * @findings: (element-type PbFinding): what there is to go to; some of it may be new
 * @row: (nullable): the place of the row that has the focus
 * @direction: 1 for the next problem in the form, -1 for the one before
 *
 * Goes on from the problem gone to last, mended or not, unless the focus has moved on since; then
 * from the focus, where only what was not told there yet will do.
 *
 * Returns: (transfer none) (nullable): a place in @findings; %NULL when there are none
 */
const char *pb_problem_walk_find_next (const PbProblemWalk *self,
                                       const PbKind *kind,
                                       GPtrArray *told,
                                       GPtrArray *findings,
                                       const char *row,
                                       int direction);
