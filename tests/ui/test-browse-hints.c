/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "domain/pb-kind.h"
#include "ui/pages/pb-browse-hints.h"

/* The cursor is at "|". */
static PbBrowseHints *
find (const PbKind *kind, const char *text)
{
  const char *cursor = strchr (text, '|');
  g_autofree char *before = g_strndup (text, cursor - text);
  g_autofree char *whole = g_strconcat (before, cursor + 1, NULL);

  return pb_browse_hints_find (kind, whole, (guint) g_utf8_strlen (before, -1));
}

static char *
list_codes (const PbBrowseHints *hints)
{
  g_autoptr (GString) codes = g_string_new (NULL);

  for (guint i = 0; hints && i < g_list_model_get_n_items (hints->options); i++) {
    g_autoptr (PbOption) option = g_list_model_get_item (hints->options, i);

    g_string_append_printf (codes, "%s%s", i > 0 ? " " : "", pb_option_get_code (option));
  }
  return g_string_free (g_steal_pointer (&codes), FALSE);
}

static void
assert_hints (const char *text, const char *expected)
{
  g_autoptr (PbBrowseHints) hints = find (&pb_pledge_kind, text);
  g_autofree char *codes = list_codes (hints);

  g_assert_cmpstr (codes, ==, expected);
}

static void
test_fields (void)
{
  assert_hints ("fo|", "focus: for:");
  assert_hints ("FO|", "focus: for:");
  assert_hints ("solar -fo|", "focus: for:");
  assert_hints ("wsis| kenya", "wsis:");
  /* By what a person calls it. */
  assert_hints ("sustain|", "sdg:");
}

/* An entity has no types of pledge. */
static void
test_kind (void)
{
  g_autoptr (PbBrowseHints) pledge = find (&pb_pledge_kind, "member|");
  g_autoptr (PbBrowseHints) entity = find (&pb_entity_kind, "member|");
  g_autoptr (PbBrowseHints) value = find (&pb_entity_kind, "type:|");
  g_autofree char *codes = list_codes (entity);

  g_assert_null (pledge);
  g_assert_null (value);
  g_assert_cmpstr (codes, ==, "membership:");
}

static void
test_values (void)
{
  assert_hints ("type:|", "type:financial type:policy type:advocacy type:programmatic");
  assert_hints ("-type:fi|", "type:financial");
  assert_hints ("joint:|", "joint:yes joint:no");
  assert_hints ("group:ll|", "group:LLDC");
  /* As the picker of countries finds them: in other languages, without marks, by code. */
  assert_hints ("country:кени|", "country:KEN");
  assert_hints ("country:keny|", "country:KEN");
  assert_hints ("from:keny|", "from:KEN");
}

static void
test_place (void)
{
  g_autoptr (PbBrowseHints) hints = find (&pb_pledge_kind, "écoles -type:fi| solar");

  g_assert_cmpuint (hints->start, ==, 8);
  g_assert_cmpuint (hints->end, ==, 15);
}

/* Enter must not put in what nobody chose, unless what stands there means nothing. */
static void
test_needed (void)
{
  g_autoptr (PbBrowseHints) name = find (&pb_pledge_kind, "fo|");
  g_autoptr (PbBrowseHints) none = find (&pb_pledge_kind, "type:|");
  g_autoptr (PbBrowseHints) part = find (&pb_pledge_kind, "type:fi|");
  g_autoptr (PbBrowseHints) whole = find (&pb_pledge_kind, "sdg:1|");

  g_assert_false (name->needed);
  g_assert_false (none->needed);
  g_assert_true (part->needed);
  g_assert_false (whole->needed);
}

static void
test_nothing (void)
{
  assert_hints ("|", "");
  assert_hints ("f|", "");
  assert_hints ("solar|", "");
  assert_hints ("fo|od", "");
  assert_hints ("\"solar fo|", "");
  assert_hints ("\"a \\\" fo|", "");
  assert_hints ("http:|", "");
  assert_hints ("type:nothing|", "");
  assert_hints ("type:financial|", "");
  assert_hints ("country:KEN|", "");
  assert_hints ("year:20|", "");
  assert_hints ("campaign:ro|", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/browse-hints/fields", test_fields);
  g_test_add_func ("/browse-hints/kind", test_kind);
  g_test_add_func ("/browse-hints/values", test_values);
  g_test_add_func ("/browse-hints/place", test_place);
  g_test_add_func ("/browse-hints/needed", test_needed);
  g_test_add_func ("/browse-hints/nothing", test_nothing);
  return g_test_run ();
}
