/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-page.h"

#include <glib/gi18n-lib.h>

#include "domain/pb-merge.h"
#include "domain/pb-record-text.h"
#include "domain/pb-record.h"
#include "ui/editors/pb-history-page.h"
#include "ui/editors/pb-strength-panel.h"
#include "ui/pages/pb-entity-pledges.h"
#include "ui/pages/pb-key-page.h"
#include "ui/pages/pb-merge-with-page.h"
#include "ui/pages/pb-pledge-progress.h"
#include "ui/pages/pb-record-page-fields.h"
#include "ui/pages/pb-record-page-head.h"
#include "ui/pages/pb-record-page-reading.h"
#include "ui/pages/pb-record-page-top.h"
#include "ui/pb-window.h"
#include "ui/widgets/pb-break-bin.h"
#include "ui/widgets/pb-header-button.h"
#include "ui/widgets/pb-notice-bar.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-tooltip-name.h"

/* Of the column, and of a window with room for every button, in px. */
#define WIDTH 860
#define ROOM_FOR_BUTTONS 560

struct _PbRecordPage {
  PbPage parent_instance;

  PbRegister *reg;
  const PbKind *kind;
  PbRecordPageContext context;
  PbValue *shown; /* what it is read as; see pb_store_resolve() */
  GCancellable *cancellable;
  gboolean stale; /* the register has changed since the record was read */
  gboolean gone;  /* the record is not in the register any more */

  GSimpleActionGroup *actions;
  GtkWidget *edit_button;
  GtkWidget *roomy_buttons;
  GtkWidget *merged_bar;
  gboolean is_roomy;
  GtkWidget *column;
  double place; /* where it is scrolled to, when another page covers this one */
  PbRecordPageTop *top;
  AdwBin *head;
  AdwBin *fields;
  PbStrengthPanel *strength; /* (nullable): of a pledge */
};

G_DEFINE_FINAL_TYPE (PbRecordPage, pb_record_page, PB_TYPE_PAGE)

const char *
pb_record_page_get_record_id (PbRecordPage *self)
{
  return pb_record_get_id (self->context.record);
}

/* Showing. */

static gboolean
has_focus_within (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && gtk_widget_is_ancestor (focus, widget);
}

static GtkAdjustment *
get_scrolling (PbRecordPage *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (self->column, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

/* GTK would scroll to the end of what has the focus. */
static void
focus_column (PbRecordPage *self, double place)
{
  gtk_widget_grab_focus (self->column);
  gtk_adjustment_set_value (get_scrolling (self), place);
}

static void
show_texts (PbRecordPage *self)
{
  const char *language = pb_record_page_top_get_language (self->top);
  const PbRecordViewChoice choice = {
    .language = language,
    .make = pb_record_page_make_field,
    .make_data = &self->context,
  };
  gboolean had_focus = has_focus_within (GTK_WIDGET (self->fields));

  adw_bin_set_child (
      self->head, pb_record_page_head_new (self->kind, self->shown, self->context.names, language));
  adw_bin_set_child (self->fields,
                     pb_record_view_new_below_title (self->kind, self->shown, &choice));
  if (had_focus)
    focus_column (self, gtk_adjustment_get_value (get_scrolling (self)));
}

static void
show_strength (PbRecordPage *self)
{
  g_autoptr (PbStrength) strength = NULL;

  if (!self->strength)
    return;
  strength = pb_strength_of_pledge (self->context.record);
  pb_strength_panel_set_strength (self->strength, strength);
}

/* What is final is only to be changed by somebody who means to. */
static void
show_edit_button (PbRecordPage *self)
{
  gboolean is_draft = pb_record_is_draft (self->context.record);
  const char *label = is_draft ? _ ("Edit") : _ ("Edit Again");

  pb_tooltip_name_set (self->edit_button, label);
  if (self->is_roomy)
    gtk_button_set_label (GTK_BUTTON (self->edit_button), label);
  else
    gtk_button_set_icon_name (GTK_BUTTON (self->edit_button), "document-edit-symbolic");
  if (is_draft)
    gtk_widget_add_css_class (self->edit_button, "suggested-action");
  else
    gtk_widget_remove_css_class (self->edit_button, "suggested-action");
}

/* What was merged once has its place in the other record; what is only to be looked at is not
 * merged. */
static void
allow_merge (PbRecordPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "merge");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                               !pb_merge_get_target (self->context.record) &&
                                   !pb_register_get_dataset (self->reg));
}

