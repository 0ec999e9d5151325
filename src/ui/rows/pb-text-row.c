/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-text-row.h"

#include "ui/rows/pb-text-limit.h"
#include "ui/widgets/pb-plain-input.h"
#include "ui/widgets/pb-text-box.h"

struct _PbTextRow {
  PbRow parent_instance;

  PbTextBox *box;
};

G_DEFINE_FINAL_TYPE (PbTextRow, pb_text_row, PB_TYPE_ROW)

static GtkInputPurpose
find_purpose (PbFieldType type)
{
  if (type == PB_FIELD_EMAIL)
    return GTK_INPUT_PURPOSE_EMAIL;
  if (type == PB_FIELD_PHONE)
    return GTK_INPUT_PURPOSE_PHONE;
  if (type == PB_FIELD_LINK)
    return GTK_INPUT_PURPOSE_URL;
  return GTK_INPUT_PURPOSE_FREE_FORM;
}

static void
set_purpose (PbTextRow *self, GtkInputPurpose purpose)
{
  pb_text_box_set_purpose (self->box, purpose);
  /* Telephone numbers and addresses run from left to right in every language. */
  if (purpose != GTK_INPUT_PURPOSE_FREE_FORM)
    pb_plain_input_set_direction (pb_text_box_get_input (self->box), GTK_TEXT_DIR_LTR);
}

static void
changed_cb (PbTextRow *self)
{
  g_autofree char *text = pb_text_box_dup_text (self->box);

  pb_row_commit_string (PB_ROW (self), text);
  pb_text_limit_show (PB_ROW (self), text);
}

static void
pb_text_row_update (PbRow *row, PbValue *value)
{
  const char *text = pb_value_get_string (value);

  pb_text_box_set_text (PB_TEXT_ROW (row)->box, text);
  pb_text_limit_show (row, text);
}

static void
pb_text_row_constructed (GObject *object)
{
  PbTextRow *self = PB_TEXT_ROW (object);
  PbFieldType type;

  G_OBJECT_CLASS (pb_text_row_parent_class)->constructed (object);

  type = pb_row_get_field (PB_ROW (self))->type;
  self->box = PB_TEXT_BOX (pb_text_box_new (type == PB_FIELD_LONG_TEXT));
  set_purpose (self, find_purpose (type));
  g_signal_connect_swapped (self->box, "changed", G_CALLBACK (changed_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->box), pb_text_box_get_input (self->box));
}

static void
pb_text_row_class_init (PbTextRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_text_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_text_row_update;
}

static void
pb_text_row_init (PbTextRow *self)
{
}
