/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-record.h"
#include "exchange/pb-csv-encoding.h"
#include "exchange/pb-csv-import.h"
#include "exchange/pb-csv-reader.h"
#include "exchange/pb-csv-text.h"
#include "pb-fuzz.h"

/* A table is refused with a sentence, or its cells come back as they were when they are written,
 * and its records are a submission that can be written and read. */

static void
assert_same_cells (const PbCsvLine *a, const PbCsvLine *b)
{
  g_assert_cmpuint (a->cells->len, ==, b->cells->len);
  for (guint i = 0; i < a->cells->len; i++) {
    const char *cell = g_ptr_array_index (a->cells, i);
    const char *again = g_ptr_array_index (b->cells, i);

    g_assert_true (g_str_equal (cell, again) ||
                   g_str_equal (cell, pb_csv_text_skip_apostrophe (again)));
  }
}

static void
write_again (GPtrArray *lines)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < lines->len; i++) {
    const PbCsvLine *line = g_ptr_array_index (lines, i);

    for (guint j = 0; j < line->cells->len; j++)
      pb_csv_text_add_cell (text, g_ptr_array_index (line->cells, j));
    pb_csv_text_end_line (text);
  }
  again = pb_csv_reader_read (text->str, ',', &error);
  g_assert_no_error (error);
  g_assert_cmpuint (again->len, ==, lines->len);
  for (guint i = 0; i < lines->len; i++)
    assert_same_cells (g_ptr_array_index (lines, i), g_ptr_array_index (again, i));
}

static void
read_cells (const guint8 *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  const char *encoding = NULL;
  g_autofree char *text = pb_csv_encoding_decode (bytes, &encoding, &error);
  g_autoptr (GPtrArray) lines = NULL;

  g_assert_true ((text != NULL) == (error == NULL));
  if (text == NULL)
    return;
  g_assert_true (g_utf8_validate (text, -1, NULL));
  lines = pb_csv_reader_read (text, pb_csv_reader_guess_separator (text), &error);
  g_assert_true ((lines != NULL) == (error == NULL));
  if (lines != NULL)
    write_again (lines);
}

static void
read_records (const PbKind *kind, GFile *table)
{
  g_autofree char *path = g_build_filename (pb_fuzz_folder (), "out.pledgebook.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbCsvImport) import = pb_csv_import_read (kind, table, NULL, "en", NULL, &error);
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (PbSubmission) again = NULL;

  g_assert_true ((import != NULL) == (error == NULL));
  if (import == NULL || import->records->len == 0)
    return;
  submission = pb_csv_import_make_submission (import, "en");
  pb_submission_write (submission, file, NULL, &error);
  g_assert_no_error (error);
  again = pb_submission_read (file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autoptr (GFile) table = pb_fuzz_file ("table.csv", data, size);

  read_cells (data, size);
  read_records (&pb_pledge_kind, table);
  read_records (&pb_entity_kind, table);
  return 0;
}
