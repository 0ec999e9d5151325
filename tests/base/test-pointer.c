/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pb-pointer.h"

static void
assert_split (const char *pointer, const char *joined)
{
  g_auto (GStrv) tokens = pb_pointer_split (pointer);
  g_autofree char *text = tokens != NULL ? g_strjoinv ("|", tokens) : NULL;

  g_assert_cmpstr (text, ==, joined);
}

static void
test_split (void)
{
  assert_split ("", "");
  assert_split ("/", "");
  assert_split ("/a", "a");
  assert_split ("/a/0/b c", "a|0|b c");
  assert_split ("/a~1b/m~0n/~01", "a/b|m~n|~1");
  assert_split ("//", "|");
  assert_split ("a", NULL);
  assert_split ("/~", NULL);
  assert_split ("/a~2", NULL);
}

static void
test_whole_has_no_tokens (void)
{
  g_auto (GStrv) whole = pb_pointer_split ("");
  g_auto (GStrv) unnamed = pb_pointer_split ("/");

  g_assert_cmpuint (g_strv_length (whole), ==, 0);
  g_assert_cmpuint (g_strv_length (unnamed), ==, 1);
}

static void
test_child_and_last (void)
{
  static const char *const names[] = { "title", "", "a/b", "~", "~1", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *child = pb_pointer_child ("/parties/0", names[i]);
    g_autofree char *last = pb_pointer_last (child);
    g_autofree char *parent = pb_pointer_parent (child);

    g_assert_cmpstr (last, ==, names[i]);
    g_assert_cmpstr (parent, ==, "/parties/0");
  }
}

static void
test_item (void)
{
  g_autofree char *item = pb_pointer_item ("/parties", 12);

  g_assert_cmpstr (item, ==, "/parties/12");
}

static void
test_whole_has_no_parent (void)
{
  g_assert_null (pb_pointer_parent (""));
  g_assert_null (pb_pointer_last (""));
}

static void
test_is_within (void)
{
  g_assert_true (pb_pointer_is_within ("/a/b", "/a"));
  g_assert_true (pb_pointer_is_within ("/a", "/a"));
  g_assert_true (pb_pointer_is_within ("/a", ""));
  g_assert_true (pb_pointer_is_within ("", ""));
  g_assert_false (pb_pointer_is_within ("/ab", "/a"));
  g_assert_false (pb_pointer_is_within ("/a", "/a/b"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pointer/split", test_split);
  g_test_add_func ("/pointer/whole-has-no-tokens", test_whole_has_no_tokens);
  g_test_add_func ("/pointer/child-and-last", test_child_and_last);
  g_test_add_func ("/pointer/item", test_item);
  g_test_add_func ("/pointer/whole-has-no-parent", test_whole_has_no_parent);
  g_test_add_func ("/pointer/is-within", test_is_within);
  return g_test_run ();
}
