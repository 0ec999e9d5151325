/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-fuzz.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define MEMORY_FOLDER "/dev/shm"

static char *folder;

void
pb_fuzz_remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
      pb_fuzz_remove_tree (child);
    else
      g_unlink (child);
  }
  g_rmdir (path);
}

static void
remove_folder (void)
{
  pb_fuzz_remove_tree (folder);
  g_clear_pointer (&folder, g_free);
}

const char *
pb_fuzz_folder (void)
{
  const char *parent =
      g_file_test (MEMORY_FOLDER, G_FILE_TEST_IS_DIR) ? MEMORY_FOLDER : g_get_tmp_dir ();

  if (folder != NULL)
    return folder;
  folder = g_build_filename (parent, "pledgebook-fuzz-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (folder));
  atexit (remove_folder);
  return folder;
}

GFile *
pb_fuzz_file (const char *name, const void *data, gsize size)
{
  g_autofree char *path = g_build_filename (pb_fuzz_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}
