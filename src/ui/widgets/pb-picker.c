/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-option-popover.h"
#include "ui/widgets/pb-plain-input.h"

struct _PbPicker {
  GtkWidget parent_instance;

  GtkWidget *entry;
  PbOptionPopover *popover;

  GListModel *options;
  PbOptionMatch match;
  gboolean quiet;
  /* Whether the text was typed since the last pick, so that leaving takes the marked line. */
  gboolean edited;
};

enum { SIGNAL_SEARCH, SIGNAL_TYPED, SIGNAL_MARKED, SIGNAL_PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbPicker, pb_picker, GTK_TYPE_WIDGET)

static void
search (PbPicker *self, const char *text)
{
  pb_option_popover_expect (self->popover);
  if (self->options) {
    g_autoptr (GListModel) results = pb_options_find (self->options, self->match, text);

    pb_picker_set_results (self, results);
  } else {
    g_signal_emit (self, signals[SIGNAL_SEARCH], 0, text);
  }
}

static void
update_icon (PbPicker *self)
{
  gboolean is_filled = *pb_picker_get_text (self) != '\0';

  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                     is_filled ? "edit-clear-symbolic" : "pan-down-symbolic");
  gtk_entry_set_icon_tooltip_text (GTK_ENTRY (self->entry), GTK_ENTRY_ICON_SECONDARY,
                                   is_filled ? _ ("Clear") : _ ("Show the list"));
}

static void
changed_cb (PbPicker *self)
{
  const char *text = pb_picker_get_text (self);

  update_icon (self);
  if (self->quiet)
    return;
  self->edited = *text != '\0';
  g_signal_emit (self, signals[SIGNAL_TYPED], 0, text);
  if (*text)
    search (self, text);
  else
    pb_option_popover_close (self->popover);
}

static void
marked_cb (PbPicker *self, const char *title, const char *detail)
{
  g_signal_emit (self, signals[SIGNAL_MARKED], 0, title, detail);
}

static void
picked_cb (PbPicker *self, PbOption *option)
{
  pb_picker_set_text (self, pb_option_get_title (option));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, option);
}

static gboolean
press_in_open_list (PbPicker *self, guint keyval)
{
  if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return pb_option_popover_press (self->popover, keyval);
  if (self->edited)
    pb_option_popover_take (self->popover);
  return FALSE;
}

static gboolean
key_pressed_cb (PbPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (pb_option_popover_is_open (self->popover))
    return press_in_open_list (self, keyval);
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return FALSE;
  search (self, self->edited ? pb_picker_get_text (self) : "");
  return TRUE;
}

static void
icon_press_cb (PbPicker *self)
{
  gtk_widget_grab_focus (self->entry);
  if (*pb_picker_get_text (self))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else if (pb_option_popover_is_open (self->popover))
    pb_option_popover_close (self->popover);
  else
    search (self, "");
}

static void
add_popover (PbPicker *self)
{
  self->popover = PB_OPTION_POPOVER (pb_option_popover_new ());
  g_signal_connect_swapped (self->popover, "marked", G_CALLBACK (marked_cb), self);
  g_signal_connect_swapped (self->popover, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

static void
leave_cb (PbPicker *self)
{
  pb_option_popover_close (self->popover);
}

static void
add_entry (PbPicker *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  pb_plain_input_set_up (self->entry);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (icon_press_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
pb_picker_init (PbPicker *self)
{
  add_entry (self);
  add_popover (self);
  update_icon (self);
}

static void
pb_picker_dispose (GObject *object)
{
  PbPicker *self = PB_PICKER (object);

  g_clear_pointer (&self->entry, gtk_widget_unparent);
  if (self->popover)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  g_clear_object (&self->options);
  G_OBJECT_CLASS (pb_picker_parent_class)->dispose (object);
}

static void
pb_picker_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  gtk_widget_measure (PB_PICKER (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
pb_picker_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbPicker *self = PB_PICKER (widget);

  gtk_widget_size_allocate (self->entry, &(GtkAllocation){ 0, 0, width, height }, baseline);
  pb_option_popover_allocate (self->popover, width);
}

/* Without this, GTK would ask for the focus again when Tab leaves. */
static gboolean
pb_picker_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (PB_PICKER (widget)->entry, direction);
}

static gboolean
pb_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (PB_PICKER (widget)->entry);
}

static void
pb_picker_class_init (PbPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_picker_dispose;
  widget_class->measure = pb_picker_measure;
  widget_class->size_allocate = pb_picker_size_allocate;
  widget_class->focus = pb_picker_focus;
  widget_class->grab_focus = pb_picker_grab_focus;

  signals[SIGNAL_SEARCH] = g_signal_new ("search", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_MARKED] = g_signal_new ("marked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PB_TYPE_OPTION);
}

PbPicker *
pb_picker_new (void)
{
  return g_object_new (PB_TYPE_PICKER, NULL);
}

void
pb_picker_set_options (PbPicker *self, GListModel *options, PbOptionMatch match)
{
  g_set_object (&self->options, options);
  self->match = match;
}

void
pb_picker_set_results (PbPicker *self, GListModel *results)
{
  pb_option_popover_take_options (self->popover, results, TRUE);
}

void
pb_picker_set_text (PbPicker *self, const char *text)
{
  self->edited = FALSE;
  if (g_strcmp0 (pb_picker_get_text (self), text ? text : "") == 0)
    return;
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text ? text : "");
  self->quiet = FALSE;
}

const char *
pb_picker_get_text (PbPicker *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
pb_picker_set_wordy (PbPicker *self, gboolean wordy)
{
  pb_option_popover_set_wordy (self->popover, wordy);
}

void
pb_picker_set_placeholder (PbPicker *self, const char *placeholder)
{
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), placeholder);
}

GtkWidget *
pb_picker_get_entry (PbPicker *self)
{
  return self->entry;
}
