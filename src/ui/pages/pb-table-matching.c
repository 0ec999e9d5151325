/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/pages/pb-table-matching.h"

#include <glib/gi18n-lib.h>

#include "exchange/pb-csv-form.h"
#include "ui/pages/pb-table-column.h"
#include "ui/widgets/pb-keep-inside.h"
#include "ui/widgets/pb-option.h"

struct _PbTableMatching {
  AdwBin parent_instance;

  GPtrArray *fields;
  GPtrArray *matched;
  GPtrArray *rows; /* of PbTableColumn, which belong to the group */
};

enum {
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PbTableMatching, pb_table_matching, ADW_TYPE_BIN)

static void
pb_table_matching_finalize (GObject *object)
{
  PbTableMatching *self = PB_TABLE_MATCHING (object);

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_ptr_array_unref (self->matched);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (pb_table_matching_parent_class)->finalize (object);
}

static void
pb_table_matching_class_init (PbTableMatchingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pb_table_matching_finalize;
  signals[CHANGED] = g_signal_new ("changed", PB_TYPE_TABLE_MATCHING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
pb_table_matching_init (PbTableMatching *self)
{
  self->matched = g_ptr_array_new ();
  self->rows = g_ptr_array_new ();
}

PbTableMatching *
pb_table_matching_new (void)
{
  return g_object_new (PB_TYPE_TABLE_MATCHING, NULL);
}

/* (nullable) */
static PbSheetColumn *
find_field (PbTableMatching *self, const char *name)
{
  for (guint i = 0; name && i < self->fields->len; i++) {
    PbSheetColumn *field = g_ptr_array_index (self->fields, i);

    if (g_str_equal (field->name, name))
      return field;
  }
  return NULL;
}

/* @column: means nothing any more */
static void
leave_out (PbTableMatching *self, guint column)
{
  g_ptr_array_index (self->matched, column) = NULL;
  pb_table_column_set_field (g_ptr_array_index (self->rows, column), NULL);
}

static void
chosen_cb (PbTableColumn *row, PbTableMatching *self)
{
  guint column = pb_table_column_get_number (row);
  PbSheetColumn *field = find_field (self, pb_table_column_get_name (row));

  for (guint i = 0; i < self->matched->len; i++)
    if (field && i != column && g_ptr_array_index (self->matched, i) == field)
      leave_out (self, i);
  g_ptr_array_index (self->matched, column) = field;
  g_signal_emit (self, signals[CHANGED], 0);
}

static GListModel *
list_options (PbTableMatching *self)
{
  GListStore *options = g_list_store_new (PB_TYPE_OPTION);

  for (guint i = 0; i < self->fields->len; i++) {
    const PbSheetColumn *field = g_ptr_array_index (self->fields, i);
    g_autoptr (PbOption) option = pb_option_new (field->name, field->label, NULL);

    g_list_store_append (options, option);
  }
  return G_LIST_MODEL (options);
}

/* Of several columns with one head only the first means it. */
static void
match (PbTableMatching *self, const PbCsvTable *table)
{
  g_ptr_array_set_size (self->matched, 0);
  pb_csv_form_match (self->fields, table, self->matched);
  for (guint i = 0; i < self->matched->len; i++)
    for (guint j = i + 1; j < self->matched->len; j++)
      if (g_ptr_array_index (self->matched, i) == g_ptr_array_index (self->matched, j))
        g_ptr_array_index (self->matched, j) = NULL;
}

static void
add_rows (PbTableMatching *self, AdwPreferencesGroup *group, const PbCsvTable *table)
{
  g_autoptr (GListModel) options = list_options (self);

  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->matched->len; i++) {
    GtkWidget *row = pb_table_column_new (table, i, options);

    pb_table_column_set_field (PB_TABLE_COLUMN (row), g_ptr_array_index (self->matched, i));
    g_signal_connect (row, "chosen", G_CALLBACK (chosen_cb), self);
    adw_preferences_group_add (group, row);
    g_ptr_array_add (self->rows, row);
  }
}

void
pb_table_matching_set_table (PbTableMatching *self, const PbKind *kind, const PbCsvTable *table)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  g_return_if_fail (PB_IS_TABLE_MATCHING (self));

  g_clear_pointer (&self->fields, g_ptr_array_unref);
  self->fields = pb_csv_form_list_columns (kind);
  match (self, table);
  adw_preferences_group_set_title (group, _ ("Columns"));
  adw_preferences_group_set_description (
      group, _ ("Under the name of each column are its first values, beside it the field they go "
                "into. Empty it to leave the column out."));
  pb_keep_inside (GTK_WIDGET (group));
  add_rows (self, group, table);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (group));
}

GPtrArray *
pb_table_matching_get_fields (PbTableMatching *self)
{
  g_return_val_if_fail (PB_IS_TABLE_MATCHING (self), NULL);

  return self->fields;
}

GPtrArray *
pb_table_matching_get_matched (PbTableMatching *self)
{
  g_return_val_if_fail (PB_IS_TABLE_MATCHING (self), NULL);

  return self->matched;
}

guint
pb_table_matching_count (PbTableMatching *self)
{
  guint n = 0;

  g_return_val_if_fail (PB_IS_TABLE_MATCHING (self), 0);

  for (guint i = 0; i < self->matched->len; i++)
    n += g_ptr_array_index (self->matched, i) != NULL;
  return n;
}
