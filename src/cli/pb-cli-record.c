/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pb-cli-record.h"

#include "cli/pb-cli-output.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"

#include <glib/gi18n.h>

#define INDENT 2

static void print_fields (const PbKind *kind, PbValue *map, int indent);

PbValue *
pb_cli_load_record (PbStore *store, const char *id, const PbKind **kind, GError **error)
{
  g_autoptr (GError) fault = NULL;

  *kind = pb_store_find_kind (store, id, &fault);
  if (*kind != NULL)
    return pb_store_load (store, *kind, id, error);
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  else
    g_set_error (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND,
                 _ ("There is no record “%s” in this register. See “pledgebook-cli list”."), id);
  return NULL;
}

/* The further lines of a text stand under the first, a step further in. */
static void
print_line (const char *label, const char *text, int indent)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  pb_cli_print ("%*s%s: %s\n", indent, "", label, lines[0] != NULL ? lines[0] : "");
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    pb_cli_print ("%*s%s\n", *lines[i] != '\0' ? indent + INDENT : 0, "", lines[i]);
}

static void
print_heading (const char *label, int indent)
{
  pb_cli_print ("%*s%s:\n", indent, "", label);
}

static void
print_translations (const char *label, PbValue *texts, int indent)
{
  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    const char *language = pb_language_name (pb_value_get_member_name (texts, i));
    const char *text = pb_value_get_string (pb_value_get_item (texts, i));
    /* Translators: the name of a field and that of a language, such as "Title (French)". */
    g_autofree char *place =
        g_strdup_printf (C_ ("field and language", "%1$s (%2$s)"), label, language);

    print_line (place, text != NULL ? text : "", indent);
  }
}

static void
print_parts (const PbField *field, const char *label, PbValue *parts, int indent)
{
  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    g_autofree char *numbered = g_strdup_printf ("%s %u", label, i + 1);

    print_heading (numbered, indent);
    print_fields (field->part, pb_value_get_item (parts, i), indent + INDENT);
  }
}

static void
print_field (const PbField *field, PbValue *value, int indent)
{
  const char *label = pb_field_get_label (field);
  g_autofree char *text = NULL;

  if (field->flags & PB_FIELD_TRANSLATABLE) {
    print_translations (label, value, indent);
  } else if (field->type == PB_FIELD_PART) {
    print_heading (label, indent);
    print_fields (field->part, value, indent + INDENT);
  } else if (field->type == PB_FIELD_PARTS) {
    print_parts (field, label, value, indent);
  } else {
    text = pb_field_format (field, value);
    print_line (label, text, indent);
  }
}

static void
print_fields (const PbKind *kind, PbValue *map, int indent)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (!pb_value_is_empty (value))
      print_field (field, value, indent);
  }
}

/* Prints the fields of a section, or, for %NULL, those of none; the title only when there are any.
 */
static void
print_section (const PbKind *kind, PbValue *record, const PbSection *section)
{
  gboolean titled = section == NULL;

  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    PbValue *value = pb_value_get_member (record, field->name);

    if (g_strcmp0 (field->section, section != NULL ? section->id : NULL) != 0 ||
        pb_value_is_empty (value))
      continue;
    if (!titled)
      pb_cli_print ("\n%s\n", pb_section_get_title (section));
    titled = TRUE;
    print_field (field, value, INDENT);
  }
}

void
pb_cli_print_record (const PbKind *kind, PbValue *record)
{
  pb_cli_print ("%s\n", pb_record_title (kind, record));
  print_section (kind, record, NULL);
  for (const PbSection *section = kind->sections; section->id != NULL; section++)
    print_section (kind, record, section);
}
