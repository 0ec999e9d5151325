/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "register.h"

#include <signal.h>
#include <stdio.h>

#include "base/pb-finding.h"
#include "domain/pb-record.h"

/* Run again with these arguments, this program is the one that is killed. */
#define VICTIM "--victim"

/* Saves for ever, and says after each save what it saved. */
static int
run_victim (const char *path)
{
  g_autoptr (PbStore) store = pb_store_open (path, PB_STORE_CREATE, NULL);

  if (store == NULL)
    return 1;
  for (guint i = 0;; i++) {
    g_autofree char *title = g_strdup_printf ("Towers %u", i);
    g_autoptr (PbValue) first = save (store, "a", pledge_new (title));
    g_autoptr (PbValue) second =
        save (store, "b", record_set (pb_value_ref (first), "/description/en", "Steel"));

    g_print ("%s\n", pb_record_get_id (second));
    fflush (stdout);
  }
}

/* (transfer full): what had been saved for certain when the victim was killed. */
static GPtrArray *
kill_after (const char *program, const char *path, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) victim =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, VICTIM, path, NULL);
  g_autoptr (GDataInputStream) said = NULL;
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_assert_no_error (error);
  said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));
  while (ids->len < n) {
    char *line = g_data_input_stream_read_line (said, NULL, NULL, &error);

    g_assert_no_error (error);
    g_assert_nonnull (line);
    g_ptr_array_add (ids, line);
  }
  g_subprocess_send_signal (victim, SIGKILL);
  g_assert_true (g_subprocess_wait (victim, NULL, NULL));
  g_assert_true (g_subprocess_get_if_signaled (victim));
  return ids;
}

static void
assert_saved (PbStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) record = pb_store_load (store, &pb_pledge_kind, id, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (pb_record_get_revision (record), ==, 2);
  g_assert_cmpstr (pb_value_get_string_at (record, "/description/en"), ==, "Steel");
}

static const char *program;

static void
test_killed (Register *self, gconstpointer data)
{
  static const guint counts[] = { 1, 2, 17, 60 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (GPtrArray) findings = pb_findings_new ();
    g_autoptr (GPtrArray) ids = NULL;
    g_autoptr (GError) error = NULL;

    g_clear_pointer (&self->store, pb_store_close);
    ids = kill_after (program, self->path, counts[i]);
    register_reopen (self);
    for (guint j = 0; j < ids->len; j++)
      assert_saved (self->store, g_ptr_array_index (ids, j));
    g_assert_true (pb_store_verify (self->store, findings, &error));
    g_assert_cmpuint (findings->len, ==, 0);
  }
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], VICTIM))
    return run_victim (argv[2]);
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/store/crash/killed", test_killed);
  return g_test_run ();
}
