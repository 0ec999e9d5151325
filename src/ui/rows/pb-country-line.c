/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-country-line.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-country.h"
#include "ui/widgets/pb-tooltip-name.h"

struct _PbCountryLine {
  GtkWidget parent_instance;

  char *code;
  GtkWidget *name;
  GtkWidget *remove;
  GPtrArray *rows;
};

enum { SIGNAL_REMOVE, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbCountryLine, pb_country_line, GTK_TYPE_WIDGET)

static void
pb_country_line_dispose (GObject *object)
{
  GtkWidget *child;

  g_ptr_array_set_size (PB_COUNTRY_LINE (object)->rows, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pb_country_line_parent_class)->dispose (object);
}

static void
pb_country_line_finalize (GObject *object)
{
  PbCountryLine *self = PB_COUNTRY_LINE (object);

  g_free (self->code);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (pb_country_line_parent_class)->finalize (object);
}

static void
pb_country_line_class_init (PbCountryLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_country_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_country_line_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  signals[SIGNAL_REMOVE] = g_signal_new ("remove", PB_TYPE_COUNTRY_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
remove_cb (PbCountryLine *self)
{
  g_object_ref (self);
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
  g_object_unref (self);
}

static void
pb_country_line_init (PbCountryLine *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "country-line");
  self->name = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "hexpand", TRUE, "ellipsize",
                             PANGO_ELLIPSIZE_END, NULL);
  self->remove =
      g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-remove-symbolic", "has-frame", FALSE, NULL);
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_widget_set_parent (self->name, GTK_WIDGET (self));
  gtk_widget_set_parent (self->remove, GTK_WIDGET (self));
}

PbCountryLine *
pb_country_line_new (const char *code)
{
  PbCountryLine *self = g_object_new (PB_TYPE_COUNTRY_LINE, NULL);

  pb_country_line_set_code (self, code);
  return self;
}

static void
name_row (PbCountryLine *self, PbRow *row)
{
  g_autofree char *name = g_strdup_printf (
      /* Translators: what is asked for and about which country: "Share in %, Kenya". */
      C_ ("field and country", "%s, %s"), pb_field_get_label (pb_row_get_field (row)),
      pb_country_name (self->code));

  pb_row_set_name (row, name);
}

void
pb_country_line_set_code (PbCountryLine *self, const char *code)
{
  g_autofree char *text = NULL;

  if (g_strcmp0 (self->code, code) == 0)
    return;
  g_free (self->code);
  self->code = g_strdup (code);
  /* Translators: takes a country from a list. */
  text = g_strdup_printf (_ ("Remove %s"), pb_country_name (code));
  gtk_label_set_label (GTK_LABEL (self->name), pb_country_name (code));
  pb_tooltip_set (self->name, pb_country_name (code));
  pb_tooltip_name_set (self->remove, text);
  for (guint i = 0; i < self->rows->len; i++)
    name_row (self, g_ptr_array_index (self->rows, i));
}

const char *
pb_country_line_get_code (PbCountryLine *self)
{
  return self->code;
}

void
pb_country_line_add_row (PbCountryLine *self, PbRow *row)
{
  pb_row_set_label (row, NULL);
  gtk_widget_insert_before (GTK_WIDGET (row), GTK_WIDGET (self), self->remove);
  g_ptr_array_add (self->rows, row);
  name_row (self, row);
}

GPtrArray *
pb_country_line_get_rows (PbCountryLine *self)
{
  return self->rows;
}

void
pb_country_line_focus_remove (PbCountryLine *self)
{
  gtk_widget_grab_focus (self->remove);
}
