/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-table-column.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-picker.h"
#include "ui/widgets/pb-text-label.h"

/* Of the values that are shown, to know a column by. */
#define ROWS_TO_LOOK_AT 20
#define VALUES_TO_SHOW 3
#define LINES_TO_SHOW 2

/* In px: from twice this width on, the field stands beside the head. */
#define LEAST_WIDTH 240
#define SPACING 12

struct _PbTableColumn {
  AdwPreferencesRow parent_instance;

  guint number;
  char *name;  /* of the field's column; NULL when it is left out */
  char *label; /* what stands in the picker then */
  PbPicker *picker;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbTableColumn, pb_table_column, ADW_TYPE_PREFERENCES_ROW)

static void
set_field (PbTableColumn *self, const char *name, const char *label)
{
  g_free (self->name);
  g_free (self->label);
  self->name = g_strdup (name);
  self->label = g_strdup (label);
}

static void
picked_cb (PbTableColumn *self, PbOption *option)
{
  set_field (self, pb_option_get_code (option), pb_option_get_title (option));
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* What is typed looks for a field; only an empty entry says something by itself. */
static void
typed_cb (PbTableColumn *self, const char *text)
{
  if (*text || !self->name)
    return;
  set_field (self, NULL, NULL);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
left_cb (PbTableColumn *self)
{
  pb_picker_set_text (self->picker, self->label ? self->label : "");
}

static void
pb_table_column_finalize (GObject *object)
{
  PbTableColumn *self = PB_TABLE_COLUMN (object);

  g_free (self->name);
  g_free (self->label);

  G_OBJECT_CLASS (pb_table_column_parent_class)->finalize (object);
}

static void
pb_table_column_class_init (PbTableColumnClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_table_column_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", PB_TYPE_TABLE_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
pb_table_column_init (PbTableColumn *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->picker = pb_picker_new ();
  pb_picker_set_placeholder (self->picker, _ ("Left out"));
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "typed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->picker), focus);
  gtk_widget_set_valign (GTK_WIDGET (self->picker), GTK_ALIGN_CENTER);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* The first values that are not empty, in one line: "KEN · UGA · TZA". */
static char *
list_values (const PbCsvTable *table, guint column)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n_rows = MIN (pb_csv_table_get_n_rows (table), ROWS_TO_LOOK_AT);
  guint n_values = 0;
  g_auto (GStrv) values = NULL;

  for (guint i = 0; i < n_rows && n_values < VALUES_TO_SHOW; i++) {
    g_autofree char *value = g_strstrip (g_strdup (pb_csv_table_get_cell (table, i, column)));

    if (*value) {
      g_strv_builder_add (builder, g_strdelimit (value, "\r\n", ' '));
      n_values++;
    }
  }
  values = g_strv_builder_end (builder);
  return n_values > 0 ? g_strjoinv (C_ ("list separator", " · "), values)
                      : g_strdup (_ ("No values in the first rows"));
}

static GtkWidget *
make_head (const char *head, const char *values)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *detail = pb_text_label_new (values, "dim-label");

  gtk_label_set_ellipsize (GTK_LABEL (detail), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (detail), LINES_TO_SHOW);
  gtk_box_append (GTK_BOX (box), pb_text_label_new (head, NULL));
  gtk_box_append (GTK_BOX (box), detail);
  return box;
}

/* What people call a column that has no head of its own. */
static char *
name_column (const PbCsvTable *table, guint column)
{
  const char *head = pb_csv_table_get_head (table, column);

  /* Translators: a column of a table that has no heading, by its place. */
  return *head ? g_strdup (head) : g_strdup_printf (_ ("Column %u"), column + 1);
}

GtkWidget *
pb_table_column_new (const PbCsvTable *table, guint column, GListModel *options)
{
  PbTableColumn *self = g_object_new (PB_TYPE_TABLE_COLUMN, NULL);
  GtkWidget *columns = pb_columns_new (2, LEAST_WIDTH, SPACING);
  g_autofree char *head = name_column (table, column);
  g_autofree char *values = list_values (table, column);

  self->number = column;
  pb_picker_set_options (self->picker, options, pb_option_matches);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pb_picker_get_entry (self->picker)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, head, -1);
  gtk_widget_add_css_class (columns, "table-column");
  pb_columns_append (PB_COLUMNS (columns), make_head (head, values));
  pb_columns_append (PB_COLUMNS (columns), GTK_WIDGET (self->picker));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), columns);
  return GTK_WIDGET (self);
}

guint
pb_table_column_get_number (PbTableColumn *self)
{
  g_return_val_if_fail (PB_IS_TABLE_COLUMN (self), 0);

  return self->number;
}

void
pb_table_column_set_field (PbTableColumn *self, const PbSheetColumn *field)
{
  g_return_if_fail (PB_IS_TABLE_COLUMN (self));

  set_field (self, field ? field->name : NULL, field ? field->label : NULL);
  left_cb (self);
}

const char *
pb_table_column_get_name (PbTableColumn *self)
{
  g_return_val_if_fail (PB_IS_TABLE_COLUMN (self), NULL);

  return self->name;
}
