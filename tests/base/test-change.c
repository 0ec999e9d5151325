/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-change.h"

#include "../support/test-json.h"

static char *
describe_side (const PbValue *value)
{
  return value != NULL ? pb_json_canonical (value) : g_strdup ("nothing");
}

/* One line for each change: "pointer: before -> after". */
static void
assert_changes (const char *before_json, const char *after_json, const char *expected)
{
  g_autoptr (PbValue) before = parse_json (before_json);
  g_autoptr (PbValue) after = parse_json (after_json);
  g_autoptr (GPtrArray) changes = pb_changes_between (before, after);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++) {
    const PbChange *change = g_ptr_array_index (changes, i);
    g_autofree char *left = describe_side (change->before);
    g_autofree char *right = describe_side (change->after);

    g_string_append_printf (lines, "%s: %s -> %s\n", change->pointer, left, right);
  }
  g_assert_cmpstr (lines->str, ==, expected);
}

static void
test_equal (void)
{
  assert_changes ("{\"a\":[{\"b\":1}]}", "{\"a\":[{\"b\":1}]}", "");
}

static void
test_members (void)
{
  assert_changes ("{\"a\":1,\"b\":{\"x\":\"old\",\"y\":1},\"gone\":true}",
                  "{\"a\":1,\"b\":{\"x\":\"new\",\"y\":1},\"added\":[]}",
                  "/b/x: \"old\" -> \"new\"\n"
                  "/gone: true -> nothing\n"
                  "/added: nothing -> []\n");
}

static void
test_sets_change_whole (void)
{
  assert_changes ("{\"s\":[\"a\",\"b\"]}", "{\"s\":[\"b\"]}", "/s: [\"a\",\"b\"] -> [\"b\"]\n");
  assert_changes ("{\"s\":[]}", "{\"s\":[\"b\"]}", "/s: [] -> [\"b\"]\n");
}

static void
test_lists_of_maps_change_by_item (void)
{
  assert_changes ("{\"l\":[{\"n\":1},{\"n\":2}]}", "{\"l\":[{\"n\":1},{\"n\":3},{\"n\":4}]}",
                  "/l/1/n: 2 -> 3\n"
                  "/l/2: nothing -> {\"n\":4}\n");
  assert_changes ("{\"l\":[{\"n\":1}]}", "{\"l\":[]}", "/l/0: {\"n\":1} -> nothing\n");
}

static void
test_types (void)
{
  assert_changes ("1", "\"1\"", ": 1 -> \"1\"\n");
  assert_changes ("{\"a/b\":{}}", "{\"a/b\":[]}", "/a~1b: {} -> []\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change/equal", test_equal);
  g_test_add_func ("/change/members", test_members);
  g_test_add_func ("/change/sets-change-whole", test_sets_change_whole);
  g_test_add_func ("/change/lists-of-maps-change-by-item", test_lists_of_maps_change_by_item);
  g_test_add_func ("/change/types", test_types);
  return g_test_run ();
}
