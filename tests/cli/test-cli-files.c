/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include <string.h>

/* What the program says of files, and which of them it takes. */

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
  write_large ("a.pledgebook.json", "large.json", 65 * 1024 * 1024);
  write_large ("a.ndjson", "large.ndjson", 65 * 1024 * 1024);
  cli_run (fixture, 1, "check @large.json");
  cli_assert_messages (fixture, "“large.json” is larger than 64.0");
  g_assert_cmpstr (fixture->output, ==, "");
  cli_run (fixture, 1, "check @large.ndjson");
  cli_assert_messages (fixture, "“large.ndjson” is larger than 64.0");
  cli_run (fixture, 1, "--store @r.db plan @large.json");
  cli_run (fixture, 1, "--store @r.db import @large.ndjson");
  cli_run (fixture, 0, "check --limit 66 @large.json @large.ndjson");
  cli_run (fixture, 0, "--store @r.db plan --limit 66 @large.json");
  cli_run (fixture, 0, "--store @r.db import --limit 66 @large.ndjson");
  cli_assert_output (fixture, "new       5\n");
  cli_run (fixture, 1, "check --limit 1 @large.json");
  cli_assert_messages (fixture, "is larger than 1.0");
  cli_run (fixture, 2, "check --limit -1 @a.ndjson");
  cli_run (fixture, 2, "import --limit 4096 @a.ndjson");
}

/* A record that could not be read back is not written. */
static void
test_large_record (CliFixture *fixture, gconstpointer user_data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'x');
  g_autofree char *json = g_strdup_printf ("\"%s\"", text);
  g_autofree char *path = cli_path_of ("out.ndjson");

  cli_write_changed ("a.json", "/x_note", json);
  cli_run (fixture, 0, "--store @r.db import @a.json");
  cli_run (fixture, 0, "--store @r.db export -o @out.json " FINAL_PLEDGE);
  cli_run (fixture, 0, "check @out.json");
  cli_run (fixture, 1, "--store @r.db export -o @out.ndjson " FINAL_PLEDGE);
  cli_assert_messages (fixture, FINAL_PLEDGE " takes more than 1.0");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_nonnull (g_getenv ("PB_CLI"));
  ADD ("/cli-files/limit", test_limit);
  ADD ("/cli-files/large-record", test_large_record);
  return g_test_run ();
}
