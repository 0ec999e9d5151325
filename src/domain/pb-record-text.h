/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/* Everything that is filled in a record as plain text for people, in the interface's language: its
 * title, then its fields by section, one "Label: value" a line. (transfer full) */
char *pb_record_text_make (const PbKind *kind, PbValue *record);

/* The time between two dates of a record: "1 January 2025 to 30 June 2025", "From March 2027"; ""
 * when it has neither. (transfer full) */
char *
pb_record_text_make_span (const PbKind *kind, PbValue *record, const char *first, const char *last);
