/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-inbox.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "../support/full-disk.h"
#include "exchange/pb-archive.h"
#include "exchange/pb-submission.h"
#include "pb-test-records.h"

/* What a person gives, also when it was made to do harm. */

typedef struct {
  struct archive *archive;
  char *path;
} Zip;

static Zip
zip_begin (const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);
  Zip zip = { archive_write_new (), g_file_get_path (file) };

  archive_write_set_format_zip (zip.archive);
  g_assert_cmpint (archive_write_open_filename (zip.archive, zip.path), ==, ARCHIVE_OK);
  return zip;
}

/* @link: (nullable): where a symbolic link leads */
static void
zip_add (Zip *zip, const char *name, const char *text, const char *link)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_filetype (entry, link != NULL ? AE_IFLNK : AE_IFREG);
  if (link != NULL)
    archive_entry_set_symlink (entry, link);
  archive_entry_set_size (entry, link != NULL ? 0 : (la_int64_t) strlen (text));
  g_assert_cmpint (archive_write_header (zip->archive, entry), ==, ARCHIVE_OK);
  if (link == NULL)
    g_assert_cmpint (archive_write_data (zip->archive, text, strlen (text)), ==, strlen (text));
  archive_entry_free (entry);
}

/* (transfer full) */
static GFile *
zip_end (Zip *zip)
{
  GFile *file = g_file_new_for_path (zip->path);

  g_assert_cmpint (archive_write_free (zip->archive), ==, ARCHIVE_OK);
  g_free (zip->path);
  return file;
}

/* @file: (transfer full) */
static PbInbox *
open_inbox (GFile *file, GError **error)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (given, file);
  return pb_inbox_new (given, NULL, error);
}

