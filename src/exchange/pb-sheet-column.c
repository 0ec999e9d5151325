/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-sheet-column.h"

#include "base/pb-decimal.h"
#include "browse/pb-worth.h"
#include "domain/pb-record.h"

#include <glib/gi18n-lib.h>

/* What no table of fields has: where a row belongs, and what is worked out. */
static const PbField id_field = { .name = "record",
                                  .type = PB_FIELD_ID,
                                  .label = NC_ ("field", "Identifier") };
static const PbField title_field = { .name = "title",
                                     .type = PB_FIELD_TEXT,
                                     .label = NC_ ("field", "Title") };
static const PbField number_field = { .name = "number",
                                      .type = PB_FIELD_YEAR,
                                      .label = NC_ ("field", "Number") };
static const PbField of_field = { .name = "field",
                                  .type = PB_FIELD_TEXT,
                                  .label = NC_ ("field", "Field") };
static const PbField language_field = { .name = "language",
                                        .type = PB_FIELD_LANGUAGE,
                                        .label = NC_ ("field", "Language") };
static const PbField text_field = { .name = "text",
                                    .type = PB_FIELD_LONG_TEXT,
                                    .label = NC_ ("field", "Text") };
static const PbField usd_field = { .name = "amount_usd",
                                   .type = PB_FIELD_AMOUNT,
                                   .label = NC_ ("field", "Amount in US dollars") };

gboolean
pb_sheet_column_is_shown (const PbField *field)
{
  return !(field->flags & (PB_FIELD_PRIVATE | PB_FIELD_INTERNAL)) && field->type != PB_FIELD_DIGEST;
}

void
pb_sheet_column_free (PbSheetColumn *self)
{
  g_free (self->name);
  g_free (self->label);
  g_ptr_array_unref (self->path);
  g_free (self);
}

PbValue *
pb_sheet_path_follow (GPtrArray *path, PbValue *map)
{
  for (guint i = 0; i < path->len && map != NULL; i++) {
    const PbField *field = g_ptr_array_index (path, i);

    map = pb_field_applies (field, map) ? pb_value_get_member (map, field->name) : NULL;
  }
  return map;
}

/* In the language the record was written in; the others have a sheet of their own. */
static PbValue *
pick_text (PbValue *record, PbValue *texts)
{
  const char *language = pb_record_get_language (record);
  PbValue *own = language != NULL ? pb_value_get_member (texts, language) : NULL;
  const char *text = NULL;

  if (!pb_value_is_empty (own))
    return pb_value_ref (own);
  text = pb_record_text (record, texts);
  return text != NULL ? pb_value_new_string (text) : NULL;
}

static PbValue *
read_path (const PbSheetColumn *self, const PbSheetRow *row)
{
  PbValue *value = pb_sheet_path_follow (self->path, row->map);

  if (pb_value_is_empty (value))
    return NULL;
  if (self->field->flags & PB_FIELD_TRANSLATABLE)
    return pick_text (row->record, value);
  return pb_value_ref (value);
}

static PbValue *
read_linked_title (const PbSheetColumn *self, const PbSheetRow *row)
{
  const char *id = pb_value_get_string (pb_sheet_path_follow (self->path, row->map));
  const PbEntry *entry =
      id != NULL && row->index != NULL ? pb_index_find_entry (row->index, id) : NULL;

  return entry != NULL ? pb_value_new_string (entry->title) : NULL;
}

static PbValue *
read_id (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_new_string (pb_record_get_id (row->record));
}

static PbValue *
read_title (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_new_string (pb_record_title (row->kind, row->record));
}

static PbValue *
read_number (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_new_number (row->number);
}

static PbValue *
read_field (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_new_string (row->field->name);
}

static PbValue *
read_language (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_new_string (row->language);
}

static PbValue *
read_text (const PbSheetColumn *self, const PbSheetRow *row)
{
  return pb_value_ref (row->map);
}

static PbValue *
read_usd (const PbSheetColumn *self, const PbSheetRow *row)
{
  PbWorth worth;
  g_autofree char *text = NULL;

  pb_worth_read (&worth, row->record);
  if (!worth.has_usd || worth.usd > G_MAXINT64)
    return NULL;
  text = pb_decimal_format (&(PbDecimal){ (gint64) worth.usd, PB_WORTH_USD_SCALE });
  return pb_value_new_string (text);
}

