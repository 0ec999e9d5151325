/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"
#include "base/pb-finding.h"

/**
 * pb_check_format:
 *
 * Checks what the published JSON Schema says of a record: types, patterns, codes, limits, required
 * members. The schema is generated from the same tables, so the two accept the same. Unknown
 * members are let through. What is checked here is never allowed in a file, even in a draft.
 *
 * @findings: (element-type PbFinding): errors are added to it
 */
void pb_check_format (const PbKind *kind, PbValue *record, GPtrArray *findings);

/**
 * pb_check_rules:
 *
 * Checks what a schema cannot say: dates in order, shares that add up, a lead party, codes that are
 * withdrawn, texts not in Unicode NFC. Errors and advice.
 */
void pb_check_rules (const PbKind *kind, PbValue *record, GPtrArray *findings);

/**
 * pb_check_record:
 *
 * Checks the format, and the rules only of a record in whose format there is no error.
 *
 * @findings: without any yet
 *
 * Returns: whether there is none
 */
gboolean pb_check_record (const PbKind *kind, PbValue *record, GPtrArray *findings);

/**
 * pb_check_complete:
 *
 * Checks what must be there before a record can be finalised (fields flagged PB_FIELD_FINAL that
 * apply, and what is missing between fields). All findings are errors at the empty place.
 */
void pb_check_complete (const PbKind *kind, PbValue *record, GPtrArray *findings);
