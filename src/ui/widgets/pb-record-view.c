/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-record-view.h"

#include <glib/gi18n-lib.h>

#include "base/pb-pointer.h"
#include "domain/pb-language.h"
#include "domain/pb-record.h"
#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-text-label.h"

/* Between lines, and the least width of two that stand beside each other, in px. */
#define SPACING 12
#define COLUMN_WIDTH 260

/* How a record is read: all of @choice is %NULL for all of it, as it is. */
typedef struct {
  PbValue *record;
  PbRecordViewChoice choice;
} Reading;

/* Fields of a record, or of a part of it that stands at @pointer. */
typedef struct {
  const PbKind *kind;
  PbValue *map;
  const char *pointer;
} Place;

static void add_fields (GtkWidget *box,
                        const Reading *reading,
                        const Place *place,
                        const char *section,
                        const char *title);

GtkWidget *
pb_record_view_make_line (const char *name, GtkWidget *value)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (line), pb_text_label_new (name, "form-label"));
  gtk_box_append (GTK_BOX (line), value);
  return line;
}

/* A link, opened by the desktop when it is clicked and not before. */
static GtkWidget *
make_link (const char *uri, const char *text)
{
  GtkWidget *link = gtk_link_button_new (uri);

  gtk_button_set_child (GTK_BUTTON (link), pb_text_label_new (text, NULL));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (link), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return link;
}

/* A draft may have anything in such a field. */
static gboolean
is_well_formed (const PbField *field, const char *text)
{
  return g_regex_match_simple (pb_field_get_pattern (field), text, 0, 0);
}

/* Runs from left to right in every language, and stands where the lines of this one begin. */
static GtkWidget *
make_phone (const char *text)
{
  GtkWidget *label = pb_read_label_new (text, NULL);

  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
  return label;
}

static GtkWidget *
make_text (const PbField *field, const char *text)
{
  g_autofree char *address = NULL;
  g_autofree char *uri = NULL;

  if (field->type == PB_FIELD_LINK && is_well_formed (field, text))
    return make_link (text, text);
  if (field->type == PB_FIELD_EMAIL && is_well_formed (field, text)) {
    address = g_uri_escape_string (text, "@", FALSE);
    uri = g_strconcat ("mailto:", address, NULL);
    return make_link (uri, text);
  }
  return field->type == PB_FIELD_PHONE ? make_phone (text) : pb_read_label_new (text, NULL);
}

/* Who may see it, when that is not everybody. */
static const char *
get_secrecy (const PbField *field)
{
  if (field->flags & PB_FIELD_INTERNAL)
    return _ ("Never leaves this office.");
  if (field->flags & PB_FIELD_PRIVATE)
    return _ ("Goes to the secretariat only and is never published.");
  return NULL;
}

static void
add_secrecy (GtkWidget *box, const PbField *field)
{
  const char *secrecy = get_secrecy (field);

  if (secrecy)
    gtk_box_append (GTK_BOX (box), pb_text_label_new (secrecy, "form-secrecy"));
}

static void
add_note (GtkWidget *line, const PbField *field, PbValue *map)
{
  g_autofree char *note = field->note ? field->note (map) : NULL;

  if (note)
    gtk_box_append (GTK_BOX (line), pb_read_label_new (note, "form-note"));
}

static GtkWidget *
make_translation (const char *text, const char *language)
{
  GtkWidget *label = pb_read_label_new (text ? text : "", NULL);

  gtk_widget_set_direction (label, pb_language_is_right_to_left (language) ? GTK_TEXT_DIR_RTL
                                                                           : GTK_TEXT_DIR_LTR);
  return label;
}

/* A text with its language in the name, once there are several. */
static GtkWidget *
make_translations (const PbField *field, PbValue *texts)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  const char *label = pb_field_get_label (field);
  guint n = pb_value_get_length (texts);

  for (guint i = 0; i < n; i++) {
    const char *text = pb_value_get_string (pb_value_get_item (texts, i));
    const char *tag = pb_value_get_member_name (texts, i);
    /* Translators: the name of a field and a language, such as "Title (French)". */
    g_autofree char *name =
        g_strdup_printf (C_ ("field and language", "%s (%s)"), label, pb_language_name (tag));

    gtk_box_append (GTK_BOX (lines),
                    pb_record_view_make_line (n > 1 ? name : label, make_translation (text, tag)));
  }
  return lines;
}

