/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/pb-finding.h"
#include "domain/pb-kind.h"

/**
 * PbAssessment:
 * @problems: (element-type PbFinding): what is wrong, or worth considering, in what is there
 * @missing: (element-type PbFinding): what has to be there before the record can be final
 *
 * All that the rules have to say of a record, in the order of its form.
 */
typedef struct {
  GPtrArray *problems;
  GPtrArray *missing;
} PbAssessment;

PbAssessment *pb_assess (const PbKind *kind, PbValue *record);
void pb_assessment_free (PbAssessment *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PbAssessment, pb_assessment_free)
/* No error and nothing missing. */
gboolean pb_assessment_allows_final (const PbAssessment *self);

/**
 * pb_findings_next_place:
 * @findings: (element-type PbFinding): in any order
 * @kind: the kind of the record that they are about
 * @from: (nullable): a place of the record, whether something was found there or not
 * @with_from: whether @from itself will do
 * @direction: 1 for the places after it in the form, -1 for those before it
 *
 * Returns: (transfer none) (nullable): the nearest place with a finding in that direction, around
 *   the ends of the form; each place is one, however much was found there. Without @from the first
 *   in that direction. %NULL when there are no findings.
 */
const char *pb_findings_next_place (
    GPtrArray *findings, const PbKind *kind, const char *from, gboolean with_from, int direction);
