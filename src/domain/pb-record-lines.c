/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/pb-record-lines.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"

typedef struct {
  const PbRecordLinesChoice *choice;
  GPtrArray *lines;
} Listing;

static void
add_fields (Listing *listing, const PbKind *kind, PbValue *map, const char *section, guint depth);

static void
free_line (gpointer data)
{
  PbRecordLine *line = data;

  g_free (line->label);
  g_free (line->value);
  g_free (line->language);
  g_free (line);
}

static PbRecordLine *
add_line (Listing *listing, PbRecordLineType type, guint depth, const char *label)
{
  PbRecordLine *line = g_new0 (PbRecordLine, 1);

  line->type = type;
  line->depth = depth;
  line->label = g_strdup (label);
  g_ptr_array_add (listing->lines, line);
  return line;
}

static void
add_translation (
    Listing *listing, const char *label, const char *tag, const char *text, guint depth)
{
  PbRecordLine *line = add_line (listing, PB_RECORD_LINE_FIELD, depth, label);

  line->value = g_strdup (text != NULL ? text : "");
  line->language = g_strdup (tag);
}

static void
add_translations (Listing *listing, const char *label, PbValue *texts, guint depth)
{
  guint n = pb_value_get_length (texts);

  for (guint i = 0; i < n; i++) {
    const char *tag = pb_value_get_member_name (texts, i);
    /* Translators: the name of a field and that of a language, such as "Title (French)". */
    g_autofree char *place =
        g_strdup_printf (C_ ("field and language", "%1$s (%2$s)"), label, pb_language_name (tag));

    add_translation (listing, listing->choice->to_read && n == 1 ? label : place, tag,
                     pb_value_get_string (pb_value_get_item (texts, i)), depth);
  }
}

/* Whether nothing but their names is filled in parts: they can be read in one line. */
static gboolean
are_names (const PbField *field, PbValue *parts)
{
  for (guint i = 0; i < pb_value_get_length (parts); i++)
    for (const PbField *inner = field->part->fields; inner->name != NULL; inner++)
      if (!g_str_equal (inner->name, field->part->title) &&
          !pb_value_is_empty (pb_value_get_member (pb_value_get_item (parts, i), inner->name)))
        return FALSE;
  return TRUE;
}

static void
add_parts (Listing *listing, const PbField *field, PbValue *parts, guint depth)
{
  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    g_autofree char *numbered = g_strdup_printf ("%s %u", pb_field_get_label (field), i + 1);

    add_line (listing, PB_RECORD_LINE_HEADING, depth, numbered);
    add_fields (listing, field->part, pb_value_get_item (parts, i), NULL, depth + 1);
  }
}

static char *
format_plain (const Listing *listing, const PbField *field, PbValue *value)
{
  const char *id = field->type == PB_FIELD_REFERENCE ? pb_value_get_string (value) : NULL;
  const char *name = id != NULL && listing->choice->names != NULL
                         ? pb_value_get_member_string (listing->choice->names, id)
                         : NULL;

  return name != NULL ? g_strdup (name) : pb_field_format (field, value);
}

static void
add_field (Listing *listing, const PbField *field, PbValue *value, guint depth)
{
  const char *label = pb_field_get_label (field);

  if (field->flags & PB_FIELD_TRANSLATABLE) {
    add_translations (listing, label, value, depth);
  } else if (field->type == PB_FIELD_PART) {
    add_line (listing, PB_RECORD_LINE_HEADING, depth, label);
    add_fields (listing, field->part, value, NULL, depth + 1);
  } else if (field->type == PB_FIELD_PARTS &&
             !(listing->choice->to_read && are_names (field, value))) {
    add_parts (listing, field, value, depth);
  } else {
    add_line (listing, PB_RECORD_LINE_FIELD, depth, label)->value =
        format_plain (listing, field, value);
  }
}

static gboolean
is_listed (const Listing *listing, const PbField *field, PbValue *map)
{
  return (field->flags & listing->choice->leave_out) == 0 &&
         !pb_value_is_empty (pb_value_get_member (map, field->name)) &&
         (!listing->choice->to_read || pb_field_applies (field, map));
}

/* Those of a section, or, for %NULL, those of none. */
static void
add_fields (Listing *listing, const PbKind *kind, PbValue *map, const char *section, guint depth)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    if (g_strcmp0 (field->section, section) == 0 && is_listed (listing, field, map))
      add_field (listing, field, pb_value_get_member (map, field->name), depth);
}

/* The title only when there is anything to stand under it. */
static void
add_section (Listing *listing, const PbKind *kind, PbValue *record, const PbSection *section)
{
  guint before = listing->lines->len;

  add_line (listing, PB_RECORD_LINE_SECTION, 0, pb_section_get_title (section));
  add_fields (listing, kind, record, section->id, 0);
  if (listing->lines->len == before + 1)
    g_ptr_array_set_size (listing->lines, (int) before);
}

GPtrArray *
pb_record_lines_make (const PbKind *kind, PbValue *record, const PbRecordLinesChoice *choice)
{
  Listing listing = { choice, g_ptr_array_new_with_free_func (free_line) };

  add_fields (&listing, kind, record, NULL, 0);
  for (const PbSection *section = kind->sections; section->id != NULL; section++)
    add_section (&listing, kind, record, section);
  return listing.lines;
}
