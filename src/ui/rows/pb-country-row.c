/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-country-row.h"

#include "domain/pb-country.h"
#include "ui/widgets/pb-country-picker.h"

struct _PbCountryRow {
  PbRow parent_instance;

  PbPicker *picker;
};

G_DEFINE_FINAL_TYPE (PbCountryRow, pb_country_row, PB_TYPE_ROW)

static void
picked_cb (PbCountryRow *self, PbOption *option)
{
  pb_row_commit_string (PB_ROW (self), pb_option_get_code (option));
}

static void
typed_cb (PbCountryRow *self, const char *text)
{
  const char *code = pb_country_picker_find_code (text);

  pb_row_commit_string (PB_ROW (self), code ? code : text);
}

static void
pb_country_row_update (PbRow *row, PbValue *value)
{
  const char *code = pb_value_get_string (value);

  pb_picker_set_text (PB_COUNTRY_ROW (row)->picker, code ? pb_country_name (code) : NULL);
}

static void
pb_country_row_constructed (GObject *object)
{
  PbCountryRow *self = PB_COUNTRY_ROW (object);

  G_OBJECT_CLASS (pb_country_row_parent_class)->constructed (object);

  self->picker = pb_country_picker_new ();
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "typed", G_CALLBACK (typed_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->picker), pb_picker_get_entry (self->picker));
}

static void
pb_country_row_class_init (PbCountryRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_country_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_country_row_update;
}

static void
pb_country_row_init (PbCountryRow *self)
{
}
