/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-stream.h"

#include "base/pb-error.h"

#include <string.h>

#define LIMITS                                                                                     \
  (&(const PbJsonLimits){ .max_bytes = 1024, .max_depth = 8, .max_values = 100, .max_members = 10 })

static PbJsonStream *
stream_of (const char *text)
{
  g_autoptr (GInputStream) input =
      g_memory_input_stream_new_from_data (g_strdup (text), strlen (text), g_free);

  return pb_json_stream_new (input, LIMITS, NULL);
}

/* Walks through the outermost object and one array in it, and writes down what it meets. */
static char *
walk (const char *text, GError **error)
{
  g_autoptr (PbJsonStream) stream = stream_of (text);
  g_autoptr (GString) told = g_string_new (NULL);
  gboolean more = FALSE;

  if (!pb_json_stream_enter (stream, '{', error))
    return NULL;
  for (gboolean first = TRUE;; first = FALSE) {
    g_autofree char *name = NULL;
    gboolean inner = FALSE;

    if (!pb_json_stream_advance (stream, '}', first, &more, error))
      return NULL;
    if (!more)
      break;
    name = pb_json_stream_read_name (stream, error);
    if (name == NULL)
      return NULL;
    g_string_append_printf (told, "%s;", name);
    if (!pb_json_stream_enter (stream, '[', NULL)) {
      g_autoptr (PbValue) value = pb_json_stream_read_value (stream, error);
      g_autofree char *canonical = value != NULL ? pb_json_canonical (value) : NULL;

      if (value == NULL)
        return NULL;
      g_string_append_printf (told, "%s;", canonical);
      continue;
    }
    for (gboolean start = TRUE;; start = FALSE) {
      g_autoptr (PbValue) value = NULL;
      g_autofree char *canonical = NULL;

      if (!pb_json_stream_advance (stream, ']', start, &inner, error))
        return NULL;
      if (!inner)
        break;
      value = pb_json_stream_read_value (stream, error);
      if (value == NULL)
        return NULL;
      canonical = pb_json_canonical (value);
      g_string_append_printf (told, "-%s;", canonical);
    }
  }
  if (!pb_json_stream_end (stream, error))
    return NULL;
  return g_string_free (g_steal_pointer (&told), FALSE);
}

static void
test_walk (void)
{
  static const struct {
    const char *text;
    const char *told;
  } cases[] = {
    { "{}", "" },
    { " { \"a\" : 1 , \"b\" : [ ] } \n", "a;1;b;" },
    { "{\"a\":\"x\\\"]}\",\"b\":[{\"c\":[1,[2]]},\"}\",true,-1.5e3]}",
      "a;\"x\\\"]}\";b;-{\"c\":[1,[2]]};-\"}\";-true;--1500;" },
    { "{\"\\u0061\\\\\":null}", "a\\;null;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *told = walk (cases[i].text, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (told, ==, cases[i].told);
  }
}

static void
test_refuses (void)
{
  static const char *const texts[] = {
    "",
    "[]",
    "{",
    "{,}",
    "{\"a\"}",
    "{\"a\" 1}",
    "{\"a\":}",
    "{\"a\":1 2}",
    "{\"a\":1,}",
    "{\"a\":1}{",
    "{\"a\":[1,]}",
    "{\"a\":[1}",
    "{\"a\":[1",
    "{\"a\":[{\"x\":1,\"x\":2}]}",
    "{\"a\":[\"\\ud800\"]}",
    "{\"a\":[\"\xff\"]}",
    "{\"a\":[nul]}",
    "{a:1}",
    "\xEF\xBB\xBF{}",
    "{\"a\":[\"unfinished",
    "{\"a\":[\"unfinished\\",
    "{\"a\":{]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *told = walk (texts[i], &error);

    if (told != NULL)
      g_test_message ("taken: %s", texts[i]);
    g_assert_null (told);
    g_assert_nonnull (error);
    g_assert_true (g_str_has_prefix (error->message, "Line 1"));
  }
}

/* The place of a fault is that in the whole text, not that in the record. */
static void
test_places (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *told = walk ("{\n\"a\": [\n{\"b\": 1},\n  {\"é\": nil}]}", &error);

  g_assert_null (told);
  g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "Line 4, column 10:"));
}

static void
test_too_large (void)
{
  g_autofree char *digits = g_strnfill (2000, '1');
  g_autofree char *text = g_strdup_printf ("{\"a\":[\"%s\"]}", digits);
  g_autoptr (GError) error = NULL;
  g_autofree char *told = walk (text, &error);

  g_assert_null (told);
  g_assert_error (error, PB_ERROR, PB_ERROR_LIMIT);
}

/* More than is read at once, so that records lie across the borders of chunks. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("{\"a\":[");
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_auto (GStrv) records = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (text, "%s{\"n\":\"%u \\\" é\"}", i > 0 ? ",\n" : "", i);
  g_string_append (text, "]}");
  told = walk (text->str, &error);
  g_assert_no_error (error);
  records = g_strsplit (told, ";", -1);
  g_assert_cmpuint (g_strv_length (records), ==, 20000 + 2);
  g_assert_cmpstr (records[20000], ==, "-{\"n\":\"19999 \\\" é\"}");
}

static void
test_lines (void)
{
  g_autoptr (PbJsonStream) stream = stream_of ("{\"a\":1}\n[2]\n{} {}\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) first = pb_json_stream_read_line (stream, &error);
  g_autoptr (PbValue) second = pb_json_stream_read_line (stream, &error);
  g_autoptr (PbValue) third = NULL;

  g_assert_no_error (error);
  g_assert_cmpfloat (pb_value_get_number (pb_value_get_member (first, "a")), ==, 1);
  g_assert_cmpuint (pb_value_get_length (second), ==, 1);
  g_assert_cmpuint (pb_json_stream_get_line (stream), ==, 3);
  g_assert_cmpuint (pb_json_stream_get_offset (stream), ==, strlen ("{\"a\":1}\n[2]\n"));
  third = pb_json_stream_read_line (stream, &error);
  g_assert_null (third);
  g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "Line 3, column 4:"));
}

static void
test_last_line (void)
{
  g_autoptr (PbJsonStream) stream = stream_of ("1\n2");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) one = pb_json_stream_read_line (stream, &error);
  g_autoptr (PbValue) two = pb_json_stream_read_line (stream, &error);
  g_autoptr (PbValue) none = pb_json_stream_read_line (stream, &error);

  g_assert_no_error (error);
  g_assert_nonnull (one);
  g_assert_nonnull (two);
  g_assert_null (none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-stream/walk", test_walk);
  g_test_add_func ("/json-stream/refuses", test_refuses);
  g_test_add_func ("/json-stream/places", test_places);
  g_test_add_func ("/json-stream/too-large", test_too_large);
  g_test_add_func ("/json-stream/long", test_long);
  g_test_add_func ("/json-stream/lines", test_lines);
  g_test_add_func ("/json-stream/last-line", test_last_line);
  return g_test_run ();
}
