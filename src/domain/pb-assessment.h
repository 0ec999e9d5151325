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
