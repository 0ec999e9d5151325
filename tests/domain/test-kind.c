/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "domain/pb-kind.h"

#include <glib.h>
#include <string.h>

#include "domain/pb-vocabulary.h"

/* --- places --------------------------------------------------------------------------------- */

static void
test_find (void)
{
  const PbKind *const *all = pb_kind_get_all ();

  g_assert_true (all[0] == &pb_entity_kind);
  g_assert_true (all[1] == &pb_pledge_kind);
  g_assert_true (all[2] == &pb_report_kind);
  g_assert_null (all[3]);
  g_assert_true (pb_kind_find ("pledge") == &pb_pledge_kind);
  g_assert_true (pb_kind_find ("entities") == &pb_entity_kind);
  g_assert_null (pb_kind_find ("party"));
  g_assert_null (pb_kind_find (""));
  g_assert_null (pb_kind_find (NULL));
}

/* What a place of a pledge is: the name of the field that holds it, the place in words, and the
 * section of the form that shows it. */
static const struct {
  const char *pointer;
  const char *field;
  const char *words;
  const char *section;
} PLACES[] = {
  { "/title", "title", "Title", "pledge" },
  { "/title/fr", "title", "Title, French", "pledge" },
  { "/types/1", "types", "Pledge types 2", "types" },
  { "/parties", "parties", "Parties", "who" },
  { "/parties/0", "parties", "Parties 1", "who" },
  { "/parties/11/name", "name", "Parties 12 › Name", "who" },
  { "/parties/0/roles/2", "roles", "Parties 1 › Roles 3", "who" },
  { "/financial/plan/0/amount", "amount", "Financial › Plan by year 1 › Amount in that year",
    "types" },
  { "/id", "id", "Identifier", NULL },
  { "", NULL, "", NULL },
  { "/", NULL, "", NULL },
  { "/nothing", NULL, "", NULL },
  { "/nothing/name", NULL, "", NULL },
  { "/parties/0/nothing", NULL, "Parties 1", "who" },
  { "/financial/nothing/amount", NULL, "Financial", "types" },
  { "title", NULL, "", NULL },
  { "/title/~2", NULL, "", NULL },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (PLACES); i++) {
    const char *pointer = PLACES[i].pointer;
    const PbField *field = pb_kind_find_field_at (&pb_pledge_kind, pointer);
    g_autofree char *words = pb_kind_describe_place (&pb_pledge_kind, pointer);

    g_test_message ("“%s”", pointer);
    g_assert_cmpstr (field ? field->name : NULL, ==, PLACES[i].field);
    g_assert_cmpstr (words, ==, PLACES[i].words);
    g_assert_cmpstr (pb_kind_get_section_at (&pb_pledge_kind, pointer), ==, PLACES[i].section);
  }
}

/* Places in the order in which a person meets them in the form. */
static const char *const ORDER[] = {
  "",
  "/title",
  "/title/en",
  "/title/fr",
  "/types/1",
  "/financial/amount",
  "/financial/plan/0/amount",
  "/financial/plan/1/year",
  "/coverage",
  "/parties/0/name",
  "/parties/0/share",
  "/parties/2/name",
  "/parties/11/name",
  "/end",
  "/nothing",
};

static void
test_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ORDER); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ORDER); j++) {
      int order = pb_kind_compare_places (&pb_pledge_kind, ORDER[i], ORDER[j]);

      g_assert_cmpint ((order > 0) - (order < 0), ==, (i > j) - (i < j));
    }
}

/* A field of a part is not taken for one of the record that has the same name. */
static void
test_field_of_part (void)
{
  const PbField *party_name = pb_kind_find_field_at (&pb_pledge_kind, "/parties/0/name");
  const PbField *focal_name = pb_kind_find_field_at (&pb_entity_kind, "/focal_point/name");

  g_assert_true (party_name == pb_kind_find_field (
                                   pb_kind_find_field (&pb_pledge_kind, "parties")->part, "name"));
  g_assert_true (focal_name != pb_kind_find_field (&pb_entity_kind, "name"));
  g_assert_nonnull (focal_name);
}

/* --- the tables ----------------------------------------------------------------------------- */

typedef void (*TableCheck) (const PbKind *kind);

static void
check_at_any_depth (const PbKind *kind, TableCheck check)
{
  g_test_message ("%s", kind->name);
  check (kind);
  for (const PbField *field = kind->fields; field->name; field++)
    if (field->part)
      check_at_any_depth (field->part, check);
}

/* The data is what to check of each table. */
static void
test_tables (gconstpointer data)
{
  for (const PbKind *const *kind = pb_kind_get_all (); *kind; kind++)
    check_at_any_depth (*kind, *(const TableCheck *) data);
}

static gboolean
is_record_kind (const PbKind *kind)
{
  return kind->plural != NULL;
}

/* Members of files and columns of tables: lower case, digits and underscores. */
static void
check_names (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    g_assert_cmpuint (strspn (field->name, "abcdefghijklmnopqrstuvwxyz0123456789_"), ==,
                      strlen (field->name));
    g_assert_true (pb_kind_find_field (kind, field->name) == field);
  }
}

