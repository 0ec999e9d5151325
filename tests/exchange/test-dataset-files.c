/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-fixture.h"

#include "exchange/pb-payload-reader.h"
#include "exchange/pb-submission.h"

#include <string.h>

/* Every change to a file is noticed, and named by its line where it has lines. */

static char *
read_fault (Register *self, const char *name)
{
  g_autoptr (GFile) file = dataset_file (self, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbPayloadReader) reader = pb_payload_reader_open (file, NULL, NULL, &error);
  gboolean more = reader != NULL;

  while (more) {
    g_autoptr (PbValue) record = NULL;
    const PbKind *kind;

    more = pb_payload_reader_next (reader, &kind, &record, &error) && record != NULL;
  }
  if (error == NULL)
    return NULL;
  g_assert_cmpuint (error->domain, ==, PB_EXCHANGE_ERROR);
  return g_strdup (error->message);
}

/* Lines of a file, joined again after what was done to them. */
static void
assert_refused (Register *self, GStrv lines, const char *sentence)
{
  g_autofree char *text = g_strjoinv ("\n", lines);
  g_autofree char *fault = NULL;

  dataset_write_text (self, "edited.ndjson", text);
  fault = read_fault (self, "edited.ndjson");
  if (fault == NULL || strstr (fault, sentence) == NULL)
    g_test_message ("not as expected: %s", fault);
  g_assert_nonnull (fault);
  g_assert_nonnull (strstr (fault, sentence));
}

static void
swap (GStrv lines, guint a, guint b)
{
  char *line = lines[a];

  lines[a] = lines[b];
  lines[b] = line;
}

static void
test_edited_lines (Register *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *fault = NULL;
  g_auto (GStrv) lines = NULL;
  char *kept;

  dataset_store_several (self);
  g_assert_cmpuint (dataset_write (self, "all.ndjson"), ==, 6);
  fault = read_fault (self, "all.ndjson");
  g_assert_null (fault);
  text = dataset_read_text (self, "all.ndjson");
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 9);

  swap (lines, 3, 4);
  assert_refused (self, lines, "Line 5: The records are not in order.");
  swap (lines, 3, 4);
  swap (lines, 1, 2);
  assert_refused (self, lines, "Line 3: The records are not in order.");
  swap (lines, 1, 2);

  kept = lines[4];
  lines[4] = g_strdup ("{\"kind\":\"pledge\"}");
  assert_refused (self, lines, "Line 5: A record with its kind is missing here.");
  g_free (lines[4]);
  lines[4] = g_strdup ("");
  assert_refused (self, lines, "The file is empty.");
  g_free (lines[4]);
  lines[4] = g_strdup_printf ("%s %s", kept, kept);
  assert_refused (self, lines, "Line 5, column ");
  g_free (lines[4]);
  lines[4] = g_strdup (lines[3]);
  assert_refused (self, lines, "Line 5: The records are not in order.");
  g_free (lines[4]);
  lines[4] = kept;

  strstr (lines[5], "A pledge")[0] = 'B';
  assert_refused (self, lines, "Line 9: The records do not match their digest (/digest/value).");
  strstr (lines[5], "B pledge")[0] = 'A';

  kept = lines[7];
  lines[7] = NULL;
  assert_refused (self, lines, "Line 7: The file ends here, too early.");
  lines[7] = kept;
  kept = lines[6];
  lines[6] = lines[7];
  lines[7] = NULL;
  assert_refused (self, lines, "Line 7: Records are missing, or there are too many.");
  lines[7] = lines[6];
  lines[6] = kept;
  kept = g_strconcat (lines[7], "\n{}", NULL);
  g_free (lines[7]);
  lines[7] = kept;
  assert_refused (self, lines, "Line 9, column 1:");
}

/* The outer structure of one JSON text, changed by hand. */
static void
test_edited_text (Register *self, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
  } cases[] = {
    { "A pledge", "B pledge" },
    { "\"pledges\":", "\"pledged\":" },
    { "\"payload\":", "\"payloads\":" },
    { "\"format\":\"pledgebook/dataset\"", "\"format\":\"pledgebook/other\"" },
    { "\"format_version\":\"1.", "\"format_version\":\"9." },
    { "],\n\"reports\":[]", "]" },
    { "],\n\"reports\":[]", "],\"pledges\":[]" },
    { "],\n\"reports\":[]", "],\"reports\":[],\"\\u0061\\\"\":[]" },
    { "\n},\n\"digest\"", "\n},\"payload\":{},\"digest\"" },
    { "\"algorithm\":\"sha-256\"", "\"algorithm\":\"md5\"" },
    { "\"as_of\":\"2026-11-21\",", "" },
    { "\"revision\":1", "\"revision\":\"1\"" },
  };
  g_autofree char *text = NULL;
  g_autofree char *fault = NULL;

  dataset_store_several (self);
  dataset_write (self, "all.json");
  text = dataset_read_text (self, "all.json");
  fault = read_fault (self, "all.json");
  g_assert_null (fault);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *refused = NULL;
    char *at = strstr (text, cases[i].from);
    g_autofree char *edited = NULL;

    g_assert_nonnull (at);
    edited = g_strdup_printf ("%.*s%s%s", (int) (at - text), text, cases[i].to,
                              at + strlen (cases[i].from));
    dataset_write_text (self, "edited.json", edited);
    refused = read_fault (self, "edited.json");
    if (refused == NULL)
      g_test_message ("taken: %s", cases[i].to);
    g_assert_nonnull (refused);
  }
}

/* A file that was cut short is noticed, wherever it was. */
static void
test_cut (Register *self, gconstpointer data)
{
  static const char *const names[] = { "all.json", "all.ndjson" };

  dataset_store (self, &pb_pledge_kind, dataset_pledge (PLEDGE, "published", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = NULL;

    dataset_write (self, names[i]);
    text = dataset_read_text (self, names[i]);
    /* The last line feed is no loss. */
    for (gsize length = strlen (text) - 2; length > 5; length -= 5) {
      g_autofree char *fault = NULL;

      text[length] = '\0';
      dataset_write_text (self, "cut", text);
      fault = read_fault (self, "cut");
      g_assert_nonnull (fault);
    }
  }
}

/* A submission says the same in both forms, and is signed in both. */
static void
test_submission_lines (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = dataset_file (self, "submission.ndjson");
  g_autoptr (PbValue) pledge = dataset_pledge (PLEDGE, "final", NULL);
  g_autoptr (GPtrArray) pledges = g_ptr_array_new ();
  g_autoptr (PbSubmission) written = NULL;
  g_autoptr (PbSubmission) read = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (pledges, pledge);
  written = pb_submission_new (NULL, pledges, NULL, "en");
  g_assert_true (pb_submission_write (written, file, NULL, &error));
  g_assert_no_error (error);
  read = pb_submission_read (file, 0, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pb_submission_get_id (read), ==, pb_submission_get_id (written));
  g_assert_cmpstr (pb_submission_get_digest (read), ==, pb_submission_get_digest (written));
  g_assert_true (
      pb_value_equal (pb_submission_get_payload (read), pb_submission_get_payload (written)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  REGISTER_TEST ("/dataset-files/edited-lines", test_edited_lines);
  REGISTER_TEST ("/dataset-files/edited-text", test_edited_text);
  REGISTER_TEST ("/dataset-files/cut", test_cut);
  REGISTER_TEST ("/dataset-files/submission-lines", test_submission_lines);
  return g_test_run ();
}
