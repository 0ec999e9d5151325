/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "pb-test-records.h"

#include "../support/test-json.h"
#include "base/pb-finding.h"
#include "base/pb-pointer.h"
#include "domain/pb-check.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-schema.h"
#include "exchange/pb-submission-check.h"

#include <string.h>

/* Thousands of records and envelopes, each with one thing changed, go to an independent validator
 * (ajv under node, see tests/support/ajv) together with the published schema: it must accept
 * exactly what the reader accepts. What a schema cannot say, the rules of pb_check_rules(), is left
 * out here. */

#define MOST_MISMATCHES 20

typedef gboolean (*Judge) (PbValue *document);

typedef struct {
  Judge judge;
  GString *lines;
  GPtrArray *names;
  GArray *verdicts;
  GPtrArray *strange;
} Batch;

static const char *const strange_values[] = {
  "null",
  "true",
  "false",
  "0",
  "-1",
  "1",
  "1.5",
  "1e300",
  "2027",
  "9007199254740992",
  "\"\"",
  "\" \"",
  "\"x\"",
  "\"0\"",
  "\"00\"",
  "\"-1\"",
  "\"1.\"",
  "\"1.5\"",
  "\"1,5\"",
  "\"1e3\"",
  "\"100\"",
  "\"100.0\"",
  "\"100.1\"",
  "\"999999999999999.999999\"",
  "\"1000000000000000\"",
  "\"0.1234567890123\"",
  "\"2027\"",
  "\"2027-13\"",
  "\"2027-02-30\"",
  "\"2027-2-3\"",
  "\"0000\"",
  "\"2027-01-01T00:00:00Z\"",
  "\"2027-01-01T24:00:00Z\"",
  "\"2027-01-01T00:00:00+01:00\"",
  "\"a@b.c\"",
  "\"a@b\"",
  "\"a b@c.d\"",
  "\"a@b@c.d\"",
  "\"a\\u00a0@b.c\"",
  "\"a\\u3000@b.c\"",
  "\"http://x.y\"",
  "\"https://x\"",
  "\"ftp://x.y\"",
  "\"http://x.y/\\u2028\"",
  "\"+254 20 123\"",
  "\"++1234\"",
  "\"\\u0661\\u0662\\u0663\\u0664\"",
  "\"fr\"",
  "\"zh-Hant-TW\"",
  "\"FR\"",
  "\"KEN\"",
  "\"ken\"",
  "\"USD\"",
  "\"XXX\"",
  "\"draft\"",
  "\"access\"",
  "\"financial\"",
  "\"7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01\"",
  "\"7D3C1A52-4B0E-4A57-9C55-0A6F0E1B2C01\"",
  "\"line\\nbreak\"",
  "\"tab\\there\"",
  "\"\\u0001\"",
  "\"\\u007f\"",
  "\"\\u0085\"",
  "\"\\u00ad\"",
  "\"\\u2028\"",
  "\"\\ufeff\"",
  "\"\\ufffe\"",
  "\"\\ud83d\\ude00\"",
  "[]",
  "{}",
  "[null]",
  "[\"\"]",
  "[[]]",
  "[{}]",
  "[\"x\"]",
  "{\"fr\": \"x\"}",
  "{\"fr\": \"\"}",
  "{\"fr\": null}",
  "{\"FR\": \"x\"}",
  "{\"\": \"x\"}",
  "{\"fr\\n\": \"x\"}",
  "{\"x\": {}}",
};

static gboolean
judge_kind (const PbKind *kind, PbValue *record)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_check_format (kind, record, findings);
  return findings->len == 0;
}

static gboolean
judge_entity (PbValue *record)
{
  return judge_kind (&pb_entity_kind, record);
}

static gboolean
judge_pledge (PbValue *record)
{
  return judge_kind (&pb_pledge_kind, record);
}

static gboolean
judge_report (PbValue *record)
{
  return judge_kind (&pb_report_kind, record);
}

