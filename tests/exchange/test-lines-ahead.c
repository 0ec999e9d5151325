/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-fixture.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "exchange/pb-payload-reader.h"

#include "../support/test-json.h"

#include <string.h>

/* Records of a file in lines are read ahead, by several threads; those of one JSON text are not.
 * All else is the same. */

/* Together they are more batches than are read ahead at once. */
#define N_PLEDGES 700
#define TEXT_BYTES 1000
/* Without the line of the envelope, and that of the end. */
#define FIRST_LINE 2

static void
write_pledges (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  g_autoptr (PbValue) members = parse_json ("{\"as_of\":\"2026-11-21\"}");
  g_autoptr (GError) error = NULL;
  g_autoptr (PbPayloadWriter) writer = pb_payload_writer_begin (
      file, &pb_format_dataset, pb_form_for_name (name), members, "en", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < N_PLEDGES; i++) {
    g_autofree char *text = g_strnfill (TEXT_BYTES, 'a');
    g_autofree char *canonical = g_strdup_printf (
        "{\"created\":\"2026-11-21T10:00:00Z\",\"description\":{\"en\":\"%s\"},"
        "\"id\":\"00000000-0000-4000-8000-%012u\","
        "\"language\":\"en\",\"modified\":\"2026-11-21T10:00:00Z\",\"publication\":\"published\","
        "\"revision\":1,\"title\":{\"en\":\"Pledge of line %u%s\"}}",
        text, i, i, i % 7 == 0 ? " [place]" : "");

    g_assert_true (pb_payload_writer_add (writer, &pb_pledge_kind, canonical, strlen (canonical)));
  }
  g_assert_true (pb_payload_writer_commit (writer, &error));
}

/* Texts of all findings and titles, in the order in which they come, and at last the error. */
static GPtrArray *
read_all (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbPayloadReader) reader = pb_payload_reader_open (file, findings, NULL, &error);
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  gboolean more = TRUE;

  while (more) {
    g_autoptr (PbValue) record = NULL;
    const PbKind *kind;

    more = pb_payload_reader_next (reader, &kind, &record, &error) && record != NULL;
    if (more)
      g_ptr_array_add (texts, pb_json_canonical (record));
  }
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    g_ptr_array_add (
        texts, g_strdup_printf ("%s %s %s", finding->pointer, finding->tag, finding->message));
  }
  g_ptr_array_add (texts, g_strdup (error != NULL ? error->message : "in order"));
  return texts;
}

static const char *
get_last (GPtrArray *texts)
{
  return g_ptr_array_index (texts, texts->len - 1);
}

static void
test_same_in_both_forms (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) in_text = NULL;
  g_autoptr (GPtrArray) in_lines = NULL;

  write_pledges (self, "all.json");
  write_pledges (self, "all.ndjson");
  in_text = read_all (self, "all.json");
  in_lines = read_all (self, "all.ndjson");
  g_assert_cmpstr (get_last (in_lines), ==, "in order");
  g_assert_cmpuint (in_lines->len, ==, N_PLEDGES + (N_PLEDGES + 6) / 7 + 1);
  g_assert_cmpuint (in_lines->len, ==, in_text->len);
  for (guint i = 0; i < in_lines->len; i++)
    g_assert_cmpstr (g_ptr_array_index (in_lines, i), ==, g_ptr_array_index (in_text, i));
}

/* Puts @to in the place of @from in the line of the pledge @index, and reads up to the fault. */
static void
assert_refused (Register *self, guint index, const char *from, const char *to, const char *fault)
{
  g_autofree char *text = dataset_read_text (self, "all.ndjson");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  char **line = &lines[index + FIRST_LINE - 1];
  g_auto (GStrv) parts = g_strsplit (*line, from, 2);
  g_autofree char *edited = NULL;
  g_autofree char *sentence = g_strdup_printf ("ine %u%s", index + FIRST_LINE, fault);
  g_autoptr (GPtrArray) texts = NULL;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_free (*line);
  *line = g_strjoinv (to, parts);
  edited = g_strjoinv ("\n", lines);
  dataset_write_text (self, "edited.ndjson", edited);
  texts = read_all (self, "edited.ndjson");
  if (strstr (get_last (texts), sentence) == NULL)
    g_test_message ("not as expected: %s", get_last (texts));
  g_assert_nonnull (strstr (get_last (texts), sentence));
  g_assert_cmpstr (g_ptr_array_index (texts, index), !=, "");
}

static void
test_faults_name_their_line (Register *self, gconstpointer data)
{
  static const guint places[] = { 0, 1, 199, 200, 456, N_PLEDGES - 1 };

  write_pledges (self, "all.ndjson");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
    assert_refused (self, places[i], "\"title\":{", "\"title\":{,", ", column ");
    assert_refused (self, places[i], "\"revision\":1", "\"revision\":0", ". Pledge, ");
    assert_refused (self, places[i], "\"pledge\",\"record\"", "\"pledge\",\"other\"",
                    ": A record with its kind is missing here.");
    assert_refused (self, places[i], "{\"kind\"", "{\"count\":7777,\"kind\"",
                    ": Records are missing, or there are too many.");
  }
  /* What another program wrote need not be in canonical form. */
  assert_refused (self, N_PLEDGES - 1, "\"title\":", " \"title\" : 7,\"title\":", ", column ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/lines-ahead/same-in-both-forms", test_same_in_both_forms);
  REGISTER_TEST ("/lines-ahead/faults-name-their-line", test_faults_name_their_line);
  return g_test_run ();
}
