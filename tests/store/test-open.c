/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/full-disk.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "store/pb-database.h"
#include "store/pb-migrations.h"
#include "store/pb-transaction.h"

static void
assert_refused (const char *path, PbStoreFlags flags, PbStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) store = pb_store_open (path, flags, &error);

  g_assert_null (store);
  g_assert_error (error, PB_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
assert_unchanged_after_refusal (const char *path, PbStoreFlags flags, PbStoreError code)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before, length_after;

  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  assert_refused (path, flags, code);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
}

static void
test_create (Register *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "new", "folder", "register.db", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) store = NULL;
  GStatBuf status;

  assert_refused (path, PB_STORE_NONE, PB_STORE_ERROR_OPEN);
  assert_refused (path, PB_STORE_CREATE | PB_STORE_READ_ONLY, PB_STORE_ERROR_OPEN);
  store = pb_store_open (path, PB_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_default_path (void)
{
  g_autofree char *path = pb_store_default_path ();

  g_assert_true (g_str_has_prefix (path, g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (path, "/pledgebook/pledgebook.db"));
}

static void
test_reopen (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;

  register_reopen (self);
  found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
  g_assert_true (pb_value_equal (found, pledge));
}

static void
test_setting_up (Register *self, gconstpointer data)
{
  g_autofree char *journal = register_read_text (self, "PRAGMA journal_mode");
  g_autofree char *id = register_read_text (self, "PRAGMA application_id");
  g_autofree char *version = register_read_text (self, "PRAGMA user_version");

  g_assert_cmpstr (journal, ==, "wal");
  g_assert_cmpint (g_ascii_strtoll (id, NULL, 10), ==, 0x50424F4B);
  g_assert_cmpint (g_ascii_strtoll (version, NULL, 10), ==, pb_migrations_get_latest ());
}

static void
test_newer (Register *self, gconstpointer data)
{
  g_clear_pointer (&self->store, pb_store_close);
  register_tamper (self, "PRAGMA user_version = 9999");
  assert_unchanged_after_refusal (self->path, PB_STORE_CREATE, PB_STORE_ERROR_NEWER);
}

static void
test_foreign (Register *self, gconstpointer data)
{
  g_clear_pointer (&self->store, pb_store_close);
  register_tamper (self, "PRAGMA application_id = 7; CREATE TABLE theirs (x)");
  assert_unchanged_after_refusal (self->path, PB_STORE_CREATE, PB_STORE_ERROR_FOREIGN);
}

static void
test_unmarked_database (Register *self, gconstpointer data)
{
  Register other = { .path = g_build_filename (self->folder, "other.db", NULL) };

  register_tamper (&other, "CREATE TABLE theirs (x)");
  assert_unchanged_after_refusal (other.path, PB_STORE_CREATE, PB_STORE_ERROR_FOREIGN);
  g_free (other.path);
}

static void
test_not_a_database (Register *self, gconstpointer data)
{
  static const char *const contents[] = { "xy", "Dear Sir or Madam,\n" };
  g_autofree char *path = g_build_filename (self->folder, "letter.txt", NULL);
  g_autofree char *long_content = g_strnfill (10000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (contents); i++) {
    g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
    assert_unchanged_after_refusal (path, PB_STORE_CREATE, PB_STORE_ERROR_FOREIGN);
  }
  g_assert_true (g_file_set_contents (path, long_content, -1, NULL));
  assert_unchanged_after_refusal (path, PB_STORE_CREATE, PB_STORE_ERROR_FOREIGN);
}

static void
test_empty_file (Register *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "empty.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) store = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_unchanged_after_refusal (path, PB_STORE_NONE, PB_STORE_ERROR_FOREIGN);
  store = pb_store_open (path, PB_STORE_CREATE, &error);
  g_assert_no_error (error);
}

static void
test_folder_in_the_way (Register *self, gconstpointer data)
{
  assert_refused (self->folder, PB_STORE_CREATE, PB_STORE_ERROR_OPEN);
}

static void
test_truncated (Register *self, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  g_clear_pointer (&self->store, pb_store_close);
  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (self->path, content, length / 2, NULL));
  assert_unchanged_after_refusal (self->path, PB_STORE_CREATE, PB_STORE_ERROR_DAMAGED);
}

static void
test_damage_after_unclean_close (Register *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);

  g_clear_pointer (&self->store, pb_store_close);
  register_wipe_page (self, 4);
  /* A log that says nothing more, left behind by a program that crashed. */
  g_assert_true (g_file_set_contents (log, "left behind", -1, NULL));
  assert_refused (self->path, PB_STORE_NONE, PB_STORE_ERROR_DAMAGED);
}