static void
assert_sentence (const char *text)
{
  g_assert_cmpstr (text, !=, "");
  g_assert_true (g_str_has_suffix (text, "."));
}

static void
check_labels (const PbKind *kind)
{
  g_assert_cmpstr (pb_kind_get_label (kind), !=, "");
  g_assert_cmpstr (pb_kind_get_add_label (kind), !=, "");
  for (const PbField *field = kind->fields; field->name; field++) {
    g_assert_cmpstr (pb_field_get_label (field), !=, "");
    if (field->help)
      assert_sentence (pb_field_get_help (field));
    else
      g_assert_null (pb_field_get_help (field));
  }
}

static gboolean
has_section (const PbKind *kind, const char *id)
{
  for (const PbSection *section = kind->sections; section->id; section++)
    if (g_strcmp0 (section->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Every field that a person fills in has its section, and every section has something to show. */
static void
check_sections (const PbKind *kind)
{
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  if (!is_record_kind (kind)) {
    g_assert_null (kind->sections);
    return;
  }
  for (const PbField *field = kind->fields; field->name; field++) {
    if (field->flags & PB_FIELD_SYSTEM)
      continue;
    g_assert_true (has_section (kind, field->section));
    g_hash_table_add (used, (gpointer) field->section);
  }
  for (const PbSection *section = kind->sections; section->id; section++) {
    g_assert_true (g_hash_table_contains (used, section->id));
    g_assert_cmpstr (pb_section_get_title (section), !=, "");
    if (section->subtitle)
      assert_sentence (pb_section_get_subtitle (section));
  }
}

static void
check_codes (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    if (field->type == PB_FIELD_TERM || field->type == PB_FIELD_TERMS)
      g_assert_nonnull (pb_vocabulary_get (field->of));
    else if (field->type == PB_FIELD_REFERENCE)
      g_assert_nonnull (pb_kind_find (field->of));
    else
      g_assert_null (field->of);
  }
}

/* The choice that a field waits for can be made in the field beside it. */
static void
check_when_field (const PbKind *kind, const PbField *field)
{
  const char *when = field->when[0] == '!' ? field->when + 1 : field->when;
  g_auto (GStrv) sides = g_strsplit (when, "=", 2);
  const PbField *asked = pb_kind_find_field (kind, sides[0]);

  g_assert_nonnull (asked);
  g_assert_true (asked != field);
  if (!sides[1])
    return;
  g_assert_cmpint (field->when[0], !=, '!');
  g_assert_true (asked->type == PB_FIELD_TERM || asked->type == PB_FIELD_TERMS);
  g_assert_nonnull (pb_vocabulary_find (pb_vocabulary_get (asked->of), sides[1]));
}

static void
check_when (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++)
    if (field->when)
      check_when_field (kind, field);
}

static void
check_parts (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    gboolean has_parts = field->type == PB_FIELD_PART || field->type == PB_FIELD_PARTS;

    g_assert_cmpint (has_parts, ==, field->part != NULL);
    if (field->part)
      g_assert_false (is_record_kind (field->part));
    /* The button under a list that a person fills says what it adds. */
    if (field->type == PB_FIELD_PARTS && !(field->flags & PB_FIELD_SYSTEM))
      g_assert_nonnull (field->part->add_label);
  }
}

static void
check_title_and_key (const PbKind *kind)
{
  g_assert_nonnull (pb_kind_find_field (kind, kind->title));
  if (kind->key)
    g_assert_nonnull (pb_kind_find_field (kind, kind->key));
}

/* A field stands beside one that is in the same section. */
static void
check_beside (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    if (!(field->flags & PB_FIELD_BESIDE))
      continue;
    g_assert_true (field > kind->fields);
    g_assert_cmpstr (field[-1].section, ==, field->section);
    g_assert_false (field[-1].flags & PB_FIELD_SYSTEM);
  }
}

/* Only texts are translatable. */
static void
check_translatable (const PbKind *kind)
{
  for (const PbField *field = kind->fields; field->name; field++)
    if (field->flags & PB_FIELD_TRANSLATABLE)
      g_assert_true (field->type == PB_FIELD_TEXT || field->type == PB_FIELD_LONG_TEXT);
}

static const struct {
  const char *path;
  TableCheck check;
} TABLE_CHECKS[] = {
  { "/kind/tables/names", check_names },
  { "/kind/tables/labels", check_labels },
  { "/kind/tables/sections", check_sections },
  { "/kind/tables/codes", check_codes },
  { "/kind/tables/when", check_when },
  { "/kind/tables/parts", check_parts },
  { "/kind/tables/title-and-key", check_title_and_key },
  { "/kind/tables/beside", check_beside },
  { "/kind/tables/translatable", check_translatable },
};

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kind/find", test_find);
  g_test_add_func ("/kind/places", test_places);
  g_test_add_func ("/kind/order", test_order);
  g_test_add_func ("/kind/field-of-part", test_field_of_part);
  for (guint i = 0; i < G_N_ELEMENTS (TABLE_CHECKS); i++)
    g_test_add_data_func (TABLE_CHECKS[i].path, &TABLE_CHECKS[i].check, test_tables);

  return g_test_run ();
}
