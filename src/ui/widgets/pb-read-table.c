/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-read-table.h"

#include <adwaita.h>

#include "ui/widgets/pb-columns.h"
#include "ui/widgets/pb-read-label.h"
#include "ui/widgets/pb-text-label.h"

/* Between columns, in px. */
#define SPACING 12

/* Rows are what a screen reader reads a table by, so each is a widget of its own, and columns are
 * as wide in one row as in another: no more is needed for what stands here. (A horizontal GtkBox
 * would measure labels by their height, which GTK 4.8 gets wrong for short ones in Arabic.) */
typedef struct {
  guint n_columns;
  PbReadColumn *columns;
} Columns;

static void
free_columns (gpointer data)
{
  g_free (((Columns *) data)->columns);
  g_free (data);
}

static GtkWidget *
make_part (GtkWidget *child, GtkAccessibleRole role)
{
  return g_object_new (ADW_TYPE_BIN, "accessible-role", role, "child", child, NULL);
}

/* Words need more room than the numbers behind them. */
static int
find_first_share (const Columns *columns)
{
  for (guint i = 1; i < columns->n_columns; i++)
    if (!columns->columns[i].is_number)
      return 1;
  return 2;
}

/* Adds a row to a table, and returns where its cells go. */
static PbColumns *
add_row (GtkWidget *table, const Columns *columns)
{
  GtkWidget *cells = pb_columns_new (columns->n_columns, 0, SPACING);
  GtkWidget *row = make_part (cells, GTK_ACCESSIBLE_ROLE_ROW);

  pb_columns_set_first_share (PB_COLUMNS (cells), find_first_share (columns));
  gtk_widget_add_css_class (row, "read-table-row");
  gtk_box_append (GTK_BOX (table), row);
  return PB_COLUMNS (cells);
}

static void
add_cell (PbColumns *row, const PbReadColumn *column, GtkWidget *label, GtkAccessibleRole role)
{
  gtk_label_set_xalign (GTK_LABEL (label), column->is_number ? 1 : 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  if (column->is_number)
    gtk_widget_add_css_class (label, "numeric");
  pb_columns_append (row, make_part (label, role));
}

GtkWidget *
pb_read_table_new (const PbReadColumn *columns, guint n_columns)
{
  GtkWidget *table = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                   "orientation", GTK_ORIENTATION_VERTICAL, NULL);
  Columns *own = g_new0 (Columns, 1);
  PbColumns *row;

  own->n_columns = n_columns;
  own->columns = g_memdup2 (columns, n_columns * sizeof *columns);
  g_object_set_data_full (G_OBJECT (table), "columns", own, free_columns);
  row = add_row (table, own);
  for (guint i = 0; i < n_columns; i++)
    add_cell (row, &columns[i], pb_text_label_new (columns[i].title, "form-label"),
              GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  return table;
}

void
pb_read_table_add_row (GtkWidget *table, const char *const *cells)
{
  const Columns *columns = g_object_get_data (G_OBJECT (table), "columns");
  PbColumns *row = add_row (table, columns);

  for (guint i = 0; i < columns->n_columns; i++)
    add_cell (row, &columns->columns[i], pb_read_label_new (cells[i], NULL),
              GTK_ACCESSIBLE_ROLE_CELL);
}
