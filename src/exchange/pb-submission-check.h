/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "base/pb-finding.h"
#include "exchange/pb-format.h"

/* What must hold of a file of a known format, whether it is read or about to be written. @findings
 * (element-type PbFinding) get pointers into the whole file. */
void pb_submission_check_envelope (PbValue *document, GPtrArray *findings);
void pb_submission_check_payload (PbValue *document, GPtrArray *findings);

/* Sets @error from the first error in @findings: %TRUE when there is one. @file_name is for people.
 */
gboolean pb_submission_refuse_for_errors (
    const PbFormat *format, const char *file_name, GPtrArray *findings, int code, GError **error);
