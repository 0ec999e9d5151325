/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-record.h"

#include <locale.h>

#include "../support/test-json.h"
#include "base/pb-date.h"
#include "domain/pb-check.h"

static void
test_new (void)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++) {
    g_autoptr (PbValue) record = pb_record_new (*kind, "fr");
    g_autoptr (PbValue) other = pb_record_new (*kind, "fr");
    g_autoptr (GPtrArray) findings = pb_findings_new ();
    const char *created = pb_value_get_member_string (record, "created");

    g_assert_true (g_uuid_string_is_valid (pb_record_get_id (record)));
    g_assert_cmpstr (pb_record_get_id (record), !=, pb_record_get_id (other));
    g_assert_cmpuint (pb_record_get_revision (record), ==, 1);
    g_assert_cmpstr (pb_record_get_language (record), ==, "fr");
    g_assert_cmpstr (pb_record_get_publication (record), ==, "draft");
    g_assert_true (pb_timestamp_is_valid (created));
    g_assert_cmpstr (pb_value_get_member_string (record, "modified"), ==, created);
    pb_check_format (*kind, record, findings);
    g_assert_cmpuint (findings->len, ==, 0);
  }
}

static void
test_absent_members (void)
{
  g_autoptr (PbValue) record = parse_json ("{}");

  g_assert_null (pb_record_get_id (record));
  g_assert_cmpuint (pb_record_get_revision (record), ==, 0);
  g_assert_cmpstr (pb_record_get_language (record), ==, "en");
  g_assert_cmpstr (pb_record_get_publication (record), ==, "draft");
  g_assert_true (pb_record_is_draft (record));
}

static void
test_revision_of_any_file (void)
{
  static const struct {
    const char *json;
    guint revision;
  } cases[] = {
    { "{'revision':7}", 7 },   { "{'revision':-1}", 0 },  { "{'revision':1e300}", G_MAXINT32 },
    { "{'revision':'7'}", 0 }, { "{'revision':[7]}", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (PbValue) record = parse_quoted (cases[i].json);

    g_assert_cmpuint (pb_record_get_revision (record), ==, cases[i].revision);
  }
}

static void
test_is_draft (void)
{
  static const struct {
    const char *publication;
    gboolean is_draft;
  } cases[] = {
    { "draft", TRUE },      { "change-requested", TRUE }, { "final", FALSE },
    { "published", FALSE }, { "withdrawn", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *json = g_strdup_printf ("{'publication':'%s'}", cases[i].publication);
    g_autoptr (PbValue) record = parse_quoted (json);

    g_assert_cmpint (pb_record_is_draft (record), ==, cases[i].is_draft);
  }
}

/* Which text is shown to a person whose interface is in French. */
static const struct {
  const char *language;
  const char *texts;
  const char *shown;
} CHOICES[] = {
  { "sw", "{'ar':'d','en':'c','fr':'a','sw':'b'}", "a" },
  { "sw", "{'ar':'d','en':'c','fr':'','sw':'b'}", "b" },
  { "sw", "{'ar':'d','en':'c','sw':'b'}", "b" },
  { "sw", "{'ar':'d','en':'c'}", "c" },
  { "sw", "{'ar':'d','es':'e'}", "d" },
  { "sw", "{'ar':'','es':'e'}", "e" },
  { "sw", "{}", NULL },
  { "sw", "'d'", NULL },
  { "sw", "['d']", "d" },
  { "sw", "null", NULL },
};

static void
assert_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (CHOICES); i++) {
    g_autoptr (PbValue) record = pb_record_new (&pb_pledge_kind, CHOICES[i].language);
    g_autoptr (PbValue) texts = parse_quoted (CHOICES[i].texts);

    g_assert_cmpstr (pb_record_text (record, texts), ==, CHOICES[i].shown);
  }
}

static void
test_text_language (void)
{
  if (g_test_subprocess ()) {
    g_setenv ("LANGUAGE", "fr", TRUE);
    assert_choices ();
    return;
  }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_test_trap_assert_passed ();
}

static void
test_text_without_record (void)
{
  g_autoptr (PbValue) texts = parse_quoted ("{'ar':'d','en':'c'}");

  g_assert_cmpstr (pb_record_text (NULL, texts), ==, "c");
  g_assert_null (pb_record_text (NULL, NULL));
}

static void
test_title (void)
{
  g_autoptr (PbValue) entity = parse_quoted ("{'name':{'en':'Ministry'},'title':{'en':'No'}}");
  g_autoptr (PbValue) pledge = parse_quoted ("{'title':{'en':'Towers'},'name':{'en':'No'}}");
  g_autoptr (PbValue) empty = parse_json ("{}");

  g_assert_cmpstr (pb_record_title (&pb_entity_kind, entity), ==, "Ministry");
  g_assert_cmpstr (pb_record_title (&pb_pledge_kind, pledge), ==, "Towers");
  g_assert_cmpstr (pb_record_title (&pb_entity_kind, empty), ==, "Entity without a name");
  g_assert_cmpstr (pb_record_title (&pb_pledge_kind, empty), ==, "Pledge without a title");
  g_assert_cmpstr (pb_record_title (&pb_report_kind, pledge), ==, "Towers");
  g_assert_cmpstr (pb_record_title (&pb_report_kind, empty), ==, "Report on a pledge");
}

#define WHOLE_ENTITY                                                                               \
  "{'name':{'en':'Ministry'},'notes':'Call them','focal_point':{'name':'Ada'},"                    \
  "'membership':{'state':'member','highest_level_person':'Ada','evidence':[{'text':'Past'}]},"     \
  "'later':{'notes':'kept'}}"

