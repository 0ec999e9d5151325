/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include "domain/pb-record.h"
#include "store/pb-revision-table.h"

/* What the register tells of its changes since a moment. */

typedef struct {
  Register *place;
  PbMoment moment;
} Watcher;

static void
note_cb (guint32 row, const PbKind *kind, PbValue *record, const char *text, gpointer user_data)
{
  if (kind == NULL)
    g_string_append_printf (user_data, "-%u ", row);
  else
    g_string_append_printf (user_data, "%u:%s ", row, text);
}

/* "1:towers -2 ": what has changed since the last time. */
static char *
look (Watcher *self)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  pb_store_foreach_change (self->place->store, &self->moment, note_cb, changes, &error);
  g_assert_no_error (error);
  return g_string_free (g_steal_pointer (&changes), FALSE);
}

static void
assert_changes (Watcher *self, const char *wanted)
{
  g_autofree char *changes = look (self);

  g_assert_cmpstr (changes, ==, wanted);
}

static PbValue *
retitle (Register *self, PbValue *pledge, const char *title)
{
  g_autoptr (PbValue) owned = pledge;

  return save (self->store, "a", record_set (pb_value_ref (owned), "/title/en", title));
}

static void delete (Register *self, PbValue *pledge, gboolean back)
{
  g_autoptr (GError) error = NULL;

  if (back)
    pb_store_undelete (self->store, pb_record_get_id (pledge), &error);
  else
    pb_store_delete (self->store, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
}

static void
test_own_work (Register *self, gconstpointer data)
{
  Watcher watcher = { self, { 0 } };
  g_autoptr (PbValue) towers = NULL;
  g_autoptr (PbValue) cables = NULL;

  assert_changes (&watcher, "");
  towers = save (self->store, "a", pledge_new ("Towers"));
  cables = save (self->store, "a", pledge_new ("Cables"));
  assert_changes (&watcher, "1:towers 2:cables ");
  assert_changes (&watcher, "");
  towers = retitle (self, g_steal_pointer (&towers), "Masts");
  assert_changes (&watcher, "1:masts ");
  delete (self, cables, FALSE);
  assert_changes (&watcher, "-2 ");
  delete (self, cables, TRUE);
  assert_changes (&watcher, "2:cables ");
}

/* Saving what is there already is no change, and neither is a refusal. */
static void
test_nothing_changed (Register *self, gconstpointer data)
{
  Watcher watcher = { self, { 0 } };
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *all = look (&watcher);
  PbMoment before = watcher.moment;
  g_autoptr (PbValue) again = save (self->store, "a", pb_value_ref (towers));

  g_assert_false (pb_store_delete (self->store, "nobody", NULL));
  assert_changes (&watcher, "");
  g_assert_cmpint (before.generation, ==, watcher.moment.generation);
  g_assert_cmpstr (before.stamp, ==, watcher.moment.stamp);
}

static PbPlan *
plan_new (const char *const *titles)
{
  PbPlan *plan = pb_plan_new ();

  for (guint i = 0; titles[i] != NULL; i++) {
    PbPlanItem *item = g_new0 (PbPlanItem, 1);

    item->kind = &pb_pledge_kind;
    item->verdict = PB_VERDICT_NEW;
    item->choice = PB_CHOICE_TAKE;
    item->record = pledge_new (titles[i]);
    item->digest = pb_record_digest (item->kind, item->record);
    g_ptr_array_add (plan->items, item);
  }
  return plan;
}

static void
import (Register *self, const char *const *titles)
{
  g_autoptr (PbPlan) plan = plan_new (titles);
  g_autoptr (GError) error = NULL;

  pb_store_apply (self->store, plan, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The rows of an import that is taken back are given to what comes next. */
static void
test_import (Register *self, gconstpointer data)
{
  static const char *const first[] = { "Towers", "Cables", NULL };
  static const char *const second[] = { "Schools", NULL };
  Watcher watcher = { self, { 0 } };
  Watcher late = { self, { 0 } };
  g_autoptr (PbValue) kept = save (self->store, "a", pledge_new ("Kept"));
  g_autofree char *all = look (&watcher);
  g_autoptr (GError) error = NULL;

  import (self, first);
  assert_changes (&watcher, "2:towers 3:cables ");
  late.moment = watcher.moment;
  pb_store_undo_import (self->store, NULL, &error);
  g_assert_no_error (error);
  assert_changes (&watcher, "-2 -3 ");
  import (self, second);
  assert_changes (&watcher, "2:schools ");
  assert_changes (&late, "-2 -3 2:schools ");
}

static void
test_purge (Register *self, gconstpointer data)
{
  Watcher watcher = { self, { 0 } };
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *all = look (&watcher);

  delete (self, towers, FALSE);
  register_tamper (self, "UPDATE records SET deleted = '2020-01-01T00:00:00Z'");
  assert_changes (&watcher, "-1 ");
  register_reopen (self);
  assert_changes (&watcher, "-1 ");
  assert_changes (&watcher, "");
}

static void
assert_unknown (Watcher *self)
{
  g_autoptr (GString) changes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      pb_store_foreach_change (self->place->store, &self->moment, note_cb, changes, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  g_assert_cmpstr (changes->str, ==, "");
}

/* A backup that was put back has its own future, also once it has as many changes. */
static void
test_copy_goes_its_own_way (Register *self, gconstpointer data)
{
  Watcher watcher = { self, { 0 } };
  g_autofree char *copy = g_build_filename (self->folder, "copy.db", NULL);
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *all = NULL;

  g_assert_true (pb_store_backup (self->store, copy, NULL));
  towers = retitle (self, g_steal_pointer (&towers), "Masts");
  all = look (&watcher);
  g_clear_pointer (&self->store, pb_store_close);
  g_assert_true (g_file_get_contents (copy, &content, &length, NULL));
  g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
  register_reopen (self);
  assert_unknown (&watcher);
  pb_value_unref (save (self->store, "a", pledge_new ("Schools")));
  assert_unknown (&watcher);
}

/* What is too long ago is forgotten, and the register says so. */
static void
test_long_ago (Register *self, gconstpointer data)
{
  Watcher watcher = { self, { 0 } };
  Watcher recent = { self, { 0 } };
  g_autoptr (PbValue) towers = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *first = look (&watcher);
  g_autofree char *second = NULL;

  register_tamper (self, "UPDATE generations SET number = number + 6000 WHERE number > 1;"
                         "UPDATE records SET generation = generation + 6000");
  second = look (&recent);
  towers = retitle (self, g_steal_pointer (&towers), "Masts");
  assert_unknown (&watcher);
  assert_changes (&recent, "1:masts ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/changes/own-work", test_own_work);
  REGISTER_TEST ("/store/changes/nothing-changed", test_nothing_changed);
  REGISTER_TEST ("/store/changes/import", test_import);
  REGISTER_TEST ("/store/changes/purge", test_purge);
  REGISTER_TEST ("/store/changes/copy-goes-its-own-way", test_copy_goes_its_own_way);
  REGISTER_TEST ("/store/changes/long-ago", test_long_ago);
  return g_test_run ();
}
