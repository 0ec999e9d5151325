/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-json-builder.h"

#include "base/pb-error.h"
#include "base/pb-name.h"

#include <string.h>

static void
assert_accepted (const char *json)
{
  g_autoptr (GError) error = NULL;

  pb_json_guard (json, strlen (json), NULL, &error);
  g_assert_no_error (error);
}

static void
assert_refused (const char *json, int code, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_json_guard (json, strlen (json), NULL, &error));
  g_assert_error (error, PB_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
assert_canonical (const char *json, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = pb_json_parse (json, strlen (json), NULL, &error);
  g_autofree char *canonical = NULL;

  g_assert_no_error (error);
  canonical = pb_json_canonical (value);
  g_assert_cmpstr (canonical, ==, expected);
}

static void
test_accepts (void)
{
  static const char *const texts[] = {
    "null",
    " true ",
    "-0",
    "0.5e-3",
    "1E+2",
    "\"\"",
    "[]",
    "{}",
    "[[],{}]",
    "[ 1 , 2 ]\r\n\t",
    "{ \"a\" : 1 , \"b\" : { \"a\" : 2 } }",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
    "\"\\uD83D\\ude00\"",
    "\"\x7f\"",
    "\"😀\"",
    "[{\"a\":1},{\"a\":1}]",
    "{\"\":{\"\":1}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_accepted (texts[i]);
}

static void
test_refuses_grammar (void)
{
  assert_refused ("", PB_ERROR_SYNTAX, "The file is empty.");
  assert_refused (" \n", PB_ERROR_SYNTAX, "The file is empty.");
  assert_refused ("[1,]", PB_ERROR_SYNTAX, "Line 1, column 4: “]” is not expected here.");
  assert_refused ("[,1]", PB_ERROR_SYNTAX, "Line 1, column 2: “,” is not expected here.");
  assert_refused ("{\"a\":1,}", PB_ERROR_SYNTAX, "Line 1, column 8: “}” is not expected here.");
  assert_refused ("{\"a\" 1}", PB_ERROR_SYNTAX, "Line 1, column 6: “1” is not expected here.");
  assert_refused ("{a:1}", PB_ERROR_SYNTAX, "Line 1, column 2: “a” is not expected here.");
  assert_refused ("['a']", PB_ERROR_SYNTAX, "Line 1, column 2: “'” is not expected here.");
  assert_refused ("[1}", PB_ERROR_SYNTAX, "Line 1, column 3: “}” is not expected here.");
  assert_refused ("[nul]", PB_ERROR_SYNTAX, "Line 1, column 5: “]” is not expected here.");
  assert_refused ("[NaN]", PB_ERROR_SYNTAX, "Line 1, column 2: “N” is not expected here.");
  assert_refused ("[1] // x", PB_ERROR_SYNTAX,
                  "Line 1, column 5: there is more text after the end of the JSON text.");
  assert_refused ("/**/1", PB_ERROR_SYNTAX, "Line 1, column 1: “/” is not expected here.");
  assert_refused ("[\f1]", PB_ERROR_SYNTAX, "Line 1, column 2: “U+000C” is not expected here.");
}

/* As g_bytes_get_data() gives it. */
static void
test_refuses_nothing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_json_guard (NULL, 0, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
}

static void
test_refuses_numbers (void)
{
  static const char *const numbers[] = { "01",  "-01",  "+1",    ".5",  "1.",    "1.e5", "1e",
                                         "1e+", "0x10", "1.2.3", "--1", "1e5.5", "1_000" };
  static const char *const too_large[] = { "1e309", "-1e400", "1e99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *json = g_strdup_printf ("[%s]", numbers[i]);
    g_autoptr (GError) error = NULL;

    g_assert_false (pb_json_guard (json, strlen (json), NULL, &error));
    g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
  }
  for (guint i = 0; i < G_N_ELEMENTS (too_large); i++)
    assert_refused (too_large[i], PB_ERROR_LIMIT, "Line 1, column 1: this number is too large.");
  assert_accepted ("1.7976931348623157e308");
  assert_accepted ("1e-400");
}

static void
test_refuses_a_long_number (void)
{
  g_autofree char *digits = g_strnfill (310, '9');

  assert_refused (digits, PB_ERROR_LIMIT, "Line 1, column 1: this number is too large.");
  digits[308] = '\0';
  assert_accepted (digits);
}

static void
test_refuses_texts (void)
{
  assert_refused ("\"\\x\"", PB_ERROR_SYNTAX,
                  "Line 1, column 2: JSON does not know this escape with “\\”.");
  assert_refused ("\"\\u12g4\"", PB_ERROR_SYNTAX,
                  "Line 1, column 2: JSON does not know this escape with “\\”.");
  assert_refused ("\"\\u0000\"", PB_ERROR_TEXT,
                  "Line 1, column 2: the character U+0000 is not allowed.");
  assert_refused ("\"\\ud800\"", PB_ERROR_TEXT,
                  "Line 1, column 2: this escape is only half of a character.");
  assert_refused ("\"é\\udc00\"", PB_ERROR_TEXT,
                  "Line 1, column 3: this escape is only half of a character.");
  assert_refused ("\"\\ud800\\ud800\"", PB_ERROR_TEXT,
                  "Line 1, column 2: this escape is only half of a character.");
  assert_refused ("[\n \"a\nb\"]", PB_ERROR_SYNTAX,
                  "Line 2, column 4: a text has a line break or another control character that is "
                  "not escaped.");
  assert_refused ("\n\"\xff\"", PB_ERROR_TEXT,
                  "Line 2, column 2: the file is not UTF-8 text. Save it as UTF-8.");
  assert_refused ("\"\xed\xa0\x80\"", PB_ERROR_TEXT,
                  "Line 1, column 2: the file is not UTF-8 text. Save it as UTF-8.");
  assert_refused ("\xef\xbb\xbf{}", PB_ERROR_TEXT,
                  "The file starts with a byte order mark. Save it as UTF-8 without one.");
}

static void
test_refuses_a_zero_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_json_guard ("[1]\0", 4, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_TEXT);
}

static void
test_refuses_duplicates (void)
{
  assert_refused ("{\"title\":1,\n\"x\":{},\n \"title\":2}", PB_ERROR_SYNTAX,
                  "Line 3, column 2: this object has the member “title” twice.");
  assert_refused ("{\"é\":1,\"\\u00e9\":2}", PB_ERROR_SYNTAX,
                  "Line 1, column 8: this object has the member “é” twice.");
  assert_refused ("{\"\\ud83d\\ude00\":1,\"😀\":2}", PB_ERROR_SYNTAX,
                  "Line 1, column 19: this object has the member “😀” twice.");
  assert_refused ("{\"\\n\\/\":1,\"\\u000a/\":2}", PB_ERROR_SYNTAX,
                  "Line 1, column 11: this object has the member “/” twice.");
  assert_refused ("[{\"a\":{\"b\":1,\"b\":1}}]", PB_ERROR_SYNTAX,
                  "Line 1, column 14: this object has the member “b” twice.");
}

static void
test_shows_hostile_names_safely (void)
{
  g_autofree char *name = g_strnfill (1000000, 'n');
  g_autofree char *json = g_strdup_printf ("{\"%s\":1,\"%s\":1}", name, name);
  g_autoptr (GError) error = NULL;

  assert_refused ("{\"\\u001b[31m\":1,\"\\u001b[31m\":1}", PB_ERROR_SYNTAX,
                  "Line 1, column 17: this object has the member “[31m” twice.");
  g_assert_false (pb_json_guard (json, strlen (json), NULL, &error));
  g_assert_cmpuint (strlen (error->message), <, 200);
}

static void
test_limits (void)
{
  const PbJsonLimits limits = { .max_bytes = 10, .max_depth = 2 };
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) deep = NULL;

  g_assert_true (pb_json_guard ("[[1],{}]  ", 10, &limits, NULL));
  g_assert_false (pb_json_guard ("[[1],{}]   ", 11, &limits, &large));
  g_assert_error (large, PB_ERROR, PB_ERROR_LIMIT);
  g_assert_false (pb_json_guard ("[{},[[]]]", 9, &limits, &deep));
  g_assert_error (deep, PB_ERROR, PB_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (deep->message, "Line 1, column 6: "));
}

