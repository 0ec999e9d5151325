/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-submission.h"

#include "base/pb-finding.h"
#include "domain/pb-trust.h"
#include "exchange/pb-keyring.h"
#include "pb-test-records.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A disk with faults: the linker leads the calls of the library here. */

/**
 * Disk:
 * @room: how many bytes can still be written
 * @at_once: how many of them one call writes at most
 * @read_only: the error of making a file
 * @file_fault: the error of flushing a file, such as %EIO of a stick that was pulled out
 * @folder_fault: the error of flushing a folder
 * @rename_fault: the error of giving a file its name
 * @flips: whether a bit is another when it is read back
 */
typedef struct {
  gsize room;
  gsize at_once;
  int read_only;
  int file_fault;
  int folder_fault;
  int rename_fault;
  gboolean flips;
} Disk;

#define GOOD_DISK                                                                                  \
  {                                                                                                \
    .room = G_MAXSIZE, .at_once = G_MAXSIZE                                                        \
  }

static Disk disk = GOOD_DISK;

ssize_t __real_write (int fd, const void *data, size_t length);
ssize_t __wrap_write (int fd, const void *data, size_t length);
ssize_t __real_pread64 (int fd, void *data, size_t length, off_t at);
ssize_t __wrap_pread64 (int fd, void *data, size_t length, off_t at);
int __real_fsync (int fd);
int __wrap_fsync (int fd);
int __real_rename (const char *from, const char *to);
int __wrap_rename (const char *from, const char *to);
int __real_g_mkstemp_full (char *path, int flags, int mode);
int __wrap_g_mkstemp_full (char *path, int flags, int mode);

static int
fail (int fault)
{
  errno = fault;
  return -1;
}

ssize_t
__wrap_write (int fd, const void *data, size_t length)
{
  ssize_t count;

  if (disk.room == 0)
    return fail (ENOSPC);
  count = __real_write (fd, data, MIN (length, MIN (disk.room, disk.at_once)));
  if (count > 0)
    disk.room -= (gsize) count;
  return count;
}

ssize_t
__wrap_pread64 (int fd, void *data, size_t length, off_t at)
{
  ssize_t count = __real_pread64 (fd, data, length, at);

  if (count > 0 && disk.flips)
    ((char *) data)[count / 2] ^= 1;
  return count;
}

int
__wrap_fsync (int fd)
{
  struct stat info;
  int fault;

  g_assert_cmpint (fstat (fd, &info), ==, 0);
  fault = S_ISDIR (info.st_mode) ? disk.folder_fault : disk.file_fault;
  return fault != 0 ? fail (fault) : __real_fsync (fd);
}

int
__wrap_rename (const char *from, const char *to)
{
  return disk.rename_fault != 0 ? fail (disk.rename_fault) : __real_rename (from, to);
}

int
__wrap_g_mkstemp_full (char *path, int flags, int mode)
{
  return disk.read_only != 0 ? fail (disk.read_only) : __real_g_mkstemp_full (path, flags, mode);
}

static guint
count_files (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static const struct {
  const char *name;
  Disk disk;
  const char *sentence;
} FAULTS[] = {
  { "full",
    { .room = 1000, .at_once = G_MAXSIZE },
    "There is no room for “out.pledgebook.json” on its disk. Make room, or choose another place." },
  { "full-at-once",
    { .room = 0, .at_once = G_MAXSIZE },
    "There is no room for “out.pledgebook.json” on its disk. Make room, or choose another place." },
  { "full-in-short-writes",
    { .room = 1000, .at_once = 7 },
    "There is no room for “out.pledgebook.json” on its disk. Make room, or choose another place." },
  { "read-only",
    { .room = G_MAXSIZE, .at_once = G_MAXSIZE, .read_only = EROFS },
    "You are not allowed to write “out.pledgebook.json” there. Choose another folder." },
  { "pulled-out",
    { .room = G_MAXSIZE, .at_once = G_MAXSIZE, .file_fault = EIO },
    "The disk of “out.pledgebook.json” does not answer any more. It may have been taken out." },
  { "pulled-out-before-its-name",
    { .room = G_MAXSIZE, .at_once = G_MAXSIZE, .rename_fault = ENODEV },
    "The disk of “out.pledgebook.json” does not answer any more. It may have been taken out." },
  { "failing",
    { .room = G_MAXSIZE, .at_once = G_MAXSIZE, .flips = TRUE },
    "“out.pledgebook.json” did not read back as it was written. The disk may be failing: choose "
    "another one." },
};

/* One clear sentence, what was there stays, and nothing is left behind. */
static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("out.pledgebook.json");
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files;

  pb_test_write (file, "before", -1);
  n_files = count_files (file);
  disk = FAULTS[i].disk;
  g_assert_false (pb_submission_write (submission, file, NULL, &error));
  disk = (Disk) GOOD_DISK;
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  g_assert_cmpstr (error->message, ==, FAULTS[i].sentence);
  after = pb_test_read (file);
  g_assert_cmpstr (after, ==, "before");
  g_assert_cmpuint (count_files (file), ==, n_files);
}

/* Whether the name lasts is not known: so the file does not count as written. */
static void
test_folder_fault (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("folder.pledgebook.json");
  g_autoptr (GError) error = NULL;

  disk.folder_fault = EIO;
  g_assert_false (pb_submission_write (submission, file, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  /* Some file systems have nothing to flush there. */
  disk.folder_fault = EINVAL;
  g_clear_error (&error);
  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  g_assert_no_error (error);
  disk = (Disk) GOOD_DISK;
}

/* Neither is a key, which would have signed files that nobody can follow up any more. */
static void
test_key (void)
{
  static const char *const signer = PB_SIGNER_SECRETARIAT;
  g_autoptr (GFile) folder = pb_test_file ("keys");
  g_autoptr (PbKeyring) keyring = pb_keyring_new (g_file_peek_path (folder));
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (GError) error = NULL;

  disk.folder_fault = EIO;
  g_assert_false (pb_keyring_save (keyring, signer, key, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  g_assert_false (pb_keyring_has (keyring, signer));
  disk.folder_fault = ENOTSUP;
  g_clear_error (&error);
  g_assert_true (pb_keyring_save (keyring, signer, key, &error));
  g_assert_no_error (error);
  disk = (Disk) GOOD_DISK;
}

/* A disk that takes a few bytes at a time gets all of them all the same. */
static void
test_short_writes (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("short.pledgebook.json");
  g_autoptr (PbSubmission) read = NULL;
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;

  disk.at_once = 7;
  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  disk = (Disk) GOOD_DISK;
  read = pb_submission_read (file, 0, findings, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_submission_get_digest (read), ==, pb_submission_get_digest (submission));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (FAULTS); i++) {
    g_autofree char *path = g_strdup_printf ("/bad-disk/%s", FAULTS[i].name);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
  }
  g_test_add_func ("/bad-disk/folder", test_folder_fault);
  g_test_add_func ("/bad-disk/key", test_key);
  g_test_add_func ("/bad-disk/short-writes", test_short_writes);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
