/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../store/register.h"
#include "exchange/pb-csv-text.h"
#include "exchange/pb-export-format.h"
#include "exchange/pb-shares.h"
#include "exchange/pb-store-planner.h"

#include <string.h>

/* Every format of other programs, written from the records of records.json and compared with the
 * files in the folder "export". With PB_WRITE_GOLDEN in the environment they are written anew. */

#define SECRET "must-not-get-out"

static void
set_up (Register *self, gconstpointer data)
{
  g_autoptr (PbPlan) plan = pb_plan_new ();
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GError) error = NULL;

  register_set_up (self, data);
  g_assert_true (pb_store_planner_add (plan, submission, "records", self->store, &error));
  g_assert_no_error (error);
  g_assert_true (pb_store_apply (self->store, plan, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
tear_down (Register *self, gconstpointer data)
{
  register_tear_down (self, data);
  pb_test_clean_up ();
}

/* What all exports of a test are made of. */
typedef struct {
  PbIndex *index;
  PbQuery *query;
  PbResult *result;
  GArray *rows;
  PbExportJob job;
} Found;

static void
find (Found *self, Register *reg, const PbKind *kind, const char *query)
{
  g_autoptr (GError) error = NULL;

  self->index = pb_index_open (reg->store, &error);
  g_assert_no_error (error);
  self->query = pb_query_parse (query, &error);
  g_assert_no_error (error);
  self->result = pb_result_new (self->index, reg->store, kind, self->query, &error);
  g_assert_no_error (error);
  self->rows = pb_result_sort (self->result, PB_ORDER_TITLE, FALSE);
  self->job =
      (PbExportJob){ .store = reg->store, .index = self->index, .kind = kind, .rows = self->rows };
}

static void
clear_found (Found *self)
{
  g_array_unref (self->rows);
  pb_result_free (self->result);
  pb_query_unref (self->query);
  pb_index_free (self->index);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Found, clear_found)

static void
export_to (Found *found, const char *format, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_export_format_find (format)->write (&found->job, file, &error));
  g_assert_no_error (error);
}

static void
assert_golden (const char *name, const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "exchange", "export", name, NULL);
  g_autofree char *golden = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("PB_WRITE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, NULL);
  g_file_get_contents (path, &golden, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, golden);
}

static void
test_csv (Register *reg, gconstpointer data)
{
  static const char *const names[] = { "pledges.csv", "pledges-parties.csv", "pledges-coverage.csv",
                                       "pledges-financial-plan.csv", "pledges-texts.csv" };
  g_auto (Found) found = { 0 };
  g_autoptr (GFile) folder = pb_test_file ("tables");

  find (&found, reg, &pb_pledge_kind, "");
  export_to (&found, "csv-folder", folder);
  g_assert_cmpuint (found.job.n_written, ==, found.rows->len);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GFile) file = g_file_get_child (folder, names[i]);
    g_autofree char *text = pb_test_read (file);

    assert_golden (names[i], text);
    g_file_delete (file, NULL, NULL);
  }
}

static void
test_csv_mark (Register *reg, gconstpointer data)
{
  g_auto (Found) found = { 0 };
  g_autoptr (GFile) file = pb_test_file ("pledges.csv");
  g_autofree char *text = NULL;

  find (&found, reg, &pb_pledge_kind, "");
  found.job.with_mark = TRUE;
  export_to (&found, "csv", file);
  text = pb_test_read (file);
  g_assert_true (g_str_has_prefix (text, PB_CSV_MARK "id,"));
}

static void
test_query (Register *reg, gconstpointer data)
{
  g_auto (Found) found = { 0 };
  g_autoptr (GFile) file = pb_test_file ("some.csv");
  g_autofree char *text = NULL;

  find (&found, reg, &pb_pledge_kind, "publication:final");
  export_to (&found, "csv", file);
  text = pb_test_read (file);
  g_assert_nonnull (strstr (text, "Fibre for 400 village schools"));
  g_assert_cmpuint (found.job.n_written, ==, 1);
}

/* The moment at which a file was made is no part of what is compared. */
static char *
without_moment (const char *text)
{
  g_autoptr (GRegex) moment = g_regex_new (" generated-datetime=\"[^\"]*\"", 0, 0, NULL);

  return g_regex_replace_literal (moment, text, -1, 0, "", 0, NULL);
}