/* Which of the languages a text of several is in. */
static const char *
find_language (PbValue *texts, const char *text)
{
  for (guint i = 0; i < pb_value_get_length (texts); i++)
    if (pb_value_get_string (pb_value_get_item (texts, i)) == text)
      return pb_value_get_member_name (texts, i);
  return "";
}

/* In the language that is read; where a text does not have it, in one that is there. */
static GtkWidget *
make_translation_line (const Reading *reading, const PbField *field, PbValue *texts)
{
  const char *text = pb_value_get_member_string (texts, reading->choice.language);

  if (!text)
    text = pb_record_text (reading->record, texts);
  return pb_record_view_make_line (pb_field_get_label (field),
                                   make_translation (text, find_language (texts, text)));
}

/* A line, or the heading of several, and what stands beside it. */
static void
add_marked (GtkWidget *box,
            const Reading *reading,
            const PbField *field,
            const char *pointer,
            GtkWidget *line)
{
  const PbRecordViewChoice *choice = &reading->choice;
  GtkWidget *mark = choice->mark ? choice->mark (field, pointer, choice->mark_data) : NULL;
  GtkWidget *both = line;

  if (mark) {
    /* A GtkBox would ask the label how wide it is in one line, and GTK 4.8 warns of its answer in
     * Arabic. */
    both = gtk_grid_new ();
    gtk_grid_set_column_spacing (GTK_GRID (both), 6);
    gtk_widget_set_hexpand (line, TRUE);
    gtk_widget_set_valign (mark, GTK_ALIGN_START);
    gtk_grid_attach (GTK_GRID (both), line, 0, 0, 1, 1);
    gtk_grid_attach (GTK_GRID (both), mark, 1, 0, 1, 1);
  }
  gtk_box_append (GTK_BOX (box), both);
}

static void
add_part (GtkWidget *box,
          const Reading *reading,
          const PbField *field,
          PbValue *part,
          const char *pointer)
{
  const Place place = { field->part, part, pointer };
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  gtk_widget_add_css_class (inner, "record-view-part");
  add_marked (box, reading, field, pointer,
              pb_heading_new (pb_field_get_label (field), "heading", 3));
  add_secrecy (box, field);
  add_fields (inner, reading, &place, NULL, NULL);
  gtk_box_append (GTK_BOX (box), inner);
}

/* One of several, under what its kind names it by, if that is filled in. */
static void
add_item (GtkWidget *box,
          const Reading *reading,
          const PbField *field,
          PbValue *part,
          const char *pointer)
{
  const Place place = { field->part, part, pointer };
  const char *title = field->part->title;
  const PbField *named = pb_kind_find_field (field->part, title);
  g_autofree char *name = pb_field_format (named, pb_value_get_member (part, title));
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

  if (*name)
    gtk_box_append (GTK_BOX (item), pb_heading_new (name, "heading", 4));
  add_fields (item, reading, &place, NULL, title);
  gtk_widget_add_css_class (item, "record-view-item");
  gtk_box_append (GTK_BOX (box), item);
}

static void
add_parts (GtkWidget *box,
           const Reading *reading,
           const PbField *field,
           PbValue *parts,
           const char *pointer)
{
  add_marked (box, reading, field, pointer,
              pb_heading_new (pb_field_get_label (field), "heading", 3));
  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    g_autofree char *place = pb_pointer_item (pointer, i);

    add_item (box, reading, field, pb_value_get_item (parts, i), place);
  }
}

static GtkWidget *
make_plain (const PbField *field, PbValue *value, PbValue *map)
{
  g_autofree char *text = pb_field_format (field, value);
  GtkWidget *line = pb_record_view_make_line (pb_field_get_label (field), make_text (field, text));

  add_note (line, field, map);
  add_secrecy (line, field);
  return line;
}

/* Parts that are no more than a name. */
static gboolean
is_list_of_names (const PbField *field)
{
  return !field->part->fields[1].name;
}

