/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-drop-down.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-popup-place.h"

/* How long the space bar is remembered for a drop-down that is not in sight, in microseconds. */
#define PATIENCE G_USEC_PER_SEC

/* The keyboard of one drop-down, which keeps it. */
#define PB_TYPE_DROP_DOWN_KEYS (pb_drop_down_keys_get_type ())
G_DECLARE_FINAL_TYPE (PbDropDownKeys, pb_drop_down_keys, PB, DROP_DOWN_KEYS, GObject)

struct _PbDropDownKeys {
  GObject parent_instance;

  GtkWidget *button;
  GtkWidget *popover;
  GtkWidget *list;
  GtkSelectionModel *lines;

  guint open_tick;
  gint64 asked;

  /* The pointer has not moved since the list opened or a key was pressed. */
  gboolean at_rest;
  gboolean in_key;
  guint key_idle;
  graphene_point_t pointer;
  /* The line that the keyboard has marked, and the one that came under the resting pointer. */
  guint marked;
  guint hovered;
};

G_DEFINE_FINAL_TYPE (PbDropDownKeys, pb_drop_down_keys, G_TYPE_OBJECT)

static void
pb_drop_down_keys_dispose (GObject *object)
{
  PbDropDownKeys *self = PB_DROP_DOWN_KEYS (object);

  g_clear_handle_id (&self->key_idle, g_source_remove);
  g_clear_object (&self->lines);
  G_OBJECT_CLASS (pb_drop_down_keys_parent_class)->dispose (object);
}

static void
pb_drop_down_keys_class_init (PbDropDownKeysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_drop_down_keys_dispose;
}

static void
pb_drop_down_keys_init (PbDropDownKeys *self)
{
}

static gboolean
open_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PbDropDownKeys *self = data;
  gboolean ready = pb_popup_place_is_ready (self->button);

  if (!ready && g_get_monotonic_time () - self->asked < PATIENCE)
    return G_SOURCE_CONTINUE;
  self->open_tick = 0;
  if (ready && gtk_widget_is_focus (self->button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->button), TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
is_pressing_key (guint keyval, GdkModifierType state)
{
  if (state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  return keyval == GDK_KEY_space || keyval == GDK_KEY_KP_Space || keyval == GDK_KEY_Return ||
         keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
}

/* GTK would open the list at once, where the button was before it was scrolled into sight. */
static gboolean
button_key_pressed_cb (PbDropDownKeys *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (!is_pressing_key (keyval, state) || gtk_widget_get_visible (self->popover))
    return FALSE;
  self->asked = g_get_monotonic_time ();
  if (!self->open_tick)
    self->open_tick =
        gtk_widget_add_tick_callback (self->button, open_cb, g_object_ref (self), g_object_unref);
  return TRUE;
}

static guint
get_line (PbDropDownKeys *self)
{
  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (self->lines));
}

static void
come_to_rest (PbDropDownKeys *self)
{
  self->at_rest = TRUE;
  self->hovered = GTK_INVALID_LIST_POSITION;
}

/* A list that opens for the first time has the focus on its first line, whatever is chosen. */
static void
focus_chosen_line (PbDropDownKeys *self)
{
  for (GtkWidget *line = gtk_widget_get_first_child (self->list); line;
       line = gtk_widget_get_next_sibling (line))
    if (gtk_widget_get_state_flags (line) & GTK_STATE_FLAG_SELECTED)
      gtk_widget_grab_focus (line);
}

static void
visible_cb (PbDropDownKeys *self)
{
  come_to_rest (self);
  self->marked = get_line (self);
  if (gtk_widget_get_visible (self->popover))
    focus_chosen_line (self);
}

static gboolean
key_done_cb (gpointer data)
{
  PbDropDownKeys *self = data;

  self->key_idle = 0;
  self->in_key = FALSE;
  return G_SOURCE_REMOVE;
}

/* The key marks a line while it is being handled, before anything else can happen. */
static gboolean
list_key_pressed_cb (PbDropDownKeys *self)
{
  come_to_rest (self);
  self->in_key = TRUE;
  if (!self->key_idle)
    self->key_idle = g_idle_add_full (G_PRIORITY_HIGH, key_done_cb, self, NULL);
  return FALSE;
}

/* A line that opens, or is scrolled, under the pointer selects itself. */
static void
line_selected_cb (PbDropDownKeys *self)
{
  guint line = get_line (self);

  if (!gtk_widget_get_visible (self->popover) || !self->at_rest || self->in_key) {
    self->marked = line;
  } else if (line != self->marked) {
    self->hovered = line;
    gtk_selection_model_select_item (self->lines, self->marked, TRUE);
  }
}

static void
take_pointer (PbDropDownKeys *self)
{
  self->at_rest = FALSE;
  if (self->hovered != GTK_INVALID_LIST_POSITION)
    gtk_selection_model_select_item (self->lines, self->hovered, TRUE);
  self->hovered = GTK_INVALID_LIST_POSITION;
}

static void
pointer_entered_cb (PbDropDownKeys *self, double x, double y)
{
  self->pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);
}

/* GTK makes up motions of a pointer that rests when something moves beneath it. */
static void
pointer_moved_cb (PbDropDownKeys *self, double x, double y)
{
  graphene_point_t pointer = GRAPHENE_POINT_INIT ((float) x, (float) y);

  if (graphene_point_near (&pointer, &self->pointer, 1))
    return;
  self->pointer = pointer;
  take_pointer (self);
}

static void
add_controller (GtkWidget *widget, gpointer controller)
{
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, controller);
}

/* Connects in a way that ends with @self. */
static void
connect (PbDropDownKeys *self, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
watch_button (PbDropDownKeys *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  connect (self, keys, "key-pressed", G_CALLBACK (button_key_pressed_cb));
  add_controller (self->button, keys);
}

static void
watch_list (PbDropDownKeys *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  connect (self, keys, "key-pressed", G_CALLBACK (list_key_pressed_cb));
  connect (self, motion, "enter", G_CALLBACK (pointer_entered_cb));
  connect (self, motion, "motion", G_CALLBACK (pointer_moved_cb));
  connect (self, press, "pressed", G_CALLBACK (take_pointer));
  add_controller (self->popover, keys);
  add_controller (self->popover, motion);
  add_controller (self->popover, press);
  connect (self, self->popover, "notify::visible", G_CALLBACK (visible_cb));
  connect (self, self->lines, "notify::selected", G_CALLBACK (line_selected_cb));
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *list = GTK_IS_LIST_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !list;
       child = gtk_widget_get_next_sibling (child))
    list = find_list (child);
  return list;
}

void
pb_drop_down_set_up (GtkDropDown *drop_down)
{
  PbDropDownKeys *self = g_object_new (PB_TYPE_DROP_DOWN_KEYS, NULL);

  self->button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  self->popover = gtk_widget_get_last_child (GTK_WIDGET (drop_down));
  self->list = find_list (self->popover);
  self->lines = g_object_ref (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
  g_object_set_data_full (G_OBJECT (drop_down), "pb-drop-down-keys", self, g_object_unref);
  watch_button (self);
  watch_list (self);
}

void
pb_drop_down_tell (GtkDropDown *drop_down, const char *label, const char *choice)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  /* Translators: a field and what is chosen there, for a screen reader. */
  g_autofree char *name = g_strdup_printf (C_ ("field and choice", "%s: %s"), label, choice);

  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
