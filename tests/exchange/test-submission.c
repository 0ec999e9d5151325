/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../support/full-disk.h"
#include "../support/test-json.h"
#include "base/pb-finding.h"
#include "base/pb-pointer.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static char *
write_and_get_text (const PbSubmission *submission, GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_submission_write (submission, file, NULL, &error));
  g_assert_no_error (error);
  return pb_test_read (file);
}

static PbSubmission *
read_text (const char *text, gssize length, GPtrArray *findings, GError **error)
{
  g_autoptr (GFile) file = pb_test_file ("in.pledgebook.json");

  pb_test_write (file, text, length);
  return pb_submission_read (file, 0, findings, NULL, error);
}

/* Refused with @code, a sentence that has @words and the file's name, and nothing else. */
static void
assert_refused (const char *text, int code, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = read_text (text, -1, NULL, &error);

  g_assert_null (submission);
  g_assert_error (error, PB_EXCHANGE_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_nonnull (strstr (error->message, "in.pledgebook.json"));
}

static char *
get_valid_text (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("valid.pledgebook.json");

  return write_and_get_text (submission, file);
}

/* A valid file with one place set, and the digest made to fit again when @sign. */
static char *
get_edited_text (const char *pointer, const char *json, gboolean sign)
{
  g_autofree char *text = get_valid_text ();
  g_autoptr (PbValue) document = parse_json (text);
  g_autoptr (PbValue) edited = pb_test_with (document, pointer, json);
  g_autofree char *digest = NULL;
  g_autofree char *quoted = NULL;
  g_autoptr (PbValue) signed_again = NULL;

  if (!sign)
    return pb_json_pretty (edited);
  digest = pb_json_digest (pb_value_get_member (edited, "payload"));
  quoted = g_strdup_printf ("\"%s\"", digest);
  signed_again = pb_test_with (edited, "/digest/value", quoted);
  return pb_json_pretty (signed_again);
}

static void
test_round_trip (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("trip.pledgebook.json");
  g_autofree char *text = write_and_get_text (submission, file);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) back = pb_submission_read (file, 0, findings, NULL, &error);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *text_again = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_ERROR), ==, 0);
  before = pb_json_canonical (pb_submission_get_payload (submission));
  after = pb_json_canonical (pb_submission_get_payload (back));
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (pb_submission_get_id (submission), ==, pb_submission_get_id (back));
  g_assert_cmpstr (pb_submission_get_digest (submission), ==, pb_submission_get_digest (back));
  text_again = write_and_get_text (back, file);
  g_assert_cmpstr (text, ==, text_again);
}

static void
test_contents (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  PbValue *payload = pb_submission_get_payload (submission);

  /* Sorted by id, whatever the order they came in. */
  g_assert_cmpstr (pb_value_get_string_at (payload, "/entities/0/id"), ==,
                   "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01");
  g_assert_cmpstr (pb_value_get_string_at (payload, "/pledges/1/id"), ==,
                   "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c12");
  g_assert_null (pb_value_get_at (payload, "/entities/0/notes"));
  g_assert_null (pb_value_get_at (payload, "/pledges/0/notes"));
  g_assert_null (pb_value_get_at (payload, "/reports/0/notes"));
  g_assert_cmpstr (pb_value_get_string_at (payload, "/reports/0/pledge"), ==,
                   pb_value_get_string_at (payload, "/pledges/0/id"));
  g_assert_cmpstr (pb_value_get_string_at (payload, "/entities/0/x_colour/of/1"), ==, "newer");
}

static void
test_without_records (void)
{
  g_autoptr (PbSubmission) submission = pb_submission_new (NULL, NULL, NULL, "en");
  g_autoptr (GFile) file = pb_test_file ("empty.pledgebook.json");
  g_autofree char *text = write_and_get_text (submission, file);
  g_autofree char *name = pb_submission_suggest_name (submission);
  g_autofree char *payload = pb_json_canonical (pb_submission_get_payload (submission));

  g_assert_cmpstr (payload, ==, "{\"entities\":[],\"pledges\":[],\"reports\":[]}");
  g_assert_true (g_str_has_prefix (name, "submission-20"));
}

