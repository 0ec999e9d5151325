/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-picker.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-plain-input.h"
#include "ui/widgets/pb-popup-place.h"

#define LIST_HEIGHT 320
#define LEAST_LIST_WIDTH 260

struct _PbPicker {
  GtkWidget parent_instance;

  GtkWidget *entry;
  GtkWidget *popover;
  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *nothing;
  GtkSingleSelection *selection;

  GListModel *options;
  PbOptionMatch match;
  gboolean wordy;
  gboolean quiet;
  /* Whether the list is wanted: the results may come later than the focus leaves. */
  gboolean searching;
  /* Whether the text was typed since the last pick, so that leaving takes the marked line. */
  gboolean edited;
  /* Waits until the list has a place to open at. */
  guint popup_tick;
};

enum { SIGNAL_SEARCH, SIGNAL_TYPED, SIGNAL_MARKED, SIGNAL_PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbPicker, pb_picker, GTK_TYPE_WIDGET)

static void
close_list (PbPicker *self)
{
  if (self->searching)
    g_signal_emit (self, signals[SIGNAL_MARKED], 0, NULL, NULL);
  self->searching = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* The focus stays in the entry, so that the line must be told there. */
static void
tell_marked (PbPicker *self)
{
  PbOption *option = gtk_single_selection_get_selected_item (self->selection);

  if (option)
    g_signal_emit (self, signals[SIGNAL_MARKED], 0, pb_option_get_title (option),
                   pb_option_get_detail (option));
  else
    g_signal_emit (self, signals[SIGNAL_MARKED], 0, gtk_label_get_label (GTK_LABEL (self->nothing)),
                   NULL);
}

static gboolean
is_open (PbPicker *self)
{
  return self->searching && (self->popup_tick || gtk_widget_get_visible (self->popover));
}

static gboolean
popup_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PbPicker *self = PB_PICKER (widget);
  gboolean wanted = self->searching && gtk_widget_get_mapped (self->entry);

  if (wanted && !pb_popup_place_is_ready (self->entry))
    return G_SOURCE_CONTINUE;
  self->popup_tick = 0;
  if (wanted) {
    gtk_popover_popup (GTK_POPOVER (self->popover));
    /* The popover only takes another size when its parent is laid out. */
    gtk_widget_queue_resize (widget);
  }
  return G_SOURCE_REMOVE;
}

static void
open_list (PbPicker *self)
{
  if (!self->popup_tick && popup_cb (GTK_WIDGET (self), NULL, NULL) == G_SOURCE_CONTINUE)
    self->popup_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), popup_cb, NULL, NULL);
}

static void
search (PbPicker *self, const char *text)
{
  self->searching = TRUE;
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
    close_list (self);
}

static void
take_option (PbPicker *self, PbOption *option)
{
  close_list (self);
  pb_picker_set_text (self, pb_option_get_title (option));
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, option);
}

static gboolean
take_selected (PbPicker *self)
{
  g_autoptr (PbOption) option = NULL;
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  if (!is_open (self) || !selected)
    return FALSE;
  option = g_object_ref (selected);
  take_option (self, option);
  return TRUE;
}

static void
activate_cb (PbPicker *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  take_selected (self);
}

static void
scroll_to (PbPicker *self, guint position)
{
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static void
move_selection (PbPicker *self, int step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0)
    return;
  selected = CLAMP ((int) selected + step, 0, (int) n_items - 1);
  gtk_single_selection_set_selected (self->selection, selected);
  scroll_to (self, selected);
  tell_marked (self);
}

static gboolean
press_in_open_list (PbPicker *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down: move_selection (self, 1); return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up: move_selection (self, -1); return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down: move_selection (self, 8); return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up: move_selection (self, -8); return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter: return take_selected (self);
  case GDK_KEY_Escape: close_list (self); return TRUE;
  case GDK_KEY_Tab:
  case GDK_KEY_ISO_Left_Tab:
    if (self->edited)
      take_selected (self);
    return FALSE;
  default: return FALSE;
  }
}

static gboolean
key_pressed_cb (PbPicker *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (is_open (self))
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
  else if (is_open (self))
    close_list (self);
  else
    search (self, "");
}

static void
setup_cb (PbPicker *self, GtkListItem *item)
{
  GtkWidget *line = self->wordy ? gtk_box_new (GTK_ORIENTATION_VERTICAL, 0)
                                : gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkWidget *detail = gtk_label_new (NULL);

  if (self->wordy) {
    g_object_set (detail, "xalign", 0.0f, "wrap", TRUE, NULL);
    gtk_widget_add_css_class (detail, "form-help");
  } else {
    g_object_set (detail, "xalign", 1.0f, "hexpand", TRUE, "halign", GTK_ALIGN_END, "ellipsize",
                  PANGO_ELLIPSIZE_END, NULL);
  }
  gtk_widget_add_css_class (detail, "dim-label");
  gtk_box_append (GTK_BOX (line), title);
  gtk_box_append (GTK_BOX (line), detail);
  gtk_list_item_set_child (item, line);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  PbOption *option = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *detail = gtk_widget_get_last_child (gtk_list_item_get_child (item));

  gtk_label_set_label (GTK_LABEL (title), pb_option_get_title (option));
  gtk_label_set_label (GTK_LABEL (detail), pb_option_get_detail (option));
}

static GtkWidget *
make_list (PbPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->selection = gtk_single_selection_new (NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy",
                                 GTK_POLICY_NEVER, "max-content-height", LIST_HEIGHT,
                                 "propagate-natural-height", TRUE, NULL);
  return self->scroller;
}

/* The focus stays in the entry while the list is open, so that one can go on typing. */
static void
add_popover (PbPicker *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing found"), "visible", FALSE,
                                "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_box_append (GTK_BOX (content), make_list (self));
  gtk_box_append (GTK_BOX (content), self->nothing);
  self->popover = g_object_new (GTK_TYPE_POPOVER, "child", content, "autohide", FALSE, "has-arrow",
                                FALSE, "position", GTK_POS_BOTTOM, "can-focus", FALSE, NULL);
  gtk_widget_add_css_class (self->popover, "picker");
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
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
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (close_list), self);
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

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
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
  gtk_widget_set_size_request (self->popover, MAX (width, LEAST_LIST_WIDTH), -1);
  gtk_popover_present (GTK_POPOVER (self->popover));
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
  gboolean is_empty = g_list_model_get_n_items (results) == 0;

  gtk_single_selection_set_model (self->selection, results);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_set_visible (self->scroller, !is_empty);
  gtk_widget_set_visible (self->nothing, is_empty);
  if (!self->searching || !gtk_widget_get_mapped (self->entry))
    return;
  open_list (self);
  if (!is_empty)
    scroll_to (self, 0);
  tell_marked (self);
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
  self->wordy = wordy;
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
