/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "base/pb-json.h"

/* The value of a JSON text. */
static inline PbValue *
parse_json (const char *json)
{
  g_autoptr (GError) error = NULL;
  PbValue *value = pb_json_parse (json, strlen (json), NULL, &error);

  g_assert_no_error (error);
  return value;
}

/* The value of a JSON text with ' for ", which reads better in C. */
static inline PbValue *
parse_quoted (const char *json)
{
  g_autofree char *quoted = g_strdelimit (g_strdup (json), "'", '"');

  return parse_json (quoted);
}

/* Asserts that a value is the one that a JSON text with ' for " stands for. */
static inline void
assert_quoted (const PbValue *value, const char *json)
{
  g_autoptr (PbValue) expected = parse_quoted (json);
  g_autofree char *left = value ? pb_json_canonical (value) : NULL;
  g_autofree char *right = pb_json_canonical (expected);

  g_assert_cmpstr (left, ==, right);
}
