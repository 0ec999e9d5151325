/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-field-values.h"

#include "base/pb-json-builder.h"

#include "../support/test-json.h"

#include <string.h>

static void
assert_same_as_members (const PbKind *kind, PbValue *map)
{
  PbValue *values[PB_FIELD_VALUES_MOST];
  guint n = pb_field_values_read (kind, map, values);

  for (guint i = 0; i < n; i++)
    g_assert_true (values[i] == pb_value_get_member (map, kind->fields[i].name));
  g_assert_null (kind->fields[n].name);
}

/* A map with each second field, and @more: a member that no table declares, or "". */
static char *
write_map (const PbKind *kind, const char *more)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; kind->fields[i].name != NULL; i++)
    if (i % 2 == 0)
      g_string_append_printf (text, "%s\"%s\":%u", i > 0 ? "," : "", kind->fields[i].name, i);
  g_string_append_printf (text, "%s}", more);
  return g_string_free (text, FALSE);
}

static void
check_kind (const PbKind *kind, PbJsonBuilder *builder)
{
  static const char *const more[] = { "", ",\"made_up\":1", ",\"type\\u0021\":[]" };

  for (guint i = 0; i < G_N_ELEMENTS (more); i++) {
    g_autofree char *text = write_map (kind, more[i]);
    g_autoptr (PbValue) unknown = parse_json (text);
    g_autoptr (PbValue) known =
        pb_json_builder_read (builder, text, strlen (text), NULL, NULL, NULL);

    assert_same_as_members (kind, unknown);
    assert_same_as_members (kind, known);
  }
  assert_same_as_members (kind, NULL);
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (field->part != NULL)
      check_kind (field->part, builder);
}

static void
test_same_as_members (void)
{
  g_autoptr (PbJsonBuilder) builder = pb_json_builder_new ();

  pb_kind_know_names ();
  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++)
    check_kind (*kind, builder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field-values/same-as-members", test_same_as_members);
  return g_test_run ();
}
