/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-record-view.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-language.h"
#include "ui/widgets/pb-text-label.h"

static void add_fields (GtkWidget *box, const PbKind *kind, PbValue *map, const char *section);

static void
add_line (GtkWidget *box, const char *name, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (line), pb_text_label_new (name, "form-label"));
  gtk_box_append (GTK_BOX (line), pb_text_label_new (text, NULL));
  gtk_box_append (GTK_BOX (box), line);
}

/* A text with its language in the name, once there are several. */
static void
add_translations (GtkWidget *box, const PbField *field, PbValue *texts)
{
  const char *label = pb_field_get_label (field);
  guint n = pb_value_get_length (texts);

  for (guint i = 0; i < n; i++) {
    const char *text = pb_value_get_string (pb_value_get_item (texts, i));
    const char *language = pb_language_name (pb_value_get_member_name (texts, i));
    /* Translators: the name of a field and a language, such as "Title (French)". */
    g_autofree char *name = g_strdup_printf (C_ ("field and language", "%s (%s)"), label, language);

    add_line (box, n > 1 ? name : label, text ? text : "");
  }
}

static void
add_part (GtkWidget *box, const PbField *field, PbValue *part)
{
  GtkWidget *inner = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (inner, "record-view-part");
  gtk_box_append (GTK_BOX (box), pb_text_label_new (pb_field_get_label (field), "heading"));
  add_fields (inner, field->part, part, NULL);
  gtk_box_append (GTK_BOX (box), inner);
}

static void
add_field (GtkWidget *box, const PbField *field, PbValue *value)
{
  g_autofree char *text = NULL;

  if (field->type == PB_FIELD_PART) {
    add_part (box, field, value);
  } else if (field->type == PB_FIELD_PARTS) {
    for (guint i = 0; i < pb_value_get_length (value); i++)
      add_part (box, field, pb_value_get_item (value, i));
  } else if (field->flags & PB_FIELD_TRANSLATABLE) {
    add_translations (box, field, value);
  } else {
    text = pb_field_format (field, value);
    add_line (box, pb_field_get_label (field), text);
  }
}

static void
add_fields (GtkWidget *box, const PbKind *kind, PbValue *map, const char *section)
{
  for (const PbField *field = kind->fields; field->name; field++) {
    PbValue *value = pb_value_get_member (map, field->name);

    if (g_strcmp0 (field->section, section) == 0 && field->type != PB_FIELD_REFERENCE &&
        !(field->flags & PB_FIELD_SYSTEM) && !pb_value_is_empty (value))
      add_field (box, field, value);
  }
}

GtkWidget *
pb_record_view_new (const PbKind *kind, PbValue *record)
{
  GtkWidget *view = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  for (const PbSection *section = kind->sections; section->id; section++) {
    GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

    add_fields (box, kind, record, section->id);
    if (!gtk_widget_get_first_child (box)) {
      g_object_unref (g_object_ref_sink (box));
      continue;
    }
    gtk_box_prepend (GTK_BOX (box), pb_text_label_new (pb_section_get_title (section), "title-4"));
    gtk_box_append (GTK_BOX (view), box);
  }
  return view;
}
