/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * PbFormatPattern:
 * @pointer: a place in a file
 * @pattern: what the text there must match, an ECMA-262 regular expression that PCRE reads alike
 *
 * What a format says of a text in its envelope beyond the type of the field.
 */
typedef struct {
  const char *pointer;
  const char *pattern;
} PbFormatPattern;

/**
 * PbFormat:
 * @id: what the file says of itself, "pledgebook/submission"
 * @major: a file with a higher one cannot be read
 * @minor: a file with a higher one can; what it has more is kept
 * @suffix: how the names of such files end
 * @envelope: the members around the payload, declared as a table like those of records, so that
 *   reader, writer and schema agree; its name is that of the schema
 * @patterns: what the table cannot say, ending in one without pointer
 * @get_lists: the kinds of which the payload has a list each, ending in %NULL
 *
 * A format of files: an envelope around a payload. Reader, writer, digest and signature are the
 * same for all of them.
 */
typedef struct {
  const char *id;
  int major;
  int minor;
  const char *suffix;
  const PbKind *envelope;
  const PbFormatPattern *patterns;
  const PbKind *const *(*get_lists) (void);
} PbFormat;

extern const PbFormat pb_format_submission;
extern const PbFormat pb_format_dataset;
extern const PbFormat pb_format_receipt;

/* All of them, ending in %NULL. */
const PbFormat *const *pb_format_get_all (void);
/* (nullable): the one that a file says to have. */
const PbFormat *pb_format_find_for (PbValue *document);
