/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <string.h>

/* What the program says of files, and which of them it takes. */

#define MEBIBYTE (1024 * 1024)

/* Spaces at the end, which are no part of the records, make any file as large as one likes. */
static void
write_large (const char *from, const char *name, goffset size)
{
  g_autoptr (GFile) file = pb_test_file (from);
  g_autoptr (GFile) large = pb_test_file (name);
  g_autofree char *text = pb_test_read (file);
  g_autofree char *padded = g_malloc (size);

  memset (padded, ' ', size);
  memcpy (padded, text, strlen (text));
  pb_test_write (large, padded, size);
}

/* What is in order can be taken in, so both have the same limit. */
static void
test_limit (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_write_samples ("a.ndjson");
  write_large ("a.pledgebook.json", "huge.json", 65 * MEBIBYTE);
  write_large ("a.ndjson", "huge.ndjson", 65 * MEBIBYTE);
  cli_run (fixture, 1, "check @huge.json");
  cli_assert_messages (fixture, "“huge.json” is larger than 64.0");
  g_assert_cmpstr (fixture->output, ==, "");
  cli_run (fixture, 1, "check @huge.ndjson");
  cli_assert_messages (fixture, "“huge.ndjson” is larger than 64.0");
  cli_run (fixture, 1, "--store @r.db plan @huge.json");
  cli_run (fixture, 1, "--store @r.db import @huge.ndjson");
  cli_run (fixture, 0, "check --limit 66 @huge.json");
}

/* The limit that was asked for goes for each of them. */
static void
test_limit_option (CliFixture *fixture, gconstpointer user_data)
{
  cli_write_samples ("a.pledgebook.json");
  cli_write_samples ("a.ndjson");
  write_large ("a.pledgebook.json", "large.json", 2 * MEBIBYTE);
  write_large ("a.ndjson", "large.ndjson", 2 * MEBIBYTE);
  cli_run (fixture, 1, "check --limit 1 @large.json");
  cli_assert_messages (fixture, "“large.json” is larger than 1.0");
  cli_run (fixture, 1, "check --limit 1 @large.ndjson");
  cli_run (fixture, 1, "--store @r.db plan --limit 1 @large.json");
  cli_run (fixture, 1, "--store @r.db import --limit 1 @large.ndjson");
  cli_run (fixture, 0, "check --limit 2 @large.json @large.ndjson");
  cli_run (fixture, 0, "--store @r.db import --limit 2 @large.ndjson");
  cli_assert_output (fixture, "new       5\n");
  /* A data set is read record by record by the command that takes it in. */
  cli_run (fixture, 0, "--store @s.db --samples dataset create -o @set.json");
  write_large ("set.json", "large-set.json", 2 * MEBIBYTE);
  cli_run (fixture, 0, "check --limit 1 @large-set.json");
  cli_run (fixture, 2, "check --limit -1 @a.ndjson");
  cli_run (fixture, 2, "check --limit 0 @a.ndjson");
  cli_assert_messages (fixture, "from 1 to 2048 MiB");
  cli_run (fixture, 2, "import --limit 4096 @a.ndjson");
}

