/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli-fixture.h"

#include "../support/test-json.h"

#include <string.h>

void
cli_set_up (CliFixture *fixture, gconstpointer user_data)
{
}

void
cli_tear_down (CliFixture *fixture, gconstpointer user_data)
{
  g_free (fixture->output);
  g_free (fixture->messages);
  pb_test_clean_up ();
}

char *
cli_path_of (const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);

  return g_file_get_path (file);
}

static GStrv
build_command (const char *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = g_strsplit (arguments, " ", -1);

  g_strv_builder_add (builder, g_getenv ("PB_CLI"));
  for (char **word = words; *word != NULL; word++) {
    /* "@name" is a file in the test's own folder. */
    g_autofree char *path = **word == '@' ? cli_path_of (*word + 1) : g_strdup (*word);

    if (*path != '\0')
      g_strv_builder_add (builder, path);
  }
  return g_strv_builder_end (builder);
}

void
cli_run (CliFixture *fixture, int status, const char *arguments)
{
  g_auto (GStrv) command = build_command (arguments);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
      g_subprocess_newv ((const char *const *) command,
                         G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);

  g_assert_no_error (error);
  g_clear_pointer (&fixture->output, g_free);
  g_clear_pointer (&fixture->messages, g_free);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &fixture->output,
                                                &fixture->messages, &error));
  g_assert_no_error (error);
  if (!g_subprocess_get_if_exited (process) || g_subprocess_get_exit_status (process) != status)
    g_test_message ("%s: %s%s", arguments, fixture->output, fixture->messages);
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, status);
}

void
cli_assert_output (const CliFixture *fixture, const char *text)
{
  if (strstr (fixture->output, text) == NULL)
    g_test_message ("“%s” is not in: %s", text, fixture->output);
  g_assert_nonnull (strstr (fixture->output, text));
}

void
cli_assert_messages (const CliFixture *fixture, const char *text)
{
  if (strstr (fixture->messages, text) == NULL)
    g_test_message ("“%s” is not in: %s", text, fixture->messages);
  g_assert_nonnull (strstr (fixture->messages, text));
}

void
cli_assert_silent (const CliFixture *fixture)
{
  g_assert_cmpstr (fixture->messages, ==, "");
}

void
cli_write (const PbSubmission *submission, const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  g_assert_no_error (error);
}

void
cli_write_samples (const char *name)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();

  cli_write (submission, name);
}

void
cli_write_changed (const char *name, const char *pointer, const char *json)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) changed = pb_test_with (pledge, pointer, json);
  g_autoptr (PbSubmission) submission = pb_test_submission_of (changed);

  cli_write (submission, name);
}

PbValue *
cli_read_payload (const char *name)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = pb_submission_read (file, 0, NULL, NULL, &error);

  g_assert_no_error (error);
  return pb_value_ref (pb_submission_get_payload (submission));
}
