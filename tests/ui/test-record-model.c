/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui-fixture.h"

#include "domain/pb-record.h"
#include "ui/pb-record-model.h"
#include "ui/pb-register-item.h"

/* More than come with a view. */
#define N_MANY 60

/* A list of pledges by title, and what somebody makes of it who only hears of its changes. */
typedef struct {
  UiFixture *fixture;
  PbRecordModel *model;
  GArray *heard; /* rows */
  guint n_changes;
  gint64 made; /* the last view */
} Scene;

static void
items_changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Scene *scene)
{
  g_assert_cmpuint (position + n_removed, <=, scene->heard->len);
  g_array_remove_range (scene->heard, position, n_removed);
  for (guint i = position; i < position + n_added; i++) {
    guint32 row = pb_record_model_get_row (PB_RECORD_MODEL (model), i);

    g_array_insert_val (scene->heard, i, row);
  }
  scene->n_changes++;
}

static void
viewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(PbView **) user_data = pb_view_load_finish (PB_BROWSER (source), result, &error);
  g_assert_no_error (error);
}

static PbView *
look (Scene *scene, const char *text)
{
  g_autoptr (PbQuery) query = pb_query_parse (text, NULL);
  g_autoptr (GArray) rows = pb_record_model_list_live_rows (scene->model);
  PbViewRequest request = { .kind = &pb_pledge_kind,
                            .query = query,
                            .order = PB_ORDER_TITLE,
                            .rows = rows,
                            .since = scene->made };
  PbView *view = NULL;

  pb_view_load (pb_register_get_browser (scene->fixture->reg), &request, NULL, viewed_cb, &view);
  ui_wait_until (view != NULL);
  scene->made = view->made;
  return view;
}

/* Whoever hears of the changes knows the list. Returns: how many records were read for it. */
static guint
show (Scene *scene, const char *text)
{
  g_autoptr (PbView) view = look (scene, text);

  scene->n_changes = 0;
  pb_record_model_take_view (scene->model, view);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->model)), ==, view->rows->len);
  g_assert_cmpmem (scene->heard->data, scene->heard->len * sizeof (guint32), view->rows->data,
                   view->rows->len * sizeof (guint32));
  return g_hash_table_size (view->records);
}

static Scene *
open_scene (UiFixture *fixture)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->fixture = fixture;
  scene->model = pb_record_model_new (fixture->reg, &pb_pledge_kind);
  scene->heard = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_signal_connect (scene->model, "items-changed", G_CALLBACK (items_changed_cb), scene);
  return scene;
}

static void
close_scene (Scene *scene)
{
  g_object_unref (scene->model);
  g_array_unref (scene->heard);
  g_free (scene);
}

static PbRegisterItem *
get_item (Scene *scene, guint position)
{
  PbRegisterItem *item = g_list_model_get_item (G_LIST_MODEL (scene->model), position);

  pb_register_item_tell_shown (item);
  ui_wait_until (pb_register_item_get_record (item) != NULL);
  return item;
}

static void
rename_record (Scene *scene, const char *id, const char *title)
{
  g_autoptr (PbValue) record = ui_make_record (&pb_pledge_kind, title, "draft");
  g_autoptr (PbValue) same_id = pb_value_new_string (id);
  g_autoptr (PbValue) renamed = pb_value_with_at (record, "/id", same_id);
  g_autoptr (PbValue) saved = ui_fixture_save (scene->fixture, &pb_pledge_kind, renamed);

  g_assert_nonnull (saved);
}

static void
test_move (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Bridges", "draft");
  g_autofree char *two = ui_fixture_add (fixture, &pb_pledge_kind, "Cables", "draft");
  g_autofree char *three = ui_fixture_add (fixture, &pb_pledge_kind, "Dishes", "draft");
  g_autoptr (PbRegisterItem) item = NULL;
  g_autoptr (PbRegisterItem) first = NULL;

  g_assert_cmpuint (show (scene, ""), ==, 3);
  item = get_item (scene, 2);
  rename_record (scene, three, "Aerials");
  show (scene, "");
  g_assert_cmpuint (scene->n_changes, ==, 2);
  first = get_item (scene, 0);
  /* The same line, with what it is now. */
  g_assert_true (first == item);
  g_assert_cmpstr (pb_register_item_get_title (item), ==, "Aerials");
  close_scene (scene);
}

/* A line that one filtered away meanwhile comes back as it is now. */
static void
test_changed_unseen (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Bridges", "draft");
  g_autofree char *two = ui_fixture_add (fixture, &pb_pledge_kind, "Cables", "draft");
  g_autoptr (PbRegisterItem) item = NULL;

  show (scene, "");
  item = get_item (scene, 0);
  show (scene, "cables");
  rename_record (scene, one, "Aerials");
  show (scene, "cables");
  show (scene, "");
  g_assert_cmpstr (pb_register_item_get_title (item), ==, "Aerials");
  close_scene (scene);
}