static void
show_record (PbRecordPage *self)
{
  PbValue *record = self->context.record;
  const char *title = pb_record_title (self->kind, record);

  pb_notice_bar_set_sentence (
      PB_NOTICE_BAR (self->merged_bar),
      pb_merge_get_target (record)
          ? _ ("This was made one with another record, which has its place.")
          : NULL);
  pb_record_page_top_set_record (self->top, self->kind, record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  show_edit_button (self);
  allow_merge (self);
  show_texts (self);
  show_strength (self);
}

/* Reading. */

static void
leave_gone (PbRecordPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  if (window && pb_window_get_page (window) == PB_PAGE (self))
    pb_window_pop (window);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PbRecordPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PbRecordPageReading) reading = pb_record_page_reading_read_finish (result, &error);

  if (!self->reg)
    return;
  self->stale = FALSE;
  self->gone = g_error_matches (error, PB_STORE_ERROR, PB_STORE_ERROR_NOT_FOUND);
  if (self->gone)
    leave_gone (self);
  if (!reading || (pb_value_equal (reading->record, self->context.record) &&
                   pb_value_equal (reading->shown, self->shown) &&
                   pb_value_equal (reading->names, self->context.names)))
    return;
  /* Rows point into what is shown. */
  adw_bin_set_child (self->fields, NULL);
  g_clear_pointer (&self->context.record, pb_value_unref);
  g_clear_pointer (&self->context.names, pb_value_unref);
  g_clear_pointer (&self->shown, pb_value_unref);
  self->context.record = pb_value_ref (reading->record);
  self->shown = pb_value_ref (reading->shown);
  self->context.names = pb_value_ref (reading->names);
  show_record (self);
}

static void
read_anew (PbRecordPage *self)
{
  pb_record_page_reading_read (self->reg, self->kind, pb_record_page_get_record_id (self),
                               self->cancellable, read_cb, g_object_ref (self));
}

static void
changed_cb (PbRecordPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_anew (self);
}

/* What nobody sees waits until somebody does. */
static void
pb_record_page_map (GtkWidget *widget)
{
  PbRecordPage *self = PB_RECORD_PAGE (widget);

  GTK_WIDGET_CLASS (pb_record_page_parent_class)->map (widget);

  if (self->stale)
    read_anew (self);
}

static void
pb_record_page_unmap (GtkWidget *widget)
{
  PbRecordPage *self = PB_RECORD_PAGE (widget);

  self->place = gtk_adjustment_get_value (get_scrolling (self));
  GTK_WIDGET_CLASS (pb_record_page_parent_class)->unmap (widget);
}

static void
pb_record_page_shown (PbPage *page)
{
  PbRecordPage *self = PB_RECORD_PAGE (page);

  focus_column (self, self->place);
  if (self->gone)
    leave_gone (self);
}

/* Actions. */

static void
edit_at (PbRecordPage *self, const char *pointer, gboolean again)
{
  pb_window_write_record (pb_window_of (GTK_WIDGET (self)), self->kind,
                          pb_record_page_get_record_id (self), pointer, again);
}

static void
edit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);

  edit_at (self, NULL, !pb_record_is_draft (self->context.record));
}

static void
step_wanted_cb (PbRecordPage *self, const char *pointer)
{
  edit_at (self, pointer, FALSE);
}