static void
test_iati (Register *reg, gconstpointer data)
{
  g_auto (Found) found = { 0 };
  g_autoptr (GFile) file = pb_test_file ("activities.xml");
  g_autofree char *text = NULL;
  g_autofree char *timeless = NULL;

  find (&found, reg, &pb_pledge_kind, "");
  export_to (&found, "iati", file);
  text = pb_test_read (file);
  timeless = without_moment (text);
  assert_golden ("activities.xml", timeless);
  g_assert_cmpuint (found.job.n_written + found.job.n_left_out, ==, found.rows->len);
}

static void
test_iati_empty (Register *reg, gconstpointer data)
{
  g_auto (Found) found = { 0 };
  g_autoptr (GFile) file = pb_test_file ("none.xml");
  g_autoptr (GError) error = NULL;

  find (&found, reg, &pb_pledge_kind, "country:ATA");
  g_assert_false (pb_export_iati_write (&found.job, file, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS);
  g_assert_false (g_file_query_exists (file, NULL));
}

static void
test_cancel (Register *reg, gconstpointer data)
{
  g_auto (Found) found = { 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  find (&found, reg, &pb_pledge_kind, "");
  found.job.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  for (const PbExportFormat *format = pb_export_format_get_all (); format->name; format++) {
    g_autoptr (GFile) file = pb_test_file ("cancelled");
    g_autoptr (GError) error = NULL;

    g_assert_false (format->write (&found.job, file, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_file_delete (file, NULL, NULL);
  }
}

static PbValue *fill_secrets (const PbKind *kind, PbValue *map, gboolean secret);

static PbValue *
make_secret (const PbField *field, gboolean secret)
{
  g_autoptr (PbValue) text = pb_value_new_string (SECRET);
  g_autoptr (PbValue) empty = pb_value_new_map ();

  if (field->part == NULL)
    return secret ? pb_value_ref (text) : NULL;
  return fill_secrets (field->part, empty, secret);
}

/* Every field that must not get out says so. */
static PbValue *
fill_secrets (const PbKind *kind, PbValue *map, gboolean secret)
{
  PbValue *filled = pb_value_ref (map);

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    gboolean hidden = secret || field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL);
    PbValue *there = pb_value_get_member (filled, field->name);
    g_autoptr (PbValue) value = NULL;
    PbValue *more;

    if (field->type == PB_FIELD_PART && there != NULL)
      value = fill_secrets (field->part, there, hidden);
    else if (field->type != PB_FIELD_PARTS)
      value = make_secret (field, hidden);
    if (value == NULL || pb_value_is_empty (value))
      continue;
    more = pb_value_with_member (filled, field->name, value);
    pb_value_unref (filled);
    filled = more;
  }
  return filled;
}

static void
save_secrets (Register *reg, const PbKind *kind, const char *pointer)
{
  g_autoptr (PbValue) record = pb_test_record (pointer);
  g_autoptr (PbValue) secret = fill_secrets (kind, record, FALSE);
  g_autoptr (PbValue) unknown = pb_value_new_string (SECRET);
  g_autoptr (PbValue) more = pb_value_with_member (secret, "x_newer", unknown);
  g_autoptr (GError) error = NULL;

  g_assert_false (pb_value_equal (record, secret));
  g_assert_true (pb_store_save (reg->store, kind, more, "session", NULL, &error));
  g_assert_no_error (error);
}

static void
assert_no_secret (GFile *file)
{
  g_autofree char *data = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &data, &length, NULL, NULL));
  g_assert_null (memmem (data, length, SECRET, strlen (SECRET)));
}

/* Neither contacts nor notes nor members that this version does not know. A spreadsheet is packed,
 * so what is in it is looked at by tests/cli/test-export.py. */
static void
test_private (Register *reg, gconstpointer data)
{
  static const char *const formats[] = { "csv", "geojson", "iati" };

  save_secrets (reg, &pb_entity_kind, "/entities/0");
  save_secrets (reg, &pb_pledge_kind, "/pledges/0");
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
      const PbExportFormat *format = pb_export_format_find (formats[i]);
      g_autoptr (GFile) file = pb_test_file ("public");
      g_auto (Found) found = { 0 };

      find (&found, reg, *kind, "");
      if (!pb_export_format_takes (format, *kind))
        continue;
      export_to (&found, format->name, file);
      assert_no_secret (file);
    }
}