static gboolean
judge_submission (PbValue *document)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_submission_check_envelope (document, findings);
  pb_submission_check_payload (document, findings);
  return pb_findings_count (findings, PB_SEVERITY_ERROR) == 0;
}

static Batch *
batch_new (Judge judge)
{
  Batch *self = g_new0 (Batch, 1);

  self->judge = judge;
  self->lines = g_string_new (NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->verdicts = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->strange = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  for (guint i = 0; i < G_N_ELEMENTS (strange_values); i++)
    g_ptr_array_add (self->strange, parse_json (strange_values[i]));
  return self;
}

static void
batch_free (Batch *self)
{
  g_string_free (self->lines, TRUE);
  g_ptr_array_unref (self->names);
  g_array_unref (self->verdicts);
  g_ptr_array_unref (self->strange);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Batch, batch_free)

static void
add_document (Batch *self, PbValue *document, const char *pointer, const char *what)
{
  g_autofree char *text = pb_json_canonical (document);
  gboolean verdict = self->judge (document);

  g_string_append_printf (self->lines, "%s\n", text);
  g_ptr_array_add (self->names, g_strdup_printf ("%s %.60s", pointer, what));
  g_array_append_val (self->verdicts, verdict);
}

static void
add_with (Batch *self, PbValue *document, const char *pointer, PbValue *value, const char *what)
{
  g_autoptr (PbValue) changed = *pointer == '\0' && value != NULL
                                    ? pb_value_ref (value)
                                    : pb_value_with_at (document, pointer, value);

  add_document (self, changed, pointer, what);
}

static void
add_with_text (Batch *self, PbValue *document, const char *pointer, const char *text)
{
  g_autoptr (PbValue) value = pb_value_new_string (text);

  add_with (self, document, pointer, value, text);
}

static void
add_with_number (Batch *self, PbValue *document, const char *pointer, double number)
{
  g_autoptr (PbValue) value = pb_value_new_number (number);

  add_with (self, document, pointer, value, "number");
}

static void
mutate_text (
    Batch *self, PbValue *document, const char *pointer, const char *text, const PbField *field)
{
  static const char *const beyond_bmp = "😀";
  gint64 max = field != NULL ? pb_field_get_max (field) : 10;
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autofree char *line_feed = g_strconcat (text, "\n", NULL);
  g_autofree char *blank_before = g_strconcat (" ", text, NULL);
  g_autofree char *blank_behind = g_strconcat (text, " ", NULL);
  g_autofree char *upper = g_ascii_strup (text, -1);

  add_with_text (self, document, pointer, line_feed);
  add_with_text (self, document, pointer, blank_before);
  add_with_text (self, document, pointer, blank_behind);
  add_with_text (self, document, pointer, upper);
  for (gint64 i = 0; i < max; i++)
    g_string_append (long_text, beyond_bmp);
  add_with_text (self, document, pointer, long_text->str);
  g_string_append (long_text, beyond_bmp);
  add_with_text (self, document, pointer, long_text->str);
}

static void
mutate_number (Batch *self, PbValue *document, const char *pointer, const PbField *field)
{
  if (field == NULL)
    return;
  add_with_number (self, document, pointer, (double) pb_field_get_min (field));
  add_with_number (self, document, pointer, (double) pb_field_get_min (field) - 1);
  add_with_number (self, document, pointer, (double) pb_field_get_max (field));
  add_with_number (self, document, pointer, (double) pb_field_get_max (field) + 1);
}

static void
mutate_list (
    Batch *self, PbValue *document, const char *pointer, PbValue *list, const PbField *field)
{
  guint max = field != NULL ? (guint) pb_field_get_max (field) : 2;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (PbValue) longest = NULL;
  g_autoptr (PbValue) too_long = NULL;
  g_autoptr (PbValue) twice = NULL;

  for (guint i = 0; i <= max; i++)
    g_ptr_array_add (items, pb_value_get_item (list, 0));
  twice = pb_value_new_list ((PbValue *const *) items->pdata, 2);
  longest = pb_value_new_list ((PbValue *const *) items->pdata, max);
  too_long = pb_value_new_list ((PbValue *const *) items->pdata, max + 1);
  add_with (self, document, pointer, twice, "first item twice");
  add_with (self, document, pointer, longest, "longest list");
  add_with (self, document, pointer, too_long, "too long a list");
}

/* A text in so many languages. */
static PbValue *
create_languages (guint n)
{
  g_autoptr (PbValue) text = pb_value_new_string ("x");
  g_autoptr (PbValue) map = pb_value_new_map ();

  for (guint i = 0; i < n; i++) {
    g_autoptr (PbValue) fewer = g_steal_pointer (&map);
    const char tag[] = { 'a', (char) ('a' + i / 26), (char) ('a' + i % 26), '\0' };

    map = pb_value_with_member (fewer, tag, text);
  }
  return g_steal_pointer (&map);
}

static void
mutate_map (Batch *self, PbValue *document, const char *pointer)
{
  static const char *const names[] = {
    "x_unknown", "fr", "FR", "pt-BR", "french", "f", "fr\n", ""
  };
  g_autoptr (PbValue) text = pb_value_new_string ("x");
  g_autoptr (PbValue) most = create_languages (PB_FIELD_MAX_LANGUAGES);
  g_autoptr (PbValue) too_many = create_languages (PB_FIELD_MAX_LANGUAGES + 1);

  add_with (self, document, pointer, most, "in as many languages as there may be");
  add_with (self, document, pointer, too_many, "in one language more");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *child = pb_pointer_child (pointer, names[i]);

    add_with (self, document, child, text, "added");
  }
}