static void
assert_names (PbInbox *inbox, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  GPtrArray *files = pb_inbox_get_files (inbox);

  for (guint i = 0; i < files->len; i++) {
    g_autofree char *name = g_file_get_basename (g_ptr_array_index (files, i));

    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", name);
  }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
write_in (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
test_folder (void)
{
  g_autoptr (GFile) folder = pb_test_file ("folder");
  g_autofree char *path = g_file_get_path (folder);
  g_autofree char *inner = g_build_filename (path, "c", NULL);
  g_autofree char *link = g_build_filename (path, "link.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbInbox) inbox = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  write_in (path, "b.pledgebook.json", "{}");
  write_in (path, "a.JSON", "{}");
  write_in (path, "photo.jpg", "");
  write_in (inner, "d.pledgebook.ndjson", "{}");
  g_assert_cmpint (symlink ("/etc/hostname", link), ==, 0);
  inbox = open_inbox (g_object_ref (folder), &error);
  g_assert_no_error (error);
  assert_names (inbox, "a.JSON b.pledgebook.json d.pledgebook.ndjson");
}

/* A stick has the files that were deleted from it, and a Mac adds one to each: nobody means those.
 */
static void
test_hidden (void)
{
  g_autoptr (GFile) stick = pb_test_file ("stick");
  g_autofree char *path = g_file_get_path (stick);
  g_autofree char *trash = g_build_filename (path, ".Trash-1000", "files", NULL);
  Zip zip = zip_begin ("mac.zip");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbInbox) on_stick = NULL;
  g_autoptr (PbInbox) in_zip = NULL;

  g_assert_cmpint (g_mkdir_with_parents (trash, 0700), ==, 0);
  write_in (trash, "deleted.pledgebook.json", "{}");
  write_in (path, "a.pledgebook.json", "{}");
  write_in (path, "._a.pledgebook.json", "x");
  on_stick = open_inbox (g_object_ref (stick), &error);
  g_assert_no_error (error);
  assert_names (on_stick, "a.pledgebook.json");
  zip_add (&zip, "./a.pledgebook.json", "{}", NULL);
  zip_add (&zip, ".Trash-1000/files/deleted.pledgebook.json", "{}", NULL);
  zip_add (&zip, "__MACOSX/._a.pledgebook.json", "x", NULL);
  in_zip = open_inbox (zip_end (&zip), &error);
  g_assert_no_error (error);
  assert_names (in_zip, "a.pledgebook.json");
}

static void
test_zip (void)
{
  Zip zip = zip_begin ("files.zip");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbInbox) inbox = NULL;
  g_autoptr (GFile) first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;

  zip_add (&zip, "mail/b.pledgebook.json", "{\"b\":1}", NULL);
  zip_add (&zip, "mail/a.pledgebook.json", "{\"a\":1}", NULL);
  zip_add (&zip, "other/a.pledgebook.json", "{\"a\":2}", NULL);
  zip_add (&zip, "mail/readme.txt", "Hello", NULL);
  inbox = open_inbox (zip_end (&zip), &error);
  g_assert_no_error (error);
  assert_names (inbox, "a.pledgebook.json b.pledgebook.json a.pledgebook.json");
  first = g_object_ref (g_ptr_array_index (pb_inbox_get_files (inbox), 0));
  text = pb_test_read (first);
  g_assert_cmpstr (text, ==, "{\"a\":1}");
  path = g_file_get_path (first);
  g_clear_pointer (&inbox, pb_inbox_free);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* @file: (transfer full) */
static void
assert_refused (GFile *file, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbInbox) inbox = open_inbox (file, &error);

  g_assert_null (inbox);
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
  if (strstr (error->message, sentence) == NULL)
    g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
test_paths (void)
{
  static const char *const names[] = {
    "../a.json", "a/../../b.json", "/tmp/a.json", "..\\a.json", "C:\\a.json",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    Zip zip = zip_begin ("tricks.zip");

    zip_add (&zip, "good.json", "{}", NULL);
    zip_add (&zip, names[i], "{}", NULL);
    g_test_message ("%s", names[i]);
    assert_refused (zip_end (&zip), "other files");
  }
}

static void
test_link (void)
{
  Zip zip = zip_begin ("link.zip");

  zip_add (&zip, "a.json", "", "/etc/hostname");
  assert_refused (zip_end (&zip), "other files");
}

static void
test_damaged (void)
{
  g_autoptr (GFile) nothing = pb_test_file ("nothing.zip");
  g_autoptr (GFile) cut = NULL;
  Zip zip = zip_begin ("cut.zip");
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  pb_test_write (nothing, "This is no archive.", -1);
  assert_refused (g_object_ref (nothing), "damaged");
  zip_add (&zip, "a.json", "{\"a\": \"a text that takes a few bytes\"}", NULL);
  cut = zip_end (&zip);
  path = g_file_get_path (cut);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  pb_test_write (cut, bytes, (gssize) length / 2);
  assert_refused (g_object_ref (cut), "damaged");
}

static gboolean
want_all (const char *name)
{
  return TRUE;
}

/* A small archive of much more than anybody has room for. */
static void
test_bomb (void)
{
  g_autofree char *zeros = g_strnfill (1024 * 1024, '0');
  g_autoptr (GFile) place = pb_test_file ("unpacked");
  PbArchiveLimits by_size = { 10, 1024 * 1024 + 1 };
  PbArchiveLimits by_number = { 1, 1024 * 1024 * 1024 };
  Zip zip = zip_begin ("bomb.zip");
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_make_directory (place, NULL, NULL));
  zip_add (&zip, "a.json", zeros, NULL);
  zip_add (&zip, "b.json", zeros, NULL);
  file = zip_end (&zip);
  g_assert_null (pb_archive_unpack (file, place, want_all, &by_size, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "more than"));
  g_clear_error (&error);
  g_assert_null (pb_archive_unpack (file, place, want_all, &by_number, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
}

static void
test_no_room (void)
{
  g_autofree char *zeros = g_strnfill (1024 * 1024, '0');
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  Zip zip = zip_begin ("large.zip");

  zip_add (&zip, "a.json", zeros, NULL);
  g_ptr_array_add (given, zip_end (&zip));
  begin_full_disk (100000);
  g_assert_null (pb_inbox_new (given, NULL, &error));
  end_full_disk ();
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "no room"));
}

static void
test_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbInbox) inbox = open_inbox (pb_test_file ("not-there.zip"), &error);

  g_assert_null (inbox);
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
}

static void
test_cancelled (void)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Zip zip = zip_begin ("cancelled.zip");

  zip_add (&zip, "a.json", "{}", NULL);
  g_ptr_array_add (given, zip_end (&zip));
  g_cancellable_cancel (cancellable);
  g_assert_null (pb_inbox_new (given, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inbox/folder", test_folder);
  g_test_add_func ("/inbox/hidden", test_hidden);
  g_test_add_func ("/inbox/zip", test_zip);
  g_test_add_func ("/inbox/paths", test_paths);
  g_test_add_func ("/inbox/link", test_link);
  g_test_add_func ("/inbox/damaged", test_damaged);
  g_test_add_func ("/inbox/bomb", test_bomb);
  g_test_add_func ("/inbox/no-room", test_no_room);
  g_test_add_func ("/inbox/missing", test_missing);
  g_test_add_func ("/inbox/cancelled", test_cancelled);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