static void
test_read_only (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) pledge = save (self->store, "a", pledge_new ("Towers"));
  g_autoptr (PbValue) other = pledge_new ("Cables");
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) reader = pb_store_open (self->path, PB_STORE_READ_ONLY, &error);

  g_assert_no_error (error);
  found = pb_store_load (reader, &pb_pledge_kind, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
  g_assert_true (pb_value_equal (found, pledge));
  g_assert_false (pb_store_save (reader, &pb_pledge_kind, other, "a", NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL);
}

static void
test_two_programs (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbStore) other = pb_store_open (self->path, PB_STORE_NONE, &error);
  g_autoptr (PbValue) pledge = NULL;
  g_autoptr (PbValue) found = NULL;

  g_assert_no_error (error);
  pledge = save (other, "theirs", pledge_new ("Towers"));
  found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (pledge), &error);
  g_assert_no_error (error);
  g_assert_true (pb_value_equal (found, pledge));
}

static void
test_busy (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbDatabase) first = pb_database_open (self->path, PB_STORE_NONE, &error);
  g_autoptr (PbDatabase) second = pb_database_open (self->path, PB_STORE_NONE, &error);
  g_autoptr (PbTransaction) writing = pb_transaction_begin_write (first, &error);
  g_autoptr (PbTransaction) refused = NULL;

  g_assert_no_error (error);
  pb_database_set_patience (second, 0);
  refused = pb_transaction_begin_write (second, &error);
  g_assert_null (refused);
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_BUSY);
}

/* Root may write anywhere; as somebody else nobody may. */
static void
test_folder_not_writable (Register *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "other.db", NULL);
  gboolean is_root = geteuid () == 0;

  g_assert_cmpint (g_chmod (self->folder, 0555), ==, 0);
  g_assert_true (!is_root || seteuid (65534) == 0);
  assert_refused (path, PB_STORE_CREATE, PB_STORE_ERROR_OPEN);
  g_assert_true (!is_root || seteuid (0) == 0);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
}

static void
test_no_room (Register *self, gconstpointer data)
{
  g_autoptr (PbValue) kept = save (self->store, "a", pledge_new ("Towers"));
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr (PbValue) large = record_set (pledge_new ("Large"), "/description/en", text);
  g_autoptr (PbValue) found = NULL;
  g_autoptr (GError) error = NULL;

  begin_full_disk (300000);
  g_assert_false (pb_store_save (self->store, &pb_pledge_kind, large, "a", NULL, &error));
  g_assert_error (error, PB_STORE_ERROR, PB_STORE_ERROR_FULL);
  g_clear_error (&error);
  end_full_disk ();

  found = pb_store_load (self->store, &pb_pledge_kind, pb_record_get_id (kept), &error);
  g_assert_no_error (error);
  g_assert_true (pb_store_save (self->store, &pb_pledge_kind, large, "a", NULL, &error));
  g_assert_no_error (error);
}

static gboolean
is_plain (const PbField *field)
{
  switch (field->type) {
  case PB_FIELD_PART:
  case PB_FIELD_PARTS:
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES: return FALSE;
  default: return TRUE;
  }
}

