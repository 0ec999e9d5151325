/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "base/pb-error.h"
#include "base/pb-finding.h"
#include "domain/pb-record.h"
#include "exchange/pb-csv-encoding.h"
#include "exchange/pb-csv-form.h"
#include "exchange/pb-csv-import.h"
#include "exchange/pb-csv-reader.h"
#include "exchange/pb-csv-text.h"

#include <string.h>

/* Tables that people fill in, as they come: in any encoding, with mistakes in them. */

static void
assert_decoded (const char *bytes, gsize length, const char *encoding, const char *text)
{
  g_autoptr (GBytes) data = g_bytes_new_static (bytes, length);
  const char *taken = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *decoded = pb_csv_encoding_decode (data, &taken, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (taken, ==, encoding);
  g_assert_cmpstr (decoded, ==, text);
}

/* @text as a program on an old Windows would have saved it. */
static void
assert_guessed (const char *text, const char *encoding)
{
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (bytes);
  assert_decoded (bytes, length, encoding, text);
}

static void
test_encodings (void)
{
  assert_decoded ("\xEF\xBB\xBFÉcole", 9, "UTF-8", "École");
  assert_decoded ("École", 6, "UTF-8", "École");
  assert_decoded ("", 0, "UTF-8", "");
  assert_decoded ("\xFF\xFE\xC9\x00o\x00", 6, "UTF-16LE", "Éo");
  assert_decoded ("\xFE\xFF\x00\xC9\x00o", 6, "UTF-16BE", "Éo");
  assert_guessed ("Des écoles à énergie solaire en été; préféré", "WINDOWS-1252");
  assert_guessed ("Волокно для сельских школ и больниц", "WINDOWS-1251");
  assert_guessed ("تعهد بتوصيل المدارس والمستشفيات في الريف", "WINDOWS-1256");
}

/* What follows U+0000 would be lost; UTF-16 without its mark is full of it. */
static void
test_zero (void)
{
  static const struct {
    const char *bytes;
    gsize length;
  } cases[] = {
    { "name\nA\0B", 8 },
    { "\xFF\xFE\x00\x00o\x00", 6 },
    { "n\0a\0m\0e\0", 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) data = g_bytes_new_static (cases[i].bytes, cases[i].length);
    const char *taken = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_null (pb_csv_encoding_decode (data, &taken, &error));
    g_assert_error (error, PB_ERROR, PB_ERROR_TEXT);
  }
}

static void
assert_lines (const char *text, char separator, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = pb_csv_reader_read (text, separator, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < lines->len; i++) {
    const PbCsvLine *line = g_ptr_array_index (lines, i);

    g_string_append_printf (all, "%u", line->number);
    for (guint j = 0; j < line->cells->len; j++)
      g_string_append_printf (all, "|%s", (const char *) g_ptr_array_index (line->cells, j));
    g_string_append_c (all, '\n');
  }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_empty_first_cell (void)
{
  g_autoptr (GString) line = g_string_new (NULL);

  pb_csv_text_add_cell (line, "");
  pb_csv_text_add_cell (line, "");
  pb_csv_text_add_cell (line, "b");
  pb_csv_text_end_line (line);
  g_assert_cmpstr (line->str, ==, "\"\",,b\r\n");
  assert_lines (line->str, ',', "1|||b\n");
}

static void
assert_refused (const char *text, PbError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_csv_reader_read (text, ',', &error));
  g_assert_error (error, PB_ERROR, (int) code);
}

static void
test_lines (void)
{
  g_autofree char *long_cell = g_strnfill (PB_CSV_MOST_CELL_BYTES + 1, 'x');
  g_autofree char *many_cells = g_strnfill (PB_CSV_MOST_CELLS + 1, ',');
  g_autoptr (GString) text = g_string_new (NULL);

  assert_lines ("a,b\r\nc,d\r\n", ',', "1|a|b\n2|c|d\n");
  assert_lines ("a\rb\rc", ',', "1|a\n2|b\n3|c\n");
  assert_lines ("\"a\"\"b\",\"c\r\nd\"\ne", ',', "1|a\"b|c\r\nd\n3|e\n");
  assert_lines ("a;b\n\n ; \nc;", ';', "1|a|b\n4|c|\n");
  assert_lines ("", ',', "");
  assert_refused ("a\n\"b\nc", PB_ERROR_SYNTAX);
  assert_refused (long_cell, PB_ERROR_LIMIT);
  assert_refused (many_cells, PB_ERROR_LIMIT);
  for (guint i = 0; i <= PB_CSV_MOST_LINES; i++)
    g_string_append (text, "x\n");
  assert_refused (text->str, PB_ERROR_LIMIT);
  g_assert_cmpint (pb_csv_reader_guess_separator ("a,b;c;d\n,,,,"), ==, ';');
  g_assert_cmpint (pb_csv_reader_guess_separator ("\"a;b;c\",d"), ==, ',');
  g_assert_cmpint (pb_csv_reader_guess_separator ("a\tb"), ==, '\t');
}

static PbCsvImport *
import (const PbKind *kind, const char *text)
{
  g_autoptr (GFile) file = pb_test_file ("table.csv");
  g_autoptr (GError) error = NULL;
  PbCsvImport *read;

  pb_test_write (file, text, -1);
  read = pb_csv_import_read (kind, file, NULL, "en", NULL, &error);
  g_assert_no_error (error);
  return read;
}

static void
test_template (void)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    g_autoptr (GBytes) bytes = pb_csv_form_make_template (*kind);
    g_autoptr (GFile) file = pb_test_file ("template.csv");
    g_autoptr (PbCsvImport) back = NULL;

    pb_test_write (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
    back = pb_csv_import_read (*kind, file, NULL, "en", NULL, NULL);
    g_assert_nonnull (back);
    g_assert_cmpuint (back->unknown->len, ==, 0);
    g_assert_cmpuint (back->records->len, ==, 0);
    g_assert_cmpuint (back->problems->len, ==, 0);
  }
}

