/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "exchange/pb-dataset.h"
#include "exchange/pb-store-planner.h"

#include <string.h>

/* Two hundred submissions with revisions, conflicts and duplicates, in whatever order they come,
 * make registers whose data sets are the same byte for byte. */

#define N_FILES 200
#define N_PLEDGES 50
#define MOST_REVISIONS 5
#define SEED 20261121

/* @records: (element-type PbValue): revisions of pledges, each once and some twice */
typedef struct {
  GRand *random;
  GPtrArray *records;
  GPtrArray *files;
} Fixture;

/* Every seventh looks like the one before, whose party it has as well. */
static guint
find_model (guint number)
{
  return number % 7 == 0 && number > 0 ? number - 1 : number;
}

static PbValue *
make_pledge (guint number, guint revision, const char *parent, const char *title)
{
  g_autofree char *parent_member =
      parent != NULL ? g_strdup_printf (",'parent':'%s'", parent) : g_strdup ("");
  g_autofree char *json = g_strdup_printf (
      "{'id':'00000000-0000-4000-8000-%012u','revision':%u%s,'created':'2026-01-01T00:00:00Z',"
      "'modified':'2026-01-%02uT00:00:00Z','language':'en','publication':'published',"
      "'title':{'en':'%s'},'parties':[{'name':'Party %u','roles':['lead']}]}",
      number, revision, parent_member, revision, title, find_model (number));

  return parse_json (g_strdelimit (json, "'", '"'));
}

/* A chain of revisions; every fifth pledge has two that contradict each other. */
static void
add_pledge (Fixture *self, guint number)
{
  guint n = 1 + g_rand_int_range (self->random, 0, MOST_REVISIONS);
  g_autofree char *parent = NULL;

  for (guint revision = 1; revision <= n; revision++) {
    g_autofree char *title =
        g_strdup_printf ("Schools, wells and road%s for region %u",
                         find_model (number) == number ? "s" : "", find_model (number));
    PbValue *record = make_pledge (number, revision, parent, title);

    g_free (parent);
    parent = pb_record_digest (&pb_pledge_kind, record);
    g_ptr_array_add (self->records, record);
  }
  if (number % 5 == 0)
    g_ptr_array_add (self->records, make_pledge (number, n, NULL, "Contradicts"));
}

static PbSubmission *
make_file (Fixture *self, guint number)
{
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();

  /* Each record is in some file, and many are in two. */
  if (number < self->records->len)
    g_ptr_array_add (pledges, g_ptr_array_index (self->records, number));
  else
    g_ptr_array_add (
        pledges, g_ptr_array_index (self->records, g_rand_int_range (self->random, 0,
                                                                     (gint32) self->records->len)));
  return pb_submission_new (NULL, pledges, NULL, "en");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->random = g_rand_new_with_seed (SEED);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_submission_free);
  for (guint i = 0; i < N_PLEDGES; i++)
    add_pledge (self, i);
  g_assert_cmpuint (self->records->len, <=, N_FILES);
  for (guint i = 0; i < N_FILES; i++)
    g_ptr_array_add (self->files, make_file (self, i));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->files);
  g_ptr_array_unref (self->records);
  g_rand_free (self->random);
}

static void
shuffle (Fixture *self)
{
  for (guint i = self->files->len - 1; i > 0; i--) {
    guint other = g_rand_int_range (self->random, 0, (gint32) i + 1);
    gpointer file = self->files->pdata[i];

    self->files->pdata[i] = self->files->pdata[other];
    self->files->pdata[other] = file;
  }
}

static void
take_in (Register *place, const PbSubmission *const *files, guint n)
{
  g_autofree const char **names = g_new0 (const char *, n);
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_planner_add_files (plan, files, names, n, place->store, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (pb_store_apply (place->store, plan, NULL, NULL, &error));
  g_assert_no_error (error);
}

/* All but the file's own id and time. */
static char *
publish (Register *place)
{
  g_autofree char *path = g_build_filename (place->folder, "all.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const PbDatasetChoice choice = { { 2026, 11, 21 }, PB_FORM_JSON, NULL, "en" };
  g_autofree char *text = NULL;

  g_assert_true (pb_dataset_write (place->store, &choice, file, NULL, NULL, NULL));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return g_strdup (strchr (text, '\n'));
}

/* @at_once: how many files one import has */
static char *
import_shuffled (Fixture *self, guint at_once)
{
  Register place;
  char *dataset;

  register_set_up (&place, NULL);
  shuffle (self);
  for (guint i = 0; i < self->files->len; i += at_once)
    take_in (&place, (const PbSubmission *const *) self->files->pdata + i,
             MIN (at_once, self->files->len - i));
  dataset = publish (&place);
  register_tear_down (&place, NULL);
  return dataset;
}

/* There is something to be undecided about. */
static void
test_doubts (Fixture *self, gconstpointer data)
{
  g_autofree const char **names = g_new0 (const char *, N_FILES);
  g_autoptr (PbPlan) plan = pb_plan_new ();

  g_assert_true (pb_store_planner_add_files (plan, (const PbSubmission *const *) self->files->pdata,
                                             names, N_FILES, NULL, NULL, NULL));
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_DUPLICATE), >=, 5);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_CONFLICT), >=, 5);
  g_assert_cmpuint (pb_plan_count (plan, PB_VERDICT_OLDER), >=, 5);
}

static void
test_together (Fixture *self, gconstpointer data)
{
  g_autofree char *first = import_shuffled (self, N_FILES);

  g_assert_nonnull (strstr (first, "for region 1\""));
  for (guint i = 0; i < 4; i++) {
    g_autofree char *other = import_shuffled (self, N_FILES);

    g_assert_cmpstr (other, ==, first);
  }
}

static gboolean
contradicts (const PbSubmission *file)
{
  const char *title =
      pb_value_get_string_at (pb_submission_get_payload (file), "/pledges/0/title/en");

  return g_str_equal (title, "Contradicts");
}

/* Of two that contradict each other, a person decides between the first that came and the other, so
 * without such a person only files that do not contradict each other make the same register. */
static void
test_one_by_one (Fixture *self, gconstpointer data)
{
  g_autofree char *first = NULL;

  for (guint i = self->files->len; i > 0; i--)
    if (contradicts (g_ptr_array_index (self->files, i - 1)))
      g_ptr_array_remove_index (self->files, i - 1);
  first = import_shuffled (self, N_FILES);
  for (guint at_once = 1; at_once < 40; at_once *= 6) {
    g_autofree char *other = import_shuffled (self, at_once);

    g_assert_cmpstr (other, ==, first);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/any-order/doubts", Fixture, NULL, set_up, test_doubts, tear_down);
  g_test_add ("/any-order/together", Fixture, NULL, set_up, test_together, tear_down);
  g_test_add ("/any-order/one-by-one", Fixture, NULL, set_up, test_one_by_one, tear_down);
  return g_test_run ();
}
