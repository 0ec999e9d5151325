/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "dataset-fixture.h"

#include "../support/test-json.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-dataset-compare.h"
#include "exchange/pb-public-view.h"
#include "exchange/pb-snapshots.h"
#include "exchange/pb-submission.h"
#include "pb-test-records.h"

#include <string.h>

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

/* Every field, and a member from the future that nobody here can say is public. */
static PbValue *
fill (const PbKind *kind, gboolean is_secret)
{
  PbValue *map =
      dataset_set (pb_value_new_map (), "a_future_member", parse_json ("[{\"x\":\"Secret\"}]"));

  for (const PbField *field = kind->fields; field->name != NULL; field++)
    map = dataset_set (map, field->name, make_value (field, is_secret));
  return map;
}

static PbValue *
publish (PbValue *record, const char *id)
{
  record = dataset_set (record, "id", pb_value_new_string (id));
  return dataset_set (record, "publication", pb_value_new_string ("published"));
}

static void
store_everything (Register *self)
{
  dataset_store (self, &pb_entity_kind, publish (fill (&pb_entity_kind, FALSE), ENTITY));
  dataset_store (self, &pb_pledge_kind, publish (fill (&pb_pledge_kind, FALSE), PLEDGE));
  dataset_store (self, &pb_report_kind, publish (fill (&pb_report_kind, FALSE), REPORT));
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

    g_assert_cmpuint (dataset_write (self, names[i]), ==, 3);
    text = dataset_read_text (self, names[i]);
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

static guint
count_with (Register *self, const char *publication, const char *public_from, const char *as_of)
{
  g_autofree char *id = g_uuid_string_random ();
  guint n;

  dataset_store (self, &pb_pledge_kind, dataset_pledge (id, publication, public_from));
  n = dataset_write_as_of (self, "one.ndjson", as_of, NULL);
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

/* A party of what is published is; so is an entity that is published itself, and no other. */
static void
test_entities (Register *self, gconstpointer data)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_str_hash, g_str_equal);
  PbValue *pledge = dataset_pledge (PLEDGE, "published", NULL);

  dataset_store (self, &pb_entity_kind, dataset_entity (ENTITY, "draft"));
  g_assert_cmpuint (dataset_write (self, "a.ndjson"), ==, 0);
  pledge = dataset_set (pledge, "parties", parse_json ("[{\"entity\":\"" ENTITY "\"}]"));
  dataset_store (self, &pb_pledge_kind, pledge);
  g_assert_cmpuint (dataset_write (self, "a.ndjson"), ==, 2);
  dataset_store (self, &pb_entity_kind, dataset_entity (REPORT, "published"));
  g_assert_cmpuint (dataset_write (self, "a.ndjson"), ==, 3);
  g_assert_cmpuint (dataset_write_as_of (self, "a.ndjson", "2026-11-21", nothing), ==, 0);
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
  g_autoptr (GFile) older = dataset_file (self, "older.json");
  g_autoptr (GFile) newer = dataset_file (self, "newer.ndjson");
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PbValue) pledge = NULL;

  dataset_store_several (self);
  dataset_write (self, "older.json");
  g_assert_true (pb_store_delete (self->store, "00000000-0000-4000-8000-000000000002", NULL));
  dataset_store (self, &pb_pledge_kind, dataset_pledge (PLEDGE, "published", NULL));
  pledge = dataset_load (self, &pb_pledge_kind, "00000000-0000-4000-8000-000000000004");
  pledge = dataset_set (g_steal_pointer (&pledge), "campaign", pb_value_new_string ("LDC5"));
  g_assert_true (pb_store_save (self->store, &pb_pledge_kind, pledge, "later", NULL, NULL));
  dataset_write (self, "newer.ndjson");
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

  dataset_store_several (self);
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
  g_autoptr (GFile) file = dataset_file (self, "all.json");
  PbDatasetChoice choice = { { 2026, 11, 21 }, PB_FORM_JSON, NULL, "en", NULL,
                             cancel_cb,        cancellable };
  g_autoptr (GError) error = NULL;

  dataset_store_several (self);
  g_assert_false (pb_dataset_write (self->store, &choice, file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (GFile) data = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  data = pb_test_file ("data");
  g_setenv ("XDG_DATA_HOME", g_file_peek_path (data), TRUE);
  REGISTER_TEST ("/dataset/no-leak", test_no_leak);
  g_test_add_func ("/dataset/wrong-shapes", test_wrong_shapes);
  g_test_add_func ("/dataset/broken-bodies", test_broken_bodies);
  REGISTER_TEST ("/dataset/selection", test_selection);
  REGISTER_TEST ("/dataset/entities", test_entities);
  REGISTER_TEST ("/dataset/compare", test_compare);
  REGISTER_TEST ("/dataset/snapshots", test_snapshots);
  REGISTER_TEST ("/dataset/cancel", test_cancel);
  status = g_test_run ();
  pb_test_clean_up ();
  return status;
}