/* The reading of a field that is one line. */
static GtkWidget *
make_line_of (const Reading *reading, const PbField *field, PbValue *value, PbValue *map)
{
  if (!(field->flags & PB_FIELD_TRANSLATABLE))
    return make_plain (field, value, map);
  return reading->choice.language ? make_translation_line (reading, field, value)
                                  : make_translations (field, value);
}

static void
add_field (GtkWidget *box, const Reading *reading, const PbField *field, const Place *place)
{
  const PbRecordViewChoice *choice = &reading->choice;
  PbValue *value = pb_value_get_member (place->map, field->name);
  GtkWidget *own = choice->make ? choice->make (field, value, choice->make_data) : NULL;
  g_autofree char *pointer = pb_pointer_child (place->pointer, field->name);

  if (own)
    add_marked (box, reading, field, pointer, own);
  else if (field->type == PB_FIELD_PART)
    add_part (box, reading, field, value, pointer);
  else if (field->type == PB_FIELD_PARTS && !is_list_of_names (field))
    add_parts (box, reading, field, value, pointer);
  else
    add_marked (box, reading, field, pointer, make_line_of (reading, field, value, place->map));
}

/* The last line moves beside the one before it, as it stands in the form. */
static void
put_beside (GtkWidget *box)
{
  GtkWidget *line = gtk_widget_get_last_child (box);
  GtkWidget *before = gtk_widget_get_prev_sibling (line);
  g_autoptr (GtkWidget) held = g_object_ref (line);

  gtk_box_remove (GTK_BOX (box), line);
  if (!PB_IS_COLUMNS (before)) {
    GtkWidget *columns = pb_columns_new (2, COLUMN_WIDTH, SPACING);
    g_autoptr (GtkWidget) held_before = g_object_ref (before);

    gtk_widget_add_css_class (columns, "record-view-beside");
    gtk_box_remove (GTK_BOX (box), before);
    pb_columns_append (PB_COLUMNS (columns), before);
    gtk_box_append (GTK_BOX (box), columns);
    before = columns;
  }
  pb_columns_append (PB_COLUMNS (before), line);
}

static gboolean
is_shown (const Reading *reading, const PbField *field, PbValue *map)
{
  if (field->flags & PB_FIELD_SYSTEM || pb_value_is_empty (pb_value_get_member (map, field->name)))
    return FALSE;
  if (field->type == PB_FIELD_REFERENCE && !reading->choice.make)
    return FALSE;
  return !reading->choice.language || pb_field_applies (field, map);
}

/* Those of a section, but for @title (nullable), which stands over them. */
static void
add_fields (GtkWidget *box,
            const Reading *reading,
            const Place *place,
            const char *section,
            const char *title)
{
  const PbField *before = NULL;

  for (const PbField *field = place->kind->fields; field->name; field++) {
    if (g_strcmp0 (field->section, section) != 0 || g_strcmp0 (field->name, title) == 0 ||
        !is_shown (reading, field, place->map))
      continue;
    add_field (box, reading, field, place);
    if (field->flags & PB_FIELD_BESIDE && before == field - 1)
      put_beside (box);
    before = field;
  }
}

static GtkWidget *
make_view (const Reading *reading, const PbKind *kind)
{
  const Place place = { kind, reading->record, "" };
  GtkWidget *view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  gtk_widget_add_css_class (view, "record-view");
  for (const PbSection *section = kind->sections; section->id; section++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);

    add_fields (box, reading, &place, section->id, reading->choice.language ? kind->title : NULL);
    if (!gtk_widget_get_first_child (box)) {
      g_object_unref (g_object_ref_sink (box));
      continue;
    }
    gtk_box_prepend (GTK_BOX (box), pb_heading_new (pb_section_get_title (section), "title-4", 2));
    gtk_box_append (GTK_BOX (view), box);
  }
  return view;
}

GtkWidget *
pb_record_view_new (const PbKind *kind, PbValue *record)
{
  const Reading reading = { .record = record };

  return make_view (&reading, kind);
}

GtkWidget *
pb_record_view_new_below_title (const PbKind *kind,
                                PbValue *record,
                                const PbRecordViewChoice *choice)
{
  const Reading reading = { record, *choice };

  return make_view (&reading, kind);
}