static void
assert_suggested (const char *names_json, const char *slug)
{
  g_autoptr (PbValue) entity = pb_test_record ("/entities/1");
  g_autoptr (PbValue) named = pb_test_with (entity, "/name", names_json);
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autofree char *name = NULL;
  g_autofree char *expected = NULL;

  g_ptr_array_add (entities, named);
  submission = pb_submission_new (entities, NULL, NULL, "en");
  name = pb_submission_suggest_name (submission);
  expected =
      g_strdup_printf ("%s-%.10s.pledgebook.json", slug, pb_submission_get_created (submission));
  g_assert_cmpstr (name, ==, expected);
}

static void
test_suggested_name (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autofree char *name = pb_submission_suggest_name (submission);

  g_assert_true (g_str_has_prefix (name, "baobab-connect"));
  assert_suggested ("{\"en\": \"Northwind  Connect, Ltd.\"}", "northwind-connect-ltd");
  assert_suggested ("{\"en\": \"../../etc/passwd\"}", "etc-passwd");
  assert_suggested ("{\"en\": \"École n° 5\"}", "ecole-n-5");
  assert_suggested ("{\"en\": \"联合国\"}", "submission");
  assert_suggested (NULL, "submission");
}

static void
test_foreign (void)
{
  assert_refused ("[]", PB_EXCHANGE_ERROR_FOREIGN,
                  "“in.pledgebook.json” is not a Pledgebook file.");
  assert_refused ("{}", PB_EXCHANGE_ERROR_FOREIGN, "not a Pledgebook file");
  assert_refused ("{\"format\": 1}", PB_EXCHANGE_ERROR_FOREIGN, "not a Pledgebook file");
  assert_refused ("{\"format\": \"pledgebook/other\"}", PB_EXCHANGE_ERROR_FOREIGN, "(/format)");
  assert_refused ("Dear colleague,\n", PB_EXCHANGE_ERROR_DAMAGED, "Line 1, column 1");
  assert_refused ("", PB_EXCHANGE_ERROR_DAMAGED, "empty");
}

/* What is no JSON is another file, unless its name or its head says to be ours: then it is damaged.
 */
