/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-money.h"
#include "domain/pb-record.h"
#include "ui/pages/pb-record-actions.h"
#include "ui/pages/pb-record-layout.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-register-item.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-two-lines.h"

/* Of most days in most languages. */
#define DAY_LETTERS 12

struct _PbRecordRow {
  PbLateRow parent_instance;

  PbTwoLines *title;
  PbTwoLines *subtitle;
  GtkLabel *snippet;
  GtkInscription *changed;
  PbStatePill *state;
  GtkMenuButton *menu_button;
  PbRegisterItem *item;
  gulong handler; /* of changes of the item; 0 before the row is seen */
};

G_DEFINE_FINAL_TYPE (PbRecordRow, pb_record_row, PB_TYPE_LATE_ROW)

/* The focus goes back to the line of the list: whoever returns there must not find it in a menu
 * that is closed, where no key is heard. */
static void
leave_menu (PbRecordRow *self)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_menu_button_popdown (self->menu_button);
  if (line)
    gtk_widget_grab_focus (line);
}

static void
open_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_menu (PB_RECORD_ROW (widget));
  pb_record_open (widget, PB_RECORD_ROW (widget)->item);
}

static void
history_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_menu (PB_RECORD_ROW (widget));
  pb_record_show_history (widget, PB_RECORD_ROW (widget)->item);
}

static void
delete_action_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pb_record_delete (widget, PB_RECORD_ROW (widget)->item);
}

static void
secondary_click_cb (GtkGestureClick *gesture, int n_press, double x, double y, PbRecordRow *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pb_record_row_popup_menu (self);
}

static void
forget_item (PbRecordRow *self)
{
  if (self->item)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
}

static void
pb_record_row_dispose (GObject *object)
{
  forget_item (PB_RECORD_ROW (object));

  G_OBJECT_CLASS (pb_record_row_parent_class)->dispose (object);
}

static void
add_text (GStrvBuilder *texts, char *text)
{
  if (text && *text)
    g_strv_builder_add (texts, text);
  g_free (text);
}

static void
add_money (GStrvBuilder *texts, const PbKind *kind, PbValue *record)
{
  const PbField *field = pb_kind_find_field (kind, "financial");

  if (field && pb_field_applies (field, record))
    add_text (texts, pb_money_format (pb_value_get_member (record, field->name)));
}

/* What the table of fields wants in a list, but the title and the state, which have places of their
 * own. */
static char *
describe_record (const PbKind *kind, PbValue *record)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  add_money (builder, kind, record);
  for (const PbField *field = kind->fields; field->name; field++)
    if ((field->flags & (PB_FIELD_COLUMN | PB_FIELD_SYSTEM)) == PB_FIELD_COLUMN &&
        g_strcmp0 (field->name, kind->title) != 0)
      add_text (builder, pb_field_format (field, pb_value_get_member (record, field->name)));
  texts = g_strv_builder_end (builder);
  /* Translators: between the facts about a record in a list: "USD 2,000 · Financial · Access". */
  return g_strjoinv (C_ ("list separator", " · "), texts);
}

/* GtkListItem has no accessible label before GTK 4.12, but its widget is the row's parent. */
static void
name_line (PbRecordRow *self, const char *title)
{
  GtkWidget *line = gtk_widget_get_parent (GTK_WIDGET (self));

  if (line)
    gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
}

static void
show_snippet (PbRecordRow *self)
{
  const char *snippet = pb_register_item_get_snippet (self->item);

  gtk_widget_set_visible (GTK_WIDGET (self->snippet), snippet != NULL);
  if (snippet)
    gtk_label_set_markup (self->snippet, snippet);
}

/* An inscription is as wide as so many letters, so a row with another day is not measured anew. One
 * more is for letters wider than most, as in an Arabic August. */
static void
show_day (PbRecordRow *self, const char *day)
{
  guint n = MAX ((guint) g_utf8_strlen (day, -1) + 1, DAY_LETTERS);

  gtk_inscription_set_min_chars (self->changed, n);
  gtk_inscription_set_text (self->changed, day);
}

static void
show_record (PbRecordRow *self)
{
  PbValue *record = pb_register_item_get_record (self->item);
  const char *title = record ? pb_register_item_get_title (self->item) : "";
  g_autofree char *subtitle =
      record ? describe_record (pb_register_item_get_kind (self->item), record) : g_strdup ("");
  g_autofree char *day =
      pb_timestamp_format_day (record ? pb_value_get_member_string (record, "modified") : NULL);

  pb_two_lines_set_text (self->title, title);
  pb_two_lines_set_text (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), !record || *subtitle != '\0');
  show_day (self, day);
  gtk_widget_set_visible (GTK_WIDGET (self->state), record != NULL);
  if (record)
    pb_state_pill_set_state (self->state, pb_record_get_publication (record));
  show_snippet (self);
  name_line (self, title);
}

