/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbRecordLineType:
 * @PB_RECORD_LINE_SECTION: the title of a section of the form
 * @PB_RECORD_LINE_HEADING: the name of a part, over its fields
 * @PB_RECORD_LINE_FIELD: a field and what is in it
 */
typedef enum {
  PB_RECORD_LINE_SECTION = 1,
  PB_RECORD_LINE_HEADING,
  PB_RECORD_LINE_FIELD,
} PbRecordLineType;

/**
 * PbRecordLine:
 * @depth: how many parts it is in
 * @label: translated
 * @value: (nullable): as people write it, in the interface's language; may have several lines
 * @language: (nullable): the tag of the language of @value, where that is known
 */
typedef struct {
  PbRecordLineType type;
  guint depth;
  char *label;
  char *value;
  char *language;
} PbRecordLine;

/**
 * PbRecordLinesChoice:
 * @leave_out: fields flagged with any of these
 * @to_read: leaves out what does not apply, such as the money of a pledge that is not financial any
 *   more, and the name of the language of a text that there is in one only; parts that are no more
 *   than names are one line
 * @names: (nullable): a map from the ids of records to their titles, for references
 *
 * What is listed of a record.
 */
typedef struct {
  PbFieldFlags leave_out;
  gboolean to_read;
  PbValue *names;
} PbRecordLinesChoice;

/* (element-type PbRecordLine) (transfer full): what is filled in a record, in the order of its
 * form; what stands in no section comes first. */
GPtrArray *
pb_record_lines_make (const PbKind *kind, PbValue *record, const PbRecordLinesChoice *choice);