static void
mutate_place (Batch *self, PbValue *document, const char *pointer, const PbKind *kind)
{
  PbValue *value = pb_value_get_at (document, pointer);
  const PbField *field =
      *pointer != '\0' && kind != NULL ? pb_kind_find_field_at (kind, pointer) : NULL;

  if (*pointer != '\0')
    add_with (self, document, pointer, NULL, "removed");
  for (guint i = 0; i < self->strange->len; i++)
    add_with (self, document, pointer, g_ptr_array_index (self->strange, i), strange_values[i]);
  switch (pb_value_get_value_type (value)) {
  case PB_VALUE_STRING:
    mutate_text (self, document, pointer, pb_value_get_string (value), field);
    return;
  case PB_VALUE_NUMBER: mutate_number (self, document, pointer, field); return;
  case PB_VALUE_LIST:
    /* That a file has a record only once is a rule, which no schema can say. */
    if (kind != NULL)
      mutate_list (self, document, pointer, value, field);
    return;
  case PB_VALUE_MAP: mutate_map (self, document, pointer); return;
  case PB_VALUE_NULL:
  case PB_VALUE_BOOLEAN: return;
  }
}

/* Every place of the document; those inside the records only when @kind says what they are. */
static void
mutate_all (Batch *self, PbValue *document, const char *pointer, const PbKind *kind)
{
  PbValue *value = pb_value_get_at (document, pointer);
  gboolean is_record = kind == NULL && g_str_has_prefix (pointer, "/payload/") &&
                       pb_value_get_value_type (value) == PB_VALUE_LIST;

  mutate_place (self, document, pointer, kind);
  for (guint i = 0; i < pb_value_get_length (value) && !is_record; i++) {
    const char *name = pb_value_get_member_name (value, i);
    g_autofree char *child =
        name != NULL ? pb_pointer_child (pointer, name) : pb_pointer_item (pointer, i);

    mutate_all (self, document, child, kind);
  }
}

static char **
run_validator (const char *schema_name, const Batch *batch)
{
  g_autofree char *script =
      g_test_build_filename (G_TEST_DIST, "support", "ajv", "validate.js", NULL);
  g_autoptr (GFile) schema_file = pb_test_file ("schema.json");
  g_autoptr (GFile) lines_file = pb_test_file ("documents.jsonl");
  g_autoptr (PbValue) schema = pb_schema_for (schema_name);
  g_autofree char *schema_text = pb_json_pretty (schema);
  g_autofree char *output = NULL;
  g_autoptr (GSubprocess) node = NULL;
  g_autoptr (GError) error = NULL;

  pb_test_write (schema_file, schema_text, -1);
  pb_test_write (lines_file, batch->lines->str, (gssize) batch->lines->len);
  node = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "node", script,
                           g_file_peek_path (schema_file), "--lines", g_file_peek_path (lines_file),
                           NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (node, NULL, NULL, &output, NULL, &error));
  g_assert_no_error (error);
  return g_strsplit (output, "\n", -1);
}

