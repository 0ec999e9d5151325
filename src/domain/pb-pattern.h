/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * pb_pattern_matches:
 * @pattern: a regular expression that ECMA-262 (flag u) and PCRE read alike, such as
 *   pb_field_get_pattern() gives; compiled once and kept as long as the program runs
 * @text: UTF-8 text
 *
 * Returns: whether the pattern is found in @text; "$" is the very end, as in a JSON Schema
 */
gboolean pb_pattern_matches (const char *pattern, const char *text);
