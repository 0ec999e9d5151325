/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pb-value.h"

/**
 * PbJsonLimits:
 * @max_bytes: largest input, in bytes
 * @max_depth: deepest nesting of arrays and objects
 * @max_values: most values of any type, 0 for as many as the bytes hold; each takes some 200 bytes
 *   of memory, however few it takes in the file
 * @max_members: most members of one object, 0 for as many: a file could be made of names that jam
 *   the hash table json-glib puts them in
 */
typedef struct {
  gsize max_bytes;
  guint max_depth;
  guint max_values;
  guint max_members;
} PbJsonLimits;

/* 64 MiB, 64 levels, 3 million values, 1,000 members in one object. */
extern const PbJsonLimits PB_JSON_LIMITS_DEFAULT;

/**
 * pb_json_guard:
 * @data: bytes from outside, need not be terminated
 * @length: how many
 * @limits: (nullable): %NULL for PB_JSON_LIMITS_DEFAULT
 *
 * Checks, without building anything, that @data is one JSON text as RFC 8259 has it: valid UTF-8,
 * strict grammar, no byte order mark, no duplicate member names (after escapes are undone), no
 * lone surrogate, no number outside the range of a double, no U+0000, within the limits. json-glib
 * is only ever given input that has passed here, because it takes malformed input and falls over
 * deep nesting.
 *
 * Returns: %TRUE, or %FALSE with a #PbError whose sentence names line and column
 */
gboolean pb_json_guard (const char *data, gsize length, const PbJsonLimits *limits, GError **error);

PbValue *pb_json_parse (const char *data, gsize length, const PbJsonLimits *limits, GError **error);

/* RFC 8785 canonical form: members sorted, no white space, ECMAScript numbers. UTF-8. */
char *pb_json_canonical (const PbValue *value);
/* The same with line breaks and two spaces of indent, for people. Ends in a line feed. */
char *pb_json_pretty (const PbValue *value);
/* SHA-256 of the canonical form, 64 lower-case hexadecimal digits. */
char *pb_json_digest (const PbValue *value);
