/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-tab-once.h"

struct _PbTabOnce {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (PbTabOnce, pb_tab_once, ADW_TYPE_BIN)

static gboolean
is_row (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_LIST_BOX (parent) || GTK_IS_LIST_VIEW (parent);
}

/* The row of the held list that has the focus or holds what has it, not one of a list in that row;
 * the holder itself when the focus is elsewhere in it, %NULL when it is outside. */
static GtkWidget *
find_focused_row (GtkWidget *self)
{
  GtkRoot *root = gtk_widget_get_root (self);
  GtkWidget *widget = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = self;

  if (!widget || !gtk_widget_is_ancestor (widget, self))
    return NULL;
  for (; widget != self; widget = gtk_widget_get_parent (widget))
    if (is_row (widget))
      row = widget;
  return row;
}

static gboolean
pb_tab_once_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *row = find_focused_row (widget);

  if (row && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return row != widget && gtk_widget_child_focus (row, direction);
  return GTK_WIDGET_CLASS (pb_tab_once_parent_class)->focus (widget, direction);
}

/* The next row that is shown, in the direction of @step; %NULL at the end. */
static GtkWidget *
find_neighbour (GtkWidget *row, int step)
{
  do
    row = step > 0 ? gtk_widget_get_next_sibling (row) : gtk_widget_get_prev_sibling (row);
  while (row && !gtk_widget_get_visible (row));
  return row;
}

/* An expander row is a list of its own, and takes an arrow key that leads out of it for Tab. */
static gboolean
key_pressed_cb (GtkWidget *self, guint keyval, guint keycode, GdkModifierType state)
{
  int step = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;
  GtkWidget *row = find_focused_row (self);
  GtkWidget *next;

  if (step == 0 || !row || !ADW_IS_EXPANDER_ROW (row) ||
      !is_row (gtk_root_get_focus (gtk_widget_get_root (self))))
    return GDK_EVENT_PROPAGATE;
  if (step > 0 && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)) &&
      gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD))
    return GDK_EVENT_STOP;
  next = find_neighbour (row, step);
  return next && gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

static void
pb_tab_once_class_init (PbTabOnceClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = pb_tab_once_focus;
}

static void
pb_tab_once_init (PbTabOnce *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
