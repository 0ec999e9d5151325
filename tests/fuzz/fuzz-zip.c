/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>

#include "exchange/pb-archive.h"
#include "pb-fuzz.h"

/* An archive is refused with a sentence, or its files lie in the folder they were to go to and are
 * no more than was allowed. */

#define MOST_FILES 8
#define MOST_BYTES (64 * 1024)

static gboolean
is_wanted (const char *name)
{
  return g_str_has_suffix (name, ".json");
}

static void
check_files (GFile *folder, GPtrArray *files)
{
  goffset n_bytes = 0;

  g_assert_cmpuint (files->len, <=, MOST_FILES);
  for (guint i = 0; i < files->len; i++) {
    GFile *file = g_ptr_array_index (files, i);
    g_autoptr (GFile) own = g_file_get_parent (file);
    g_autoptr (GFile) parent = g_file_get_parent (own);
    GStatBuf status;

    g_assert_true (g_file_equal (parent, folder));
    g_assert_cmpint (g_lstat (g_file_peek_path (file), &status), ==, 0);
    g_assert_true (S_ISREG (status.st_mode));
    n_bytes += status.st_size;
  }
  g_assert_cmpint (n_bytes, <=, MOST_BYTES);
}

/* Nothing may appear beside the archive and the folder. */
static void
check_surroundings (void)
{
  g_autoptr (GDir) dir = g_dir_open (pb_fuzz_folder (), 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_true (g_str_equal (name, "in.zip") || g_str_equal (name, "unpacked"));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GFile) archive = pb_fuzz_file ("in.zip", data, size);
  g_autofree char *path = g_build_filename (pb_fuzz_folder (), "unpacked", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  PbArchiveLimits limits = { MOST_FILES, MOST_BYTES };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = NULL;

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  files = pb_archive_unpack (archive, folder, is_wanted, &limits, NULL, &error);
  g_assert_true ((files != NULL) == (error == NULL));
  if (files != NULL)
    check_files (folder, files);
  else
    g_assert_true (g_utf8_validate (error->message, -1, NULL));
  check_surroundings ();
  pb_fuzz_remove_tree (path);
  return 0;
}