static void
assert_cell (const char *text, const char *cell)
{
  g_autoptr (GString) line = g_string_new (NULL);

  pb_csv_text_add_cell (line, text);
  g_assert_cmpstr (line->str, ==, cell);
}

static void
test_cells (void)
{
  assert_cell ("plain", "plain");
  assert_cell ("with, comma", "\"with, comma\"");
  assert_cell ("with \"quotes\"", "\"with \"\"quotes\"\"\"");
  assert_cell ("two\nlines", "\"two\nlines\"");
  assert_cell ("=1+1", "'=1+1");
  assert_cell ("+254 20 123", "'+254 20 123");
  assert_cell ("@SUM(A1)", "'@SUM(A1)");
  assert_cell ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0");
  assert_cell ("\t=1", "\"'\t=1\"");
  assert_cell ("\r=1", "\"'\r=1\"");
  assert_cell ("-12.50", "-12.50");
  assert_cell ("-", "'-");
  assert_cell ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  g_assert_cmpstr (pb_csv_text_skip_apostrophe ("'=1"), ==, "=1");
  g_assert_cmpstr (pb_csv_text_skip_apostrophe ("'t is"), ==, "'t is");
}

static void
assert_shares (gint64 *shares, guint n, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 sum = 0;

  pb_shares_complete (shares, n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *share = pb_shares_format (shares[i]);

    sum += shares[i];
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", share);
  }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (sum, ==, PB_SHARES_WHOLE);
}

static void
test_shares (void)
{
  assert_shares ((gint64[]){ 1000000 }, 1, "100");
  assert_shares ((gint64[]){ -1, -1, -1 }, 3, "33.3334 33.3333 33.3333");
  assert_shares ((gint64[]){ 400000, -1, -1 }, 3, "40 30 30");
  assert_shares ((gint64[]){ 125000, 875000 }, 2, "12.5 87.5");
  assert_shares ((gint64[]){ 600000, 600000 }, 2, "50 50");
  assert_shares ((gint64[]){ 100000, 100000, 100000 }, 3, "33.3334 33.3333 33.3333");
  assert_shares ((gint64[]){ 1000000, -1 }, 2, "100 0");
  assert_shares ((gint64[]){ 0, 0 }, 2, "50 50");
  g_assert_cmpint (pb_shares_parse ("12.5"), ==, 125000);
  g_assert_cmpint (pb_shares_parse ("101"), ==, PB_SHARES_UNKNOWN);
  g_assert_cmpint (pb_shares_parse ("-1"), ==, PB_SHARES_UNKNOWN);
  g_assert_cmpint (pb_shares_parse ("many"), ==, PB_SHARES_UNKNOWN);
  g_assert_cmpint (pb_shares_parse (NULL), ==, PB_SHARES_UNKNOWN);
}

static void
test_formats (void)
{
  for (const PbExportFormat *format = pb_export_format_get_all (); format->name; format++) {
    g_autofree char *name = pb_export_format_suggest_name (format, &pb_pledge_kind);

    g_assert_true (pb_export_format_find (format->name) == format);
    g_assert_true (g_str_has_prefix (name, "pledges-"));
    g_assert_true (format->suffix == NULL || g_str_has_suffix (name, format->suffix));
    g_assert_cmpstr (pb_export_format_get_title (format), !=, "");
  }
}

#define EXPORT_TEST(path, func) g_test_add (path, Register, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  EXPORT_TEST ("/export/csv", test_csv);
  EXPORT_TEST ("/export/csv-mark", test_csv_mark);
  EXPORT_TEST ("/export/query", test_query);
  EXPORT_TEST ("/export/iati", test_iati);
  EXPORT_TEST ("/export/iati-empty", test_iati_empty);
  EXPORT_TEST ("/export/cancel", test_cancel);
  EXPORT_TEST ("/export/private", test_private);
  g_test_add_func ("/export/cells", test_cells);
  g_test_add_func ("/export/shares", test_shares);
  g_test_add_func ("/export/formats", test_formats);
  return g_test_run ();
}
