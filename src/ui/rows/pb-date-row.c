/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/rows/pb-date-row.h"

#include "base/pb-date.h"
#include "ui/widgets/pb-date-entry.h"

struct _PbDateRow {
  PbRow parent_instance;

  PbDateEntry *entry;
};

G_DEFINE_FINAL_TYPE (PbDateRow, pb_date_row, PB_TYPE_ROW)

static void
show_in_words (PbDateRow *self, const char *text)
{
  PbDate date;
  g_autofree char *words =
      text && pb_date_parse (text, &date) ? pb_date_format_locale (&date) : NULL;

  pb_row_set_aside (PB_ROW (self), words);
}

static void
changed_cb (PbDateRow *self)
{
  g_autofree char *text = pb_date_entry_dup_text (self->entry);

  pb_row_commit_string (PB_ROW (self), text);
  show_in_words (self, text);
}

static void
pb_date_row_update (PbRow *row, PbValue *value)
{
  const char *text = pb_value_get_string (value);

  pb_date_entry_set_text (PB_DATE_ROW (row)->entry, text);
  show_in_words (PB_DATE_ROW (row), text);
}

static void
pb_date_row_constructed (GObject *object)
{
  PbDateRow *self = PB_DATE_ROW (object);

  G_OBJECT_CLASS (pb_date_row_parent_class)->constructed (object);

  self->entry = PB_DATE_ENTRY (pb_date_entry_new ());
  pb_date_entry_set_subject (self->entry, pb_field_get_label (pb_row_get_field (PB_ROW (self))));
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  pb_row_set_control (PB_ROW (self), GTK_WIDGET (self->entry),
                      pb_date_entry_get_entry (self->entry));
}

static void
pb_date_row_class_init (PbDateRowClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = pb_date_row_constructed;
  PB_ROW_CLASS (klass)->update = pb_date_row_update;
}

static void
pb_date_row_init (PbDateRow *self)
{
}