static void
test_most_values (void)
{
  const PbJsonLimits limits = { .max_bytes = 100, .max_depth = 2, .max_values = 3 };
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_json_guard ("[{\"a\": 1}]", 10, &limits, NULL));
  g_assert_false (pb_json_guard ("[1, 2, 3]", 9, &limits, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "Line 1, column 8: "));
}

static void
test_default_depth (void)
{
  g_autofree char *open = g_strnfill (1000000, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_false (pb_json_guard (open, 1000000, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_LIMIT);
  for (guint i = 0; i < PB_JSON_LIMITS_DEFAULT.max_depth; i++) {
    g_string_prepend_c (text, '[');
    g_string_append_c (text, ']');
  }
  assert_canonical (text->str, text->str);
}

/* Each prefix lies in memory of its own size, so that reading beyond it is seen by a sanitizer. */
static void
test_refuses_every_prefix (void)
{
  static const char json[] = "{\"a\":[1,-2.5e+10,true,false,null,\"\\ud83d\\ude00\\n\\u00e9é😀\"],"
                             "\n \"b\" : { \"c\" : \"\" } }";

  assert_accepted (json);
  for (gsize length = 0; length < strlen (json); length++) {
    g_autofree char *prefix = g_memdup2 (json, length);
    g_autoptr (GError) error = NULL;

    g_assert_false (pb_json_guard (prefix, length, NULL, &error));
    g_assert_nonnull (error);
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  }
}

/* The builder, which goes on from text to text, reads what the parser reads, and refuses the rest
 * in the same words. */
static void
check_builder (const char *data, gsize length, const PbValue *expected, const GError *fault)
{
  static PbJsonBuilder *builder;
  g_autofree char *copy = g_memdup2 (data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = NULL;

  if (builder == NULL)
    builder = pb_json_builder_new ();
  value = pb_json_builder_read (builder, copy, length, NULL, NULL, &error);
  g_assert_true (pb_value_equal (value, expected));
  g_assert_cmpstr (error != NULL ? error->message : NULL, ==,
                   fault != NULL ? fault->message : NULL);
  if (value != NULL && pb_json_builder_was_canonical (builder)) {
    g_autofree char *canonical = pb_json_canonical (value);

    g_assert_cmpmem (data, length, canonical, strlen (canonical));
  }
}

/* Whatever the guard lets pass, both readers read, and its canonical form is stable. */
static void
check_consistency (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = pb_json_parse (data, length, NULL, &error);
  g_autofree char *canonical = NULL;

  g_assert_true ((value == NULL) == (error != NULL));
  g_assert_true ((value != NULL) == pb_json_guard (data, length, NULL, NULL));
  check_builder (data, length, value, error);
  if (value == NULL)
    return;
  canonical = pb_json_canonical (value);
  assert_canonical (canonical, canonical);
}

static void
test_random_bytes (void)
{
  for (int round = 0; round < 20000; round++) {
    gsize length = g_test_rand_int_range (0, 40);
    g_autofree char *data = g_malloc (length);

    for (gsize i = 0; i < length; i++)
      data[i] = g_test_rand_int_range (0, 256);
    check_consistency (data, length);
  }
}

static void
test_random_tokens (void)
{
  static const char *const tokens[] = { "{",           "}",    "[",    "]", ",", ":", "\"a\"",
                                        "\"\\u0061\"", "\"",   "\\",   "1", "-", "0", ".5",
                                        "e9",          "true", "null", " ", "é" };

  for (int round = 0; round < 50000; round++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (int i = g_test_rand_int_range (1, 9); i > 0; i--)
      g_string_append (text, tokens[g_test_rand_int_range (0, G_N_ELEMENTS (tokens))]);
    check_consistency (text->str, text->len);
  }
}

/* Numbers and texts of any spelling. */
static void
test_random_scalars (void)
{
  static const char *const pieces[] = { "0", "1", "9", "-", ".", "e", "E", "+", "5", "00", "e-3" };
  static const char *const letters[] = { "\\n",      "\\\"",    "\\\\",
                                         "\\/",      "\\u00e9", "\\uD83D\\uDE00",
                                         "plain",    "é",       "\xF0\x9F\x98\x80",
                                         "12345678", "\\t",     "\\u0001" };

  for (int round = 0; round < 50000; round++) {
    g_autoptr (GString) number = g_string_new ("[");
    g_autoptr (GString) text = g_string_new ("{\"");

    for (int i = g_test_rand_int_range (1, 24); i > 0; i--)
      g_string_append (number, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
    g_string_append_c (number, ']');
    check_consistency (number->str, number->len);
    for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
      g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
    g_string_append (text, "\":\"");
    for (int i = g_test_rand_int_range (0, 6); i > 0; i--)
      g_string_append (text, letters[g_test_rand_int_range (0, G_N_ELEMENTS (letters))]);
    g_string_append (text, "\"}");
    check_consistency (text->str, text->len);
  }
}

static void
test_damaged_documents (void)
{
  static const char json[] = "{\"a\":[1,-2.5e+10,true],\"b\":{\"c\":\"\\ud83d\\ude00é\"}}";

  for (int round = 0; round < 20000; round++) {
    g_autofree char *damaged = g_memdup2 (json, strlen (json));

    for (int i = g_test_rand_int_range (1, 4); i > 0; i--)
      damaged[g_test_rand_int_range (0, strlen (json))] = g_test_rand_int_range (0, 128);
    check_consistency (damaged, strlen (json));
  }
}

/* Names that collide in a weak hash or share long beginnings must not make the guard slow. */
static void
test_many_names (void)
{
  const PbJsonLimits limits = { .max_bytes = 64 * 1024 * 1024, .max_depth = 2 };
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append_printf (text, "\"%s%d\":0,", "a long beginning that all names share ", i);
  g_string_append (text, "\"last\":0}");
  g_assert_true (pb_json_guard (text->str, text->len, &limits, &error));
  g_assert_no_error (error);
}

/* Objects full of names made so that they collide in g_str_hash(): as many to one object as are let
 * through must not make reading slow, and one more is refused. */
static void
test_reads_colliding_names (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (PbValue) value = NULL;
  g_autoptr (PbValue) refused = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < PB_JSON_LIMITS_DEFAULT.max_members; i++) {
    g_string_append (text, i > 0 ? ",\"" : "\"");
    for (guint bit = 0; bit < 17; bit++)
      g_string_append (text, (i >> bit & 1) != 0 ? "ab" : "bA");
    g_string_append (text, "\":0");
  }
  g_string_append_c (text, '}');
  value = pb_json_parse (text->str, text->len, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (pb_value_get_length (value), ==, PB_JSON_LIMITS_DEFAULT.max_members);

  g_string_insert (text, 1, "\"more\":0,");
  refused = pb_json_parse (text->str, text->len, NULL, &error);
  g_assert_error (error, PB_ERROR, PB_ERROR_LIMIT);
  g_assert_null (refused);
}

/* More names than the builder remembers, some too long for it, and each of them twice. */
static void
test_builder_names (void)
{
  for (guint round = 0; round < 2; round++) {
    for (guint i = 0; i < 1000; i++) {
      g_autofree char *tail = g_strnfill (i % 80, 'n');
      g_autofree char *text =
          g_strdup_printf ("[{\"%u%s\":1,\"\\u00e9%u\":{\"%u\":[]}},[[2],{}]]", i, tail, i, i);

      check_consistency (text, strlen (text));
    }
  }
}

static void
test_builder_tells_the_place (void)
{
  const PbJsonPlace place = { 7, 11 };
  g_autoptr (PbJsonBuilder) builder = pb_json_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) value = NULL;

  g_assert_null (pb_json_builder_read (builder, "{\"a\":[1,]}", 10, NULL, &place, &error));
  g_assert_cmpstr (error->message, ==, "Line 7, column 19: “]” is not expected here.");
  value = pb_json_builder_read (builder, "[]", 2, NULL, &place, NULL);
  g_assert_cmpuint (pb_value_get_value_type (value), ==, PB_VALUE_LIST);
}

/* check_builder() sees that no other form is taken for it. */
static void
test_builder_knows_canonical_form (void)
{
  static const char *const canonical[] = {
    "{\"a\":[1,0,true,null,\"\\n\\\"\\\\é\"],\"b\":{},\"ba\":{\"\":\"/\"}}",
    "{\"\xF0\x9F\x98\x80\":1,\"\xEF\xBF\xBD\":2}",
  };
  static const char *const others[] = {
    "{\"b\":1,\"a\":2}",
    "[1, 2]",
    " 1",
    "[]\n",
    "[-0]",
    "1e3",
    "1.0",
    "[\"\\/\",\"\\u00e9\"]",
    "\"\\u000a\"",
    "-0",
    "[1 ]",
    "{\"a\" :1}",
    "{\"\xEF\xBF\xBD\":1,\"\xF0\x9F\x98\x80\":2}",
  };
  g_autoptr (PbJsonBuilder) builder = pb_json_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (canonical); i++) {
    gsize length = strlen (canonical[i]);
    g_autoptr (PbValue) value =
        pb_json_builder_read (builder, canonical[i], length, NULL, NULL, NULL);

    g_assert_nonnull (value);
    g_assert_true (pb_json_builder_was_canonical (builder));
    check_consistency (canonical[i], length);
  }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    gsize length = strlen (others[i]);
    g_autoptr (PbValue) value = pb_json_builder_read (builder, others[i], length, NULL, NULL, NULL);

    g_assert_nonnull (value);
    g_assert_false (pb_json_builder_was_canonical (builder));
  }
}

/* What is read lies in one piece of memory, of which any part may be kept, or become part of a
 * value that was made in another way. */
static void
test_builder_values_outlive_each_other (void)
{
  const char *text = "{\"known\":{\"a\":[1,\"x\"],\"\\u00e9\":null},\"known\\u0021\":true}";
  g_autoptr (PbJsonBuilder) builder = pb_json_builder_new ();
  g_autoptr (PbValue) changed = NULL;
  g_autoptr (PbValue) item = NULL;
  g_autofree char *canonical = NULL;
  PbValue *value;
  PbValue *inner;

  pb_name_know ("known");
  value = pb_json_builder_read (builder, text, strlen (text), NULL, NULL, NULL);
  g_assert_true (pb_value_get_member_name (value, 0) == pb_name_find ("known"));
  g_assert_null (pb_name_find ("known!"));
  inner = pb_value_ref (pb_value_get_member (value, "known"));
  changed = pb_value_with_member (inner, "b", pb_value_get_member (value, "known!"));
  item = pb_value_ref (pb_value_get_at (value, "/known/a/1"));
  pb_value_unref (value);
  pb_value_unref (inner);
  g_assert_cmpstr (pb_value_get_string (item), ==, "x");
  canonical = pb_json_canonical (changed);
  g_assert_cmpstr (canonical, ==, "{\"a\":[1,\"x\"],\"b\":true,\"é\":null}");
}

/* A number may be the last of the bytes; each text lies in memory of its own size. */
static void
test_reads_up_to_the_end (void)
{
  static const char *const texts[] = { "12.5e1", " -7", "true", "\"\\u00e9\"", "[1]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autofree char *bytes = g_memdup2 (texts[i], strlen (texts[i]));
    g_autoptr (PbValue) whole = pb_json_parse (texts[i], strlen (texts[i]), NULL, NULL);
    g_autoptr (PbValue) value = pb_json_parse (bytes, strlen (texts[i]), NULL, NULL);

    g_assert_nonnull (value);
    g_assert_true (pb_value_equal (value, whole));
  }
}

static void
test_parse_error_is_the_guards (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_json_parse ("[1", 2, NULL, &error));
  g_assert_error (error, PB_ERROR, PB_ERROR_SYNTAX);
  g_assert_cmpstr (error->message, ==,
                   "Line 1, column 3: the file ends here, too early. It may be incomplete: ask for "
                   "it again.");
}

