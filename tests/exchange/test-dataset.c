/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-dataset-compare.h"
#include "exchange/pb-dataset-import.h"
#include "exchange/pb-dataset.h"
#include "exchange/pb-payload-reader.h"
#include "exchange/pb-public-view.h"
#include "exchange/pb-snapshots.h"
#include "exchange/pb-submission.h"
#include "store/pb-store-keys.h"

#include <string.h>

#define ENTITY "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c01"
#define PLEDGE "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c11"
#define REPORT "7d3c1a52-4b0e-4a57-9c55-0a6f0e1b2c21"
#define SECRET "Secret"

/* Values of every type, and of every field. */

static PbValue *fill (const PbKind *kind, gboolean is_secret);

static PbValue *
make_public_value (const PbField *field)
{
  switch (field->type) {
  case PB_FIELD_TEXT:
  case PB_FIELD_LONG_TEXT:
    return parse_json (field->flags & PB_FIELD_TRANSLATABLE ? "{\"en\":\"Open \\\" ,}\"}"
                                                            : "\"Open \\\\\"");
  case PB_FIELD_TERM:
    return pb_value_new_string (pb_vocabulary_get_term (pb_vocabulary_get (field->of), 0)->code);
  case PB_FIELD_TERMS: return parse_json ("[\"one\",\"two\"]");
  case PB_FIELD_COUNTRY: return pb_value_new_string ("KEN");
  case PB_FIELD_COUNTRIES: return parse_json ("[\"KEN\"]");
  case PB_FIELD_CURRENCY: return pb_value_new_string ("KES");
  case PB_FIELD_AMOUNT:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT: return pb_value_new_string ("12.5");
  case PB_FIELD_COUNT:
  case PB_FIELD_REVISION:
  case PB_FIELD_YEAR: return pb_value_new_number (2026);
  case PB_FIELD_DATE: return pb_value_new_string ("2026-01-01");
  case PB_FIELD_BOOLEAN: return pb_value_new_boolean (TRUE);
  case PB_FIELD_EMAIL: return pb_value_new_string ("open@example.org");
  case PB_FIELD_PHONE: return pb_value_new_string ("+254 20 123 4567");
  case PB_FIELD_LINK: return pb_value_new_string ("https://example.org");
  case PB_FIELD_LANGUAGE: return pb_value_new_string ("en");
  case PB_FIELD_REFERENCE:
    return pb_value_new_string (g_str_equal (field->of, "entity") ? ENTITY : PLEDGE);
  case PB_FIELD_ID: return pb_value_new_string (ENTITY);
  case PB_FIELD_TIMESTAMP: return pb_value_new_string ("2026-01-01T00:00:00Z");
  case PB_FIELD_DIGEST: return pb_value_new_string ("aa");
  case PB_FIELD_PART: return fill (field->part, FALSE);
  case PB_FIELD_PARTS: break;
  }
  return NULL;
}

static PbValue *
make_value (const PbField *field, gboolean is_secret)
{
  is_secret |= (field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL)) != 0;
  if (field->type == PB_FIELD_PARTS) {
    g_autoptr (PbValue) part = fill (field->part, is_secret);

    return pb_value_new_list ((PbValue *const[]){ part, part }, 2);
  }
  if (field->type == PB_FIELD_PART)
    return fill (field->part, is_secret);
  return is_secret ? pb_value_new_string (SECRET) : make_public_value (field);
}

static PbValue *
set (PbValue *map, const char *name, PbValue *value)
{
  g_autoptr (PbValue) before = map;
  g_autoptr (PbValue) owned = value;

  return pb_value_with_member (before, name, owned);
}

/* Every field, and a member from the future that nobody here can say is public. */
static PbValue *
fill (const PbKind *kind, gboolean is_secret)
{
  PbValue *map = set (pb_value_new_map (), "a_future_member", parse_json ("[{\"x\":\"Secret\"}]"));

  for (const PbField *field = kind->fields; field->name != NULL; field++)
    map = set (map, field->name, make_value (field, is_secret));
  return map;
}

static PbValue *
publish (PbValue *record, const char *id)
{
  record = set (record, "id", pb_value_new_string (id));
  return set (record, "publication", pb_value_new_string ("published"));
}

static void
store (Register *self, const PbKind *kind, PbValue *record)
{
  g_autoptr (PbValue) owned = record;
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_save (self->store, kind, owned, "test", NULL, &error));
  g_assert_no_error (error);
}

