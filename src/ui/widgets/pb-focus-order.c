/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-focus-order.h"

/* Whether it only holds others, without a mind of its own about Tab. */
static gboolean
is_plain (GtkWidget *widget)
{
  GtkWidgetClass *base = GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET));

  return !gtk_widget_get_focusable (widget) &&
         (GTK_IS_BOX (widget) || GTK_WIDGET_GET_CLASS (widget)->focus == base->focus);
}

static GtkWidget *
get_next (GtkWidget *child, GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD ? gtk_widget_get_next_sibling (child)
                                          : gtk_widget_get_prev_sibling (child);
}

/**
 * pb_focus_in_order:
 * @widget: what holds the focus, or shall take it
 * @direction: forward or backward by Tab
 *
 * Moves the focus within @widget in the order of its children. GTK goes by their places instead,
 * and a key that is typed before what was only just added has its place would lead astray.
 *
 * Returns: %FALSE when the focus is to leave @widget
 */
gboolean
pb_focus_in_order (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!is_plain (widget))
    return gtk_widget_child_focus (widget, direction);
  if (!gtk_widget_get_visible (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (!child && direction == GTK_DIR_TAB_FORWARD)
    child = gtk_widget_get_first_child (widget);
  else if (!child)
    child = gtk_widget_get_last_child (widget);
  for (; child; child = get_next (child, direction))
    if (pb_focus_in_order (child, direction))
      return TRUE;
  return FALSE;
}

/**
 * pb_focus_through:
 * @widget: what has one child, and a grab_focus() that chooses where in it work goes on
 * @direction: where the focus goes
 *
 * Moves the focus in @widget as if that had no choice. GTK would ask its grab_focus() before and
 * after its child, so that Tab came in at the chosen place and never left.
 *
 * Returns: %FALSE when the focus is to leave @widget
 */
gboolean
pb_focus_through (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child && gtk_widget_child_focus (child, direction);
}

/**
 * pb_focus_enter:
 * @widget: what the person has come to
 *
 * Puts the focus on the first thing in @widget, unless it is in there. A GtkStack brings it along
 * to the page that it shows when the page before had it; asked again, GTK would move it on.
 */
void
pb_focus_enter (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (!focus || !gtk_widget_is_ancestor (focus, widget))
    gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}
