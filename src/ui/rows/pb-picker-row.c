/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-picker-row.h"

#include <glib/gi18n-lib.h>

#include "base/pb-text.h"
#include "ui/widgets/pb-option-lists.h"
#include "ui/widgets/pb-picker.h"

struct _PbPickerRow {
  PbRow parent_instance;

  GListModel *options;
  PbOptionMatch match;
  PbPicker *picker;
};

G_DEFINE_FINAL_TYPE (PbPickerRow, pb_picker_row, PB_TYPE_ROW)

static GListModel *
make_options (const PbField *field)
{
  if (field->type == PB_FIELD_COUNTRY)
    return pb_option_lists_new_countries ();
  if (field->type == PB_FIELD_CURRENCY)
    return pb_option_lists_new_currencies ();
  return pb_option_lists_new_terms (field->of);
}

/* The option that a text names in full; %NULL when there is none or several. */
static PbOption *
find_option (PbPickerRow *self, const char *text)
{
  g_autofree char *folded = pb_text_fold (text);
  g_autoptr (PbOption) found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->options); i++) {
    g_autoptr (PbOption) option = g_list_model_get_item (self->options, i);

    if (self->match (option, folded) != 1)
      continue;
    if (found)
      return NULL;
    found = g_steal_pointer (&option);
  }
  return g_steal_pointer (&found);
}

/* A currency stands there by its code, which alone may be mistyped, so its name stands beside it.
 */
static void
show_name (PbPickerRow *self, PbOption *option)
{
  if (pb_row_get_field (PB_ROW (self))->type == PB_FIELD_CURRENCY)
    pb_row_set_aside (PB_ROW (self), option ? pb_option_get_detail (option) : NULL);
}

static void
picked_cb (PbPickerRow *self, PbOption *option)
{
  pb_row_commit_string (PB_ROW (self), pb_option_get_code (option));
  show_name (self, option);
}

static void
typed_cb (PbPickerRow *self, const char *text)
{
  g_autoptr (PbOption) option = find_option (self, text);
  g_autofree char *clean = pb_text_clean (text, FALSE);

  pb_row_commit_string (PB_ROW (self), option ? pb_option_get_code (option) : clean);
  show_name (self, option);
}

static void
pb_picker_row_update (PbRow *row, PbValue *value)
{
  PbPickerRow *self = PB_PICKER_ROW (row);
  g_autofree char *text = pb_field_format (pb_row_get_field (row), value);
  g_autoptr (PbOption) option = find_option (self, text);

  pb_picker_set_text (self->picker, text);
  show_name (self, option);
}

static void
pb_picker_row_constructed (GObject *object)
{
  PbPickerRow *self = PB_PICKER_ROW (object);
  const PbField *field;

  G_OBJECT_CLASS (pb_picker_row_parent_class)->constructed (object);

  field = pb_row_get_field (PB_ROW (self));
  self->options = make_options (field);
  self->match = field->type == PB_FIELD_COUNTRY ? pb_option_lists_match_country : pb_option_matches;
  self->picker = pb_picker_new ();
  pb_picker_set_options (self->picker, self->options, self->match);
  pb_picker_set_wordy (self->picker, field->type == PB_FIELD_TERM);
  pb_picker_set_placeholder (self->picker, _ ("Type to search"));
  g_signal_connect_swapped (self->picker, "marked", G_CALLBACK (pb_row_set_marked), self);
  g_signal_connect_swapped (self->picker, "picked", G_CALLBACK (picked_cb), self);
  g_signal_connect_swapped (self->picker, "typed", G_CALLBACK (typed_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->picker), pb_picker_get_entry (self->picker));
}

static void
pb_picker_row_dispose (GObject *object)
{
  g_clear_object (&PB_PICKER_ROW (object)->options);
  G_OBJECT_CLASS (pb_picker_row_parent_class)->dispose (object);
}

static void
pb_picker_row_class_init (PbPickerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_picker_row_constructed;
  G_OBJECT_CLASS (klass)->dispose = pb_picker_row_dispose;
  PB_ROW_CLASS (klass)->update = pb_picker_row_update;
}

static void
pb_picker_row_init (PbPickerRow *self)
{
}
