/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-break-bin.h"

#define MIN_WIDTH 300

struct _PbBreakBin {
  GtkWidget parent_instance;

  GtkWidget *child;
  int medium;
  int wide;
  PbRoom room;
  int width; /* that it has, or is expected to have */
  guint idle;
  gboolean expects_window_width;
};

enum { SIGNAL_ROOM_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbBreakBin, pb_break_bin, GTK_TYPE_WIDGET)

static void
pb_break_bin_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  PbBreakBin *self = PB_BREAK_BIN (widget);
  int child_width = 0;

  if (!self->child)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0) {
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL,
                        NULL);
    for_size = MAX (for_size, child_width);
  }
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, MIN_WIDTH);
}

static gboolean
tell_room_cb (gpointer data)
{
  PbBreakBin *self = PB_BREAK_BIN (data);

  self->idle = 0;
  g_signal_emit (self, signals[SIGNAL_ROOM_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static PbRoom
judge_width (PbBreakBin *self, int width)
{
  return width >= self->wide     ? PB_ROOM_WIDE
         : width >= self->medium ? PB_ROOM_MEDIUM
                                 : PB_ROOM_NARROW;
}

static void
pb_break_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbBreakBin *self = PB_BREAK_BIN (widget);
  PbRoom room = judge_width (self, width);
  int child_width = 0;
  int child_height = 0;
  GskTransform *shift = NULL;
  gboolean is_first = self->width == 0;

  self->width = width;
  if (room != self->room || is_first) {
    self->room = room;
    /* Widgets must not be rearranged while they are being placed. */
    if (!self->idle)
      self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_room_cb, self, NULL);
  }
  if (!self->child)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &child_width, NULL, NULL, NULL);
  child_width = MAX (child_width, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, child_width, &child_height, NULL, NULL,
                      NULL);
  /* Where there is too little room, the end of the lines is cut off and not their beginning. */
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    shift = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) (width - child_width), 0));
  gtk_widget_allocate (self->child, child_width, MAX (child_height, height), baseline, shift);
}

static void
pb_break_bin_dispose (GObject *object)
{
  PbBreakBin *self = PB_BREAK_BIN (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (pb_break_bin_parent_class)->dispose (object);
}

/* A window that is not placed yet has at least asked for a width. */
static int
get_window_width (GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  int width = gtk_widget_get_width (window);

  if (width == 0 && GTK_IS_WINDOW (window))
    g_object_get (window, "default-width", &width, NULL);
  return width;
}

static void
pb_break_bin_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (pb_break_bin_parent_class)->root (widget);

  if (PB_BREAK_BIN (widget)->expects_window_width)
    pb_break_bin_expect_width (PB_BREAK_BIN (widget), get_window_width (widget));
}

static void
pb_break_bin_class_init (PbBreakBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_break_bin_dispose;
  widget_class->measure = pb_break_bin_measure;
  widget_class->size_allocate = pb_break_bin_size_allocate;
  widget_class->root = pb_break_bin_root;

  signals[SIGNAL_ROOM_CHANGED] =
      g_signal_new ("room-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
}

static void
pb_break_bin_init (PbBreakBin *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

PbBreakBin *
pb_break_bin_new (int medium, int wide)
{
  PbBreakBin *self = g_object_new (PB_TYPE_BREAK_BIN, NULL);

  self->medium = medium;
  self->wide = wide;
  return self;
}

void
pb_break_bin_set_child (PbBreakBin *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

PbRoom
pb_break_bin_get_room (PbBreakBin *self)
{
  return self->room;
}

int
pb_break_bin_get_width (PbBreakBin *self)
{
  g_return_val_if_fail (PB_IS_BREAK_BIN (self), 0);

  return self->width;
}

void
pb_break_bin_expect_window_width (PbBreakBin *self)
{
  g_return_if_fail (PB_IS_BREAK_BIN (self));

  self->expects_window_width = TRUE;
}

void
pb_break_bin_expect_width (PbBreakBin *self, int width)
{
  g_return_if_fail (PB_IS_BREAK_BIN (self));

  if (width == 0)
    return;
  self->width = width;
  self->room = judge_width (self, width);
  g_signal_emit (self, signals[SIGNAL_ROOM_CHANGED], 0);
}
