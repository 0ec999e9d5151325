/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-change-list.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "ui/widgets/pb-text-label.h"

static gboolean
is_shown (const PbKind *kind, const PbChange *change)
{
  const PbField *field = pb_kind_find_field_at (kind, change->pointer);

  return !field || !(field->flags & PB_FIELD_SYSTEM) || g_str_equal (field->name, "publication");
}

/* A value as a person reads it; what a table does not know is shown as it is written. */
static char *
format_side (const PbKind *kind, const char *pointer, PbValue *value)
{
  const PbField *field = pb_kind_find_field_at (kind, pointer);
  const char *string = pb_value_get_string (value);

  if (pb_value_is_empty (value))
    /* Translators: stands where a field has no content. */
    return g_strdup (C_ ("value", "Empty"));
  if (field)
    return pb_field_format (field, value);
  return g_strdup (string ? string : C_ ("value", "Something this version does not know"));
}

static void
add_side (GtkWidget *box, const char *heading, const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (line), pb_text_label_new (heading, "caption"));
  gtk_box_append (GTK_BOX (line), pb_text_label_new (text, NULL));
  gtk_widget_set_hexpand (line, TRUE);
  gtk_box_append (GTK_BOX (box), line);
}

static GtkWidget *
make_change (const PbKind *kind, const PbChange *change, const char *before, const char *after)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *place = pb_kind_describe_place (kind, change->pointer);
  g_autofree char *old = format_side (kind, change->pointer, change->before);
  g_autofree char *new = format_side (kind, change->pointer, change->after);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  add_side (sides, before, old);
  add_side (sides, after, new);
  gtk_box_append (GTK_BOX (box), pb_text_label_new (place, "heading"));
  gtk_box_append (GTK_BOX (box), sides);
  return box;
}

GtkWidget *
pb_change_list_new (const PbKind *kind, GPtrArray *changes, const char *before, const char *after)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < changes->len; i++) {
    const PbChange *change = g_ptr_array_index (changes, i);

    if (is_shown (kind, change))
      gtk_box_append (GTK_BOX (box), make_change (kind, change, before, after));
  }
  if (!gtk_widget_get_first_child (box))
    gtk_box_append (GTK_BOX (box), pb_text_label_new (_ ("No difference."), "dim-label"));
  return box;
}
