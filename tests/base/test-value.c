/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-value.h"

#include "../support/test-json.h"

static void
assert_json (PbValue *value, const char *expected)
{
  g_autofree char *canonical = pb_json_canonical (value);

  g_assert_cmpstr (canonical, ==, expected);
}

/* Sets @pointer of @json to @value, both JSON; %NULL leaves it out. */
static void
assert_set (const char *json, const char *pointer, const char *value, const char *expected)
{
  g_autoptr (PbValue) before = parse_json (json);
  g_autoptr (PbValue) setting = value != NULL ? parse_json (value) : NULL;
  g_autoptr (PbValue) after = pb_value_with_at (before, pointer, setting);

  assert_json (after, expected);
  assert_json (before, json);
}

static void
test_scalars (void)
{
  g_autoptr (PbValue) null = pb_value_new_null ();
  g_autoptr (PbValue) yes = pb_value_new_boolean (42);
  g_autoptr (PbValue) number = pb_value_new_number (1.5);
  g_autoptr (PbValue) zero = pb_value_new_number (-0.0);
  g_autoptr (PbValue) text = pb_value_new_string ("é");

  g_assert_cmpint (pb_value_get_value_type (null), ==, PB_VALUE_NULL);
  g_assert_cmpint (pb_value_get_boolean (yes), ==, TRUE);
  g_assert_cmpfloat (pb_value_get_number (number), ==, 1.5);
  g_assert_cmpstr (pb_value_get_string (text), ==, "é");
  assert_json (zero, "0");
}

static void
test_other_types_read_as_nothing (void)
{
  g_autoptr (PbValue) text = pb_value_new_string ("x");

  g_assert_false (pb_value_get_boolean (text));
  g_assert_cmpfloat (pb_value_get_number (text), ==, 0);
  g_assert_cmpuint (pb_value_get_length (text), ==, 0);
  g_assert_null (pb_value_get_item (text, 0));
  g_assert_null (pb_value_get_member (text, "a"));
  g_assert_null (pb_value_get_member_name (text, 0));
  g_assert_null (pb_value_get_string (NULL));
  g_assert_null (pb_value_get_member_string (NULL, "a"));
  g_assert_null (pb_value_get_at (NULL, "/a"));
  g_assert_false (pb_value_contains_string (text, "x"));
}

/* RFC 8785 sorts by UTF-16 code units: U+1F600 (D83D DE00) comes before U+FB33. */
static void
test_members_are_sorted (void)
{
  static const char *const names[] = { "\r", "1", "\xc2\x80", "ö", "€", "😀", "\uFB33" };
  g_autoptr (PbValue) map = pb_value_new_map ();
  g_autoptr (PbValue) value = pb_value_new_null ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (PbValue) old = map;

    map = pb_value_with_member (old, names[(i * 4) % G_N_ELEMENTS (names)], value);
  }
  g_assert_cmpuint (pb_value_get_length (map), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (pb_value_get_member_name (map, i), ==, names[i]);
}

static void
test_many_members (void)
{
  GHashTable *members =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) pb_value_unref);
  g_autoptr (PbValue) map = NULL;

  for (int i = 0; i < 1000; i++)
    g_hash_table_insert (members, g_strdup_printf ("m%d", i), pb_value_new_number (i));
  map = pb_value_new_map_take (members);
  for (int i = 0; i < 1000; i++) {
    g_autofree char *name = g_strdup_printf ("m%d", i);

    g_assert_cmpfloat (pb_value_get_number (pb_value_get_member (map, name)), ==, i);
  }
  g_assert_null (pb_value_get_member (map, "m1000"));
  g_assert_null (pb_value_get_member (map, "a"));
}

static void
test_with_member (void)
{
  g_autoptr (PbValue) map = parse_json ("{\"a\":1,\"c\":3}");
  g_autoptr (PbValue) two = pb_value_new_number (2);
  g_autoptr (PbValue) added = pb_value_with_member (map, "b", two);
  g_autoptr (PbValue) replaced = pb_value_with_member (map, "c", two);
  g_autoptr (PbValue) removed = pb_value_with_member (map, "a", NULL);

  assert_json (map, "{\"a\":1,\"c\":3}");
  assert_json (added, "{\"a\":1,\"b\":2,\"c\":3}");
  assert_json (replaced, "{\"a\":1,\"c\":2}");
  assert_json (removed, "{\"c\":3}");
}

