/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-form.h"

#include "base/pb-text.h"
#include "exchange/pb-csv-text.h"
#include "exchange/pb-sheet-column.h"

/* What the program takes from the pledge that a report is begun on, a table must say itself. */
static gboolean
is_asked (const PbField *field)
{
  if (field->flags & PB_FIELD_INTERNAL)
    return FALSE;
  return !(field->flags & PB_FIELD_SYSTEM) ||
         (field->flags & (PB_FIELD_FINAL | PB_FIELD_SEARCHED)) != 0;
}

static void
add_fields (GPtrArray *columns, const PbKind *kind, GPtrArray *path)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++) {
    if (!is_asked (field))
      continue;
    if (field->type != PB_FIELD_PART) {
      pb_sheet_columns_add_field (columns, path, field);
      continue;
    }
    g_ptr_array_add (path, (gpointer) field);
    add_fields (columns, field->part, path);
    g_ptr_array_set_size (path, (int) path->len - 1);
  }
}

GPtrArray *
pb_csv_form_list_columns (const PbKind *kind)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_sheet_column_free);
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  add_fields (columns, kind, path);
  return columns;
}

static char *
make_english_label (const PbSheetColumn *column)
{
  g_autoptr (GString) label = g_string_new (NULL);

  for (guint i = 0; i < column->path->len; i++) {
    const PbField *step = g_ptr_array_index (column->path, i);

    g_string_append_printf (label, "%s%s", i > 0 ? " › " : "", step->label);
  }
  return g_string_free (g_steal_pointer (&label), FALSE);
}

static gboolean
is_called (const PbSheetColumn *column, const char *folded)
{
  g_autofree char *name = pb_text_fold (column->name);
  g_autofree char *label = pb_text_fold (column->label);
  g_autofree char *english = make_english_label (column);
  g_autofree char *folded_english = pb_text_fold (english);

  return g_str_equal (folded, name) || g_str_equal (folded, label) ||
         g_str_equal (folded, folded_english);
}

const PbSheetColumn *
pb_csv_form_find_column (GPtrArray *columns, const char *head)
{
  g_autofree char *folded = pb_text_fold (head);

  for (guint i = 0; i < columns->len; i++)
    if (is_called (g_ptr_array_index (columns, i), folded))
      return g_ptr_array_index (columns, i);
  return NULL;
}

guint
pb_csv_form_match (GPtrArray *columns, const PbCsvTable *table, GPtrArray *matched)
{
  guint n = 0;

  for (guint i = 0; i < pb_csv_table_get_n_columns (table); i++) {
    const PbSheetColumn *column =
        pb_csv_form_find_column (columns, pb_csv_table_get_head (table, i));

    g_ptr_array_add (matched, (gpointer) column);
    n += column != NULL;
  }
  return n;
}

static guint
count_matches (const PbKind *kind, const PbCsvTable *table)
{
  g_autoptr (GPtrArray) columns = pb_csv_form_list_columns (kind);
  g_autoptr (GPtrArray) matched = g_ptr_array_new ();

  return pb_csv_form_match (columns, table, matched);
}

const PbKind *
pb_csv_form_guess_kind (const PbCsvTable *table)
{
  const PbKind *best = &pb_pledge_kind;
  guint most = count_matches (best, table);

  for (const PbKind *const *kind = pb_kind_get_all (); *kind != NULL; kind++) {
    guint n = count_matches (*kind, table);

    if (n > most) {
      best = *kind;
      most = n;
    }
  }
  return best;
}

GBytes *
pb_csv_form_make_template (const PbKind *kind)
{
  g_autoptr (GPtrArray) columns = pb_csv_form_list_columns (kind);
  g_autoptr (GString) text = g_string_new (PB_CSV_MARK);

  for (guint i = 0; i < columns->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (columns, i);

    pb_csv_text_add_cell (text, column->label);
  }
  pb_csv_text_end_line (text);
  return g_string_free_to_bytes (g_steal_pointer (&text));
}