static void
show_item (PbRecordRow *self)
{
  self->handler =
      g_signal_connect_swapped (self->item, "notify::record", G_CALLBACK (show_record), self);
  show_record (self);
  pb_register_item_tell_shown (self->item);
}

/* Most rows' menus are never opened. */
static void
need_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenuModel) menu = NULL;

  if (gtk_menu_button_get_popover (button))
    return;
  menu = pb_record_actions_make_menu ();
  gtk_menu_button_set_menu_model (button, menu);
}

static GtkWidget *
make_day (PbRecordRow *self)
{
  GtkWidget *day = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 1.0f, NULL);

  self->changed = GTK_INSCRIPTION (day);
  gtk_widget_add_css_class (day, "dim-label");
  gtk_widget_add_css_class (day, "caption");
  gtk_widget_add_css_class (day, "numeric");
  return day;
}

/* It gets its tooltip before it can be seen: else the display is asked where the pointer is, for
 * each row that scrolls in. */
static GtkWidget *
make_menu_button (PbRecordRow *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON, "visible", FALSE, NULL);

  self->menu_button = GTK_MENU_BUTTON (button);
  pb_tooltip_name_set (button, _ ("More"));
  gtk_menu_button_set_icon_name (self->menu_button, "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (self->menu_button, need_menu_cb, NULL, NULL);
  gtk_widget_add_css_class (button, "flat");
  /* The row has the focus; Menu or Shift+F10 opens the menu there. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (button), FALSE);
  gtk_widget_set_visible (button, TRUE);
  return button;
}

static GtkWidget *
make_text (PbTwoLines **text, const char *css_class)
{
  *text = g_object_new (PB_TYPE_TWO_LINES, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (*text), css_class);
  return GTK_WIDGET (*text);
}

static GtkWidget *
make_snippet (PbRecordRow *self)
{
  self->snippet = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "xalign", 0.0f, "ellipsize",
                                PANGO_ELLIPSIZE_END, "lines", 2, "wrap", TRUE, "wrap-mode",
                                PANGO_WRAP_WORD_CHAR, "width-chars", 8, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->snippet), "caption");
  return GTK_WIDGET (self->snippet);
}

static void
add_menu_click (PbRecordRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (secondary_click_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Not from a template: a builder takes longer than all else, and rows are made while a list
 * scrolls. */
static void
pb_record_row_fill (PbLateRow *late)
{
  PbRecordRow *self = PB_RECORD_ROW (late);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->state = PB_STATE_PILL (pb_state_pill_new ());
  gtk_widget_set_layout_manager (box, g_object_new (PB_TYPE_RECORD_LAYOUT, NULL));
  gtk_widget_add_css_class (box, "record-row");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (box), make_day (self));
  gtk_box_append (GTK_BOX (box), make_menu_button (self));
  gtk_box_append (GTK_BOX (box), make_text (&self->title, "heading"));
  gtk_box_append (GTK_BOX (box), make_text (&self->subtitle, "dim-label"));
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "numeric");
  gtk_box_append (GTK_BOX (box), make_snippet (self));
  add_menu_click (self);
  if (self->item)
    show_item (self);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
pb_record_row_class_init (PbRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pb_record_row_dispose;
  PB_LATE_ROW_CLASS (klass)->fill = pb_record_row_fill;

  gtk_widget_class_install_action (widget_class, "record.open", NULL, open_action_cb);
  gtk_widget_class_install_action (widget_class, "record.history", NULL, history_action_cb);
  gtk_widget_class_install_action (widget_class, "record.delete", NULL, delete_action_cb);
}

static void
pb_record_row_init (PbRecordRow *self)
{
}

/**
 * pb_record_row_new:
 *
 * Returns: (transfer floating): a row without a record
 */
GtkWidget *
pb_record_row_new (void)
{
  return g_object_new (PB_TYPE_RECORD_ROW, NULL);
}

/**
 * pb_record_row_set_item:
 * @self: a row
 * @item: (nullable): what it shows, as soon as its record is there; %NULL when the row goes out of
 *   use
 */
void
pb_record_row_set_item (PbRecordRow *self, PbRegisterItem *item)
{
  g_return_if_fail (PB_IS_RECORD_ROW (self));

  if (self->item == item)
    return;
  forget_item (self);
  if (!item)
    return;
  self->item = g_object_ref (item);
  if (pb_late_row_is_filled (PB_LATE_ROW (self)))
    show_item (self);
}

/**
 * pb_record_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
PbRegisterItem *
pb_record_row_get_item (PbRecordRow *self)
{
  g_return_val_if_fail (PB_IS_RECORD_ROW (self), NULL);

  return self->item;
}

/**
 * pb_record_row_popup_menu:
 * @self: a row
 *
 * Shows what can be done with the record.
 */
void
pb_record_row_popup_menu (PbRecordRow *self)
{
  gtk_menu_button_popup (self->menu_button);
}
