/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "domain/pb-kind.h"

/**
 * PbProgress:
 * @PB_PROGRESS_EMPTY: nothing is filled in, and nothing has to be
 * @PB_PROGRESS_INCOMPLETE: something is missing before the record can be final
 * @PB_PROGRESS_PROBLEM: something in it is wrong
 * @PB_PROGRESS_COMPLETE: everything that has to be there is there
 *
 * How far a section of a form is.
 */
typedef enum {
  PB_PROGRESS_EMPTY,
  PB_PROGRESS_INCOMPLETE,
  PB_PROGRESS_PROBLEM,
  PB_PROGRESS_COMPLETE,
} PbProgress;

/* Translated, for the outline and for screen readers. */
const char *pb_progress_get_label (PbProgress progress);

/**
 * pb_progress_of_section:
 * @problems: (element-type PbFinding): what pb_check_format() and pb_check_rules() found
 * @missing: (element-type PbFinding): what pb_check_complete() found
 */
PbProgress pb_progress_of_section (const PbKind *kind,
                                   PbValue *record,
                                   const char *section,
                                   GPtrArray *problems,
                                   GPtrArray *missing);
