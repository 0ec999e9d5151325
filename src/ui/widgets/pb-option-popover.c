/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/widgets/pb-option-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/widgets/pb-popup-place.h"

#define LIST_HEIGHT 320
#define LEAST_LIST_WIDTH 260
#define PAGE 8

struct _PbOptionPopover {
  GtkPopover parent_instance;

  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *nothing;
  GtkSingleSelection *selection;
  gboolean wordy;
  /* Whether the list is wanted: the options may come later than the focus leaves. */
  gboolean wanted;
  /* Waits until the list has a place to open at. */
  guint popup_tick;
};

enum { SIGNAL_MARKED, SIGNAL_PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbOptionPopover, pb_option_popover, GTK_TYPE_POPOVER)

static void
tell_marked (PbOptionPopover *self)
{
  PbOption *option = gtk_single_selection_get_selected_item (self->selection);
  const char *title = gtk_label_get_label (GTK_LABEL (self->nothing));

  if (option)
    g_signal_emit (self, signals[SIGNAL_MARKED], 0, pb_option_get_title (option),
                   pb_option_get_detail (option));
  else
    g_signal_emit (self, signals[SIGNAL_MARKED], 0,
                   gtk_widget_get_visible (self->nothing) ? title : NULL, NULL);
}

static gboolean
popup_cb (GtkWidget *parent, GdkFrameClock *clock, gpointer data)
{
  PbOptionPopover *self = data;
  gboolean wanted = self->wanted && gtk_widget_get_mapped (parent);

  if (wanted && !pb_popup_place_is_ready (parent))
    return G_SOURCE_CONTINUE;
  self->popup_tick = 0;
  if (wanted) {
    gtk_popover_popup (GTK_POPOVER (self));
    /* The popover only takes another size when its parent is laid out. */
    gtk_widget_queue_resize (parent);
  }
  return G_SOURCE_REMOVE;
}

static void
open_list (PbOptionPopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!self->popup_tick && popup_cb (parent, NULL, self) == G_SOURCE_CONTINUE)
    self->popup_tick =
        gtk_widget_add_tick_callback (parent, popup_cb, g_object_ref (self), g_object_unref);
}

static void
activate_cb (PbOptionPopover *self, guint position)
{
  gtk_single_selection_set_selected (self->selection, position);
  pb_option_popover_take (self);
}

static void
scroll_to (PbOptionPopover *self, guint position)
{
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* From no line at all, the first step leads to the first. */
static void
move_selection (PbOptionPopover *self, int step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (n_items == 0)
    return;
  selected = selected == GTK_INVALID_LIST_POSITION
                 ? 0
                 : (guint) CLAMP ((int) selected + step, 0, (int) n_items - 1);
  gtk_single_selection_set_selected (self->selection, selected);
  scroll_to (self, selected);
  tell_marked (self);
}

static void
setup_cb (PbOptionPopover *self, GtkListItem *item)
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
make_list (PbOptionPopover *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy",
                                 GTK_POLICY_NEVER, "max-content-height", LIST_HEIGHT,
                                 "propagate-natural-height", TRUE, NULL);
  return self->scroller;
}

static void
pb_option_popover_class_init (PbOptionPopoverClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  signals[SIGNAL_MARKED] = g_signal_new ("marked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, PB_TYPE_OPTION);
}

static void
pb_option_popover_init (PbOptionPopover *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->nothing = g_object_new (GTK_TYPE_LABEL, "label", _ ("Nothing found"), "visible", FALSE,
                                "margin-top", 12, "margin-bottom", 12, NULL);
  gtk_widget_add_css_class (self->nothing, "dim-label");
  gtk_box_append (GTK_BOX (content), make_list (self));
  gtk_box_append (GTK_BOX (content), self->nothing);
  g_object_set (self, "child", content, "autohide", FALSE, "has-arrow", FALSE, "position",
                GTK_POS_BOTTOM, "can-focus", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
}

GtkWidget *
pb_option_popover_new (void)
{
  return g_object_new (PB_TYPE_OPTION_POPOVER, NULL);
}

void
pb_option_popover_set_wordy (PbOptionPopover *self, gboolean wordy)
{
  self->wordy = wordy;
}

void
pb_option_popover_set_name (PbOptionPopover *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

void
pb_option_popover_expect (PbOptionPopover *self)
{
  self->wanted = TRUE;
}

void
pb_option_popover_take_options (PbOptionPopover *self, GListModel *options, gboolean mark)
{
  gboolean is_empty = g_list_model_get_n_items (options) == 0;

  gtk_single_selection_set_model (self->selection, options);
  gtk_single_selection_set_selected (self->selection, mark ? 0 : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->scroller, !is_empty);
  gtk_widget_set_visible (self->nothing, is_empty);
  if (!self->wanted || !gtk_widget_get_mapped (gtk_widget_get_parent (GTK_WIDGET (self))))
    return;
  open_list (self);
  if (!is_empty)
    scroll_to (self, 0);
  tell_marked (self);
}

gboolean
pb_option_popover_is_open (PbOptionPopover *self)
{
  return self->wanted && (self->popup_tick || gtk_widget_get_visible (GTK_WIDGET (self)));
}

void
pb_option_popover_close (PbOptionPopover *self)
{
  gboolean was_wanted = self->wanted;

  self->wanted = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
  if (was_wanted)
    g_signal_emit (self, signals[SIGNAL_MARKED], 0, NULL, NULL);
}

gboolean
pb_option_popover_take (PbOptionPopover *self)
{
  g_autoptr (PbOption) option = NULL;
  gpointer selected = gtk_single_selection_get_selected_item (self->selection);

  if (!pb_option_popover_is_open (self) || !selected)
    return FALSE;
  option = g_object_ref (selected);
  pb_option_popover_close (self);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, option);
  return TRUE;
}

gboolean
pb_option_popover_press (PbOptionPopover *self, guint keyval)
{
  switch (keyval) {
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down: move_selection (self, 1); return TRUE;
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up: move_selection (self, -1); return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down: move_selection (self, PAGE); return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up: move_selection (self, -PAGE); return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_ISO_Enter: return pb_option_popover_take (self);
  case GDK_KEY_Escape: pb_option_popover_close (self); return TRUE;
  default: return FALSE;
  }
}

void
pb_option_popover_allocate (PbOptionPopover *self, int width)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), MAX (width, LEAST_LIST_WIDTH), -1);
  gtk_popover_present (GTK_POPOVER (self));
}
