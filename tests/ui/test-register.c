/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "domain/pb-record.h"

/* Titles of what a query finds, as one line. */
static char *
list_titles (UiFixture *fixture, const PbKind *kind, const char *query)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) items = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);

  pb_register_list (fixture->reg, kind, query, NULL, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  items = pb_register_list_finish (fixture->reg, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (PbRegisterItem) item = g_list_model_get_item (items, i);

    g_assert_true (pb_register_item_get_kind (item) == kind);
    g_string_append_printf (titles, "[%s]", pb_register_item_get_title (item));
  }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static void
assert_titles (UiFixture *fixture, const PbKind *kind, const char *query, const char *expected)
{
  g_autofree char *titles = list_titles (fixture, kind, query);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_list (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *pledge = ui_fixture_add (fixture, &pb_pledge_kind, "École solaire", "draft");
  g_autofree char *entity = ui_fixture_add (fixture, &pb_entity_kind, "Northwind", "final");

  assert_titles (fixture, &pb_pledge_kind, NULL, "[École solaire]");
  assert_titles (fixture, &pb_entity_kind, NULL, "[Northwind]");
  assert_titles (fixture, &pb_pledge_kind, "solaire ecole", "[École solaire]");
  assert_titles (fixture, &pb_pledge_kind, "  ", "[École solaire]");
  assert_titles (fixture, &pb_pledge_kind, "northwind", "");
}

static void
test_load (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "draft");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) missing = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = NULL;

  pb_register_load (fixture->reg, &pb_pledge_kind, id, ui_keep_result_cb, &result);
  ui_wait_until (result != NULL);
  record = pb_register_load_finish (fixture->reg, result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_record_get_id (record), ==, id);

  pb_register_load (fixture->reg, &pb_entity_kind, "00000000-0000-4000-8000-000000000000",
                    ui_keep_result_cb, &missing);
  ui_wait_until (missing != NULL);
  g_assert_null (pb_register_load_finish (fixture->reg, missing, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
}

static void
note_change_cb (PbRegister *reg, const char *id, GString *changes)
{
  g_string_append_printf (changes, "[%s]", id ? id : "");
}

static void
test_delete (UiFixture *fixture, gconstpointer data)
{
  g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, "Schools", "draft");
  g_autofree char *expected = g_strdup_printf ("[%s]", id);
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GAsyncResult) deleted = NULL;
  g_autoptr (GAsyncResult) brought_back = NULL;

  g_signal_connect (fixture->reg, "changed", G_CALLBACK (note_change_cb), changes);
  pb_register_delete (fixture->reg, id, ui_keep_result_cb, &deleted);
  ui_wait_until (deleted != NULL);
  g_assert_true (pb_register_done_finish (fixture->reg, deleted, NULL));
  g_assert_cmpstr (changes->str, ==, expected);
  assert_titles (fixture, &pb_pledge_kind, NULL, "");

  g_string_truncate (changes, 0);
  pb_register_undelete (fixture->reg, id, ui_keep_result_cb, &brought_back);
  ui_wait_until (brought_back != NULL);
  g_assert_true (pb_register_done_finish (fixture->reg, brought_back, NULL));
  g_assert_cmpstr (changes->str, ==, expected);
  assert_titles (fixture, &pb_pledge_kind, NULL, "[Schools]");
}

static void
test_cancel (UiFixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  pb_register_list (fixture->reg, &pb_pledge_kind, NULL, cancellable, ui_keep_result_cb, &result);
  g_cancellable_cancel (cancellable);
  ui_wait_until (result != NULL);
  g_assert_null (pb_register_list_finish (fixture->reg, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/register/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
  ADD ("list", test_list);
  ADD ("load", test_load);
  ADD ("delete", test_delete);
  ADD ("cancel", test_cancel);
  return g_test_run ();
}
