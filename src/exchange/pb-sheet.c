/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-sheet.h"

#include "domain/pb-record.h"
#include "exchange/pb-sheet-column.h"

#include <glib/gi18n-lib.h>

static void
free_sheet (gpointer data)
{
  PbSheet *self = data;

  g_free (self->name);
  g_free (self->title);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->path, g_ptr_array_unref);
  g_free (self);
}

static PbSheet *
add_sheet (GPtrArray *sheets, const char *name, const char *title)
{
  PbSheet *sheet = g_new0 (PbSheet, 1);

  sheet->name = g_strdup (name);
  sheet->title = g_strdup (title);
  sheet->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_sheet_column_free);
  g_ptr_array_add (sheets, sheet);
  return sheet;
}

static void
add_records (GPtrArray *sheets, const PbKind *kind)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  PbSheet *sheet = add_sheet (sheets, kind->plural, pb_kind_get_label (kind));

  pb_sheet_columns_add_kind (sheet->columns, kind, path);
  if (kind == &pb_pledge_kind)
    pb_sheet_columns_add_worth (sheet->columns);
}

/* "financial.plan" is "pledges-financial-plan". */
static char *
name_parts (const PbKind *kind, GPtrArray *path)
{
  g_autoptr (GString) name = g_string_new (kind->plural);

  for (guint i = 0; i < path->len; i++) {
    const PbField *field = g_ptr_array_index (path, i);

    g_string_append_printf (name, "-%s", field->name);
  }
  return g_string_free (g_steal_pointer (&name), FALSE);
}

static void
add_list_of_parts (GPtrArray *sheets, const PbKind *kind, GPtrArray *path)
{
  const PbField *field = g_ptr_array_index (path, path->len - 1);
  g_autofree char *name = name_parts (kind, path);
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  PbSheet *sheet = add_sheet (sheets, name, pb_field_get_label (field));

  sheet->path = g_ptr_array_copy (path, NULL, NULL);
  pb_sheet_columns_add_key (sheet->columns, kind, TRUE);
  pb_sheet_columns_add_kind (sheet->columns, field->part, below);
}

static void
add_lists_of_parts (GPtrArray *sheets, const PbKind *kind, const PbKind *of, GPtrArray *path)
{
  for (const PbField *field = of->fields; field->name != NULL; field++) {
    if (!pb_sheet_column_is_shown (field) || field->part == NULL)
      continue;
    g_ptr_array_add (path, (gpointer) field);
    if (field->type == PB_FIELD_PARTS)
      add_list_of_parts (sheets, kind, path);
    else
      add_lists_of_parts (sheets, kind, field->part, path);
    g_ptr_array_set_size (path, (int) path->len - 1);
  }
}

static gboolean
is_translated (const PbField *field)
{
  return (field->flags & PB_FIELD_TRANSLATABLE) && pb_sheet_column_is_shown (field);
}

static void
add_translations (GPtrArray *sheets, const PbKind *kind)
{
  g_autofree char *name = g_strconcat (kind->plural, "-texts", NULL);
  PbSheet *sheet = NULL;

  for (const PbField *field = kind->fields; field->name != NULL && sheet == NULL; field++)
    if (is_translated (field))
      sheet = add_sheet (sheets, name, C_ ("sheet", "Texts in all languages"));
  if (sheet == NULL)
    return;
  pb_sheet_columns_add_key (sheet->columns, kind, FALSE);
  pb_sheet_columns_add_translation (sheet->columns);
}

GPtrArray *
pb_sheets_new (const PbKind *kind)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func (free_sheet);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  add_records (sheets, kind);
  add_lists_of_parts (sheets, kind, kind, path);
  add_translations (sheets, kind);
  return sheets;
}

static void
visit_parts (const PbSheet *self, PbSheetRow *row, PbSheetFunc func, gpointer user_data)
{
  PbValue *parts = pb_sheet_path_follow (self->path, row->record);

  for (guint i = 0; i < pb_value_get_length (parts); i++) {
    row->map = pb_value_get_item (parts, i);
    row->number = i + 1;
    func (self, row, user_data);
  }
}

static void
visit_texts (const PbSheet *self, PbSheetRow *row, PbSheetFunc func, gpointer user_data)
{
  PbValue *texts = pb_value_get_member (row->record, row->field->name);

  for (guint i = 0; i < pb_value_get_length (texts); i++) {
    row->language = pb_value_get_member_name (texts, i);
    row->map = pb_value_get_item (texts, i);
    func (self, row, user_data);
  }
}

static gboolean
shows_records (const PbSheet *self, const PbKind *kind)
{
  return g_str_equal (self->name, kind->plural);
}

void
pb_sheet_foreach_row (const PbSheet *self,
                      const PbIndex *index,
                      const PbKind *kind,
                      PbValue *record,
                      PbSheetFunc func,
                      gpointer user_data)
{
  PbSheetRow row = { .index = index, .kind = kind, .record = record, .map = record };

  if (self->path != NULL) {
    visit_parts (self, &row, func, user_data);
  } else if (shows_records (self, kind)) {
    func (self, &row, user_data);
  } else {
    for (row.field = kind->fields; row.field->name != NULL; row.field++)
      if (is_translated (row.field))
        visit_texts (self, &row, func, user_data);
  }
}