static void
assert_told (const char *name, const char *text, int code, const char *words)
{
  g_autoptr (GFile) file = pb_test_file (name);
  g_autoptr (GError) error = NULL;

  pb_test_write (file, text, -1);
  g_assert_null (pb_submission_read (file, 0, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_other_files (void)
{
  assert_told ("letter.txt", "Dear colleague,\n", PB_EXCHANGE_ERROR_FOREIGN,
               "“letter.txt” is not a Pledgebook file.");
  assert_told ("letter.txt", "Dear colleague,\n", PB_EXCHANGE_ERROR_FOREIGN, "(Line 1, column 1: ");
  assert_told ("picture.png", "\x89PNG\r\n", PB_EXCHANGE_ERROR_FOREIGN, "not a Pledgebook file");
  assert_told ("other.json", "{\"a\":", PB_EXCHANGE_ERROR_FOREIGN, "not a Pledgebook file");
  assert_told ("empty.json", "", PB_EXCHANGE_ERROR_FOREIGN, "(The file is empty.)");
  assert_told ("renamed.json", "{\"format\":\"pledgebook/submission\",", PB_EXCHANGE_ERROR_DAMAGED,
               "“renamed.json” cannot be read.");
}

static void
test_versions (void)
{
  g_autofree char *newer = get_edited_text ("/format_version", "\"2.0\"", FALSE);
  g_autofree char *minor = get_edited_text ("/format_version", "\"1.7\"", FALSE);
  g_autofree char *none = get_edited_text ("/format_version", "\"one\"", FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = read_text (minor, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (submission);
  assert_refused (newer, PB_EXCHANGE_ERROR_NEWER, "(/format_version: 2.0)");
  assert_refused ("{\"format\": \"pledgebook/submission\", \"format_version\": \"12.3\"}",
                  PB_EXCHANGE_ERROR_NEWER, "newer Pledgebook");
  assert_refused (none, PB_EXCHANGE_ERROR_DAMAGED, "/format_version");
}

/* Version 1.0 of the format had no progress reports. */
static void
test_without_reports (void)
{
  g_autofree char *text = get_edited_text ("/payload/reports", NULL, TRUE);
  g_autofree char *wrong = get_edited_text ("/payload/reports", "{}", TRUE);
  g_autofree char *no_pledges = get_edited_text ("/payload/pledges", NULL, TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = read_text (text, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (submission);
  assert_refused (wrong, PB_EXCHANGE_ERROR_RECORDS, "/payload/reports");
  assert_refused (no_pledges, PB_EXCHANGE_ERROR_RECORDS, "/payload/pledges");
}

static void
test_envelope (void)
{
  static const struct {
    const char *pointer;
    const char *json;
  } faults[] = {
    { "/id", NULL },
    { "/id", "\"1\"" },
    { "/created", "\"yesterday\"" },
    { "/language", "7" },
    { "/generator", NULL },
    { "/generator/name", NULL },
    { "/digest", NULL },
    { "/digest/algorithm", "\"md5\"" },
    { "/parent", "\"x\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *text = get_edited_text (faults[i].pointer, faults[i].json, FALSE);

    assert_refused (text, PB_EXCHANGE_ERROR_DAMAGED, faults[i].pointer);
  }
}

static void
test_changed_afterwards (void)
{
  g_autofree char *amount =
      get_edited_text ("/payload/pledges/0/financial/amount", "\"9250000.50\"", FALSE);
  g_autofree char *added = get_edited_text ("/payload/pledges/1/x", "1", FALSE);

  assert_refused (amount, PB_EXCHANGE_ERROR_DAMAGED, "do not match its digest (/digest/value)");
  assert_refused (added, PB_EXCHANGE_ERROR_DAMAGED, "changed after it was written");
}

static void
test_unknown_members (void)
{
  g_autofree char *text = get_edited_text ("/payload/pledges/1/x", "{\"y\": [1, null]}", TRUE);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = read_text (text, -1, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (pb_value_get_value_type (pb_value_get_at (pb_submission_get_payload (submission),
                                                             "/pledges/1/x/y/1")),
                   ==, PB_VALUE_NULL);
}

static void
test_records (void)
{
  static const struct {
    const char *pointer;
    const char *json;
    const char *place;
  } faults[] = {
    { "/payload", "{}", "/payload/entities" },
    { "/payload/pledges", "{}", "/payload/pledges" },
    { "/payload/pledges/0", "[]", "Pledge 1 (/payload/pledges/0)" },
    { "/payload/pledges/1/id", NULL, "Pledge 2 › Identifier (/payload/pledges/1/id)" },
    { "/payload/pledges/1/title/en", "\"\"",
      "Pledge 2 › Title, English (/payload/pledges/1/title/en)" },
    { "/payload/pledges/0/parties/1/roles/0", "\"king\"",
      "Pledge 1 › Parties 2 › Roles 1 (/payload/pledges/0/parties/1/roles/0)" },
    { "/payload/entities/0/country", "\"ATLANTIS\"",
      "Entity 1 › Country (/payload/entities/0/country)" },
    { "/payload/pledges/0/end", "\"2026\"", "(/payload/pledges/0/end)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++) {
    g_autofree char *text = get_edited_text (faults[i].pointer, faults[i].json, TRUE);

    assert_refused (text, PB_EXCHANGE_ERROR_RECORDS, faults[i].place);
  }
}

static void
test_findings (void)
{
  g_autofree char *text = get_edited_text ("/payload/pledges/1/title/en", "\"\"", TRUE);
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PbSubmission) submission = read_text (text, -1, findings, &error);
  g_autoptr (PbValue) document = parse_json (text);

  g_assert_null (submission);
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_ERROR), ==, 1);
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);
    g_autofree char *parent = pb_pointer_parent (finding->pointer);

    g_assert_nonnull (pb_value_get_at (document, parent));
  }
}

static void
test_same_record_twice (void)
{
  g_autofree char *same =
      get_edited_text ("/payload/pledges/1/id", "\"7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11\"", TRUE);
  g_autofree char *other_kind =
      get_edited_text ("/payload/pledges/1/id", "\"7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01\"", TRUE);

  assert_refused (same, PB_EXCHANGE_ERROR_RECORDS, "twice");
  assert_refused (other_kind, PB_EXCHANGE_ERROR_RECORDS, "same identifier");
}

static void
test_duplicate_member (void)
{
  g_autofree char *text = get_valid_text ();
  char *at = strstr (text, "\"format\":");
  g_autofree char *twice =
      g_strdup_printf ("%.*s\"format\": 1,\n  %s", (int) (at - text), text, at);

  assert_refused (twice, PB_EXCHANGE_ERROR_DAMAGED, "“format” twice");
}

static void
test_deep_nesting (void)
{
  g_autofree char *open = g_strnfill (1000000, '[');

  assert_refused (open, PB_EXCHANGE_ERROR_READ, "deeper");
}

static void
test_many_wrong_records (void)
{
  g_autoptr (GString) nulls = g_string_new ("[null");
  g_autofree char *text = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (nulls, ",null");
  g_string_append_c (nulls, ']');
  text = get_edited_text ("/payload/pledges", nulls->str, TRUE);
  assert_refused (text, PB_EXCHANGE_ERROR_RECORDS, "1000 errors");
}

/* Millions of lines of advice are not kept, but every record is still looked at. */
static void
test_much_advice (void)
{
  g_autoptr (GString) records = g_string_new ("[");
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  g_autoptr (PbSubmission) submission = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1500; i++)
    g_string_append_printf (records,
                            "{\"id\":\"00000000-0000-4000-8000-%012x\",\"revision\":1,"
                            "\"created\":\"2026-11-21T17:40:00Z\",\"language\":\"en\","
                            "\"modified\":\"2026-11-21T17:40:00Z\","
                            "\"title\":{\"en\":\"[fill this in]\"}},",
                            i);
  g_string_append (records, "null]");
  text = get_edited_text ("/payload/pledges", records->str, TRUE);
  submission = read_text (text, -1, findings, &error);
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS);
  g_assert_nonnull (strstr (error->message, "/payload/pledges/1500"));
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_ERROR), ==, 1);
  g_assert_cmpuint (pb_findings_count (findings, PB_SEVERITY_WARNING), ==, 1000);
}

static void
test_size_limit (void)
{
  g_autoptr (GFile) file = pb_test_file ("large.pledgebook.json");
  g_autoptr (GError) error = NULL;

  pb_test_write (file, "{}", -1);
  g_assert_null (pb_submission_read (file, 1, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  g_clear_error (&error);
  g_assert_cmpint (truncate (g_file_peek_path (file), 64 * 1024 * 1024 + 1), ==, 0);
  g_assert_null (pb_submission_read (file, 0, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  g_assert_nonnull (strstr (error->message, "64.0"));
}

static void
test_unreadable (void)
{
  g_autoptr (GFile) missing = pb_test_file ("missing.pledgebook.json");
  g_autoptr (GFile) folder = g_file_get_parent (missing);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (pb_submission_read (missing, 0, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  g_clear_error (&error);
  g_assert_null (pb_submission_read (folder, 0, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_READ);
  g_clear_error (&error);
  g_cancellable_cancel (cancelled);
  g_assert_null (pb_submission_read (folder, 0, NULL, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Wherever a copy broke off, the file is refused. */
static void
test_truncated (void)
{
  g_autofree char *text = get_valid_text ();
  gsize length = strlen (text);

  g_assert_cmpuint (length, >, 4096);
  for (gsize at = 0; at + 1 < length; at += at % 1024 == 0 ? 1 : 1023) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_text (text, (gssize) at, NULL, &error));
    g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
  }
}

/* Whatever byte a bad disk changes, the records come out right or not at all. */
static void
test_bit_flips (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  g_autofree char *text = get_valid_text ();
  g_autoptr (PbValue) document = parse_json (text);
  PbValue *payload = pb_value_get_member (document, "payload");
  gsize length = strlen (text);

  for (guint i = 0; i < 500; i++) {
    gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) length);
    char before = text[at];
    g_autoptr (GError) error = NULL;
    g_autoptr (PbSubmission) submission = NULL;

    text[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
    submission = read_text (text, (gssize) length, NULL, &error);
    if (submission != NULL)
      g_assert_true (pb_value_equal (pb_submission_get_payload (submission), payload));
    else
      g_assert_nonnull (error);
    text[at] = before;
  }
}

static guint
count_files (GFile *beside)
{
  g_autoptr (GFile) folder = g_file_get_parent (beside);
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
test_write_faults (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("target.pledgebook.json");
  g_autoptr (GFile) taken = pb_test_file ("taken");
  g_autoptr (GFile) no_folder = pb_test_file ("gone/target.pledgebook.json");
  g_autoptr (GError) error = NULL;
  guint n_files;

  g_assert_cmpint (g_mkdir (g_file_peek_path (taken), 0700), ==, 0);
  n_files = count_files (file);
  g_assert_false (pb_submission_write (submission, taken, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  g_clear_error (&error);
  g_assert_false (pb_submission_write (submission, no_folder, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "folder"));
  g_assert_cmpuint (count_files (file), ==, n_files);
}

/* A disk that takes a part of the file and no more. */
static void
test_write_stops_midway (void)
{
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("midway.pledgebook.json");
  g_autofree char *before = write_and_get_text (submission, file);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n_files = count_files (file);

  begin_full_disk (1000);
  g_assert_false (pb_submission_write (submission, file, NULL, &error));
  end_full_disk ();
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  after = pb_test_read (file);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (file), ==, n_files);
}

/* What our own reader would refuse is not written, and what was there stays. */
static void
test_write_wrong_records (void)
{
  g_autoptr (PbValue) pledge = pb_test_record ("/pledges/0");
  g_autoptr (PbValue) wrong = pb_test_with (pledge, "/types/0", "\"magic\"");
  g_autoptr (PbSubmission) submission = pb_test_submission_of (wrong);
  g_autoptr (GFile) file = pb_test_file ("kept.pledgebook.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  pb_test_write (file, "before", -1);
  g_assert_false (pb_submission_write (submission, file, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_RECORDS);
  kept = pb_test_read (file);
  g_assert_cmpstr (kept, ==, "before");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/submission/round-trip", test_round_trip);
  g_test_add_func ("/submission/contents", test_contents);
  g_test_add_func ("/submission/without-records", test_without_records);
  g_test_add_func ("/submission/suggested-name", test_suggested_name);
  g_test_add_func ("/submission/foreign", test_foreign);
  g_test_add_func ("/submission/other-files", test_other_files);
  g_test_add_func ("/submission/versions", test_versions);
  g_test_add_func ("/submission/envelope", test_envelope);
  g_test_add_func ("/submission/without-reports", test_without_reports);
  g_test_add_func ("/submission/changed-afterwards", test_changed_afterwards);
  g_test_add_func ("/submission/unknown-members", test_unknown_members);
  g_test_add_func ("/submission/records", test_records);
  g_test_add_func ("/submission/findings", test_findings);
  g_test_add_func ("/submission/same-record-twice", test_same_record_twice);
  g_test_add_func ("/submission/duplicate-member", test_duplicate_member);
  g_test_add_func ("/submission/deep-nesting", test_deep_nesting);
  g_test_add_func ("/submission/many-wrong-records", test_many_wrong_records);
  g_test_add_func ("/submission/much-advice", test_much_advice);
  g_test_add_func ("/submission/size-limit", test_size_limit);
  g_test_add_func ("/submission/unreadable", test_unreadable);
  g_test_add_func ("/submission/truncated", test_truncated);
  g_test_add_func ("/submission/bit-flips", test_bit_flips);
  g_test_add_func ("/submission/write-faults", test_write_faults);
  g_test_add_func ("/submission/write-stops-midway", test_write_stops_midway);
  g_test_add_func ("/submission/write-wrong-records", test_write_wrong_records);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
