/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "browse/pb-query.h"
#include "pb-fuzz.h"

/* What is typed is refused with a sentence, or its text gives the same query again. */

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *typed = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbQuery) query = pb_query_parse (typed, &error);
  g_autoptr (PbQuery) again = NULL;

  g_assert_true ((query != NULL) == (error == NULL));
  if (query == NULL) {
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    return 0;
  }
  again = pb_query_parse (pb_query_get_text (query), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_query_get_text (again), ==, pb_query_get_text (query));
  g_assert_true (pb_query_equal (query, again));
  return 0;
}
