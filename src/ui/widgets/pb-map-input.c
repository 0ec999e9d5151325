/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/widgets/pb-map-input.h"

#include <math.h>

/* How much a step of the wheel, and a key, enlarges. */
#define WHEEL_FACTOR 1.25
#define KEY_FACTOR 1.5
/* How far a key moves the map, in pixels. */
#define KEY_STEP 80

/* What the gestures have done so far. */
typedef struct {
  PbMapView *view;
  double x; /* of the pointer */
  double y;
  gboolean is_dragging;
  int dragged_x;
  int dragged_y;
  double enlarged;
} Input;

/* GTK tells of a pointer that rests, too, when something changes under it. */
static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, Input *input)
{
  if (x == input->x && y == input->y)
    return;
  input->x = x;
  input->y = y;
  if (!input->is_dragging)
    pb_map_view_point_at (input->view, x, y);
}

static void
leave_cb (GtkEventControllerMotion *motion, Input *input)
{
  input->x = input->y = -1;
  pb_map_view_point_away (input->view);
}

/* What goes no further is left to the page around the map. */
static gboolean
scroll_cb (GtkEventControllerScroll *scroll, double dx, double dy, Input *input)
{
  return pb_map_view_zoom_about (input->view, pow (WHEEL_FACTOR, -dy), input->x, input->y);
}

static void
drag_begin_cb (GtkGestureDrag *drag, double x, double y, Input *input)
{
  input->is_dragging = FALSE;
  input->dragged_x = input->dragged_y = 0;
}

static void
drag_update_cb (GtkGestureDrag *drag, double dx, double dy, Input *input)
{
  int x = (int) round (dx), y = (int) round (dy);

  if (!input->is_dragging) {
    if (!gtk_drag_check_threshold (GTK_WIDGET (input->view), 0, 0, x, y))
      return;
    input->is_dragging = TRUE;
    gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  }
  pb_map_view_pan (input->view, x - input->dragged_x, y - input->dragged_y);
  input->dragged_x = x;
  input->dragged_y = y;
}

static void
drag_end_cb (GtkGestureDrag *drag, double dx, double dy, Input *input)
{
  input->is_dragging = FALSE;
}

static void
released_cb (GtkGestureClick *click, int n_press, double x, double y, Input *input)
{
  pb_map_view_activate_at (input->view, x, y);
}

static void
zoom_begin_cb (GtkGesture *zoom, GdkEventSequence *sequence, Input *input)
{
  input->enlarged = 1;
  gtk_gesture_set_state (zoom, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
scale_changed_cb (GtkGestureZoom *zoom, double scale, Input *input)
{
  double x, y;

  if (!gtk_gesture_get_bounding_box_center (GTK_GESTURE (zoom), &x, &y))
    return;
  pb_map_view_zoom_about (input->view, scale / input->enlarged, x, y);
  input->enlarged = scale;
}

static gboolean
arrow_pressed (PbMapView *view, PbMapDirection direction, GdkModifierType state)
{
  static const int steps[][2] = {
    [PB_MAP_NORTH] = { 0, KEY_STEP },
    [PB_MAP_EAST] = { -KEY_STEP, 0 },
    [PB_MAP_SOUTH] = { 0, -KEY_STEP },
    [PB_MAP_WEST] = { KEY_STEP, 0 },
  };

  if ((state & GDK_ALT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    pb_map_view_pan (view, steps[direction][0], steps[direction][1]);
  else
    pb_map_view_move_focus (view, direction);
  return GDK_EVENT_STOP;
}

static gboolean
zoom_key_pressed (PbMapView *view, guint key)
{
  switch (key) {
  case GDK_KEY_plus:
  case GDK_KEY_equal:
  case GDK_KEY_KP_Add: pb_map_view_zoom (view, KEY_FACTOR); return GDK_EVENT_STOP;
  case GDK_KEY_minus:
  case GDK_KEY_KP_Subtract: pb_map_view_zoom (view, 1 / KEY_FACTOR); return GDK_EVENT_STOP;
  case GDK_KEY_0:
  case GDK_KEY_KP_0:
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home: pb_map_view_fit_world (view); return GDK_EVENT_STOP;
  default: return GDK_EVENT_PROPAGATE;
  }
}

static gboolean
key_pressed_cb (
    GtkEventControllerKey *keys, guint key, guint keycode, GdkModifierType state, Input *input)
{
  switch (key) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up: return arrow_pressed (input->view, PB_MAP_NORTH, state);
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right: return arrow_pressed (input->view, PB_MAP_EAST, state);
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down: return arrow_pressed (input->view, PB_MAP_SOUTH, state);
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left: return arrow_pressed (input->view, PB_MAP_WEST, state);
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_space: return pb_map_view_activate_focused (input->view);
  case GDK_KEY_Escape: return pb_map_view_leave_country (input->view);
  default:
    return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) == 0 && zoom_key_pressed (input->view, key);
  }
}

static void
listen_to_pointer (Input *input)
{
  GtkWidget *widget = GTK_WIDGET (input->view);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), input);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), input);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), input);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), input);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
}

static void
listen_to_fingers (Input *input)
{
  GtkWidget *widget = GTK_WIDGET (input->view);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *zoom = gtk_gesture_zoom_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), input);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), input);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), input);
  g_signal_connect (zoom, "begin", G_CALLBACK (zoom_begin_cb), input);
  g_signal_connect (zoom, "scale-changed", G_CALLBACK (scale_changed_cb), input);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (zoom));
}

/* Before the buttons of the countries: they would answer Return only after a while. */
static void
listen_to_keys (Input *input)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), input);
  gtk_widget_add_controller (GTK_WIDGET (input->view), keys);
}

void
pb_map_input_attach (PbMapView *view)
{
  Input *input = g_new0 (Input, 1);

  input->view = view;
  g_object_set_data_full (G_OBJECT (view), "map-input", input, g_free);
  listen_to_pointer (input);
  listen_to_fingers (input);
  listen_to_keys (input);
}
