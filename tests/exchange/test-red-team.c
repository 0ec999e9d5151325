/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../support/test-json.h"
#include "base/pb-finding.h"
#include "dataset-fixture.h"
#include "domain/pb-record.h"
#include "exchange/pb-csv-table.h"
#include "exchange/pb-inbox.h"
#include "exchange/pb-store-planner.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Files that were made to do harm, or that come to harm while they are read: one sentence, soon,
 * and the register stays as it is. Who is believed is tried in test-trust.c, archives in
 * test-inbox.c, disks in test-bad-disk.c. */

#define N_TINY 10000
#define GIGABYTE (1024L * 1024 * 1024)
#define N_LARGE 600

static void
assert_empty (Register *self)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    g_assert_cmpint (pb_store_count (self->store, *kind, NULL), ==, 0);
}

/* One line of text that does not repeat the file's own. */
static void
assert_sentence (const GError *error, const char *name)
{
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <, 400);
}

static void
assert_refused (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) dataset_error = NULL;
  PbDatasetCounts counts;

  g_assert_null (pb_submission_read (file, 0, NULL, NULL, &error));
  assert_sentence (error, name);
  g_assert_false (pb_dataset_import (self->store, file, NULL, NULL, &counts, NULL, &dataset_error));
  assert_sentence (dataset_error, name);
  assert_empty (self);
}

static PbValue *
make_tiny (guint number)
{
  g_autofree char *json = g_strdup_printf (
      "{'id':'00000000-0000-4000-8000-%012u','revision':1,'created':'2026-01-01T00:00:00Z',"
      "'modified':'2026-01-01T00:00:00Z','language':'en','publication':'final',"
      "'name':{'en':'Ministry'}}",
      number);

  return parse_json (g_strdelimit (json, "'", '"'));
}

/* All of one name, so that each looks like all others: nothing compares all with all. */
static void
test_tiny_records (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (PbPlan) plan = pb_plan_new ();

  for (guint i = 0; i < N_TINY; i++)
    g_ptr_array_add (entities, make_tiny (i));
  submission = pb_submission_new (entities, NULL, NULL, "en");
  g_assert_true (pb_store_planner_add (plan, submission, "tiny.json", self->store, NULL));
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_NEW), ==, 1);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_DUPLICATE), ==, N_TINY - 1);
  assert_empty (self);
}

static void
test_tiny_wrong_records (Register *self, gconstpointer data)
{
  g_autofree char *records = g_strnfill (3 * N_TINY, ' ');
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_TINY; i++)
    memcpy (records + 3 * i, i + 1 < N_TINY ? "{}," : "{} ", 3);
  text = g_strdup_printf ("{\"format\":\"pledgebook/submission\",\"format_version\":\"1.0\","
                          "\"payload\":{\"entities\":[%s],\"pledges\":[],\"reports\":[]}}",
                          records);
  dataset_write_text (self, "wrong.json", text);
  assert_refused (self, "wrong.json");
}

static void
make_sparse (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);

  dataset_write_text (self, name, "{");
  g_assert_cmpint (truncate (g_file_peek_path (file), GIGABYTE), ==, 0);
}

static void
test_huge_file (Register *self, gconstpointer data)
{
  static const char *const names[] = { "huge.pledgebook.json", "huge.pledgebook.ndjson" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    make_sparse (self, names[i]);
    assert_refused (self, names[i]);
  }
}

static void
test_huge_archive (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  make_sparse (self, "huge.zip");
  g_ptr_array_add (given, dataset_file (self, "huge.zip"));
  g_assert_null (pb_inbox_new (given, NULL, &error));
  assert_sentence (error, "huge.zip");
}

static void
test_huge_table (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = dataset_file (self, "huge.csv");
  g_autoptr (GError) error = NULL;

  make_sparse (self, "huge.csv");
  g_assert_null (pb_csv_table_read (file, NULL, 0, NULL, &error));
  assert_sentence (error, "huge.csv");
}

/* A file that is another one from the middle on. */
typedef struct {
  char *path;
  const char *before;
  const char *after;
} Pipe;

static gpointer
feed (gpointer data)
{
  const Pipe *pipe = data;
  gsize middle = strlen (pipe->before) / 2;
  FILE *file = g_fopen (pipe->path, "w");

  fwrite (pipe->before, 1, middle, file);
  fwrite (pipe->after + middle, 1, strlen (pipe->after) - middle, file);
  fclose (file);
  return NULL;
}

