/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/review/pb-verdict-record.h"

#include <glib/gi18n-lib.h>

#include "base/pb-change.h"
#include "domain/pb-record.h"
#include "ui/pages/pb-record-page-fields.h"
#include "ui/pages/pb-record-page-head.h"
#include "ui/pages/pb-record-page-top.h"
#include "ui/widgets/pb-change-list.h"
#include "ui/widgets/pb-heading.h"
#include "ui/widgets/pb-record-view.h"
#include "ui/widgets/pb-scrolled-column.h"
#include "ui/widgets/pb-tooltip-name.h"

/* Of the column, in px. */
#define WIDTH 720

struct _PbVerdictRecord {
  AdwBin parent_instance;

  const PbKind *kind;
  PbRecordPageContext context; /* empty until there is a record */
  GtkWidget *column;
  PbRecordPageTop *top;
  AdwBin *head;
  AdwBin *changes;
  AdwBin *fields;
  double place; /* where it is scrolled to, when another page covers this one */
  gboolean was_covered;
};

enum { SIGNAL_COMMENT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbVerdictRecord, pb_verdict_record, ADW_TYPE_BIN)

static void
comment_clicked_cb (GtkButton *button, PbVerdictRecord *self)
{
  g_signal_emit (self, signals[SIGNAL_COMMENT], 0,
                 g_object_get_data (G_OBJECT (button), "pointer"));
}

static GtkWidget *
make_comment_button (const PbField *field, const char *pointer, gpointer data)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("pb-comment-symbolic");
  /* Translators: %s is the name of a field of a form. */
  g_autofree char *name = g_strdup_printf (_ ("Comment on “%s”"), pb_field_get_label (field));

  pb_tooltip_name_set (button, name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "review-comment");
  gtk_widget_set_focusable (button, FALSE);
  g_object_set_data_full (G_OBJECT (button), "pointer", g_strdup (pointer), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (comment_clicked_cb), data);
  return button;
}

static void
show_texts (PbVerdictRecord *self)
{
  const char *language = pb_record_page_top_get_language (self->top);
  const PbRecordViewChoice choice = {
    .language = language,
    .make = pb_record_page_make_field,
    .make_data = &self->context,
    .mark = make_comment_button,
    .mark_data = self,
  };

  if (!self->context.record)
    return;
  adw_bin_set_child (self->head, pb_record_page_head_new (self->kind, self->context.record,
                                                          self->context.names, language));
  adw_bin_set_child (self->fields,
                     pb_record_view_new_below_title (self->kind, self->context.record, &choice));
}

/* Without what the program keeps by itself: the verdict itself is such a change. */
static GPtrArray *
list_changes (const PbKind *kind, PbValue *before, PbValue *record)
{
  const PbFieldFlags left_out = PB_FIELD_SYSTEM | PB_FIELD_INTERNAL;
  g_autoptr (PbValue) old = pb_record_without (kind, before, left_out);
  g_autoptr (PbValue) now = pb_record_without (kind, record, left_out);

  return pb_changes_between (old, now);
}

/* (nullable) */
static GtkWidget *
make_changes (PbVerdictRecord *self, PbValue *before)
{
  g_autoptr (GPtrArray) changes = list_changes (self->kind, before, self->context.record);
  GtkWidget *box;

  if (changes->len == 0)
    return NULL;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "review-changes");
  gtk_box_append (GTK_BOX (box),
                  pb_heading_new (_ ("Changed Since the Last Verdict"), "heading", 2));
  gtk_box_append (GTK_BOX (box),
                  pb_change_list_new (self->kind, changes, C_ ("version", "Then"), _ ("Now")));
  return box;
}

static void
show_changes (PbVerdictRecord *self, PbValue *before)
{
  GtkWidget *changes = before ? make_changes (self, before) : NULL;

  adw_bin_set_child (self->changes, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->changes), changes != NULL);
}

static void
forget_record (PbVerdictRecord *self)
{
  /* Rows point into what is shown. */
  adw_bin_set_child (self->fields, NULL);
  g_clear_pointer (&self->context.record, pb_value_unref);
  g_clear_pointer (&self->context.names, pb_value_unref);
}

static GtkAdjustment *
get_scrolling (PbVerdictRecord *self)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (self->column, GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
pb_verdict_record_unmap (GtkWidget *widget)
{
  PbVerdictRecord *self = PB_VERDICT_RECORD (widget);

  self->place = gtk_adjustment_get_value (get_scrolling (self));
  self->was_covered = TRUE;
  GTK_WIDGET_CLASS (pb_verdict_record_parent_class)->unmap (widget);
}

static void
pb_verdict_record_finalize (GObject *object)
{
  PbVerdictRecord *self = PB_VERDICT_RECORD (object);

  g_clear_pointer (&self->context.record, pb_value_unref);
  g_clear_pointer (&self->context.names, pb_value_unref);
  G_OBJECT_CLASS (pb_verdict_record_parent_class)->finalize (object);
}

static void
pb_verdict_record_class_init (PbVerdictRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_verdict_record_finalize;
  GTK_WIDGET_CLASS (klass)->unmap = pb_verdict_record_unmap;

  signals[SIGNAL_COMMENT] = g_signal_new ("comment", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* The column has the focus where no control has it, so that keys scroll it. */
static void
pb_verdict_record_init (PbVerdictRecord *self)
{
  self->column =
      g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 24,
                    "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  self->top = pb_record_page_top_new ();
  g_signal_connect_swapped (self->top, "changed", G_CALLBACK (show_texts), self);
  self->head = ADW_BIN (adw_bin_new ());
  self->changes = ADW_BIN (adw_bin_new ());
  self->fields = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->top));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->head));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->changes));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->fields));
  gtk_widget_set_visible (self->column, FALSE);
  adw_bin_set_child (ADW_BIN (self), pb_scrolled_column_new (self->column, WIDTH));
}

PbVerdictRecord *
pb_verdict_record_new (void)
{
  return g_object_new (PB_TYPE_VERDICT_RECORD, NULL);
}

void
pb_verdict_record_set_reading (PbVerdictRecord *self,
                               const PbKind *kind,
                               const PbVerdictReading *reading)
{
  forget_record (self);
  gtk_widget_set_visible (self->column, reading != NULL);
  if (!reading) {
    self->place = 0;
    return;
  }
  self->kind = kind;
  self->context.record = pb_value_ref (reading->page->record);
  self->context.names = pb_value_ref (reading->page->names);
  pb_record_page_top_set_record (self->top, kind, self->context.record);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  pb_record_title (kind, self->context.record), -1);
  show_texts (self);
  show_changes (self, reading->before);
}

PbValue *
pb_verdict_record_get_record (PbVerdictRecord *self)
{
  return self->context.record;
}

/* GTK would scroll to the end of what has the focus. */
void
pb_verdict_record_focus (PbVerdictRecord *self)
{
  GtkAdjustment *scrolling = get_scrolling (self);
  double place = self->was_covered ? self->place : gtk_adjustment_get_value (scrolling);

  self->was_covered = FALSE;
  gtk_widget_grab_focus (self->column);
  gtk_adjustment_set_value (scrolling, place);
}
