/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-read-label.h"

#include "ui/widgets/pb-text-label.h"

/* Ctrl+C copies from what has the focus. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *label)
{
  gtk_widget_set_can_focus (label, TRUE);
}

static void
left_cb (GtkEventControllerFocus *controller, GtkWidget *label)
{
  gtk_widget_set_can_focus (label, FALSE);
}

GtkWidget *
pb_read_label_new (const char *text, const char *css_class)
{
  GtkWidget *label = pb_text_label_new (text, css_class);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  /* Before the label's own, which takes the focus. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), label);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), label);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (label, focus);
  return label;
}
