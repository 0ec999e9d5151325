/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/pages/pb-browse-suggest.h"

#include <glib/gi18n-lib.h>

#include "ui/pages/pb-browse-hints.h"
#include "ui/widgets/pb-option-popover.h"

/* The list is no wider than it takes to read it, however wide the entry. */
#define MOST_WIDTH 420

struct _PbBrowseSuggest {
  GtkWidget parent_instance;

  const PbKind *kind;
  GtkEditable *entry;
  PbOptionPopover *popover;
  PbBrowseHints *hints; /* what is offered, %NULL when nothing is */
  guint offering;
};

G_DEFINE_FINAL_TYPE (PbBrowseSuggest, pb_browse_suggest, GTK_TYPE_WIDGET)

static void
close_list (PbBrowseSuggest *self)
{
  g_clear_pointer (&self->hints, pb_browse_hints_free);
  pb_option_popover_close (self->popover);
}

/* What stands in the entry by other hands than the person's needs no hints. */
static gboolean
is_typing (PbBrowseSuggest *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->entry));
}

static void
offer (PbBrowseSuggest *self)
{
  g_autoptr (PbBrowseHints) hints = NULL;

  g_clear_handle_id (&self->offering, g_source_remove);
  if (is_typing (self))
    hints = pb_browse_hints_find (self->kind, gtk_editable_get_text (self->entry),
                                  gtk_editable_get_position (self->entry));
  if (!hints) {
    close_list (self);
    return;
  }
  g_clear_pointer (&self->hints, pb_browse_hints_free);
  self->hints = g_steal_pointer (&hints);
  pb_option_popover_expect (self->popover);
  pb_option_popover_take_options (self->popover, self->hints->options, self->hints->needed);
}

static gboolean
offer_cb (gpointer data)
{
  PbBrowseSuggest *self = data;

  self->offering = 0;
  offer (self);
  return G_SOURCE_REMOVE;
}

/* The entry moves its cursor only when it has told that it changed. */
static void
changed_cb (PbBrowseSuggest *self)
{
  if (!self->offering)
    self->offering = g_idle_add_full (G_PRIORITY_DEFAULT, offer_cb, self, NULL);
}

/* The focus stays in the entry, so that the list must be told there. */
static char *
describe (PbBrowseSuggest *self, const char *title, const char *detail)
{
  guint n;

  if (!pb_option_popover_is_open (self->popover))
    return g_strdup ("");
  if (title)
    return g_strjoin ("\n", title, detail, NULL);
  n = g_list_model_get_n_items (self->hints->options);
  return g_strdup_printf (ngettext ("%u suggestion", "%u suggestions", n), n);
}

static void
marked_cb (PbBrowseSuggest *self, const char *title, const char *detail)
{
  GtkAccessible *entry = GTK_ACCESSIBLE (self->entry);
  g_autofree char *description = describe (self, title, detail);

  gtk_accessible_update_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  gtk_accessible_update_state (entry, GTK_ACCESSIBLE_STATE_EXPANDED,
                               pb_option_popover_is_open (self->popover), -1);
}

/* Behind a whole limit one goes on with the next. */
static void
picked_cb (PbBrowseSuggest *self, PbOption *option)
{
  const char *code = pb_option_get_code (option);
  g_autofree char *written = g_strconcat (code, g_str_has_suffix (code, ":") ? "" : " ", NULL);
  g_autoptr (PbBrowseHints) hints = g_steal_pointer (&self->hints);
  int position = (int) hints->start;

  gtk_editable_delete_text (self->entry, position, (int) hints->end);
  gtk_editable_insert_text (self->entry, written, -1, &position);
  gtk_editable_set_position (self->entry, position);
  offer (self);
}

static gboolean
key_pressed_cb (PbBrowseSuggest *self, guint keyval)
{
  if (self->offering)
    offer (self);
  return pb_option_popover_is_open (self->popover) &&
         pb_option_popover_press (self->popover, keyval);
}

static void
pb_browse_suggest_dispose (GObject *object)
{
  PbBrowseSuggest *self = PB_BROWSE_SUGGEST (object);

  g_clear_handle_id (&self->offering, g_source_remove);
  if (self->entry) {
    g_signal_handlers_disconnect_by_data (self->entry, self);
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->entry)));
  }
  if (self->popover)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->popover)));
  g_clear_pointer (&self->hints, pb_browse_hints_free);
  G_OBJECT_CLASS (pb_browse_suggest_parent_class)->dispose (object);
}

static void
pb_browse_suggest_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (PB_BROWSE_SUGGEST (widget)->entry), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

static void
pb_browse_suggest_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PbBrowseSuggest *self = PB_BROWSE_SUGGEST (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->entry), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
  pb_option_popover_allocate (self->popover, MIN (width, MOST_WIDTH));
}

static gboolean
pb_browse_suggest_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (PB_BROWSE_SUGGEST (widget)->entry), direction);
}

static void
pb_browse_suggest_class_init (PbBrowseSuggestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_browse_suggest_dispose;
  widget_class->measure = pb_browse_suggest_measure;
  widget_class->size_allocate = pb_browse_suggest_size_allocate;
  widget_class->focus = pb_browse_suggest_focus;
}

static void
pb_browse_suggest_init (PbBrowseSuggest *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  self->popover = PB_OPTION_POPOVER (pb_option_popover_new ());
  /* Where a popover stands is not mirrored by itself. */
  gtk_widget_set_halign (GTK_WIDGET (self->popover), mirrored ? GTK_ALIGN_END : GTK_ALIGN_START);
  pb_option_popover_set_name (self->popover, _ ("Suggestions"));
  g_signal_connect_swapped (self->popover, "marked", G_CALLBACK (marked_cb), self);
  g_signal_connect_swapped (self->popover, "picked", G_CALLBACK (picked_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), GTK_WIDGET (self));
}

static void
add_entry (PbBrowseSuggest *self)
{
  GtkWidget *entry = GTK_WIDGET (self->entry);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (close_list), self);
  gtk_widget_add_controller (entry, keys);
  gtk_widget_add_controller (entry, focus);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_AUTOCOMPLETE,
                                  GTK_ACCESSIBLE_AUTOCOMPLETE_LIST, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), gtk_widget_get_hexpand (entry));
  gtk_widget_set_parent (entry, GTK_WIDGET (self));
}

GtkWidget *
pb_browse_suggest_new (GtkEditable *entry, const PbKind *kind)
{
  PbBrowseSuggest *self = g_object_new (PB_TYPE_BROWSE_SUGGEST, NULL);

  self->kind = kind;
  self->entry = entry;
  add_entry (self);
  return GTK_WIDGET (self);
}