static void
store_everything (Register *self)
{
  store (self, &pb_entity_kind, publish (fill (&pb_entity_kind, FALSE), ENTITY));
  store (self, &pb_pledge_kind, publish (fill (&pb_pledge_kind, FALSE), PLEDGE));
  store (self, &pb_report_kind, publish (fill (&pb_report_kind, FALSE), REPORT));
}

/* Files. */

static GFile *
file_in (Register *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return g_file_new_for_path (path);
}

static guint
write_as_of (Register *self, const char *name, const char *as_of, GHashTable *pledges)
{
  g_autoptr (GFile) file = file_in (self, name);
  PbDatasetChoice choice = {
    .form = pb_form_for_name (name),
    .pledges = pledges,
    .language = "en",
  };
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_true (pb_date_parse (as_of, &choice.as_of));
  g_assert_true (pb_dataset_write (self->store, &choice, file, &n, NULL, &error));
  g_assert_no_error (error);
  return n;
}

static guint
write_dataset (Register *self, const char *name)
{
  return write_as_of (self, name, "2026-11-21", NULL);
}

static char *
read_text (Register *self, const char *name)
{
  g_autoptr (GFile) file = file_in (self, name);
  char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  return text;
}

static void
write_text (Register *self, const char *name, const char *text)
{
  g_autoptr (GFile) file = file_in (self, name);

  g_assert_true (g_file_set_contents (g_file_peek_path (file), text, (gssize) strlen (text), NULL));
}

/* The records and their digest: all but the file's own id and time. */
static char *
read_payload (Register *self, const char *name)
{
  g_autofree char *text = read_text (self, name);

  return g_strdup (strchr (text, '\n'));
}

/* What is in it. */

static void
assert_only_public (const PbKind *kind, PbValue *map)
{
  for (guint i = 0; i < pb_value_get_length (map); i++) {
    const char *name = pb_value_get_member_name (map, i);
    PbValue *value = pb_value_get_item (map, i);
    const PbField *field = pb_kind_find_field (kind, name);

    g_assert_nonnull (field);
    g_assert_cmpint (field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL), ==, 0);
    if (field->type == PB_FIELD_PART)
      assert_only_public (field->part, value);
    for (guint j = 0; field->type == PB_FIELD_PARTS && j < pb_value_get_length (value); j++)
      assert_only_public (field->part, pb_value_get_item (value, j));
  }
}

static void
assert_all_public (const PbKind *kind, PbValue *map)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL) ||
        g_str_equal (field->name, "parent"))
      continue;
    if (value == NULL)
      g_test_message ("missing: %s of %s", field->name, kind->name);
    g_assert_nonnull (value);
    if (field->type == PB_FIELD_PART)
      assert_all_public (field->part, value);
    if (field->type == PB_FIELD_PARTS)
      assert_all_public (field->part, pb_value_get_item (value, 1));
  }
}

/* Every field of the tables is filled; what is private, internal or unknown is not in the bytes. */
static void
test_no_leak (Register *self, gconstpointer data)
{
  static const char *const names[] = { "all.dataset.pledgebook.json", "all.ndjson" };
  g_autoptr (PbValue) document = NULL;

  store_everything (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = NULL;

    g_assert_cmpuint (write_dataset (self, names[i]), ==, 3);
    text = read_text (self, names[i]);
    g_assert_null (strstr (text, SECRET));
    g_assert_null (strstr (text, "a_future_member"));
    if (i == 0)
      document = parse_json (text);
  }
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    PbValue *payload = pb_value_get_member (document, "payload");
    PbValue *records = pb_value_get_member (payload, (*kind)->plural);

    g_assert_cmpuint (pb_value_get_length (records), ==, 1);
    assert_only_public (*kind, pb_value_get_item (records, 0));
    assert_all_public (*kind, pb_value_get_item (records, 0));
  }
}

/* A field that is not shaped as its table says could hide anything. */
static void
test_wrong_shapes (void)
{
  static const char *const bodies[] = {
    "{\"title\":{\"en\":{\"x\":\"Secret\"}}}",
    "{\"title\":[\"Secret\"]}",
    "{\"types\":[{\"x\":\"Secret\"}]}",
    "{\"types\":{\"x\":\"Secret\"}}",
    "{\"start\":{\"x\":\"Secret\"}}",
    "{\"start\":[\"Secret\"]}",
    "{\"financial\":[{\"amount\":\"Secret\"}]}",
    "{\"financial\":\"Secret\"}",
    "{\"parties\":{\"name\":\"Secret\"}}",
    "{\"parties\":[\"Secret\"]}",
    "{\"parties\":[[\"Secret\"]]}",
    "{\"\\u006eotes\":\"Secret\",\"notes\":\"Secret\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    g_assert_true (pb_public_view_append (text, &pb_pledge_kind, bodies[i]));
    g_assert_cmpstr (text->str, ==, "{}");
  }
}