static void
restored_cb (PbHistoryPage *page, PbValue *old, PbRecordPage *self)
{
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  pb_window_pop (window);
  pb_window_restore_record (window, self->kind, old);
}

static void
history_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);
  PbHistoryPage *page = pb_history_page_new (self->reg, self->kind, self->context.record);

  g_signal_connect_object (page, "restore", G_CALLBACK (restored_cb), self, 0);
  pb_window_push (pb_window_of (GTK_WIDGET (self)), PB_PAGE (page));
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);
  g_autofree char *text = pb_record_text_make (self->kind, self->context.record);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  pb_window_add_toast (pb_window_of (GTK_WIDGET (self)), adw_toast_new (_ ("Copied as text.")));
}

static void
key_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);
  PbKeyPage *page = pb_key_page_new (self->reg, pb_record_page_get_record_id (self),
                                     pb_record_title (self->kind, self->context.record));

  pb_window_push (pb_window_of (GTK_WIDGET (self)), PB_PAGE (page));
}

static void
delete_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);
  PbWindow *window = pb_window_of (GTK_WIDGET (self));

  pb_window_delete_record (window, pb_record_page_get_record_id (self),
                           pb_record_title (self->kind, self->context.record));
  pb_window_pop (window);
}

static void
merge_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PbRecordPage *self = PB_RECORD_PAGE (data);

  pb_window_push (pb_window_of (GTK_WIDGET (self)),
                  pb_merge_with_page_new (self->reg, self->kind, self->context.record));
}

static const GActionEntry action_entries[] = {
  { "edit", edit_cb }, { "history", history_cb }, { "copy", copy_cb },
  { "key", key_cb },   { "merge", merge_cb },     { "delete", delete_cb },
};

/* Life. */

static void
pb_record_page_dispose (GObject *object)
{
  PbRecordPage *self = PB_RECORD_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->reg);
  g_clear_object (&self->actions);
  G_OBJECT_CLASS (pb_record_page_parent_class)->dispose (object);
}

static void
pb_record_page_finalize (GObject *object)
{
  PbRecordPage *self = PB_RECORD_PAGE (object);

  g_clear_pointer (&self->context.record, pb_value_unref);
  g_clear_pointer (&self->context.names, pb_value_unref);
  g_clear_pointer (&self->shown, pb_value_unref);
  G_OBJECT_CLASS (pb_record_page_parent_class)->finalize (object);
}

static void
pb_record_page_class_init (PbRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = pb_record_page_finalize;
  widget_class->map = pb_record_page_map;
  widget_class->unmap = pb_record_page_unmap;
  PB_PAGE_CLASS (klass)->shown = pb_record_page_shown;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.edit", NULL);
}

static void
pb_record_page_init (PbRecordPage *self)
{
  self->cancellable = g_cancellable_new ();
  self->context.names = pb_value_new_map ();
  self->stale = TRUE;
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), action_entries,
                                   G_N_ELEMENTS (action_entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (self->actions));
}

/* Making. */

static GtkWidget *
make_menu_button (PbRecordPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("History"), "page.history");
  g_menu_append (menu, _ ("Copy as Text"), "page.copy");
  if (self->kind == &pb_entity_kind)
    g_menu_append (menu, _ ("Key and Fingerprint"), "page.key");
  g_menu_append (menu, _ ("Merge With…"), "page.merge");
  g_menu_append (menu, _ ("Delete"), "page.delete");
  return pb_header_button_new_more (G_MENU_MODEL (menu));
}

/* What is only to be looked at cannot be changed. */
static void
disable_changes (PbRecordPage *self)
{
  static const char *const names[] = { "edit", "delete" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), names[i])),
        FALSE);
  gtk_widget_set_visible (self->edit_button, FALSE);
}