static void
assert_field_has_column (Register *self, const PbKind *kind, const PbField *field)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_xinfo('%s')"
                                          " WHERE name = '%s'",
                                          kind->plural, field->name);
  g_autofree char *column = register_read_text (self, sql);

  if (column == NULL && is_plain (field))
    g_error ("The field “%s” has no column. Add a numbered step to src/store/migrations with: "
             "ALTER TABLE %s ADD COLUMN %s TEXT; UPDATE %s SET %s = json_extract(body, '$.%s');",
             field->name, kind->plural, field->name, kind->plural, field->name, field->name);
  if (column != NULL && !is_plain (field))
    g_error ("%s.%s is a column, but a field of that type is none.", kind->plural, field->name);
}

static void
assert_columns_are_fields (Register *self, const PbKind *kind)
{
  g_autofree char *sql = g_strdup_printf ("SELECT group_concat(name)"
                                          " FROM pragma_table_xinfo('%s') WHERE name <> 'body'",
                                          kind->plural);
  g_autofree char *names = register_read_text (self, sql);
  g_auto (GStrv) columns = g_strsplit (names, ",", -1);

  for (guint i = 0; columns[i] != NULL; i++)
    if (pb_kind_find_field (kind, columns[i]) == NULL)
      g_error ("The column %s.%s belongs to no field. Add a numbered step to src/store/migrations "
               "with: ALTER TABLE %s DROP COLUMN %s;",
               kind->plural, columns[i], kind->plural, columns[i]);
}

static void
test_columns (Register *self, gconstpointer data)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    for (const PbField *field = (*kind)->fields; field->name != NULL; field++)
      assert_field_has_column (self, *kind, field);
    assert_columns_are_fields (self, *kind);
  }
}

/* Each column shows the member of its own name. */
static void
test_columns_show_members (Register *self, gconstpointer data)
{
  PbValue *pledge = pledge_new ("Towers");
  g_autoptr (PbValue) saved = NULL;

  for (const PbField *field = pb_pledge_kind.fields; field->name != NULL; field++) {
    g_autofree char *pointer = g_strconcat ("/", field->name, NULL);

    if (is_plain (field) && (field->flags & (PB_FIELD_SYSTEM | PB_FIELD_TRANSLATABLE)) == 0)
      pledge = record_set (pledge, pointer, field->name);
  }
  saved = save (self->store, "a", pledge);
  for (const PbField *field = pb_pledge_kind.fields; field->name != NULL; field++) {
    g_autofree char *sql = g_strdup_printf ("SELECT \"%s\" FROM pledges", field->name);
    g_autofree char *text = is_plain (field) ? register_read_text (self, sql) : NULL;

    if (is_plain (field) && (field->flags & (PB_FIELD_SYSTEM | PB_FIELD_TRANSLATABLE)) == 0)
      g_assert_cmpstr (text, ==, field->name);
  }
}

static void
unpack (const char *from, const char *to)
{
  g_autoptr (GFile) packed = g_file_new_for_path (from);
  g_autoptr (GFile) file = g_file_new_for_path (to);
  g_autoptr (GConverter) converter =
      G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInputStream) input = g_file_read (packed, NULL, &error);
  g_autoptr (GInputStream) content = NULL;
  g_autoptr (GFileOutputStream) output = g_file_create (file, G_FILE_CREATE_NONE, NULL, &error);

  g_assert_no_error (error);
  content = g_converter_input_stream_new (G_INPUT_STREAM (input), converter);
  g_output_stream_splice (G_OUTPUT_STREAM (output), content, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                          NULL, &error);
  g_assert_no_error (error);
}

/* What an older program wrote stands in a backup as it was. */
static void
assert_backed_up (Register *self, const char *packed)
{
  g_autofree char *folder = g_build_filename (self->folder, "backups", NULL);
  g_autofree char *prefix = g_strconcat (packed, "-version-", NULL);
  g_autoptr (GDir) backups = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (backups);
  while ((name = g_dir_read_name (backups)) != NULL)
    n += g_str_has_prefix (name, prefix);
  g_assert_cmpuint (n, ==, 1);
}