static PbSheetColumn *
add_column (GPtrArray *columns,
            const PbField *field,
            PbValue *(*read) (const PbSheetColumn *self, const PbSheetRow *row))
{
  PbSheetColumn *column = g_new0 (PbSheetColumn, 1);

  column->name = g_strdup (field->name);
  column->label = g_strdup (pb_field_get_label (field));
  column->field = field;
  column->path = g_ptr_array_new ();
  column->read = read;
  g_ptr_array_add (columns, column);
  return column;
}

static void
follow_path (PbSheetColumn *column, GPtrArray *path, const PbField *field)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) label = g_string_new (NULL);

  g_ptr_array_extend (column->path, path, NULL, NULL);
  g_ptr_array_add (column->path, (gpointer) field);
  for (guint i = 0; i < column->path->len; i++) {
    const PbField *step = g_ptr_array_index (column->path, i);

    g_string_append_printf (name, "%s%s", i > 0 ? "." : "", step->name);
    g_string_append_printf (label, "%s%s", i > 0 ? C_ ("place separator", " › ") : "",
                            pb_field_get_label (step));
  }
  g_free (column->name);
  g_free (column->label);
  column->name = g_string_free (g_steal_pointer (&name), FALSE);
  column->label = g_string_free (g_steal_pointer (&label), FALSE);
}

/* Beside the id of another record stands what it is called. */
static void
add_linked_title (GPtrArray *columns, GPtrArray *path, const PbField *field)
{
  PbSheetColumn *column = add_column (columns, &title_field, read_linked_title);
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  follow_path (column, path, field);
  name = g_strconcat (column->name, ".title", NULL);
  /* Translators: head of a column with what the record is called that another column has the
   * identifier of: "Pledge in this register: title". */
  label = g_strdup_printf (C_ ("column", "%s: title"), column->label);
  g_free (column->name);
  g_free (column->label);
  column->name = g_steal_pointer (&name);
  column->label = g_steal_pointer (&label);
}

PbSheetColumn *
pb_sheet_columns_add_field (GPtrArray *columns, GPtrArray *path, const PbField *field)
{
  PbSheetColumn *column = add_column (columns, field, read_path);

  follow_path (column, path, field);
  return column;
}

static void
add_field (GPtrArray *columns, const PbField *field, GPtrArray *path)
{
  if (field->type == PB_FIELD_PARTS || !pb_sheet_column_is_shown (field))
    return;
  if (field->type == PB_FIELD_PART) {
    g_ptr_array_add (path, (gpointer) field);
    pb_sheet_columns_add_kind (columns, field->part, path);
    g_ptr_array_set_size (path, (int) path->len - 1);
    return;
  }
  pb_sheet_columns_add_field (columns, path, field);
  if (field->type == PB_FIELD_REFERENCE)
    add_linked_title (columns, path, field);
}

void
pb_sheet_columns_add_kind (GPtrArray *columns, const PbKind *kind, GPtrArray *path)
{
  for (const PbField *field = kind->fields; field->name != NULL; field++)
    add_field (columns, field, path);
}

void
pb_sheet_columns_add_key (GPtrArray *columns, const PbKind *kind, gboolean numbered)
{
  PbSheetColumn *id = add_column (columns, &id_field, read_id);
  PbSheetColumn *title = add_column (columns, &title_field, read_title);

  /* Named after the kind, "pledge" and "pledge.title", so that one sees what to join with. */
  g_free (id->name);
  g_free (title->name);
  id->name = g_strdup (kind->name);
  title->name = g_strconcat (kind->name, ".title", NULL);
  g_free (title->label);
  title->label = g_strdup (pb_kind_get_label (kind));
  if (numbered)
    add_column (columns, &number_field, read_number);
}

void
pb_sheet_columns_add_translation (GPtrArray *columns)
{
  add_column (columns, &of_field, read_field);
  add_column (columns, &language_field, read_language);
  add_column (columns, &text_field, read_text);
}

void
pb_sheet_columns_add_worth (GPtrArray *columns)
{
  add_column (columns, &usd_field, read_usd);
}
