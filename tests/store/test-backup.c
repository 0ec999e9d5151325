/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include <glib/gstdio.h>

#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "store/pb-backup.h"

static void
assert_backup_holds (const char *path, PbValue *pledge)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) backup = pb_store_open (path, PB_STORE_READ_ONLY, &error);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbValue) found = NULL;

  g_assert_no_error (error);
  found = pb_store_load (backup, &pb_pledge_kind, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
  g_assert_true (pb_value_equal (found, pledge));
  g_assert_true (pb_store_verify (backup, findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_backup (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *path = g_build_filename (self->folder, "away", "copy.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_backup (self->store, path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  assert_backup_holds (path, pledge);
}

static void
test_never_overwrites (Register *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "letter.txt", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "Dear all", -1, NULL));
  g_assert_false (pb_store_backup (self->store, path, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dear all");
}

static void
test_damaged_source (Register *self, gconstpointer data)
{
  g_autofree char *page =
      register_read_text (self, "SELECT rootpage FROM sqlite_schema WHERE name = 'exports'");
  g_autofree char *path = g_build_filename (self->folder, "copy.db", NULL);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->store, pb_store_close);
  register_wipe_page (self, g_ascii_strtoull (page, NULL, 10));
  register_reopen (self);
  g_assert_false (pb_store_backup (self->store, path, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, self->path));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* (element-type filename): sorted, so by time. */
static GPtrArray *
list_backups (Register *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "backups", NULL);
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort_with_data (names, (GCompareDataFunc) (void (*) (void)) g_strcmp0, NULL);
  return names;
}

static void
rotate (Register *self, guint keep)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_backup_rotate (self->store, keep, &error));
  g_assert_no_error (error);
}

static void
make_old_backup (Register *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, "backups", name, NULL);

  g_assert_true (pb_store_backup (self->store, path, NULL));
}

static void
test_once_a_day (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (GPtrArray) names = NULL;

  rotate (self, 5);
  rotate (self, 5);
  names = list_backups (self);
  g_assert_cmpuint (names->len, ==, 1);
  assert_backup_holds (g_ptr_array_index (names, 0), pledge);
}

static gboolean
has (Register *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, "backups", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_oldest_go (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) names = NULL;

  make_old_backup (self, "pledgebook-20240101T000000Z.db");
  make_old_backup (self, "pledgebook-20240201T000000Z.db");
  make_old_backup (self, "pledgebook-20240301T000000Z.db");
  make_old_backup (self, "pledgebook-mine.db");
  make_old_backup (self, "pledgebook-version-1-20240101T000000Z.db");
  make_old_backup (self, "other-20240101T000000Z.db");
  rotate (self, 2);
  names = list_backups (self);
  g_assert_cmpuint (names->len, ==, 5);
  g_assert_false (has (self, "pledgebook-20240101T000000Z.db"));
  g_assert_false (has (self, "pledgebook-20240201T000000Z.db"));
  g_assert_true (has (self, "pledgebook-20240301T000000Z.db"));
  g_assert_true (has (self, "pledgebook-mine.db"));
  g_assert_true (has (self, "pledgebook-version-1-20240101T000000Z.db"));
  g_assert_true (has (self, "other-20240101T000000Z.db"));
}

static void
test_before_migration (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbDatabase) database = pb_database_open (self->path, PB_STORE_NONE, NULL);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_backup_before_migration (database, 1, &error));
  g_assert_no_error (error);
  names = list_backups (self);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (names, 0), "/pledgebook-version-1-"));
  assert_backup_holds (g_ptr_array_index (names, 0), pledge);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/backup/whole", test_backup);
  REGISTER_TEST ("/store/backup/never-overwrites", test_never_overwrites);
  REGISTER_TEST ("/store/backup/damaged-source", test_damaged_source);
  REGISTER_TEST ("/store/backup/once-a-day", test_once_a_day);
  REGISTER_TEST ("/store/backup/oldest-go", test_oldest_go);
  REGISTER_TEST ("/store/backup/before-migration", test_before_migration);
  return g_test_run ();
}
