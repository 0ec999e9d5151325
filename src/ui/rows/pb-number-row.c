/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-number-row.h"

#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "ui/widgets/pb-hold-side.h"
#include "ui/widgets/pb-plain-input.h"

/* Room for a million. */
#define LEAST_CHARS 8

struct _PbNumberRow {
  PbRow parent_instance;

  GtkWidget *entry;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PbNumberRow, pb_number_row, PB_TYPE_ROW)

static gboolean
is_whole_number (const PbField *field)
{
  return field->type == PB_FIELD_COUNT || field->type == PB_FIELD_YEAR;
}

static char *
dup_text (PbNumberRow *self)
{
  return pb_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->entry)), FALSE);
}

/* The value that a text stands for: a number, a decimal text, or the text itself; %NULL for none.
 */
static PbValue *
read_value (const PbField *field, const char *text)
{
  PbDecimal decimal;
  g_autofree char *written = NULL;

  if (!*text)
    return NULL;
  if (!pb_decimal_parse_typed (text, &decimal))
    return pb_value_new_string (text);
  if (is_whole_number (field))
    return decimal.scale == 0 ? pb_value_new_number ((double) decimal.units)
                              : pb_value_new_string (text);
  written = pb_decimal_format (&decimal);
  return pb_value_new_string (written);
}

static void
show_text (PbNumberRow *self, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text) == 0)
    return;
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->quiet = FALSE;
}

static void
changed_cb (PbNumberRow *self)
{
  g_autofree char *text = NULL;
  g_autoptr (PbValue) value = NULL;

  if (self->quiet)
    return;
  text = dup_text (self);
  value = read_value (pb_row_get_field (PB_ROW (self)), text);
  pb_row_commit (PB_ROW (self), value);
}

/* What was understood is seen when the focus leaves: "1.2m" becomes "1,200,000". */
static void
leave_cb (PbNumberRow *self)
{
  const PbField *field = pb_row_get_field (PB_ROW (self));
  g_autofree char *text = dup_text (self);
  g_autoptr (PbValue) value = read_value (field, text);
  g_autofree char *written = pb_field_format (field, value);

  show_text (self, written);
}

static void
pb_number_row_update (PbRow *row, PbValue *value)
{
  PbNumberRow *self = PB_NUMBER_ROW (row);
  const PbField *field = pb_row_get_field (row);
  g_autofree char *text = dup_text (self);
  g_autoptr (PbValue) shown = read_value (field, text);
  g_autofree char *written = NULL;

  if (pb_value_equal (shown, value))
    return;
  written = pb_field_format (field, value);
  show_text (self, written);
}

static void
pb_number_row_constructed (GObject *object)
{
  PbNumberRow *self = PB_NUMBER_ROW (object);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  G_OBJECT_CLASS (pb_number_row_parent_class)->constructed (object);

  self->entry = g_object_new (GTK_TYPE_ENTRY, "input-purpose", GTK_INPUT_PURPOSE_NUMBER,
                              "width-chars", LEAST_CHARS, NULL);
  gtk_widget_add_css_class (self->entry, "numeric");
  /* A minus stands to the left of its number in every language. */
  pb_plain_input_set_direction (self->entry, GTK_TEXT_DIR_LTR);
  pb_plain_input_set_up (self->entry);
  pb_hold_side_set_up (GTK_EDITABLE (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  pb_row_set_control (PB_ROW (self), self->entry, self->entry);
}

static void
pb_number_row_class_init (PbNumberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_number_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_number_row_update;
}

static void
pb_number_row_init (PbNumberRow *self)
{
}