static void
compare (const char *schema_name, const Batch *batch)
{
  g_auto (GStrv) lines = run_validator (schema_name, batch);
  guint n_accepted = 0;
  guint n_mismatches = 0;

  /* One more for what follows the last line feed. */
  g_assert_cmpuint (g_strv_length (lines), ==, batch->names->len + 1);
  for (guint i = 0; i < batch->names->len; i++) {
    gboolean ours = g_array_index (batch->verdicts, gboolean, i);

    n_accepted += ours ? 1 : 0;
    if (ours == g_str_has_prefix (lines[i], "valid ") || n_mismatches++ > MOST_MISMATCHES)
      continue;
    g_test_message ("%s: ours: %s, theirs: %s", (const char *) g_ptr_array_index (batch->names, i),
                    ours ? "valid" : "invalid", lines[i]);
  }
  g_test_message ("%u documents, %u accepted", batch->names->len, n_accepted);
  /* A test that only sees refusals would prove little. */
  g_assert_cmpuint (n_accepted, >, batch->names->len / 100);
  g_assert_cmpuint (n_mismatches, ==, 0);
}

static PbValue *fill_kind (const PbKind *kind);

static const char *
get_sample_text (const PbField *field)
{
  switch (field->type) {
  case PB_FIELD_LONG_TEXT: return "One line.\nAnother.";
  case PB_FIELD_COUNTRY:
  case PB_FIELD_COUNTRIES: return "KEN";
  case PB_FIELD_CURRENCY: return "EUR";
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT: return "12.5";
  case PB_FIELD_DATE: return "2027-03";
  case PB_FIELD_EMAIL: return "a.diop@example.org";
  case PB_FIELD_PHONE: return "+221 33 123";
  case PB_FIELD_LINK: return "https://example.org/a";
  case PB_FIELD_LANGUAGE: return "fr";
  case PB_FIELD_REFERENCE:
  case PB_FIELD_ID: return "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01";
  case PB_FIELD_TIMESTAMP: return "2026-03-01T08:00:00Z";
  case PB_FIELD_DIGEST: return "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
  case PB_FIELD_TERM:
  case PB_FIELD_TERMS: return pb_vocabulary_get_term (pb_vocabulary_get (field->of), 0)->code;
  case PB_FIELD_TEXT:
  case PB_FIELD_COUNT:
  case PB_FIELD_YEAR:
  case PB_FIELD_REVISION:
  case PB_FIELD_BOOLEAN:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: return "Größe";
  }
  g_return_val_if_reached (NULL);
}

static PbValue *
fill_single (const PbField *field)
{
  if (field->part != NULL)
    return fill_kind (field->part);
  if (field->type == PB_FIELD_BOOLEAN)
    return pb_value_new_boolean (TRUE);
  if (field->type == PB_FIELD_COUNT || field->type == PB_FIELD_YEAR ||
      field->type == PB_FIELD_REVISION)
    return pb_value_new_number (2027);
  return pb_value_new_string (get_sample_text (field));
}

/* A valid value for any field. */
static PbValue *
fill_field (const PbField *field)
{
  g_autoptr (PbValue) single = fill_single (field);
  g_autoptr (PbValue) empty = NULL;

  if (field->flags & PB_FIELD_TRANSLATABLE) {
    empty = pb_value_new_map ();
    return pb_value_with_member (empty, "fr", single);
  }
  if (field->type == PB_FIELD_TERMS || field->type == PB_FIELD_COUNTRIES ||
      field->type == PB_FIELD_PARTS)
    return pb_value_new_list (&single, 1);
  return g_steal_pointer (&single);
}

