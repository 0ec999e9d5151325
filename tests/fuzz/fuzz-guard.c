/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-stream.h"
#include "pb-fuzz.h"
#include "pb-trickle.h"

#include <string.h>

/* The guard and the two readers agree on what is JSON and on what it says, and what was read can be
 * written and read again. */

#define LIMITS                                                                                     \
  (&(const PbJsonLimits){                                                                          \
      .max_bytes = 64 * 1024, .max_depth = 16, .max_values = 2000, .max_members = 100 })

/* (transfer full) (nullable): the canonical form of what the stream reads as one value. */
static char *
read_by_stream (const guint8 *data, size_t size, gsize piece)
{
  g_autoptr (GInputStream) input = pb_trickle_new (data, size, piece);
  g_autoptr (PbJsonStream) stream = pb_json_stream_new (input, LIMITS, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = pb_json_stream_read_value (stream, &error);

  if (value != NULL && pb_json_stream_end (stream, &error))
    return pb_json_canonical (value);
  g_assert_nonnull (error);
  return NULL;
}

static void walk (PbJsonStream *stream, guint depth, GString *told, GError **error);

static void
walk_members (PbJsonStream *stream, char close, guint depth, GString *told, GError **error)
{
  gboolean more = TRUE;

  for (gboolean first = TRUE; pb_json_stream_advance (stream, close, first, &more, error) && more;
       first = FALSE) {
    g_autofree char *name = close == '}' ? pb_json_stream_read_name (stream, error) : NULL;

    if (close == '}' && name == NULL)
      return;
    g_string_append_printf (told, "%s;", name != NULL ? name : "");
    walk (stream, depth, told, error);
    if (*error != NULL)
      return;
  }
}

/* Step by step to some depth, whatever is there: objects first, then lists, then values. */
static void
walk (PbJsonStream *stream, guint depth, GString *told, GError **error)
{
  g_autoptr (PbValue) value = NULL;
  g_autofree char *text = NULL;

  if (depth > 0 && pb_json_stream_enter (stream, '[', NULL)) {
    walk_members (stream, ']', depth - 1, told, error);
    return;
  }
  if (depth > 0 && pb_json_stream_enter (stream, '{', NULL)) {
    walk_members (stream, '}', depth - 1, told, error);
    return;
  }
  value = pb_json_stream_read_value (stream, error);
  if (value == NULL)
    return;
  text = pb_json_canonical (value);
  g_string_append (told, text);
}

/* (transfer full): what the reader meets on its way, and the error that ends it. */
static char *
tell_walk (const guint8 *data, size_t size, gsize piece, gboolean *is_json)
{
  g_autoptr (GInputStream) input = pb_trickle_new (data, size, piece);
  g_autoptr (PbJsonStream) stream = pb_json_stream_new (input, LIMITS, NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  walk (stream, 3, told, &error);
  *is_json = error == NULL && pb_json_stream_end (stream, &error);
  g_assert_true (*is_json == (error == NULL));
  g_string_append_printf (told, " %" G_GUINT64_FORMAT " %s", pb_json_stream_get_offset (stream),
                          error != NULL ? error->message : "");
  return g_string_free (g_steal_pointer (&told), FALSE);
}

/* What it reads line by line. */
static char *
tell_lines (const guint8 *data, size_t size, gsize piece)
{
  g_autoptr (GInputStream) input = pb_trickle_new (data, size, piece);
  g_autoptr (PbJsonStream) stream = pb_json_stream_new (input, LIMITS, NULL);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  PbValue *line;

  while ((line = pb_json_stream_read_line (stream, &error)) != NULL) {
    g_autofree char *text = pb_json_canonical (line);
    gsize length;
    const char *as_it_stands = pb_json_stream_get_canonical (stream, &length);

    if (as_it_stands != NULL)
      g_assert_cmpmem (as_it_stands, length, text, strlen (text));
    g_string_append_printf (told, "%s\n", text);
    pb_value_unref (line);
  }
  g_string_append (told, error != NULL ? error->message : "");
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
check_again (const char *text, const char *canonical)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = pb_json_parse (text, strlen (text), NULL, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = pb_json_canonical (value);
  g_assert_cmpstr (again, ==, canonical);
}

/* (transfer full) (nullable): the canonical form. */
static char *
read_by_guard (const guint8 *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = NULL;
  g_autofree char *canonical = NULL;
  g_autofree char *pretty = NULL;

  if (!pb_json_guard ((const char *) data, size, LIMITS, &error)) {
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
    return NULL;
  }
  value = pb_json_parse ((const char *) data, size, LIMITS, &error);
  g_assert_no_error (error);
  canonical = pb_json_canonical (value);
  pretty = pb_json_pretty (value);
  check_again (canonical, canonical);
  check_again (pretty, canonical);
  return g_steal_pointer (&canonical);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  /* Each piece makes the stream move its whole buffer, which takes long: a few are enough. */
  gsize piece = size / 8 + 1;
  g_autofree char *guarded = read_by_guard (data, size);
  g_autofree char *whole = read_by_stream (data, size, size + 1);
  g_autofree char *pieces = read_by_stream (data, size, piece);
  gboolean is_json;
  g_autofree char *walked = tell_walk (data, size, size + 1, &is_json);
  g_autofree char *crawled = tell_walk (data, size, piece, &is_json);
  g_autofree char *lines = tell_lines (data, size, size + 1);
  g_autofree char *slow_lines = tell_lines (data, size, piece);

  g_assert_cmpstr (whole, ==, guarded);
  g_assert_cmpstr (pieces, ==, guarded);
  g_assert_cmpstr (crawled, ==, walked);
  g_assert_cmpstr (slow_lines, ==, lines);
  g_assert_true (is_json || guarded == NULL);
  return 0;
}
