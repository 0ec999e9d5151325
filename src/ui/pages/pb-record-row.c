/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-record-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-date.h"
#include "domain/pb-money.h"
#include "domain/pb-record.h"
#include "ui/pages/pb-record-layout.h"
#include "ui/pages/pb-state-pill.h"
#include "ui/pb-register-item.h"
#include "ui/widgets/pb-tooltip-name.h"
#include "ui/widgets/pb-row-text.h"

/* Of most days in most languages. */
#define DAY_LETTERS 12

struct _PbRecordRow {
  PbLateRow parent_instance;

  GtkInscription *title;
  GtkInscription *subtitle;
  GtkWidget *snippet; /* NULL before words are looked for */
  GtkInscription *changed;
  PbStatePill *state;
  PbRegisterItem *item;
  gulong handler; /* of changes of the item; 0 before the row is seen */
};

G_DEFINE_FINAL_TYPE (PbRecordRow, pb_record_row, PB_TYPE_LATE_ROW)

enum {
  MENU,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkWidget *button, PbRecordRow *self)
{
  g_signal_emit (self, signals[MENU], 0, button);
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
  GtkWidget *child;

  forget_item (PB_RECORD_ROW (object));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

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
make_snippet (PbRecordRow *self)
{
  self->snippet =
      g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "lines", 2,
                    "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 8, NULL);
  gtk_widget_add_css_class (self->snippet, "caption");
  gtk_widget_insert_after (self->snippet, GTK_WIDGET (self), GTK_WIDGET (self->subtitle));
}

static void
show_snippet (PbRecordRow *self)
{
  const char *snippet = pb_register_item_get_snippet (self->item);

  if (snippet && !self->snippet)
    make_snippet (self);
  if (!self->snippet)
    return;
  gtk_widget_set_visible (self->snippet, snippet != NULL);
  if (snippet)
    gtk_label_set_markup (GTK_LABEL (self->snippet), snippet);
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

/* How high a text is, nobody but the row's layout asks. */
static void
show_text (PbRecordRow *self, GtkInscription *inscription, const char *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (inscription), text) == 0)
    return;
  gtk_inscription_set_text (inscription, text);
  gtk_widget_queue_resize (GTK_WIDGET (self));
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

  show_text (self, self->title, title);
  show_text (self, self->subtitle, subtitle);
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

/* A GtkMenuButton has twice as many parts. */
static GtkWidget *
make_menu_button (PbRecordRow *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "view-more-symbolic", NULL);

  pb_tooltip_name_set (button, _ ("More"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_HAS_POPUP, TRUE,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_css_class (button, "flat");
  /* The row has the focus; Menu or Shift+F10 opens the menu there. */
  gtk_widget_set_focusable (button, FALSE);
  return button;
}

static GtkInscription *
make_day (void)
{
  GtkWidget *day = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 1.0f, NULL);

  gtk_widget_add_css_class (day, "dim-label");
  gtk_widget_add_css_class (day, "caption");
  gtk_widget_add_css_class (day, "numeric");
  return GTK_INSCRIPTION (day);
}

/* Not from a template: a builder takes longer than all else, and rows are made while a list
 * scrolls. */
static void
pb_record_row_fill (PbLateRow *late)
{
  PbRecordRow *self = PB_RECORD_ROW (late);
  GtkWidget *widget = GTK_WIDGET (late);

  gtk_widget_set_layout_manager (widget, g_object_new (PB_TYPE_RECORD_LAYOUT, NULL));
  gtk_widget_add_css_class (widget, "record-row");
  self->state = PB_STATE_PILL (pb_state_pill_new ());
  self->changed = make_day ();
  self->title = pb_row_text_new ("heading");
  self->subtitle = pb_row_text_new ("dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "numeric");
  gtk_widget_set_parent (GTK_WIDGET (self->state), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->changed), widget);
  gtk_widget_set_parent (make_menu_button (self), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->title), widget);
  gtk_widget_set_parent (GTK_WIDGET (self->subtitle), widget);
  if (self->item)
    show_item (self);
}

static void
pb_record_row_class_init (PbRecordRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pb_record_row_dispose;
  PB_LATE_ROW_CLASS (klass)->fill = pb_record_row_fill;

  /* Its menu is wanted; the button that it belongs to. */
  signals[MENU] = g_signal_new ("menu", PB_TYPE_RECORD_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
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