static void
test_broken_bodies (void)
{
  static const char *const bodies[] = {
    "",          "[]",          "{",          "{\"start\"", "{\"start\":",
    "{\"x\":\"", "{\"x\":\"\\", "{\"x\":[1}", "{}}",        "{\"x\":[["
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autoptr (GString) text = g_string_new ("before");

    g_assert_false (pb_public_view_append (text, &pb_pledge_kind, bodies[i]));
    g_assert_cmpstr (text->str, ==, "before");
  }
}

/* Which records. */

static PbValue *
pledge_of (const char *id, const char *publication, const char *public_from)
{
  PbValue *pledge = pb_record_new (&pb_pledge_kind, "en");

  pledge = set (pledge, "id", pb_value_new_string (id));
  pledge = set (pledge, "title", parse_json ("{\"en\":\"A pledge\"}"));
  pledge = set (pledge, "publication", pb_value_new_string (publication));
  if (public_from != NULL)
    pledge = set (pledge, "public_from", pb_value_new_string (public_from));
  return pledge;
}

static guint
count_with (Register *self, const char *publication, const char *public_from, const char *as_of)
{
  g_autofree char *id = g_uuid_string_random ();
  guint n;

  store (self, &pb_pledge_kind, pledge_of (id, publication, public_from));
  n = write_as_of (self, "one.ndjson", as_of, NULL);
  g_assert_true (pb_store_delete (self->store, id, NULL));
  return n;
}

