/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-change-list.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "base/pb-pointer.h"
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

/* Where the form has a place; what it does not have comes last. */
static guint
get_rank (const PbKind *kind, const char *pointer)
{
  guint rank = 0;

  while (kind->fields[rank].name) {
    g_autofree char *place = g_strconcat ("/", kind->fields[rank].name, NULL);

    if (pb_pointer_is_within (pointer, place))
      break;
    rank++;
  }
  return rank;
}

static gint
compare_changes_cb (gconstpointer a, gconstpointer b, gpointer kind)
{
  const PbChange *one = *(PbChange *const *) a;
  const PbChange *other = *(PbChange *const *) b;

  return (gint) get_rank (kind, one->pointer) - (gint) get_rank (kind, other->pointer);
}

/* In the order of the form, in which people know a record. (transfer container) */
static GPtrArray *
sort_changes (const PbKind *kind, GPtrArray *changes)
{
  GPtrArray *sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, changes, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_changes_cb, (gpointer) kind);
  return sorted;
}

GtkWidget *
pb_change_list_new (const PbKind *kind, GPtrArray *changes, const char *before, const char *after)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_autoptr (GPtrArray) sorted = sort_changes (kind, changes);

  for (guint i = 0; i < sorted->len; i++) {
    const PbChange *change = g_ptr_array_index (sorted, i);

    if (is_shown (kind, change))
      gtk_box_append (GTK_BOX (box), make_change (kind, change, before, after));
  }
  if (!gtk_widget_get_first_child (box))
    gtk_box_append (GTK_BOX (box), pb_text_label_new (_ ("No difference."), "dim-label"));
  return box;
}