#define HEAD                                                                                       \
  "Title,types,Financial › Amount,financial.currency,coverage_scope,Countries,parties,Start\n"

static void
test_pledges (void)
{
  g_autoptr (PbCsvImport) read =
      import (&pb_pledge_kind,
              HEAD "Solar schools,Financial;policy,\"1,200,000.50\",eur,countries,KEN; Uganda;tz,"
                   "Northwind;Baobab,2027\n");
  PbValue *record;

  for (guint i = 0; i < read->problems->len; i++)
    g_test_message ("%s", ((PbCsvProblem *) g_ptr_array_index (read->problems, i))->message);
  g_assert_cmpuint (read->records->len, ==, 1);
  record = g_ptr_array_index (read->records, 0);
  g_assert_cmpstr (pb_value_get_string_at (record, "/title/en"), ==, "Solar schools");
  g_assert_cmpstr (pb_value_get_string_at (record, "/types/1"), ==, "policy");
  g_assert_cmpstr (pb_value_get_string_at (record, "/financial/amount"), ==, "1200000.50");
  g_assert_cmpstr (pb_value_get_string_at (record, "/financial/currency"), ==, "EUR");
  g_assert_cmpstr (pb_value_get_string_at (record, "/coverage/1/country"), ==, "UGA");
  g_assert_cmpstr (pb_value_get_string_at (record, "/coverage/2/country"), ==, "TZA");
  g_assert_cmpstr (pb_value_get_string_at (record, "/parties/1/name"), ==, "Baobab");
  g_assert_cmpstr (pb_value_get_string_at (record, "/start"), ==, "2027");
  g_assert_true (pb_record_is_draft (record));
}

/* A row that somebody pasted twice must not make a file that nobody can read. */
static void
test_same_rows (void)
{
  g_autoptr (PbCsvImport) read =
      import (&pb_entity_kind, "name,type,country\nNorthwind,private-sector,KEN\n"
                               "Baobab,media,SEN\nNorthwind,private-sector,KEN\n");

  g_assert_cmpuint (read->records->len, ==, 2);
  g_assert_cmpuint (read->n_refused, ==, 0);
}