/* A valid record, or part, with every field of its table filled. */
static PbValue *
fill_kind (const PbKind *kind)
{
  PbValue *map = pb_value_new_map ();

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    g_autoptr (PbValue) before = map;
    g_autoptr (PbValue) value = fill_field (field);

    map = pb_value_with_member (before, field->name, value);
  }
  return map;
}

static void
check_kind (const PbKind *kind, Judge judge)
{
  g_autoptr (Batch) batch = batch_new (judge);
  g_autoptr (PbValue) record = fill_kind (kind);

  g_assert_true (judge (record));
  add_document (batch, record, "", "unchanged");
  mutate_all (batch, record, "", kind);
  compare (kind->name, batch);
}

static void
test_entity (void)
{
  check_kind (&pb_entity_kind, judge_entity);
}

static void
test_pledge (void)
{
  check_kind (&pb_pledge_kind, judge_pledge);
}

static void
test_report (void)
{
  check_kind (&pb_report_kind, judge_report);
}

static void
test_submission (void)
{
  g_autoptr (Batch) batch = batch_new (judge_submission);
  g_autoptr (PbSubmission) submission = pb_test_submission ();
  g_autoptr (GFile) file = pb_test_file ("valid.pledgebook.json");
  g_autofree char *text = NULL;
  g_autoptr (PbValue) document = NULL;

  g_assert_true (pb_submission_write (submission, file, NULL, NULL));
  text = pb_test_read (file);
  document = parse_json (text);
  g_assert_true (judge_submission (document));
  add_document (batch, document, "", "unchanged");
  mutate_all (batch, document, "", NULL);
  compare ("submission", batch);
}

/* (transfer full): the version of a format; records are described as in a submission. */
static char *
get_version (const char *name)
{
  const PbFormat *found = &pb_format_submission;

  for (const PbFormat *const *format = pb_format_get_all (); *format != NULL; format++)
    if (g_str_equal ((*format)->envelope->name, name))
      found = *format;
  return g_strdup_printf ("%d.%d", found->major, found->minor);
}

/* The schema is published: the same bytes whatever the language, and complete in itself. */
static void
test_stable (void)
{
  for (const char *const *name = pb_schema_get_names (); *name != NULL; name++) {
    g_autoptr (PbValue) schema = pb_schema_for (*name);
    g_autoptr (PbValue) again = pb_schema_for (*name);
    g_autofree char *version = get_version (*name);
    g_autofree char *id = g_strdup_printf ("urn:pledgebook:schema:%s:%s", *name, version);

    g_assert_true (pb_value_equal (schema, again));
    g_assert_cmpstr (pb_value_get_member_string (schema, "$schema"), ==,
                     "https://json-schema.org/draft/2020-12/schema");
    g_assert_cmpstr (pb_value_get_member_string (schema, "$id"), ==, id);
  }
  g_assert_null (pb_schema_for ("party"));
  g_assert_null (pb_schema_for (""));
}

static void
test_says_what_people_need (void)
{
  g_autoptr (PbValue) schema = pb_schema_for ("pledge");

  g_assert_cmpstr (pb_value_get_string_at (schema, "/$defs/pledge/properties/title/title"), ==,
                   "Title");
  g_assert_true (pb_value_contains_string (pb_value_get_at (schema, "/$defs/code-pledge-type/enum"),
                                           "advocacy"));
  g_assert_true (
      pb_value_contains_string (pb_value_get_at (schema, "/$defs/pledge/required"), "id"));
  g_assert_null (pb_value_get_at (schema, "/$defs/pledge/additionalProperties"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schema/stable", test_stable);
  g_test_add_func ("/schema/says-what-people-need", test_says_what_people_need);
  g_test_add_func ("/schema/parity/submission", test_submission);
  g_test_add_func ("/schema/parity/entity", test_entity);
  g_test_add_func ("/schema/parity/pledge", test_pledge);
  g_test_add_func ("/schema/parity/report", test_report);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