/* "aaf" and "aba" are hard to tell apart for who looks at little of each. */
static void
test_members_are_found_in_copies (void)
{
  g_autoptr (PbValue) map = parse_json ("{\"aaf\":1,\"c\":3}");
  g_autoptr (PbValue) two = pb_value_new_number (2);
  g_autoptr (PbValue) more = pb_value_with_member (map, "aba", two);
  g_autoptr (PbValue) most = pb_value_with_member (more, "", two);
  g_autoptr (PbValue) less = pb_value_with_member (most, "aaf", NULL);

  g_assert_null (pb_value_get_member (map, "aba"));
  g_assert_null (pb_value_get_member (more, ""));
  g_assert_true (pb_value_get_member (most, "") == two);
  g_assert_true (pb_value_get_member (most, "aba") == two);
  g_assert_cmpfloat (pb_value_get_number (pb_value_get_member (most, "aaf")), ==, 1);
  g_assert_null (pb_value_get_member (less, "aaf"));
  g_assert_true (pb_value_get_member (less, "aba") == two);
  g_assert_cmpfloat (pb_value_get_number (pb_value_get_member (less, "c")), ==, 3);
}

static void
test_with_item (void)
{
  g_autoptr (PbValue) list = parse_json ("[1,2,3]");
  g_autoptr (PbValue) nine = pb_value_new_number (9);
  g_autoptr (PbValue) replaced = pb_value_with_item (list, 1, nine);
  g_autoptr (PbValue) appended = pb_value_with_item (list, 3, nine);
  g_autoptr (PbValue) removed = pb_value_with_item (list, 0, NULL);
  g_autoptr (PbValue) inserted = pb_value_with_inserted (list, 0, nine);
  g_autoptr (PbValue) inserted_last = pb_value_with_inserted (list, 3, nine);

  assert_json (list, "[1,2,3]");
  assert_json (replaced, "[1,9,3]");
  assert_json (appended, "[1,2,3,9]");
  assert_json (removed, "[2,3]");
  assert_json (inserted, "[9,1,2,3]");
  assert_json (inserted_last, "[1,2,3,9]");
}

static void
test_equal_change_is_same (void)
{
  g_autoptr (PbValue) record = parse_json ("{\"a\":[{\"b\":\"x\"}]}");
  g_autoptr (PbValue) same = pb_value_new_string ("x");
  g_autoptr (PbValue) set = pb_value_with_at (record, "/a/0/b", same);
  g_autoptr (PbValue) left_out = pb_value_with_at (record, "/a/0/missing/deep", NULL);
  g_autoptr (PbValue) member = pb_value_with_member (record, "z", NULL);
  PbValue *list = pb_value_get_member (record, "a");
  g_autoptr (PbValue) item = pb_value_with_item (list, 1, NULL);

  g_assert_true (set == record);
  g_assert_true (left_out == record);
  g_assert_true (member == record);
  g_assert_true (item == list);
}

static void
test_untouched_parts_are_shared (void)
{
  g_autoptr (PbValue) before = parse_json ("{\"a\":{\"x\":1},\"b\":{\"y\":2}}");
  g_autoptr (PbValue) three = pb_value_new_number (3);
  g_autoptr (PbValue) after = pb_value_with_at (before, "/a/x", three);

  g_assert_true (pb_value_get_member (before, "b") == pb_value_get_member (after, "b"));
  g_assert_false (pb_value_get_member (before, "a") == pb_value_get_member (after, "a"));
}

static void
test_get_at (void)
{
  g_autoptr (PbValue) record = parse_json ("{\"\":7,\"a/b\":[10,{\"m~n\":\"deep\"}]}");

  g_assert_true (pb_value_get_at (record, "") == record);
  g_assert_cmpfloat (pb_value_get_number (pb_value_get_at (record, "/")), ==, 7);
  g_assert_cmpfloat (pb_value_get_number (pb_value_get_at (record, "/a~1b/0")), ==, 10);
  g_assert_cmpstr (pb_value_get_string_at (record, "/a~1b/1/m~0n"), ==, "deep");
  g_assert_null (pb_value_get_at (record, "/a~1b/2"));
  g_assert_null (pb_value_get_at (record, "/a~1b/-"));
  g_assert_null (pb_value_get_at (record, "/a~1b/00"));
  g_assert_null (pb_value_get_at (record, "/a~1b/+1"));
  g_assert_null (pb_value_get_at (record, "/a~1b/4294967296"));
  g_assert_null (pb_value_get_at (record, "/a~1b/1/m~0n/x"));
  g_assert_null (pb_value_get_at (record, "no-slash"));
  g_assert_null (pb_value_get_at (record, "/bad~2escape"));
}