/* What came with a view is not read again for the next, shown or not. */
static void
test_read_once (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Bridges", "draft");
  g_autofree char *two = ui_fixture_add (fixture, &pb_pledge_kind, "Cables", "draft");

  g_assert_cmpuint (show (scene, ""), ==, 2);
  g_assert_cmpuint (show (scene, ""), ==, 0);
  rename_record (scene, one, "Aerials");
  g_assert_cmpuint (show (scene, ""), ==, 1);
  close_scene (scene);
}

static void
test_remove (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Bridges", "draft");
  g_autofree char *two = ui_fixture_add (fixture, &pb_pledge_kind, "Cables", "draft");

  show (scene, "");
  show (scene, "cables");
  g_assert_cmpuint (scene->n_changes, ==, 1);
  show (scene, "nothing");
  g_assert_cmpuint (scene->heard->len, ==, 0);
  show (scene, "");
  g_assert_cmpuint (scene->heard->len, ==, 2);
  close_scene (scene);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Of what somebody has, only what is another record now is read, and told. */
static void
test_change (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autofree char *one = ui_fixture_add (fixture, &pb_pledge_kind, "Bridges", "draft");
  g_autofree char *two = ui_fixture_add (fixture, &pb_pledge_kind, "Cables", "draft");
  g_autoptr (PbRegisterItem) kept = NULL;
  g_autoptr (PbRegisterItem) changed = NULL;
  guint n_kept = 0;
  guint n_changed = 0;

  show (scene, "");
  kept = get_item (scene, 0);
  changed = get_item (scene, 1);
  g_signal_connect_swapped (kept, "notify::record", G_CALLBACK (count_cb), &n_kept);
  g_signal_connect_swapped (changed, "notify::record", G_CALLBACK (count_cb), &n_changed);
  rename_record (scene, two, "Cables and ducts");
  g_assert_cmpuint (show (scene, ""), ==, 1);
  g_assert_cmpuint (scene->n_changes, ==, 0);
  g_assert_cmpstr (pb_register_item_get_title (changed), ==, "Cables and ducts");
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_kept, ==, 0);
  g_assert_cmpuint (show (scene, ""), ==, 0);
  close_scene (scene);
}

static void
add_many (UiFixture *fixture)
{
  for (guint i = 0; i < N_MANY; i++) {
    g_autofree char *title = g_strdup_printf ("Pledge %02u", i);
    g_autofree char *id = ui_fixture_add (fixture, &pb_pledge_kind, title, "draft");
  }
}

/* What did not come with the view is read when it is shown, each for its own line. */
static void
test_later (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);

  add_many (fixture);
  g_assert_cmpuint (show (scene, ""), <, N_MANY);
  for (guint i = N_MANY; i > 0; i--) {
    g_autofree char *title = g_strdup_printf ("Pledge %02u", i - 1);
    g_autoptr (PbRegisterItem) item = get_item (scene, i - 1);

    g_assert_cmpstr (pb_register_item_get_title (item), ==, title);
  }
  close_scene (scene);
}

/* A line that is only there, unseen, asks for nothing; one that is shown asks for the next ones,
 * too.
 */
static void
test_ahead (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autoptr (PbRegisterItem) shown = NULL;
  g_autoptr (PbRegisterItem) above = NULL;
  g_autoptr (PbRegisterItem) below = NULL;

  add_many (fixture);
  show (scene, "");
  shown = g_list_model_get_item (G_LIST_MODEL (scene->model), N_MANY - 10);
  above = g_list_model_get_item (G_LIST_MODEL (scene->model), N_MANY - 20);
  below = g_list_model_get_item (G_LIST_MODEL (scene->model), N_MANY - 1);
  ui_fixture_settle (fixture);
  g_assert_null (pb_register_item_get_record (shown));
  g_assert_null (pb_register_item_get_record (below));
  pb_register_item_tell_shown (shown);
  ui_wait_until (pb_register_item_get_record (below) != NULL);
  g_assert_nonnull (pb_register_item_get_record (shown));
  g_assert_null (pb_register_item_get_record (above));
  close_scene (scene);
}

/* A list that is gone asks for nothing, and an item outlives it. */
static void
test_gone (UiFixture *fixture, gconstpointer data)
{
  Scene *scene = open_scene (fixture);
  g_autoptr (PbRegisterItem) item = NULL;

  add_many (fixture);
  show (scene, "");
  item = g_list_model_get_item (G_LIST_MODEL (scene->model), N_MANY - 1);
  g_assert_null (pb_register_item_get_record (item));
  g_object_run_dispose (G_OBJECT (scene->model));
  ui_fixture_settle (fixture);
  g_assert_null (pb_register_item_get_record (item));
  close_scene (scene);
}

int
main (int argc, char *argv[])
{
  ui_init (&argc, &argv);
#define ADD(name, func)                                                                            \
  g_test_add ("/record-model/" name, UiFixture, NULL, ui_fixture_set_up, func, ui_fixture_tear_down)
  ADD ("move", test_move);
  ADD ("remove", test_remove);
  ADD ("changed-unseen", test_changed_unseen);
  ADD ("read-once", test_read_once);
  ADD ("change", test_change);
  ADD ("later", test_later);
  ADD ("ahead", test_ahead);
  ADD ("gone", test_gone);
  return g_test_run ();
}
