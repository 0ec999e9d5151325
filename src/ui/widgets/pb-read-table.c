/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-read-table.h"

#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-text-label.h"

/* Columns have one width from row to row, which boxes in a box do by groups of sizes; rows are what
 * a screen reader reads a table by, which a grid does not have. */
typedef struct {
  guint n_columns;
  PbReadColumn *columns;
  GtkSizeGroup **groups;
} Columns;

static void
free_columns (gpointer data)
{
  Columns *columns = data;

  for (guint i = 0; i < columns->n_columns; i++)
    g_object_unref (columns->groups[i]);
  g_free (columns->groups);
  g_free (columns->columns);
  g_free (columns);
}

static GtkWidget *
make_row (void)
{
  GtkWidget *row =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, "spacing", 12, NULL);

  gtk_widget_add_css_class (row, "read-table-row");
  return row;
}

static void
add_cell (
    GtkWidget *row, const Columns *columns, guint index, GtkWidget *label, GtkAccessibleRole role)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", role, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), columns->columns[index].is_number ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (columns->columns[index].is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (cell), label);
  gtk_size_group_add_widget (columns->groups[index], cell);
  gtk_box_append (GTK_BOX (row), cell);
}

static GtkWidget *
make_heads (const Columns *columns)
{
  GtkWidget *row = make_row ();

  for (guint i = 0; i < columns->n_columns; i++)
    add_cell (row, columns, i, pb_text_label_new (columns->columns[i].title, "form-label"),
              GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  return row;
}

GtkWidget *
pb_read_table_new (const PbReadColumn *columns, guint n_columns)
{
  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  Columns *own = g_new0 (Columns, 1);

  own->n_columns = n_columns;
  own->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  own->groups = g_new (GtkSizeGroup *, n_columns);
  for (guint i = 0; i < n_columns; i++)
    own->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_object_set_data_full (G_OBJECT (table), "columns", own, free_columns);
  gtk_widget_add_css_class (table, "read-table");
  gtk_box_append (GTK_BOX (table), make_heads (own));
  return table;
}

void
pb_read_table_add_row (GtkWidget *table, const char *const *cells)
{
  const Columns *columns = g_object_get_data (G_OBJECT (table), "columns");
  GtkWidget *row = make_row ();

  for (guint i = 0; i < columns->n_columns; i++)
    add_cell (row, columns, i, pb_read_label_new (cells[i], NULL), GTK_ACCESSIBLE_ROLE_CELL);
  gtk_box_append (GTK_BOX (table), row);
}
