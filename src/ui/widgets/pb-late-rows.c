/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-late-rows.h"

/* What a list can do with, in px. */
#define LEAST_WIDTH 300
#define LEAST_HEIGHT 60

struct _PbLateRows {
  AdwBin parent_instance;

  GHashTable *rows;  /* PbLateRow that are not filled, which belong to the list */
  GtkWidget *sample; /* the first that is, for its height; NULL when it is gone */
  int height;        /* of the others, in px; 0 as long as it is not known */
};

G_DEFINE_FINAL_TYPE (PbLateRows, pb_late_rows, ADW_TYPE_BIN)

static void
fill_row (PbLateRows *self, PbLateRow *row)
{
  g_hash_table_remove (self->rows, row);
  gtk_widget_set_size_request (GTK_WIDGET (row), -1, -1);
  pb_late_row_fill (row);
}

static void
take_height (PbLateRows *self)
{
  GHashTableIter rows;
  gpointer row;

  self->height = self->sample ? gtk_widget_get_height (self->sample) : 0;
  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &row, NULL))
    gtk_widget_set_size_request (row, -1, self->height);
}

/* Or will be with the next arrow key: then screen readers ask for its name. */
static gboolean
is_seen (PbLateRows *self, GtkWidget *row)
{
  float margin = (float) self->height;
  graphene_rect_t bounds;

  return gtk_widget_get_mapped (row) &&
         gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds) &&
         bounds.origin.y + bounds.size.height > -margin &&
         bounds.origin.y < (float) gtk_widget_get_height (GTK_WIDGET (self)) + margin;
}

static GPtrArray *
list_seen (PbLateRows *self)
{
  GPtrArray *seen = g_ptr_array_new ();
  GHashTableIter rows;
  gpointer row;

  g_hash_table_iter_init (&rows, self->rows);
  while (g_hash_table_iter_next (&rows, &row, NULL))
    if (is_seen (self, row))
      g_ptr_array_add (seen, row);
  return seen;
}

/* The list has placed its rows. What this changes is placed before anything is painted. */
static void
placed_cb (PbLateRows *self)
{
  g_autoptr (GPtrArray) seen = NULL;

  if (g_hash_table_size (self->rows) == 0)
    return;
  if (self->height == 0) {
    take_height (self);
    return;
  }
  seen = list_seen (self);
  for (guint i = 0; i < seen->len; i++)
    fill_row (self, g_ptr_array_index (seen, i));
}

/* A row that comes into sight wants to be measured, and so does all around it, up to the window.
 * Here that ends: how much a list asks for does not hang on its rows. */
static void
pb_late_rows_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
pb_late_rows_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (adw_bin_get_child (ADW_BIN (widget)), width, height, baseline, NULL);
}

static void
pb_late_rows_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_late_rows_parent_class)->realize (widget);

  g_signal_connect_data (gtk_widget_get_frame_clock (widget), "layout", G_CALLBACK (placed_cb),
                         widget, NULL, G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
pb_late_rows_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (widget), widget);

  GTK_WIDGET_CLASS (pb_late_rows_parent_class)->unrealize (widget);
}

static void
pb_late_rows_finalize (GObject *object)
{
  PbLateRows *self = PB_LATE_ROWS (object);

  g_clear_weak_pointer (&self->sample);
  g_hash_table_unref (self->rows);
  G_OBJECT_CLASS (pb_late_rows_parent_class)->finalize (object);
}

static void
pb_late_rows_class_init (PbLateRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_late_rows_finalize;
  GTK_WIDGET_CLASS (klass)->measure = pb_late_rows_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = pb_late_rows_size_allocate;
  GTK_WIDGET_CLASS (klass)->realize = pb_late_rows_realize;
  GTK_WIDGET_CLASS (klass)->unrealize = pb_late_rows_unrealize;
}

static void
pb_late_rows_init (PbLateRows *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

/**
 * pb_late_rows_new:
 * @scrolled: (transfer floating): what the rows scroll in
 *
 * Returns: (transfer floating): a widget that fills the #PbLateRow in it
 */
GtkWidget *
pb_late_rows_new (GtkWidget *scrolled)
{
  GtkWidget *self = g_object_new (PB_TYPE_LATE_ROWS, NULL);

  adw_bin_set_child (ADW_BIN (self), scrolled);
  return self;
}

void
pb_late_rows_add (PbLateRows *self, PbLateRow *row)
{
  g_return_if_fail (PB_IS_LATE_ROWS (self));

  if (!self->sample && self->height == 0) {
    g_set_weak_pointer (&self->sample, GTK_WIDGET (row));
    pb_late_row_fill (row);
    return;
  }
  g_hash_table_add (self->rows, row);
  gtk_widget_set_size_request (GTK_WIDGET (row), -1, self->height);
}

void
pb_late_rows_remove (PbLateRows *self, PbLateRow *row)
{
  g_return_if_fail (PB_IS_LATE_ROWS (self));

  g_hash_table_remove (self->rows, row);
}
