/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui-fixture.h"

#include "base/pb-json.h"
#include "ui/pages/pb-browse-copy.h"

static char *
copy (UiFixture *fixture, const PbKind *kind, guint32 n)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GObject) source = NULL;
  g_autoptr (GError) error = NULL;
  char *text;

  for (guint32 row = 1; row <= n; row++)
    g_array_append_val (rows, row);
  pb_browse_copy (fixture->reg, kind, rows, ui_keep_result_cb, &result);
  ui_wait_until (result);
  source = g_async_result_get_source_object (result);
  text = pb_browse_copy_finish (source, result, &error);
  g_assert_no_error (error);
  return text;
}

/* A spreadsheet gets numbers, no invisible marks, and no formulas that a stranger wrote. */
static void
test_copy (UiFixture *fixture, gconstpointer data)
{
  static const char financial[] =
      "{\"amount\":\"6800000.50\",\"currency\":\"AUD\",\"rate\":\"0.5\"}";
  const char *types[] = { "financial", NULL };
  g_autoptr (PbValue) plain = ui_make_record (&pb_pledge_kind, "=1+1\tthen", "draft");
  g_autoptr (PbValue) money = pb_json_parse (financial, strlen (financial), NULL, NULL);
  g_autoptr (PbValue) list = pb_value_new_strings (types);
  g_autoptr (PbValue) typed = pb_value_with_member (plain, "types", list);
  g_autoptr (PbValue) end = pb_value_new_string ("2029-06");
  g_autoptr (PbValue) ended = pb_value_with_member (typed, "end", end);
  g_autoptr (PbValue) pledge = pb_value_with_member (ended, "financial", money);
  g_autoptr (PbValue) saved = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  saved = ui_fixture_save (fixture, &pb_pledge_kind, pledge);
  text = copy (fixture, &pb_pledge_kind, 1);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[0], ==,
                   "Title\tEntity\tTypes\tCurrency\tAmount\tUS dollars\tEnd\tChanged\tState");
  g_assert_true (g_str_has_prefix (
      lines[1], "'=1+1 then\t\tFinancial\tAUD\t6800000.50\t3400000.25\t2029-06\t20"));
  g_assert_true (g_str_has_suffix (lines[1], "\tDraft"));
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  g_test_add ("/browse-copy/pledge", UiFixture, NULL, ui_fixture_set_up, test_copy,
              ui_fixture_tear_down);
  return g_test_run ();
}