static gboolean
has_problem (const PbCsvImport *import, guint line, const char *column, const char *start)
{
  for (guint i = 0; i < import->problems->len; i++) {
    const PbCsvProblem *problem = g_ptr_array_index (import->problems, i);

    if (problem->line == line && g_strcmp0 (problem->column, column) == 0 &&
        g_str_has_prefix (problem->message, start))
      return TRUE;
  }
  return FALSE;
}

/* Every problem of every row is told with its line; a sound row beside them is taken. */
static void
test_problems (void)
{
  g_autoptr (PbCsvImport) read =
      import (&pb_pledge_kind, "Title;Amount of rain;types;start;coverage_scope\n"
                               "\"First\nof two lines\";9;magic;someday;global\n"
                               "Sound;;advocacy;2027-02;global\n");

  g_assert_cmpint (read->separator, ==, ';');
  g_assert_cmpuint (read->unknown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (read->unknown, 0), ==, "Amount of rain");
  g_assert_cmpuint (read->records->len, ==, 1);
  g_assert_cmpuint (read->n_refused, ==, 1);
  g_assert_true (has_problem (read, 2, "Pledge types", "“magic”"));
  g_assert_true (has_problem (read, 2, "Start", "“someday”"));
}

/* A report is on a pledge, which a table must say, and what the program keeps has no column. */
static void
test_reports (void)
{
  static const char pledge[] = "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11";
  g_autofree char *text = g_strdup_printf ("Pledge,Title of the pledge,Until,Identifier\n"
                                           "%s,Schools,2027,1\n"
                                           "Schools,Schools,2027,1\n",
                                           pledge);
  g_autoptr (PbCsvImport) read = import (&pb_report_kind, text);
  PbValue *record;

  g_assert_cmpuint (read->unknown->len, ==, 1);
  g_assert_cmpuint (read->n_refused, ==, 1);
  g_assert_true (has_problem (read, 3, "Pledge", "“Schools” is not the identifier of a record."));
  g_assert_cmpuint (read->records->len, ==, 1);
  record = g_ptr_array_index (read->records, 0);
  g_assert_cmpstr (pb_value_get_member_string (record, "pledge"), ==, pledge);
  g_assert_cmpstr (pb_record_title (&pb_report_kind, record), ==, "Schools");
}

/* The same rows are the same records; another row is another. */
static void
test_again (void)
{
  const char *text = "name,type,country\nNorthwind,private-sector,KEN\nBaobab,media,SEN\n";
  g_autoptr (PbCsvImport) once = import (&pb_entity_kind, text);
  g_autoptr (PbCsvImport) again = import (&pb_entity_kind, text);
  g_autoptr (PbSubmission) submission = pb_csv_import_make_submission (once, "en");

  g_assert_cmpuint (once->records->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpstr (pb_record_get_id (g_ptr_array_index (once->records, i)), ==,
                     pb_record_get_id (g_ptr_array_index (again->records, i)));
  g_assert_cmpstr (pb_record_get_id (g_ptr_array_index (once->records, 0)), !=,
                   pb_record_get_id (g_ptr_array_index (once->records, 1)));
  g_assert_cmpuint (pb_value_get_length (
                        pb_value_get_member (pb_submission_get_payload (submission), "entities")),
                    ==, 2);
}

static void
test_no_table (void)
{
  g_autoptr (GFile) file = pb_test_file ("letter.txt");
  g_autoptr (GError) error = NULL;

  pb_test_write (file, "Dear Sir or Madam,\nplease find enclosed", -1);
  g_assert_null (pb_csv_import_read (&pb_pledge_kind, file, NULL, "en", NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/encodings", test_encodings);
  g_test_add_func ("/csv/zero", test_zero);
  g_test_add_func ("/csv/lines", test_lines);
  g_test_add_func ("/csv/empty-first-cell", test_empty_first_cell);
  g_test_add_func ("/csv/template", test_template);
  g_test_add_func ("/csv/reports", test_reports);
  g_test_add_func ("/csv/pledges", test_pledges);
  g_test_add_func ("/csv/same-rows", test_same_rows);
  g_test_add_func ("/csv/problems", test_problems);
  g_test_add_func ("/csv/again", test_again);
  g_test_add_func ("/csv/no-table", test_no_table);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
