/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-columns.h"

struct _PbColumns {
  GtkWidget parent_instance;

  guint most;
  int column_width;
  int spacing;
  int first_share;
};

G_DEFINE_FINAL_TYPE (PbColumns, pb_columns, GTK_TYPE_WIDGET)

/* The children that are shown, and in how many columns. */
typedef struct {
  GPtrArray *children;
  guint n_columns;
  int width;
  int first_width;
} Plan;

static GPtrArray *
list_children (PbColumns *self)
{
  GPtrArray *children = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      g_ptr_array_add (children, child);
  return children;
}

/* The least and the natural width of the widest child. */
static void
measure_widest (GPtrArray *children, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (guint i = 0; i < children->len; i++) {
    int least;
    int wanted;

    gtk_widget_measure (g_ptr_array_index (children, i), GTK_ORIENTATION_HORIZONTAL, -1, &least,
                        &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural = MAX (*natural, wanted);
  }
}

/* None gets less than the @least that one of them needs. */
static void
divide (PbColumns *self, int width, int least, Plan *plan)
{
  int n = (int) plan->n_columns;
  int room = width - self->spacing * (n - 1);
  int share = n > 1 && room / (n - 1 + self->first_share) >= least ? self->first_share : 1;

  plan->width = room / (n - 1 + share);
  plan->first_width = room - plan->width * (n - 1);
}

static int
get_width (const Plan *plan, guint index)
{
  return index % plan->n_columns == 0 ? plan->first_width : plan->width;
}

static void
make_plan (PbColumns *self, int width, Plan *plan)
{
  int minimum;
  int natural;
  int column;

  plan->children = list_children (self);
  measure_widest (plan->children, &minimum, &natural);
  column = MAX (self->column_width, minimum);
  plan->n_columns = CLAMP ((width + self->spacing) / (column + self->spacing), 1, (int) self->most);
  plan->n_columns = MIN (plan->n_columns, MAX (plan->children->len, 1));
  divide (self, width, minimum, plan);
}

static void
clear_plan (Plan *plan)
{
  g_ptr_array_unref (plan->children);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, clear_plan)

static int
measure_row (const Plan *plan, guint first)
{
  int height = 0;

  for (guint i = first; i < MIN (first + plan->n_columns, plan->children->len); i++) {
    int natural;

    gtk_widget_measure (g_ptr_array_index (plan->children, i), GTK_ORIENTATION_VERTICAL,
                        get_width (plan, i), NULL, &natural, NULL, NULL);
    height = MAX (height, natural);
  }
  return height;
}

static int
measure_height (PbColumns *self, int width)
{
  g_auto (Plan) plan = { 0 };
  int height = 0;

  make_plan (self, width, &plan);
  for (guint first = 0; first < plan.children->len; first += plan.n_columns)
    height += measure_row (&plan, first);
  return height;
}

static void
measure_width (PbColumns *self, int *minimum, int *natural)
{
  g_autoptr (GPtrArray) children = list_children (self);
  guint n_columns = MIN (self->most, MAX (children->len, 1));

  measure_widest (children, minimum, natural);
  *natural = MAX (*natural, self->column_width) * n_columns + self->spacing * (n_columns - 1);
}

static void
pb_columns_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  PbColumns *self = PB_COLUMNS (widget);
  int least;
  int wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  measure_width (self, &least, &wanted);
  *minimum = *natural = measure_height (self, for_size < 0 ? wanted : MAX (for_size, least));
}

static void
allocate_row (PbColumns *self, const Plan *plan, guint first, int y, int height, int width)
{
  gboolean reversed = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = 0;

  for (guint i = first; i < MIN (first + plan->n_columns, plan->children->len); i++) {
    GtkAllocation place = { x, y, get_width (plan, i), height };

    x += place.width + self->spacing;
    if (reversed)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (g_ptr_array_index (plan->children, i), &place, -1);
  }
}

static void
pb_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbColumns *self = PB_COLUMNS (widget);
  g_auto (Plan) plan = { 0 };
  int y = 0;

  make_plan (self, width, &plan);
  for (guint first = 0; first < plan.children->len; first += plan.n_columns) {
    int row_height = measure_row (&plan, first);

    allocate_row (self, &plan, first, y, row_height, width);
    y += row_height;
  }
}

static GtkSizeRequestMode
pb_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pb_columns_parent_class)->dispose (object);
}

static void
pb_columns_class_init (PbColumnsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_columns_dispose;
  widget_class->measure = pb_columns_measure;
  widget_class->size_allocate = pb_columns_size_allocate;
  widget_class->get_request_mode = pb_columns_get_request_mode;
}

static void
pb_columns_init (PbColumns *self)
{
  self->most = 1;
  self->first_share = 1;
}

GtkWidget *
pb_columns_new (guint most, int column_width, int spacing)
{
  PbColumns *self = g_object_new (PB_TYPE_COLUMNS, NULL);

  g_return_val_if_fail (most > 0, GTK_WIDGET (self));

  self->most = most;
  self->column_width = column_width;
  self->spacing = spacing;
  return GTK_WIDGET (self);
}

void
pb_columns_set_first_share (PbColumns *self, int share)
{
  g_return_if_fail (PB_IS_COLUMNS (self));
  g_return_if_fail (share > 0);

  self->first_share = share;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
pb_columns_append (PbColumns *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
pb_columns_remove (PbColumns *self, GtkWidget *child)
{
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}