static void
test_selection (Register *self, gconstpointer data)
{
  static const struct {
    const char *publication;
    const char *public_from;
    const char *as_of;
    guint n;
  } cases[] = {
    { "published", NULL, "2026-11-21", 1 },
    { "published", "2026-11-21", "2026-11-21", 1 },
    { "published", "2026-11-22", "2026-11-21", 0 },
    { "published", "2027", "2026-11-21", 0 },
    { "published", "2026", "2026-11-21", 1 },
    { "published", "2026-12", "2026-11-21", 0 },
    /* What a person typed is no date yet. */
    { "published", "1.1.2025", "2026-11-21", 0 },
    { "published", "", "2026-11-21", 0 },
    { "draft", NULL, "2026-11-21", 0 },
    { "final", NULL, "2026-11-21", 0 },
    { "submitted", NULL, "2026-11-21", 0 },
    { "validated", NULL, "2026-11-21", 0 },
    { "change-requested", NULL, "2026-11-21", 0 },
    { "withdrawn", NULL, "2026-11-21", 0 },
    { "superseded", NULL, "2026-11-21", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (count_with (self, cases[i].publication, cases[i].public_from, cases[i].as_of),
                      ==, cases[i].n);
}

static PbValue *
entity_of (const char *id, const char *publication)
{
  PbValue *entity = pb_record_new (&pb_entity_kind, "en");

  entity = set (entity, "id", pb_value_new_string (id));
  entity = set (entity, "name", parse_json ("{\"en\":\"An entity\"}"));
  entity = set (entity, "focal_point", parse_json ("{\"name\":\"Secret\"}"));
  return set (entity, "publication", pb_value_new_string (publication));
}

/* A party of what is published is; so is an entity that is published itself, and no other. */
static void
test_entities (Register *self, gconstpointer data)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  PbValue *pledge = pledge_of (PLEDGE, "published", NULL);

  store (self, &pb_entity_kind, entity_of (ENTITY, "draft"));
  g_assert_cmpuint (write_dataset (self, "a.ndjson"), ==, 0);
  pledge = set (pledge, "parties", parse_json ("[{\"entity\":\"" ENTITY "\"}]"));
  store (self, &pb_pledge_kind, pledge);
  g_assert_cmpuint (write_dataset (self, "a.ndjson"), ==, 2);
  store (self, &pb_entity_kind, entity_of (REPORT, "published"));
  g_assert_cmpuint (write_dataset (self, "a.ndjson"), ==, 3);
  g_assert_cmpuint (write_as_of (self, "a.ndjson", "2026-11-21", nothing), ==, 0);
}

/* Reading. */

static char *
read_fault (Register *self, const char *name)
{
  g_autoptr (GFile) file = file_in (self, name);
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

static void
store_several (Register *self)
{
  for (guint i = 1; i < 6; i++) {
    g_autofree char *id = g_strdup_printf ("00000000-0000-4000-8000-%012u", i);

    store (self, &pb_pledge_kind, pledge_of (id, "published", NULL));
  }
  store (self, &pb_entity_kind, entity_of (ENTITY, "published"));
}

/* Lines of a file, joined again after what was done to them. */
static void
assert_refused (Register *self, GStrv lines, const char *sentence)
{
  g_autofree char *text = g_strjoinv ("\n", lines);
  g_autofree char *fault = NULL;

  write_text (self, "edited.ndjson", text);
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

  store_several (self);
  g_assert_cmpuint (write_dataset (self, "all.ndjson"), ==, 6);
  fault = read_fault (self, "all.ndjson");
  g_assert_null (fault);
  text = read_text (self, "all.ndjson");
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
  assert_refused (self, lines, "Line 9: The records do not match their digest.");
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

  store_several (self);
  write_dataset (self, "all.json");
  text = read_text (self, "all.json");
  fault = read_fault (self, "all.json");
  g_assert_null (fault);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *refused = NULL;
    char *at = strstr (text, cases[i].from);
    g_autofree char *edited = NULL;

    g_assert_nonnull (at);
    edited = g_strdup_printf ("%.*s%s%s", (int) (at - text), text, cases[i].to,
                              at + strlen (cases[i].from));
    write_text (self, "edited.json", edited);
    refused = read_fault (self, "edited.json");
    if (refused == NULL)
      g_test_message ("taken: %s", cases[i].to);
    g_assert_nonnull (refused);
  }
}

/* Every way to cut a file short is noticed. */
static void
test_cut (Register *self, gconstpointer data)
{
  static const char *const names[] = { "all.json", "all.ndjson" };

  store (self, &pb_pledge_kind, pledge_of (PLEDGE, "published", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *text = NULL;

    write_dataset (self, names[i]);
    text = read_text (self, names[i]);
    /* The last line feed is no loss. */
    for (gsize length = strlen (text) - 2; length > 0; length--) {
      g_autofree char *fault = NULL;

      text[length] = '\0';
      write_text (self, "cut", text);
      fault = read_fault (self, "cut");
      g_assert_nonnull (fault);
    }
  }
}

/* A submission says the same in both forms, and is signed in both. */
static void
test_submission_lines (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "submission.ndjson");
  g_autoptr (PbValue) pledge = pledge_of (PLEDGE, "final", NULL);
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

/* From register to register. */

static void
open_dataset (Register *self, Register *from, const char *name, PbDatasetCounts *counts)
{
  g_autoptr (GFile) file = file_in (from, name);
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_dataset_import (self->store, file, NULL, NULL, counts, NULL, &error));
  g_assert_no_error (error);
}

static void
test_round_trip (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  store_several (self);
  write_dataset (self, "all.ndjson");
  write_dataset (self, "all.json");
  register_set_up (&other, NULL);
  open_dataset (&other, self, "all.ndjson", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_NEW], ==, 6);
  open_dataset (&other, self, "all.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_SAME], ==, 6);
  g_assert_cmpuint (counts.n_written, ==, 0);
  write_dataset (&other, "all.json");
  here = read_payload (self, "all.json");
  there = read_payload (&other, "all.json");
  g_assert_cmpstr (here, ==, there);
  register_tear_down (&other, NULL);
}

static PbValue *
load (Register *self, const PbKind *kind, const char *id)
{
  g_autoptr (GError) error = NULL;
  PbValue *record = pb_store_load (self->store, kind, id, &error);

  g_assert_no_error (error);
  return record;
}

/* The secretariat's later revision comes in beside the contacts that only this register has. */
static void
test_keeps_private (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;
  g_autoptr (PbValue) entity = NULL;

  store (self, &pb_entity_kind, entity_of (ENTITY, "published"));
  write_dataset (self, "first.json");
  entity = load (self, &pb_entity_kind, ENTITY);
  entity = set (g_steal_pointer (&entity), "acronym", pb_value_new_string ("AE"));
  g_assert_true (pb_store_save (self->store, &pb_entity_kind, entity, "later", NULL, NULL));
  write_dataset (self, "second.json");

  register_set_up (&other, NULL);
  store (&other, &pb_entity_kind, entity_of (ENTITY, "published"));
  open_dataset (&other, self, "second.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_UPDATE], ==, 1);
  g_clear_pointer (&entity, pb_value_unref);
  entity = load (&other, &pb_entity_kind, ENTITY);
  g_assert_cmpstr (pb_value_get_member_string (entity, "acronym"), ==, "AE");
  g_assert_cmpstr (pb_value_get_string_at (entity, "/focal_point/name"), ==, "Secret");
  open_dataset (&other, self, "first.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_OLDER], ==, 1);
  g_assert_cmpuint (counts.n_written, ==, 0);
  register_tear_down (&other, NULL);
}

/* A draft of this office is not overwritten. */
static void
test_conflict (Register *self, gconstpointer data)
{
  Register other;
  PbDatasetCounts counts;

  store (self, &pb_pledge_kind, pledge_of (PLEDGE, "published", NULL));
  write_dataset (self, "all.json");
  register_set_up (&other, NULL);
  store (&other, &pb_pledge_kind, pledge_of (PLEDGE, "draft", NULL));
  open_dataset (&other, self, "all.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_CONFLICT], ==, 1);
  g_assert_cmpuint (counts.n_written, ==, 0);
  register_tear_down (&other, NULL);
}

/* A file that is found to be damaged at its end has changed nothing. */
static void
test_damaged_import (Register *self, gconstpointer data)
{
  g_autoptr (GFile) file = file_in (self, "edited.json");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  PbDatasetCounts counts;
  Register other;

  store_several (self);
  write_dataset (self, "all.json");
  text = read_text (self, "all.json");
  strstr (text, "A pledge")[0] = 'B';
  write_text (self, "edited.json", text);
  register_set_up (&other, NULL);
  g_assert_false (pb_dataset_import (other.store, file, NULL, NULL, &counts, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_DAMAGED);
  g_assert_cmpint (pb_store_count (other.store, &pb_pledge_kind, NULL), ==, 0);
  register_tear_down (&other, NULL);
}

/* Whom to believe. */

static void
write_signed (Register *self, const char *name, const PbKey *key)
{
  g_autoptr (GFile) file = file_in (self, name);
  PbDatasetChoice choice = { .as_of = { 2026, 11, 21 }, .language = "en", .key = key };
  g_autoptr (GError) error = NULL;

  choice.form = pb_form_for_name (name);
  g_assert_true (pb_dataset_write (self->store, &choice, file, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_not_believed (Register *self, Register *from, const char *name, const char *sentence)
{
  g_autoptr (GFile) file = file_in (from, name);
  g_autoptr (GError) error = NULL;
  PbDatasetCounts counts;

  g_assert_false (pb_dataset_import (self->store, file, NULL, NULL, &counts, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, sentence));
}

static void
edit_file (Register *self, const char *name, const char *from, const char *to)
{
  g_autofree char *text = read_text (self, name);
  char *at = strstr (text, from);

  g_assert_nonnull (at);
  memcpy (at, to, strlen (to));
  write_text (self, name, text);
}

/* The first key that signs a data set here is remembered; a file by another, or by none once a key
 * was compared, changes nothing. */
static void
test_signatures (Register *self, gconstpointer data)
{
  g_autoptr (PbKey) key = pb_key_new ();
  g_autoptr (PbKey) other_key = pb_key_new ();
  g_autoptr (GError) error = NULL;
  PbDatasetCounts counts;
  Register other;

  store_several (self);
  write_signed (self, "signed.json", key);
  write_signed (self, "signed.ndjson", key);
  write_signed (self, "edited.ndjson", key);
  edit_file (self, "edited.ndjson", "\"as_of\":\"2026-11-21\"", "\"as_of\":\"2026-11-20\"");
  write_signed (self, "stranger.json", other_key);
  write_dataset (self, "unsigned.json");

  register_set_up (&other, NULL);
  assert_not_believed (&other, self, "edited.ndjson", "changed after it was signed");
  g_assert_cmpint (pb_store_count (other.store, &pb_pledge_kind, NULL), ==, 0);
  open_dataset (&other, self, "signed.json", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_NEW], ==, 6);
  open_dataset (&other, self, "signed.ndjson", &counts);
  g_assert_cmpuint (counts.n[PB_VERDICT_SAME], ==, 6);
  assert_not_believed (&other, self, "stranger.json", "another key");
  g_assert_true (pb_store_trust_key (other.store, PB_SIGNER_SECRETARIAT, pb_key_get_text (key),
                                     PB_TRUST_CONFIRMED, &error));
  g_assert_no_error (error);
  assert_not_believed (&other, self, "unsigned.json", "not signed");
  open_dataset (&other, self, "signed.json", &counts);
  register_tear_down (&other, NULL);
}

/* Comparing and keeping. */

static void
add_difference_cb (const PbKind *kind, PbValue *before, PbValue *after, gpointer told)
{
  g_string_append_printf (told, "%s%s;",
                          before == NULL  ? "+"
                          : after == NULL ? "-"
                                          : "~",
                          pb_record_get_id (after != NULL ? after : before));
}

static void
test_compare (Register *self, gconstpointer data)
{
  g_autoptr (GFile) older = file_in (self, "older.json");
  g_autoptr (GFile) newer = file_in (self, "newer.ndjson");
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) pledge = NULL;

  store_several (self);
  write_dataset (self, "older.json");
  g_assert_true (pb_store_delete (self->store, "00000000-0000-4000-8000-000000000002", NULL));
  store (self, &pb_pledge_kind, pledge_of (PLEDGE, "published", NULL));
  pledge = load (self, &pb_pledge_kind, "00000000-0000-4000-8000-000000000004");
  pledge = set (g_steal_pointer (&pledge), "campaign", pb_value_new_string ("LDC5"));
  g_assert_true (pb_store_save (self->store, &pb_pledge_kind, pledge, "later", NULL, NULL));
  write_dataset (self, "newer.ndjson");
  g_assert_true (pb_dataset_compare (older, newer, add_difference_cb, told, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (told->str, ==,
                   "-00000000-0000-4000-8000-000000000002;"
                   "~00000000-0000-4000-8000-000000000004;"
                   "+" PLEDGE ";");
}

static void
test_snapshots (Register *self, gconstpointer data)
{
  PbDatasetChoice choice = { .as_of = { 2026, 11, 20 }, .form = PB_FORM_LINES, .language = "en" };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) days = NULL;

  store_several (self);
  g_assert_true (pb_snapshots_keep (self->store, &choice, NULL, NULL, &error));
  choice.as_of.day = 3;
  g_assert_true (pb_snapshots_keep (self->store, &choice, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (pb_snapshots_keep (self->store, &choice, NULL, NULL, &error));
  g_assert_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE);
  days = pb_snapshots_list ();
  g_assert_cmpuint (g_strv_length (days), ==, 2);
  g_assert_cmpstr (days[0], ==, "2026-11-03");
  g_assert_cmpstr (days[1], ==, "2026-11-20");
}

static void
cancel_cb (guint n_records, gpointer cancellable)
{
  g_cancellable_cancel (cancellable);
}

static void
test_cancel (Register *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) file = file_in (self, "all.json");
  PbDatasetChoice choice = { { 2026, 11, 21 }, PB_FORM_JSON, NULL, "en", NULL,
                             cancel_cb,        cancellable };
  g_autoptr (GError) error = NULL;

  store_several (self);
  g_assert_false (pb_dataset_write (self->store, &choice, file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  REGISTER_TEST ("/dataset/no-leak", test_no_leak);
  g_test_add_func ("/dataset/wrong-shapes", test_wrong_shapes);
  g_test_add_func ("/dataset/broken-bodies", test_broken_bodies);
  REGISTER_TEST ("/dataset/selection", test_selection);
  REGISTER_TEST ("/dataset/entities", test_entities);
  REGISTER_TEST ("/dataset/edited-lines", test_edited_lines);
  REGISTER_TEST ("/dataset/edited-text", test_edited_text);
  REGISTER_TEST ("/dataset/cut", test_cut);
  REGISTER_TEST ("/dataset/submission-lines", test_submission_lines);
  REGISTER_TEST ("/dataset/round-trip", test_round_trip);
  REGISTER_TEST ("/dataset/keeps-private", test_keeps_private);
  REGISTER_TEST ("/dataset/conflict", test_conflict);
  REGISTER_TEST ("/dataset/damaged-import", test_damaged_import);
  REGISTER_TEST ("/dataset/signatures", test_signatures);
  REGISTER_TEST ("/dataset/compare", test_compare);
  REGISTER_TEST ("/dataset/snapshots", test_snapshots);
  REGISTER_TEST ("/dataset/cancel", test_cancel);
  return g_test_run ();
}