static void
fill_header (PbRecordPage *self)
{
  self->roomy_buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (
      GTK_BOX (self->roomy_buttons),
      pb_header_button_new ("document-open-recent-symbolic", _ ("History"), "page.history"));
  gtk_box_append (GTK_BOX (self->roomy_buttons),
                  pb_header_button_new ("edit-copy-symbolic", _ ("Copy as Text"), "page.copy"));
  self->edit_button = gtk_button_new ();
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->edit_button), "page.edit");
  pb_page_pack_end (PB_PAGE (self), make_menu_button (self));
  pb_page_pack_end (PB_PAGE (self), self->edit_button);
  pb_page_pack_end (PB_PAGE (self), self->roomy_buttons);
  if (pb_register_get_dataset (self->reg))
    disable_changes (self);
}

static void
add_strength (PbRecordPage *self)
{
  self->strength = pb_strength_panel_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->strength), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->strength), "record-strength");
  g_signal_connect_swapped (self->strength, "go", G_CALLBACK (step_wanted_cb), self);
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->strength));
}

/* The column has the focus where no control has it, so that keys scroll it. */
static void
fill_column (PbRecordPage *self)
{
  self->column =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24,
                    "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->top = pb_record_page_top_new ();
  g_signal_connect_swapped (self->top, "changed", G_CALLBACK (show_texts), self);
  self->head = ADW_BIN (adw_bin_new ());
  self->fields = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->top));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->head));
  if (self->kind == &pb_entity_kind)
    gtk_box_append (GTK_BOX (self->column),
                    pb_entity_pledges_new (self->reg, pb_record_page_get_record_id (self)));
  if (self->kind == &pb_pledge_kind)
    gtk_box_append (GTK_BOX (self->column),
                    pb_pledge_progress_new (self->reg, pb_record_page_get_record_id (self)));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->fields));
  if (self->kind == &pb_pledge_kind)
    add_strength (self);
}

static void
target_clicked_cb (PbRecordPage *self)
{
  pb_window_read_record (pb_window_of (GTK_WIDGET (self)), self->kind,
                         pb_merge_get_target (self->context.record));
}

/* @content: what stands under the bar that leads to the record that took the place of this one */
static GtkWidget *
add_merged_bar (PbRecordPage *self, GtkWidget *content)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label (_ ("Read That One"));

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (target_clicked_cb), self);
  self->merged_bar = pb_notice_bar_new ("final", button);
  gtk_widget_set_vexpand (content, TRUE);
  gtk_box_append (GTK_BOX (box), self->merged_bar);
  gtk_box_append (GTK_BOX (box), content);
  return box;
}

/* In a narrow window the menu has the buttons, and the record's own title has to do. */
static void
room_changed_cb (PbRecordPage *self, PbBreakBin *break_bin)
{
  self->is_roomy = pb_break_bin_get_room (break_bin) != PB_ROOM_NARROW;
  gtk_widget_set_visible (self->roomy_buttons, self->is_roomy);
  if (self->context.record)
    show_edit_button (self);
  pb_page_set_title (PB_PAGE (self), self->is_roomy ? pb_kind_get_label (self->kind) : "", NULL);
}

PbRecordPage *
pb_record_page_new (PbRegister *reg, const PbKind *kind, PbValue *record)
{
  PbRecordPage *self = g_object_new (PB_TYPE_RECORD_PAGE, NULL);
  PbBreakBin *break_bin = pb_break_bin_new (ROOM_FOR_BUTTONS, ROOM_FOR_BUTTONS);

  self->reg = g_object_ref (reg);
  self->kind = kind;
  self->context.record = pb_value_ref (record);
  self->shown = pb_value_ref (record);
  fill_header (self);
  fill_column (self);
  pb_break_bin_set_child (break_bin, pb_scrolled_column_new (self->column, WIDTH));
  g_signal_connect_swapped (break_bin, "room-changed", G_CALLBACK (room_changed_cb), self);
  room_changed_cb (self, break_bin);
  pb_page_set_content (PB_PAGE (self), add_merged_bar (self, GTK_WIDGET (break_bin)));
  g_signal_connect_object (reg, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_record (self);
  return self;
}
