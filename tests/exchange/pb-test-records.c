/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../support/test-json.h"

#include <glib/gstdio.h>

static char *folder;

static PbValue *
load_records (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "records.json", NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return parse_json (text);
}

PbValue *
pb_test_record (const char *pointer)
{
  g_autoptr (PbValue) records = load_records ();
  PbValue *record = pb_value_get_at (records, pointer);

  g_assert_nonnull (record);
  return pb_value_ref (record);
}

/* In the opposite order. */
static GPtrArray *
list_items (PbValue *list)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);

  for (guint i = pb_value_get_length (list); i > 0; i--)
    g_ptr_array_add (items, pb_value_ref (pb_value_get_item (list, i - 1)));
  return items;
}

PbSubmission *
pb_test_submission (void)
{
  g_autoptr (PbValue) records = load_records ();
  g_autoptr (GPtrArray) entities = list_items (pb_value_get_member (records, "entities"));
  g_autoptr (GPtrArray) pledges = list_items (pb_value_get_member (records, "pledges"));
  g_autoptr (GPtrArray) reports = list_items (pb_value_get_member (records, "reports"));

  return pb_submission_new (entities, pledges, reports, "en");
}

PbSubmission *
pb_test_submission_of (PbValue *pledge)
{
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();

  g_ptr_array_add (pledges, pledge);
  return pb_submission_new (NULL, pledges, NULL, "en");
}

PbValue *
pb_test_with (PbValue *record, const char *pointer, const char *json)
{
  g_autoptr (PbValue) value = json != NULL ? parse_json (json) : NULL;

  return pb_value_with_at (record, pointer, value);
}

GFile *
pb_test_file (const char *name)
{
  g_autofree char *path = NULL;

  if (folder == NULL)
    folder = g_dir_make_tmp ("pledgebook-test-XXXXXX", NULL);
  g_assert_nonnull (folder);
  path = g_build_filename (folder, name, NULL);
  return g_file_new_for_path (path);
}

void
pb_test_write (GFile *file, const char *text, gssize length)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, length, NULL));
}

char *
pb_test_read (GFile *file)
{
  char *text;

  g_assert_true (g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL));
  return text;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir =
      g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    remove_tree (child);
  }
  g_remove (path);
}

void
pb_test_clean_up (void)
{
  if (folder != NULL)
    remove_tree (folder);
  g_clear_pointer (&folder, g_free);
}