/* RFC 8785, 3.2.2.3 and appendix B, and the bounds of ECMA-262's Number::toString. */
static void
test_canonical_numbers (void)
{
  static const char *const pairs[][2] = {
    { "333333333.33333329", "333333333.3333333" },
    { "1E30", "1e+30" },
    { "4.50", "4.5" },
    { "2e-3", "0.002" },
    { "0.000000000000000000000000001", "1e-27" },
    { "-0", "0" },
    { "-0.0", "0" },
    { "0e9", "0" },
    { "1.0", "1" },
    { "-1", "-1" },
    { "4.9406564584124654e-324", "5e-324" },
    { "-5e-324", "-5e-324" },
    { "1.7976931348623157e308", "1.7976931348623157e+308" },
    { "2.2250738585072014e-308", "2.2250738585072014e-308" },
    { "9007199254740991", "9007199254740991" },
    { "9007199254740992", "9007199254740992" },
    { "9007199254740993", "9007199254740992" },
    { "-9007199254740992", "-9007199254740992" },
    { "9223372036854775807", "9223372036854776000" },
    { "9223372036854775808", "9223372036854776000" },
    { "-9223372036854775809", "-9223372036854776000" },
    { "12345678901234567890", "12345678901234567000" },
    { "295147905179352830000", "295147905179352830000" },
    { "999999999999999700000", "999999999999999700000" },
    { "999999999999999900000", "999999999999999900000" },
    { "1000000000000000000000", "1e+21" },
    { "9.999999999999997e22", "9.999999999999997e+22" },
    { "1e23", "1e+23" },
    { "1.0000000000000001e23", "1.0000000000000001e+23" },
    { "0.000001", "0.000001" },
    { "9.999999999999997e-7", "9.999999999999997e-7" },
    { "0.0000001", "1e-7" },
    { "1.25e-5", "0.0000125" },
    { "123456.789", "123456.789" },
    { "0.1", "0.1" },
    { "0.30000000000000004", "0.30000000000000004" },
    { "333333333.33333325", "333333333.33333325" },
    { "333333333.3333332", "333333333.3333332" },
    { "333333333.3333334", "333333333.3333334" },
    { "333333333.33333343", "333333333.33333343" },
    { "-0.0000033333333333333333", "-0.0000033333333333333333" },
    { "1424953923781206.25", "1424953923781206.2" },
    { "5.684341886080801486968994140625e-14", "5.684341886080802e-14" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    assert_canonical (pairs[i][0], pairs[i][1]);
}

static void
test_canonical_sorting (void)
{
  assert_canonical ("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\","
                    "\"\\ufb33\":\"Hebrew Letter Dalet With Dagesh\",\"1\":\"One\","
                    "\"\\ud83d\\ude00\":\"Emoji: Grinning Face\",\"\\u0080\":\"Control\","
                    "\"\\u00f6\":\"Latin Small Letter O With Diaeresis\"}",
                    "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xc2\x80\":\"Control\","
                    "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                    "\"😀\":\"Emoji: Grinning Face\","
                    "\"\xef\xac\xb3\":\"Hebrew Letter Dalet With Dagesh\"}");
}

static void
test_canonical_strings (void)
{
  assert_canonical ("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"",
                    "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  assert_canonical ("\"\\b\\t\\f\\r\\u001f\\u007f\\u2028\"",
                    "\"\\b\\t\\f\\r\\u001f\x7f\xe2\x80\xa8\"");
  assert_canonical (" { \"b\" : [ 1 , true ] , \"a\" : null } ", "{\"a\":null,\"b\":[1,true]}");
}

static void
test_texts_with_digits_stay (void)
{
  assert_canonical ("{\"12345678901234567890\":\"\\\" 12345678901234567890\"}",
                    "{\"12345678901234567890\":\"\\\" 12345678901234567890\"}");
}

static void
test_numbers_read_back (void)
{
  for (int round = 0; round < 20000; round++) {
    union {
      guint64 bits;
      double number;
    } random = { .bits =
                     (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int () };
    g_autoptr (PbValue) value = NULL;
    g_autofree char *canonical = NULL;

    if ((random.bits >> 52 & 0x7FF) == 0x7FF)
      continue;
    value = pb_value_new_number (random.number);
    canonical = pb_json_canonical (value);
    g_assert_cmpfloat (g_ascii_strtod (canonical, NULL), ==, random.number);
  }
}

static void
test_pretty (void)
{
  static const char json[] = "{\"b\":[1,{\"x\":[]}],\"a\":{}}";
  g_autoptr (PbValue) value = pb_json_parse (json, strlen (json), NULL, NULL);
  g_autofree char *pretty = pb_json_pretty (value);

  g_assert_cmpstr (pretty, ==,
                   "{\n"
                   "  \"a\": {},\n"
                   "  \"b\": [\n"
                   "    1,\n"
                   "    {\n"
                   "      \"x\": []\n"
                   "    }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_digest (void)
{
  g_autoptr (PbValue) empty = pb_value_new_map ();
  g_autofree char *digest = pb_json_digest (empty);

  g_assert_cmpstr (digest, ==, "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/guard/accepts", test_accepts);
  g_test_add_func ("/json/guard/refuses-grammar", test_refuses_grammar);
  g_test_add_func ("/json/guard/refuses-nothing", test_refuses_nothing);
  g_test_add_func ("/json/guard/refuses-numbers", test_refuses_numbers);
  g_test_add_func ("/json/guard/refuses-a-long-number", test_refuses_a_long_number);
  g_test_add_func ("/json/guard/refuses-texts", test_refuses_texts);
  g_test_add_func ("/json/guard/refuses-a-zero-byte", test_refuses_a_zero_byte);
  g_test_add_func ("/json/guard/refuses-duplicates", test_refuses_duplicates);
  g_test_add_func ("/json/guard/shows-hostile-names-safely", test_shows_hostile_names_safely);
  g_test_add_func ("/json/guard/limits", test_limits);
  g_test_add_func ("/json/guard/most-values", test_most_values);
  g_test_add_func ("/json/guard/default-depth", test_default_depth);
  g_test_add_func ("/json/guard/refuses-every-prefix", test_refuses_every_prefix);
  g_test_add_func ("/json/guard/many-names", test_many_names);
  g_test_add_func ("/json/hostile/random-bytes", test_random_bytes);
  g_test_add_func ("/json/hostile/random-tokens", test_random_tokens);
  g_test_add_func ("/json/hostile/random-scalars", test_random_scalars);
  g_test_add_func ("/json/hostile/damaged-documents", test_damaged_documents);
  g_test_add_func ("/json/parse/error-is-the-guards", test_parse_error_is_the_guards);
  g_test_add_func ("/json/parse/colliding-names", test_reads_colliding_names);
  g_test_add_func ("/json/parse/up-to-the-end", test_reads_up_to_the_end);
  g_test_add_func ("/json/parse/texts-with-digits-stay", test_texts_with_digits_stay);
  g_test_add_func ("/json/builder/names", test_builder_names);
  g_test_add_func ("/json/builder/values-outlive-each-other",
                   test_builder_values_outlive_each_other);
  g_test_add_func ("/json/builder/tells-the-place", test_builder_tells_the_place);
  g_test_add_func ("/json/builder/knows-canonical-form", test_builder_knows_canonical_form);
  g_test_add_func ("/json/canonical/numbers", test_canonical_numbers);
  g_test_add_func ("/json/canonical/sorting", test_canonical_sorting);
  g_test_add_func ("/json/canonical/strings", test_canonical_strings);
  g_test_add_func ("/json/canonical/numbers-read-back", test_numbers_read_back);
  g_test_add_func ("/json/pretty", test_pretty);
  g_test_add_func ("/json/digest", test_digest);
  return g_test_run ();
}
