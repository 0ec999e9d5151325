/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-late-row.h"

#include "ui/widgets/pb-late-rows.h"

typedef struct {
  gboolean filled;
  PbLateRows *list; /* that fills it; NULL when it fills itself when it is seen */
} PbLateRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PbLateRow, pb_late_row, ADW_TYPE_BIN)

static PbLateRowPrivate *
get_private (PbLateRow *self)
{
  return pb_late_row_get_instance_private (self);
}

/* The list takes it before it is first measured: what is not seen yet is as high as the others. */
static void
pb_late_row_root (GtkWidget *widget)
{
  PbLateRow *self = PB_LATE_ROW (widget);
  GtkWidget *list = gtk_widget_get_ancestor (widget, PB_TYPE_LATE_ROWS);

  GTK_WIDGET_CLASS (pb_late_row_parent_class)->root (widget);
  if (!list || get_private (self)->filled)
    return;
  get_private (self)->list = PB_LATE_ROWS (list);
  pb_late_rows_add (PB_LATE_ROWS (list), self);
}

static void
pb_late_row_unroot (GtkWidget *widget)
{
  PbLateRow *self = PB_LATE_ROW (widget);
  PbLateRows *list = g_steal_pointer (&get_private (self)->list);

  if (list)
    pb_late_rows_remove (list, self);
  GTK_WIDGET_CLASS (pb_late_row_parent_class)->unroot (widget);
}

static void
pb_late_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_late_row_parent_class)->map (widget);
  if (!get_private (PB_LATE_ROW (widget))->list)
    pb_late_row_fill (PB_LATE_ROW (widget));
}

static void
pb_late_row_class_init (PbLateRowClass *klass)
{
  GTK_WIDGET_CLASS (klass)->root = pb_late_row_root;
  GTK_WIDGET_CLASS (klass)->unroot = pb_late_row_unroot;
  GTK_WIDGET_CLASS (klass)->map = pb_late_row_map;
}

static void
pb_late_row_init (PbLateRow *self)
{
}

/**
 * pb_late_row_fill:
 * @self: a row
 *
 * Makes what stands in the row, if that was not done yet.
 */
void
pb_late_row_fill (PbLateRow *self)
{
  g_return_if_fail (PB_IS_LATE_ROW (self));

  if (get_private (self)->filled)
    return;
  get_private (self)->filled = TRUE;
  PB_LATE_ROW_GET_CLASS (self)->fill (self);
}

gboolean
pb_late_row_is_filled (PbLateRow *self)
{
  g_return_val_if_fail (PB_IS_LATE_ROW (self), FALSE);

  return get_private (self)->filled;
}