static void
test_with_at (void)
{
  assert_set ("{\"a\":1}", "", "[]", "[]");
  assert_set ("{}", "/a", "1", "{\"a\":1}");
  assert_set ("{}", "/a/b/c", "1", "{\"a\":{\"b\":{\"c\":1}}}");
  assert_set ("{}", "/parties/0/name", "\"x\"", "{\"parties\":[{\"name\":\"x\"}]}");
  assert_set ("{}", "/parties/-", "1", "{\"parties\":[1]}");
  assert_set ("{\"parties\":null}", "/parties/0", "1", "{\"parties\":[1]}");
  assert_set ("[1]", "/-", "2", "[1,2]");
  assert_set ("[1]", "/1", "2", "[1,2]");
  assert_set ("[1,2]", "/0", "3", "[3,2]");
  assert_set ("[1,2]", "/0", NULL, "[2]");
  assert_set ("{\"a\":{\"b\":1,\"c\":2}}", "/a/b", NULL, "{\"a\":{\"c\":2}}");
  assert_set ("{\"a\":\"x\"}", "/a", "{}", "{\"a\":{}}");
}

static void
test_with_at_refuses_faults (void)
{
  static const char *const pointers[] = { "/text/x", "/list/5", "/list/x", "no-slash" };
  g_autoptr (PbValue) record = parse_json ("{\"list\":[1],\"text\":\"t\"}");
  g_autoptr (PbValue) value = pb_value_new_null ();

  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++) {
    g_autoptr (PbValue) after = NULL;

    g_test_expect_message ("Pledgebook", G_LOG_LEVEL_CRITICAL, "*assertion*failed*");
    after = pb_value_with_at (record, pointers[i], value);
    g_test_assert_expected_messages ();
    g_assert_true (after == record);
  }
}

static void
test_is_empty (void)
{
  static const char *const empty[] = { "null", "\"\"",        "[]",
                                       "{}",   "[null,\"\"]", "{\"a\":{\"b\":[\"\"]}}" };
  static const char *const full[] = { "false", "0", "\" \"", "[0]", "{\"a\":[[false]]}" };

  g_assert_true (pb_value_is_empty (NULL));
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++) {
    g_autoptr (PbValue) value = parse_json (empty[i]);

    g_assert_true (pb_value_is_empty (value));
  }
  for (guint i = 0; i < G_N_ELEMENTS (full); i++) {
    g_autoptr (PbValue) value = parse_json (full[i]);

    g_assert_false (pb_value_is_empty (value));
  }
}

static void
test_equal (void)
{
  static const char *const different[] = {
    "null", "false", "true",  "0",  "1",         "\"\"",      "\"a\"",     "[]",
    "[[]]", "[0]",   "[0,1]", "{}", "{\"a\":0}", "{\"a\":1}", "{\"b\":0}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (different); i++)
    for (guint j = 0; j < G_N_ELEMENTS (different); j++) {
      g_autoptr (PbValue) a = parse_json (different[i]);
      g_autoptr (PbValue) b = parse_json (different[j]);

      g_assert_cmpint (pb_value_equal (a, b), ==, i == j);
    }
  g_assert_true (pb_value_equal (NULL, NULL));
}

static void
test_strings (void)
{
  static const char *const codes[] = { "access", "adoption", NULL };
  g_autoptr (PbValue) list = pb_value_new_strings (codes);

  assert_json (list, "[\"access\",\"adoption\"]");
  g_assert_true (pb_value_contains_string (list, "adoption"));
  g_assert_false (pb_value_contains_string (list, "adopt"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/scalars", test_scalars);
  g_test_add_func ("/value/other-types-read-as-nothing", test_other_types_read_as_nothing);
  g_test_add_func ("/value/members-are-sorted", test_members_are_sorted);
  g_test_add_func ("/value/many-members", test_many_members);
  g_test_add_func ("/value/with-member", test_with_member);
  g_test_add_func ("/value/members-are-found-in-copies", test_members_are_found_in_copies);
  g_test_add_func ("/value/with-item", test_with_item);
  g_test_add_func ("/value/equal-change-is-same", test_equal_change_is_same);
  g_test_add_func ("/value/untouched-parts-are-shared", test_untouched_parts_are_shared);
  g_test_add_func ("/value/get-at", test_get_at);
  g_test_add_func ("/value/with-at", test_with_at);
  g_test_add_func ("/value/with-at-refuses-faults", test_with_at_refuses_faults);
  g_test_add_func ("/value/is-empty", test_is_empty);
  g_test_add_func ("/value/equal", test_equal);
  g_test_add_func ("/value/strings", test_strings);
  return g_test_run ();
}
