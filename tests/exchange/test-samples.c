/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "../store/register.h"
#include "base/pb-finding.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "domain/pb-vocabulary.h"
#include "exchange/pb-sample-register.h"

/* The register of samples shows everything that the program knows, and nobody real. */

#define LEAST_PLEDGES 110
#define LEAST_ENTITIES 40
#define LEAST_REPORTS 40
#define LEAST_SCRIPTS 6

static void
set_up (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  register_set_up (self, data);
  g_assert_true (pb_sample_register_fill (self->store, NULL, &error));
  g_assert_no_error (error);
}

static void
visit_kind (Register *self, const PbKind *kind, PbStoreFunc func, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pb_store_foreach (self->store, kind, func, data, &error));
  g_assert_no_error (error);
}

static void
visit (Register *self, PbStoreFunc func, gpointer data)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    visit_kind (self, *kind, func, data);
}

static void
test_fill (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();
  gint64 n = pb_store_count (self->store, &pb_pledge_kind, NULL);

  g_assert_cmpint (n, >=, LEAST_PLEDGES);
  g_assert_cmpint (pb_store_count (self->store, &pb_entity_kind, NULL), >=, LEAST_ENTITIES);
  g_assert_cmpint (pb_store_count (self->store, &pb_report_kind, NULL), >=, LEAST_REPORTS);
  g_assert_true (pb_sample_register_fill (self->store, NULL, NULL));
  g_assert_cmpint (pb_store_count (self->store, &pb_pledge_kind, NULL), ==, n);
  g_assert_true (pb_store_verify (self->store, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

static gboolean
is_in_work (PbValue *record)
{
  const char *state = pb_value_get_member_string (record, "publication");

  return g_str_equal (state, "draft") || g_str_equal (state, "change-requested");
}

static gboolean
assert_complete (const PbKind *kind, PbValue *record, gpointer data)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  if (!is_in_work (record))
    pb_check_complete (kind, record, findings);
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    g_test_message ("%s: %s", pb_record_get_id (record), finding->message);
  }
  g_assert_cmpuint (findings->len, ==, 0);
  return TRUE;
}

/* What is called final is. */
static void
test_complete (Register *self, gconstpointer data)
{
  visit (self, assert_complete, NULL);
}

static void
assert_there (PbStore *store, const PbKind *kind, PbValue *part, const char *name)
{
  const char *id = pb_value_get_member_string (part, name);
  g_autoptr (PbValue) found = id != NULL ? pb_store_load (store, kind, id, NULL) : NULL;

  if (id != NULL)
    g_assert_nonnull (found);
}

static gboolean
assert_whole (const PbKind *kind, PbValue *pledge, gpointer data)
{
  PbValue *parties = pb_value_get_member (pledge, "parties");
  PbValue *links = pb_value_get_member (pledge, "links");

  for (guint i = 0; i < pb_value_get_length (parties); i++)
    assert_there (data, &pb_entity_kind, pb_value_get_item (parties, i), "entity");
  for (guint i = 0; i < pb_value_get_length (links); i++)
    assert_there (data, &pb_pledge_kind, pb_value_get_item (links, i), "pledge");
  return TRUE;
}

static gboolean
assert_report_whole (const PbKind *kind, PbValue *report, gpointer data)
{
  assert_there (data, &pb_pledge_kind, report, "pledge");
  assert_there (data, &pb_entity_kind, report, "reporting_org");
  return TRUE;
}

/* Nothing points outside the samples. */
static void
test_whole (Register *self, gconstpointer data)
{
  visit_kind (self, &pb_report_kind, assert_report_whole, self->store);
  visit_kind (self, &pb_pledge_kind, assert_whole, self->store);
}

static void
collect_code (GHashTable *used, const PbField *field, PbValue *value)
{
  if (pb_value_get_string (value) != NULL)
    g_hash_table_add (used, g_strconcat (field->of, "/", pb_value_get_string (value), NULL));
}

static void
collect_codes (GHashTable *used, const PbKind *kind, PbValue *map)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (field->type == PB_FIELD_TERM)
      collect_code (used, field, value);
    else if (field->type == PB_FIELD_PART)
      collect_codes (used, field->part, value);
    for (guint i = 0; i < pb_value_get_length (value); i++)
      if (field->type == PB_FIELD_TERMS)
        collect_code (used, field, pb_value_get_item (value, i));
      else if (field->type == PB_FIELD_PARTS)
        collect_codes (used, field->part, pb_value_get_item (value, i));
  }
}

