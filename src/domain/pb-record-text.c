/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-record-text.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "domain/pb-record.h"

#define INDENT 2

static void add_fields (GString *text, const PbKind *kind, PbValue *map, int indent);

/* The further lines of a value stand under the first, a step further in. */
static void
add_line (GString *text, const char *label, const char *value, int indent)
{
  g_auto (GStrv) lines = g_strsplit (value, "\n", -1);
  /* Translators: the name of a field and what is in it, in a plain text: "Country: Kenya". */
  g_autofree char *first =
      g_strdup_printf (C_ ("field and value", "%1$s: %2$s"), label, lines[0] ? lines[0] : "");

  g_string_append_printf (text, "%*s%s\n", indent, "", first);
  for (guint i = 1; lines[0] && lines[i]; i++)
    g_string_append_printf (text, "%*s%s\n", *lines[i] ? indent + INDENT : 0, "", lines[i]);
}

static void
add_heading (GString *text, const char *label, int indent)
{
  /* Translators: a heading in a plain text, over several lines about it. */
  g_autofree char *heading = g_strdup_printf (C_ ("heading", "%s:"), label);

  g_string_append_printf (text, "%*s%s\n", indent, "", heading);
}

static void
add_translations (GString *text, const char *label, PbValue *texts, int indent)
{
  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    const char *language = pb_language_name (pb_value_get_member_name (texts, i));
    const char *value = pb_value_get_string (pb_value_get_item (texts, i));
    /* Translators: the name of a field and that of a language, such as "Title (French)". */
    g_autofree char *place =
        g_strdup_printf (C_ ("field and language", "%1$s (%2$s)"), label, language);

    add_line (text, place, value ? value : "", indent);
  }
}

static void
add_parts (GString *text, const PbField *field, const char *label, PbValue *parts, int indent)
{
  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    g_autofree char *numbered = g_strdup_printf ("%s %u", label, i + 1);

    add_heading (text, numbered, indent);
    add_fields (text, field->part, pb_value_get_item (parts, i), indent + INDENT);
  }
}

static void
add_field (GString *text, const PbField *field, PbValue *value, int indent)
{
  const char *label = pb_field_get_label (field);
  g_autofree char *formatted = NULL;

  if (field->flags & PB_FIELD_TRANSLATABLE) {
    add_translations (text, label, value, indent);
  } else if (field->type == PB_FIELD_PART) {
    add_heading (text, label, indent);
    add_fields (text, field->part, value, indent + INDENT);
  } else if (field->type == PB_FIELD_PARTS) {
    add_parts (text, field, label, value, indent);
  } else {
    formatted = pb_field_format (field, value);
    add_line (text, label, formatted, indent);
  }
}

static void
add_fields (GString *text, const PbKind *kind, PbValue *map, int indent)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (!pb_value_is_empty (value))
      add_field (text, field, value, indent);
  }
}

/* Adds the fields of a section, or, for %NULL, those of none; the title only when there are any. */
static void
add_section (GString *text, const PbKind *kind, PbValue *record, const PbSection *section)
{
  gboolean titled = section == NULL;

  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *value = pb_value_get_member (record, field->name);

    if (g_strcmp0 (field->section, section ? section->id : NULL) != 0 || pb_value_is_empty (value))
      continue;
    if (!titled)
      g_string_append_printf (text, "\n%s\n", pb_section_get_title (section));
    titled = TRUE;
    add_field (text, field, value, INDENT);
  }
}

char *
pb_record_text_make (const PbKind *kind, PbValue *record)
{
  g_autoptr (GString) text = g_string_new (pb_record_title (kind, record));

  g_string_append_c (text, '\n');
  add_section (text, kind, record, NULL);
  for (const PbSection *section = kind->sections; section->id; section++)
    add_section (text, kind, record, section);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_field (const PbKind *kind, PbValue *record, const char *name)
{
  return pb_field_format (pb_kind_find_field (kind, name), pb_value_get_member (record, name));
}

char *
pb_record_text_make_span (const PbKind *kind, PbValue *record, const char *first, const char *last)
{
  g_autofree char *start = format_field (kind, record, first);
  g_autofree char *end = format_field (kind, record, last);

  if (*start && *end)
    /* Translators: from when until when. */
    return g_strdup_printf (C_ ("time", "%1$s to %2$s"), start, end);
  if (*end)
    /* Translators: until when. */
    return g_strdup_printf (C_ ("time", "Until %s"), end);
  if (*start)
    /* Translators: from when on. */
    return g_strdup_printf (C_ ("time", "From %s"), start);
  return g_strdup ("");
}
