/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-wrap-box.h"

struct _PbWrapBox {
  GtkWidget parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (PbWrapBox, pb_wrap_box, GTK_TYPE_WIDGET)

/* Where the next child goes, and how high its line is so far. */
typedef struct {
  int x;
  int y;
  int height;
} Pen;

/* Children are never wider than the box, but for the least width they need. */
static void
place_child (PbWrapBox *self, GtkWidget *child, int width, Pen *pen, GtkAllocation *place)
{
  int least;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  place->width = MAX (least, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL,
                      NULL);
  if (pen->x > 0 && pen->x + place->width > width) {
    pen->x = 0;
    pen->y += pen->height + self->spacing;
    pen->height = 0;
  }
  place->x = pen->x;
  place->y = pen->y;
  pen->x += place->width + self->spacing;
  pen->height = MAX (pen->height, place->height);
}

static int
measure_height (PbWrapBox *self, int width)
{
  Pen pen = { 0 };
  GtkAllocation place;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_should_layout (child))
      place_child (self, child, width, &pen, &place);
  return pen.y + pen.height;
}

static void
measure_width (PbWrapBox *self, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child;
       child = gtk_widget_get_next_sibling (child)) {
    int least;
    int wanted;

    if (!gtk_widget_should_layout (child))
      continue;
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += wanted + (*natural > 0 ? self->spacing : 0);
  }
}

static void
pb_wrap_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  PbWrapBox *self = PB_WRAP_BOX (widget);
  int least;
  int wanted;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  measure_width (self, &least, &wanted);
  *minimum = *natural = measure_height (self, for_size >= 0 ? for_size : wanted);
}

static void
pb_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Pen pen = { 0 };
  GtkAllocation place;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child)) {
    if (!gtk_widget_should_layout (child))
      continue;
    place_child (PB_WRAP_BOX (widget), child, width, &pen, &place);
    if (is_rtl)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static GtkSizeRequestMode
pb_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pb_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pb_wrap_box_parent_class)->dispose (object);
}

static void
pb_wrap_box_class_init (PbWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_wrap_box_dispose;
  widget_class->measure = pb_wrap_box_measure;
  widget_class->size_allocate = pb_wrap_box_size_allocate;
  widget_class->get_request_mode = pb_wrap_box_get_request_mode;
}

static void
pb_wrap_box_init (PbWrapBox *self)
{
}

GtkWidget *
pb_wrap_box_new (int spacing)
{
  PbWrapBox *self = g_object_new (PB_TYPE_WRAP_BOX, NULL);

  self->spacing = spacing;
  return GTK_WIDGET (self);
}

void
pb_wrap_box_append (PbWrapBox *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
pb_wrap_box_remove (PbWrapBox *self, GtkWidget *child)
{
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}