/* See make-register.c for what is in it. */
static void
assert_old_register_opens (Register *self, const char *packed)
{
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", packed, NULL);
  g_autofree char *path = g_strconcat (self->folder, "/", packed, ".db", NULL);
  g_autoptr (GPtrArray) history = NULL;
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  unpack (fixture, path);
  assert_refused (path, PB_STORE_READ_ONLY, PB_STORE_ERROR_OPEN);
  store = pb_store_open (path, PB_STORE_NONE, &error);
  g_assert_no_error (error);
  assert_backed_up (self, packed);
  g_assert_cmpint (pb_store_count (store, &pb_pledge_kind, NULL), ==, 2);
  g_assert_cmpint (pb_store_count (store, &pb_entity_kind, NULL), ==, 1);
  ids = pb_store_search (store, &pb_pledge_kind, "towers", 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (ids), ==, 1);
  history = pb_store_history (store, ids[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (history->len, ==, 2);
  g_assert_true (pb_store_verify (store, findings, &error));
  g_assert_cmpuint (findings->len, ==, 0);
}

/* One of every version that was ever released. */
static void
test_old_registers (Register *self, gconstpointer data)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "fixtures", "store", NULL);
  g_autoptr (GDir) fixtures = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (fixtures);
  for (; (name = g_dir_read_name (fixtures)) != NULL; n++)
    assert_old_register_opens (self, name);
  g_assert_cmpuint (n, >, 0);
}

/* A step that cannot be done leaves none of the others behind. */
static void
test_step_fails (Register *self, gconstpointer data)
{
  g_autofree char *fixture =
      g_test_build_filename (G_TEST_DIST, "fixtures", "store", "v1.db.gz", NULL);
  g_autofree char *version = NULL;
  g_autofree char *reports = NULL;

  g_clear_pointer (&self->store, pb_store_close);
  g_assert_no_errno (g_remove (self->path));
  unpack (fixture, self->path);
  /* As the seventh step makes it. */
  register_tamper (self, "CREATE TABLE review_drafts (record_id TEXT) STRICT");
  assert_refused (self->path, PB_STORE_NONE, PB_STORE_ERROR_FAILED);
  version = register_read_text (self, "PRAGMA user_version");
  g_assert_cmpstr (version, ==, "1");
  reports = register_read_text (
      self, "SELECT count(*) FROM sqlite_schema WHERE tbl_name IN ('reports', 'generations')");
  g_assert_cmpstr (reports, ==, "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/open/create", test_create);
  g_test_add_func ("/store/open/default-path", test_default_path);
  REGISTER_TEST ("/store/open/reopen", test_reopen);
  REGISTER_TEST ("/store/open/setting-up", test_setting_up);
  REGISTER_TEST ("/store/open/newer", test_newer);
  REGISTER_TEST ("/store/open/foreign", test_foreign);
  REGISTER_TEST ("/store/open/unmarked-database", test_unmarked_database);
  REGISTER_TEST ("/store/open/not-a-database", test_not_a_database);
  REGISTER_TEST ("/store/open/empty-file", test_empty_file);
  REGISTER_TEST ("/store/open/folder-in-the-way", test_folder_in_the_way);
  REGISTER_TEST ("/store/open/truncated", test_truncated);
  REGISTER_TEST ("/store/open/damage-after-unclean-close", test_damage_after_unclean_close);
  REGISTER_TEST ("/store/open/read-only", test_read_only);
  REGISTER_TEST ("/store/open/two-programs", test_two_programs);
  REGISTER_TEST ("/store/open/busy", test_busy);
  REGISTER_TEST ("/store/open/folder-not-writable", test_folder_not_writable);
  REGISTER_TEST ("/store/open/no-room", test_no_room);
  REGISTER_TEST ("/store/open/columns", test_columns);
  REGISTER_TEST ("/store/open/columns-show-members", test_columns_show_members);
  REGISTER_TEST ("/store/open/old-registers", test_old_registers);
  REGISTER_TEST ("/store/open/step-fails", test_step_fails);
  return g_test_run ();
}