static void
test_without (void)
{
  g_autoptr (PbValue) entity = parse_quoted (WHOLE_ENTITY);
  g_autoptr (PbValue) outside = pb_record_without (&pb_entity_kind, entity, PB_FIELD_INTERNAL);
  g_autoptr (PbValue) published =
      pb_record_without (&pb_entity_kind, entity, PB_FIELD_INTERNAL | PB_FIELD_PRIVATE);

  assert_quoted (outside, "{'name':{'en':'Ministry'},'focal_point':{'name':'Ada'},"
                          "'membership':{'state':'member','highest_level_person':'Ada',"
                          "'evidence':[{'text':'Past'}]},'later':{'notes':'kept'}}");
  assert_quoted (published, "{'name':{'en':'Ministry'},"
                            "'membership':{'state':'member','evidence':[{'text':'Past'}]},"
                            "'later':{'notes':'kept'}}");
  assert_quoted (entity, WHOLE_ENTITY);
}

/* Parts of a list with something private, which no record of today has. */
static const PbKind contact_kind = {
  .name = "contact",
  .fields =
      (const PbField[]){
          { .name = "name" },
          { .name = "mail", .flags = PB_FIELD_PRIVATE },
          { NULL },
      },
};

static const PbKind office_kind = {
  .name = "office",
  .fields =
      (const PbField[]){
          { .name = "contacts", .type = PB_FIELD_PARTS, .part = &contact_kind },
          { NULL },
      },
};

static void
test_without_in_lists (void)
{
  g_autoptr (PbValue) record =
      parse_quoted ("{'contacts':[{'name':'Ada','mail':'a@b.org'},{'mail':'c@d.org'},'odd']}");
  g_autoptr (PbValue) published = pb_record_without (&office_kind, record, PB_FIELD_PRIVATE);

  assert_quoted (published, "{'contacts':[{'name':'Ada'},{},'odd']}");
}

/* Values that a field of a file might hold before the file is checked. */
static const char *const STRANGE_VALUES[] = {
  "null", "true", "-1.5", "'text'", "[]", "[[{}],'a',1]", "{}", "{'en':{'a':1},'0':[]}"
};

static void
test_strange_values (void)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    for (const PbField *field = (*kind)->fields; field->name; field++)
      for (guint i = 0; i < G_N_ELEMENTS (STRANGE_VALUES); i++) {
        g_autofree char *json = g_strdup_printf ("{'%s':%s}", field->name, STRANGE_VALUES[i]);
        g_autoptr (PbValue) record = parse_quoted (json);
        g_autoptr (PbValue) without = pb_record_without (*kind, record, PB_FIELD_PRIVATE);
        g_autofree char *text = pb_record_search_text (*kind, record);

        g_assert_nonnull (without);
        g_assert_nonnull (text);
        g_assert_nonnull (pb_record_title (*kind, record));
      }
}

static void
test_search_text (void)
{
  g_autoptr (PbValue) pledge =
      parse_quoted ("{'id':'xyz','title':{'en':'Towers','fr':'  Écoles\\nrurales'},"
                    "'parties':[{'name':'One','roles':['lead']},{'name':'ÜBER'}],"
                    "'programmatic':{'delivery_partners':[{'name':'Net'}]},"
                    "'types':['financial'],'notes':'secret'}");
  g_autoptr (PbValue) empty = parse_json ("{}");
  g_autofree char *text = pb_record_search_text (&pb_pledge_kind, pledge);
  g_autofree char *nothing = pb_record_search_text (&pb_pledge_kind, empty);

  g_assert_cmpstr (text, ==, "towers ecoles rurales net one uber");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_search_text_in_part (void)
{
  g_autoptr (PbValue) entity = parse_quoted ("{'acronym':'MoE','membership':{'readiness':'Ready',"
                                             "'evidence':[{'text':'Built'},{'text':'Taught'}]},"
                                             "'focal_point':{'name':'Ada'}}");
  g_autofree char *text = pb_record_search_text (&pb_entity_kind, entity);

  g_assert_cmpstr (text, ==, "moe built taught");
}

static void
test_with_language (void)
{
  g_autoptr (PbValue) pledge =
      parse_quoted ("{'language':'en','title':{'en':'Des tours','sw':'Minara'},"
                    "'summary':{'en':'Towers','fr':'Des tours'},'campaign':'en'}");
  g_autoptr (PbValue) french = pb_record_with_language (&pb_pledge_kind, pledge, "fr");
  g_autoptr (PbValue) same = pb_record_with_language (&pb_pledge_kind, pledge, "en");

  assert_quoted (french, "{'language':'fr','title':{'fr':'Des tours','sw':'Minara'},"
                         "'summary':{'en':'Towers','fr':'Des tours'},'campaign':'en'}");
  g_assert_true (pb_value_equal (same, pledge));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/absent-members", test_absent_members);
  g_test_add_func ("/record/revision-of-any-file", test_revision_of_any_file);
  g_test_add_func ("/record/is-draft", test_is_draft);
  g_test_add_func ("/record/text/language", test_text_language);
  g_test_add_func ("/record/text/without-record", test_text_without_record);
  g_test_add_func ("/record/title", test_title);
  g_test_add_func ("/record/without", test_without);
  g_test_add_func ("/record/without/in-lists", test_without_in_lists);
  g_test_add_func ("/record/strange-values", test_strange_values);
  g_test_add_func ("/record/search-text", test_search_text);
  g_test_add_func ("/record/search-text/in-part", test_search_text_in_part);
  g_test_add_func ("/record/with-language", test_with_language);

  return g_test_run ();
}