static gboolean
collect_from_record (const PbKind *kind, PbValue *record, gpointer data)
{
  collect_codes (data, kind, record);
  return TRUE;
}

static void
assert_all_used (GHashTable *used, const char *vocabulary)
{
  const PbVocabulary *terms = pb_vocabulary_get (vocabulary);

  for (guint i = 0; i < pb_vocabulary_get_n_terms (terms); i++) {
    const PbTerm *term = pb_vocabulary_get_term (terms, i);
    g_autofree char *key = g_strconcat (vocabulary, "/", term->code, NULL);

    if (term->active && !g_hash_table_contains (used, key))
      g_test_message ("No sample has %s", key);
    g_assert_true (!term->active || g_hash_table_contains (used, key));
  }
}

static void
assert_kind_used (GHashTable *used, const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    if (field->type == PB_FIELD_TERM || field->type == PB_FIELD_TERMS)
      assert_all_used (used, field->of);
    if (field->part != NULL)
      assert_kind_used (used, field->part);
  }
}

/* Every code that can be chosen anywhere has an example. */
static void
test_all_terms (Register *self, gconstpointer data)
{
  g_autoptr (GHashTable) used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  visit (self, collect_from_record, used);
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    assert_kind_used (used, *kind);
}

static gboolean
collect_scripts (const PbKind *kind, PbValue *pledge, gpointer scripts)
{
  PbValue *title = pb_value_get_member (pledge, "title");

  for (guint i = 0; i < pb_value_get_length (title); i++) {
    const char *language = pb_value_get_member_name (title, i);
    const char *text = pb_value_get_member_string (title, language);

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        g_hash_table_add (scripts, GUINT_TO_POINTER (g_unichar_get_script (g_utf8_get_char (at))));
  }
  return TRUE;
}

static void
test_scripts (Register *self, gconstpointer data)
{
  g_autoptr (GHashTable) scripts = g_hash_table_new (NULL, NULL);

  visit_kind (self, &pb_pledge_kind, collect_scripts, scripts);
  g_assert_cmpuint (g_hash_table_size (scripts), >=, LEAST_SCRIPTS);
}

static gboolean
assert_invented (const PbKind *kind, PbValue *entity, gpointer data)
{
  const char *website = pb_value_get_member_string (entity, "website");
  const char *email = pb_value_get_string_at (entity, "/focal_point/email");
  const char *second = pb_value_get_string_at (entity, "/alternate/email");

  g_assert_true (g_str_has_suffix (email, "@example.org"));
  g_assert_true (second == NULL || g_str_has_suffix (second, "@example.org"));
  g_assert_true (website == NULL || g_str_has_suffix (website, ".example.org/"));
  return TRUE;
}

/* A click or a letter that goes out from the samples reaches nobody. */
static void
test_invented (Register *self, gconstpointer data)
{
  visit_kind (self, &pb_entity_kind, assert_invented, NULL);
}

#define ADD(path, test) g_test_add (path, Register, NULL, set_up, test, register_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/samples/fill", test_fill);
  ADD ("/samples/complete", test_complete);
  ADD ("/samples/whole", test_whole);
  ADD ("/samples/all-terms", test_all_terms);
  ADD ("/samples/scripts", test_scripts);
  ADD ("/samples/invented", test_invented);
  return g_test_run ();
}
