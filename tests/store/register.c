/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "domain/pb-record.h"
#include "store/pb-revision-table.h"
#include "store/pb-store-whereabouts.h"

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR))
      remove_folder (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

void
register_set_up (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("pledgebook-store-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "pledgebook.db", NULL);
  self->store = pb_store_open (self->path, PB_STORE_CREATE, &error);
  g_assert_no_error (error);
}

void
register_tear_down (Register *self, gconstpointer data)
{
  g_clear_pointer (&self->store, pb_store_close);
  remove_folder (self->folder);
  g_free (self->path);
  g_free (self->folder);
}

void
register_reopen (Register *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->store, pb_store_close);
  self->store = pb_store_open (self->path, PB_STORE_NONE, &error);
  g_assert_no_error (error);
}

gboolean
register_is_imported (Register *self, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) all = pb_store_list_whereabouts (self->store, &error);

  g_assert_no_error (error);
  return ((const PbWhereabouts *) g_hash_table_lookup (all, id))->is_imported;
}

void
register_tamper (Register *self, const char *sql)
{
  sqlite3 *database;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  sqlite3_exec (database, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

void
register_wipe_page (Register *self, gsize page)
{
  const gsize size = 4096;
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  g_assert_cmpuint (length, >=, page * size);
  memset (content + (page - 1) * size, 0, size);
  g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
}

char *
register_read_text (Register *self, const char *sql)
{
  sqlite3 *database;
  sqlite3_stmt *statement;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &database), ==, SQLITE_OK);
  sqlite3_prepare_v2 (database, sql, -1, &statement, NULL);
  g_assert_cmpstr (sqlite3_errmsg (database), ==, "not an error");
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
  return text;
}

static PbValue *
set_value (PbValue *record, const char *pointer, PbValue *value)
{
  g_autoptr (PbValue) before = record;
  g_autoptr (PbValue) owned = value;

  return pb_value_with_at (before, pointer, owned);
}

PbValue *
record_set (PbValue *record, const char *pointer, const char *text)
{
  return set_value (record, pointer, pb_value_new_string (text));
}

PbValue *
record_set_list (PbValue *record, const char *pointer, const char *const *codes)
{
  return set_value (record, pointer, pb_value_new_strings (codes));
}

PbValue *
record_set_number (PbValue *record, const char *pointer, double number)
{
  return set_value (record, pointer, pb_value_new_number (number));
}

PbValue *
pledge_new (const char *title)
{
  return record_set (pb_record_new (&pb_pledge_kind, "en"), "/title/en", title);
}

PbValue *
save (PbStore *store, const char *session, PbValue *record)
{
  g_autoptr (PbValue) owned = record;
  g_autoptr (GError) error = NULL;
  PbValue *saved = NULL;

  pb_store_save (store, &pb_pledge_kind, record, session, &saved, &error);
  g_assert_no_error (error);
  return saved;
}

char *
digest_of (PbValue *record)
{
  return pb_record_digest (&pb_pledge_kind, record);
}