/* A record that could not be read back is not written. */
static void
test_large_record (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  g_autofree char *json = g_strdup_printf ("\"%s\"", text);
  g_autofree char *path = cli_path_of ("out.ndjson");
  g_autofree char *small = cli_path_of ("small.json");

  cli_write_changed ("a.json", "/x_note", json);
  cli_run (fixture, 0, "--store @r.db import @a.json");
  cli_run (fixture, 0, "--store @r.db export -o @out.json " FINAL_PLEDGE);
  cli_run (fixture, 0, "check @out.json");
  /* Nor is a file that is refused for its size by whoever reads it. */
  cli_run (fixture, 1, "--store @r.db export --limit 1 -o @small.json " FINAL_PLEDGE);
  cli_assert_messages (fixture, "“small.json” would be larger than 1.0");
  g_assert_false (g_file_test (small, G_FILE_TEST_EXISTS));
  cli_run (fixture, 0, "--store @r.db export --limit 2 -o @small.json " FINAL_PLEDGE);
  cli_run (fixture, 1, "check --limit 1 @small.json");
  cli_run (fixture, 1, "--store @r.db export -o @out.ndjson " FINAL_PLEDGE);
  cli_assert_messages (fixture, FINAL_PLEDGE " takes more than 1.0");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Advice is no error, and what was found goes where data go. */
static void
test_streams (CliFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GFile) sound = pb_test_file ("advice.json");
  g_autoptr (GFile) wrong = pb_test_file ("wrong.json");
  g_autofree char *text = NULL;
  char *at;

  cli_run (fixture, 0, "--help");
  cli_assert_output (fixture, "1 when an error was found or something was refused or left out");
  cli_write_changed ("advice.json", "/financial/rate", NULL);
  cli_run (fixture, 0, "check @advice.json");
  cli_assert_output (fixture, "advice.json: /payload/pledges/0/financial/rate: advice: ");
  cli_assert_silent (fixture);
  text = pb_test_read (sound);
  at = strstr (text, "\"format_version\": \"1.");
  at[strlen ("\"format_version\": \"1")] = 'x';
  pb_test_write (wrong, text, -1);
  cli_run (fixture, 1, "check @wrong.json");
  cli_assert_output (fixture, "wrong.json: /format_version: error: ");
  cli_assert_messages (fixture, "“wrong.json” has 1 error.");
}

/* A folder stands for the files in it, as for those commands that take them in. */
static void
test_folder (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = cli_path_of ("inbox");
  g_autofree char *inner = g_build_filename (folder, "inner", NULL);
  g_autoptr (GFile) wrong = pb_test_file ("inbox/inner/wrong.json");

  g_assert_cmpint (g_mkdir_with_parents (inner, 0700), ==, 0);
  cli_write_samples ("inbox/a.pledgebook.json");
  cli_write_samples ("inbox/inner/b.ndjson");
  cli_run (fixture, 0, "check @inbox");
  cli_assert_output (fixture, "/inbox/a.pledgebook.json: in order, 5 records");
  cli_assert_output (fixture, "/inbox/inner/b.ndjson: in order, 5 records");
  pb_test_write (wrong, "{}", -1);
  cli_run (fixture, 1, "check @inbox");
  cli_assert_messages (fixture, "wrong.json");
  cli_assert_output (fixture, "/inbox/a.pledgebook.json: in order");
}

/* Of many files in many folders the one that is missing is told by its whole name. */
static void
test_missing (CliFixture *fixture, gconstpointer user_data)
{
  static const char *const commands[] = { "check",        "plan",
                                          "import",       "import --csv pledges",
                                          "dataset open", "dataset compare none.json" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *command =
        g_strdup_printf ("%s --store @r.db no-folder/none.json", commands[i]);

    cli_run (fixture, 1, command);
    cli_assert_messages (fixture, "There is no file “no-folder/none.json”.");
  }
}

static char *
find_backup (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) directory = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  name = g_dir_read_name (directory);
  g_assert_null (g_dir_read_name (directory));
  return g_strdup (name);
}

/* What many files do to a register can be looked up in the backup of the day, once for all. */
static void
test_backup (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *folder = cli_path_of ("backups");
  g_autofree char *name = NULL;
  g_autofree char *list = NULL;

  cli_write_changed ("one.json", "/revision", "2");
  cli_write_samples ("all.json");
  cli_run (fixture, 0, "--store @r.db import @one.json");
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  cli_run (fixture, 0, "--store @r.db import @all.json");
  cli_assert_silent (fixture);
  name = find_backup (folder);
  g_assert_true (g_str_has_prefix (name, "r-"));
  list = g_strdup_printf ("--store @backups/%s list", name);
  cli_run (fixture, 0, list);
  cli_assert_output (fixture, FINAL_PLEDGE);
  g_assert_null (strstr (fixture->output, DRAFT_PLEDGE));
  cli_run (fixture, 0, "--store @r.db import @all.json");
  g_free (find_backup (folder));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (g_getenv ("PB_CLI"));
  ADD ("/cli-files/limit", test_limit);
  ADD ("/cli-files/limit/option", test_limit_option);
  ADD ("/cli-files/large-record", test_large_record);
  ADD ("/cli-files/streams", test_streams);
  ADD ("/cli-files/folder", test_folder);
  ADD ("/cli-files/missing", test_missing);
  ADD ("/cli-files/backup", test_backup);
  return g_test_run ();
}