static char *
write_pledge (Register *self, const char *title)
{
  PbValue *pledge = dataset_pledge ("00000000-0000-4000-8000-000000000001", "final", NULL);
  g_autofree char *json = g_strdup_printf ("{\"en\":\"%s\"}", title);
  g_autoptr (PbValue) titled = dataset_set (pledge, "title", parse_json (json));
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (GFile) file = dataset_file (self, "one.json");

  g_ptr_array_add (pledges, titled);
  submission = pb_submission_new (NULL, pledges, NULL, "en");
  g_assert_true (pb_submission_write (submission, file, NULL, NULL));
  return dataset_read_text (self, "one.json");
}

static void
test_submission_changes_while_read (Register *self, gconstpointer data)
{
  g_autofree char *before = write_pledge (self, "Schools");
  g_autofree char *after = write_pledge (self, "Clinics");
  g_autoptr (GFile) file = dataset_file (self, "changing.json");
  Pipe pipe = { (char *) g_file_peek_path (file), before, after };
  g_autoptr (GError) error = NULL;
  GThread *thread;

  g_assert_cmpint (mkfifo (pipe.path, 0600), ==, 0);
  thread = g_thread_new ("feed", feed, &pipe);
  g_assert_null (pb_submission_read (file, 0, NULL, NULL, &error));
  g_thread_join (thread);
  assert_sentence (error, "changing.json");
}

/* @size: of the file, in bytes */
typedef struct {
  char *path;
  gsize size;
  gboolean is_cut;
  gboolean done;
} Change;

static void
change_cb (double fraction, gpointer data)
{
  Change *change = data;
  FILE *file;

  if (change->done)
    return;
  change->done = TRUE;
  g_assert_cmpfloat (fraction, <, 0.9);
  if (change->is_cut) {
    g_assert_cmpint (truncate (change->path, (off_t) (change->size / 10 * 9)), ==, 0);
    return;
  }
  file = g_fopen (change->path, "r+");
  fseek (file, (long) (change->size / 10 * 9), SEEK_SET);
  fputs ("yyyy", file);
  fclose (file);
}

/* Some megabytes, so that their end has not been read when the first records are taken in. */
static void
store_large (Register *self)
{
  g_autofree char *text = g_strnfill (6000, 'x');
  g_autofree char *json = g_strdup_printf ("{\"en\":\"%s\"}", text);

  for (guint i = 1; i <= N_LARGE; i++) {
    g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);

    dataset_store (
        self, &pb_pledge_kind,
        dataset_set (dataset_pledge (id, "published", NULL), "description", parse_json (json)));
  }
}

static void
assert_change_noticed (Register *self, const char *name, gboolean is_cut)
{
  Register other;
  g_autoptr (GFile) file = dataset_file (self, name);
  g_autofree char *text = NULL;
  Change change = { (char *) g_file_peek_path (file), 0, is_cut, FALSE };
  PbDatasetCounts counts;
  g_autoptr (GError) error = NULL;

  dataset_write (self, name);
  text = dataset_read_text (self, name);
  change.size = strlen (text);
  register_set_up (&other, NULL);
  g_assert_false (pb_dataset_import (other.store, file, change_cb, &change, &counts, NULL, &error));
  g_assert_true (change.done);
  assert_sentence (error, name);
  assert_empty (&other);
  register_tear_down (&other, NULL);
}

/* What was read before the change has been written by then, and is taken back. */
static void
test_dataset_changes_while_read (Register *self, gconstpointer data)
{
  store_large (self);
  assert_change_noticed (self, "all.json", FALSE);
  assert_change_noticed (self, "all.json", TRUE);
  assert_change_noticed (self, "all.ndjson", FALSE);
  assert_change_noticed (self, "all.ndjson", TRUE);
}

/* What a stick that is pulled out answers: of memory there is nothing to be read at the start. */
static void
test_fails_while_read (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/mem");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) dataset_error = NULL;
  PbDatasetCounts counts;

  g_assert_null (pb_submission_read (file, 0, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  assert_sentence (error, "mem");
  g_assert_false (pb_dataset_import (self->store, file, NULL, NULL, &counts, NULL, &dataset_error));
  g_assert_error (dataset_error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  assert_sentence (dataset_error, "mem");
  assert_empty (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/red-team/tiny-records", test_tiny_records);
  REGISTER_TEST ("/red-team/tiny-wrong-records", test_tiny_wrong_records);
  REGISTER_TEST ("/red-team/huge-file", test_huge_file);
  REGISTER_TEST ("/red-team/huge-archive", test_huge_archive);
  REGISTER_TEST ("/red-team/huge-table", test_huge_table);
  REGISTER_TEST ("/red-team/fails-while-read", test_fails_while_read);
  REGISTER_TEST ("/red-team/submission-changes-while-read", test_submission_changes_while_read);
  REGISTER_TEST ("/red-team/dataset-changes-while-read", test_dataset_changes_while_read);
  return g_test_run ();
}
