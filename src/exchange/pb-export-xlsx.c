/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-export-format.h"

#include "base/pb-date.h"
#include "base/pb-decimal.h"
#include "base/pb-text.h"
#include "exchange/pb-file.h"
#include "exchange/pb-new-file.h"
#include "exchange/pb-sheet.h"
#include "exchange/pb-submission.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <xlsxwriter.h>

/* A spreadsheet for people: names instead of codes, in the interface's language; dates and numbers
 * as such, so that they can be sorted and added up. */

/* What a spreadsheet can hold. */
#define MOST_ROWS LXW_ROW_MAX
#define MOST_NAME_CHARACTERS 31
#define MOST_CELL_CHARACTERS 32767
/* Digits that a spreadsheet's number keeps; a longer one is written as text. */
#define MOST_DIGITS 15
/* Its first year. */
#define FIRST_YEAR 1900

#define N_SCALES 4

typedef struct {
  lxw_worksheet *sheet;
  lxw_row_t next;
} Page;

typedef struct {
  GPtrArray *sheets;
  lxw_workbook *workbook;
  Page *pages;
  lxw_format *date_format;
  lxw_format *time_format;
  lxw_format *number_formats[N_SCALES]; /* by the digits behind the point */
  lxw_error fault;
} Book;

static void
clear_book (Book *self)
{
  if (self->workbook != NULL)
    lxw_workbook_free (self->workbook);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_free (self->pages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, clear_book)

/* The first fault is the one that tells. */
static void
note (Book *self, lxw_error fault)
{
  if (self->fault == LXW_NO_ERROR)
    self->fault = fault;
}

static gboolean
write_date (Book *self, Page *page, lxw_col_t column, const char *text)
{
  PbDate date;
  lxw_datetime moment = { 0 };

  /* A year or a month alone is no day, and must not become one. */
  if (!pb_date_parse (text, &date) || date.day == 0 || date.year < FIRST_YEAR)
    return FALSE;
  moment.year = date.year;
  moment.month = date.month;
  moment.day = date.day;
  note (self,
        worksheet_write_datetime (page->sheet, page->next, column, &moment, self->date_format));
  return TRUE;
}

static gboolean
write_time (Book *self, Page *page, lxw_col_t column, const char *text)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, NULL);
  lxw_datetime moment = { 0 };

  if (time == NULL || g_date_time_get_year (time) < FIRST_YEAR)
    return FALSE;
  moment.year = g_date_time_get_year (time);
  moment.month = g_date_time_get_month (time);
  moment.day = g_date_time_get_day_of_month (time);
  moment.hour = g_date_time_get_hour (time);
  moment.min = g_date_time_get_minute (time);
  moment.sec = g_date_time_get_second (time);
  note (self,
        worksheet_write_datetime (page->sheet, page->next, column, &moment, self->time_format));
  return TRUE;
}

static gboolean
write_decimal (Book *self, Page *page, lxw_col_t column, const char *text)
{
  PbDecimal decimal;

  if (!pb_decimal_parse (text, &decimal) || strlen (text) > MOST_DIGITS)
    return FALSE;
  note (self, worksheet_write_number (page->sheet, page->next, column, g_ascii_strtod (text, NULL),
                                      decimal.scale < N_SCALES ? self->number_formats[decimal.scale]
                                                               : NULL));
  return TRUE;
}

static void
write_text (Book *self, Page *page, lxw_col_t column, const char *text)
{
  g_autofree char *cut = NULL;

  if (pb_text_length (text) > MOST_CELL_CHARACTERS)
    cut = g_utf8_substring (text, 0, MOST_CELL_CHARACTERS);
  if (*text != '\0')
    note (self,
          worksheet_write_string (page->sheet, page->next, column, cut != NULL ? cut : text, NULL));
}

/* %FALSE for what is not written as its type would have it, and so is a text. */
static gboolean
write_typed (Book *self, Page *page, lxw_col_t column, PbFieldType type, PbValue *value)
{
  const char *text = pb_value_get_string (value);

  if (pb_value_get_value_type (value) == PB_VALUE_NUMBER) {
    note (self, worksheet_write_number (page->sheet, page->next, column,
                                        pb_value_get_number (value), NULL));
    return TRUE;
  }
  if (text == NULL)
    return FALSE;
  if (type == PB_FIELD_DATE)
    return write_date (self, page, column, text);
  if (type == PB_FIELD_TIMESTAMP)
    return write_time (self, page, column, text);
  if (type == PB_FIELD_AMOUNT || type == PB_FIELD_RATE || type == PB_FIELD_PERCENT)
    return write_decimal (self, page, column, text);
  return FALSE;
}

/* What has a name to show instead of a code. */
static gboolean
is_named (PbFieldType type)
{
  return type == PB_FIELD_TERM || type == PB_FIELD_TERMS || type == PB_FIELD_COUNTRY ||
         type == PB_FIELD_COUNTRIES || type == PB_FIELD_LANGUAGE || type == PB_FIELD_BOOLEAN;
}

static void
write_cell (Book *self, Page *page, lxw_col_t column, const PbField *field, PbValue *value)
{
  g_autofree char *name = NULL;

  if (write_typed (self, page, column, field->type, value))
    return;
  /* What is no date or number yet is shown as it was typed. */
  name = is_named (field->type) ? pb_field_format (field, value)
                                : g_strdup (pb_value_get_string (value));
  write_text (self, page, column, name != NULL ? name : "");
}

static Page *
find_page (const Book *self, const PbSheet *sheet)
{
  guint index;

  g_ptr_array_find (self->sheets, sheet, &index);
  return &self->pages[index];
}

static void
write_row_cb (const PbSheet *sheet, const PbSheetRow *row, gpointer user_data)
{
  Book *self = user_data;
  Page *page = find_page (self, sheet);

  if (page->next >= MOST_ROWS) {
    note (self, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE);
    return;
  }
  for (guint i = 0; i < sheet->columns->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (sheet->columns, i);
    g_autoptr (PbValue) cell = column->read (column, row);

    if (cell != NULL)
      write_cell (self, page, i, column->field, cell);
  }
  page->next++;
}

static gboolean
write_record (PbExportJob *job, PbValue *record, gpointer user_data)
{
  Book *self = user_data;

  for (guint i = 0; i < self->sheets->len && self->fault == LXW_NO_ERROR; i++)
    pb_sheet_foreach_row (g_ptr_array_index (self->sheets, i), job->index, job->kind, record,
                          write_row_cb, self);
  return TRUE;
}

static double
choose_width (const PbField *field)
{
  switch (field->type) {
  case PB_FIELD_LONG_TEXT: return 60;
  case PB_FIELD_TEXT:
  case PB_FIELD_TERMS:
  case PB_FIELD_COUNTRIES:
  case PB_FIELD_LINK: return 36;
  case PB_FIELD_TERM:
  case PB_FIELD_COUNTRY:
  case PB_FIELD_LANGUAGE:
  case PB_FIELD_TIMESTAMP:
  case PB_FIELD_AMOUNT:
  case PB_FIELD_COUNT:
  case PB_FIELD_EMAIL:
  case PB_FIELD_PHONE: return 20;
  case PB_FIELD_CURRENCY:
  case PB_FIELD_RATE:
  case PB_FIELD_PERCENT:
  case PB_FIELD_YEAR:
  case PB_FIELD_DATE:
  case PB_FIELD_BOOLEAN:
  case PB_FIELD_ID:
  case PB_FIELD_REFERENCE:
  case PB_FIELD_REVISION:
  case PB_FIELD_DIGEST:
  case PB_FIELD_PART:
  case PB_FIELD_PARTS: return 12;
  }
  g_return_val_if_reached (0);
}

/* A name that the format allows: short, without some signs, and no other sheet's. */
static char *
name_page (Book *self, const PbSheet *sheet)
{
  g_autofree char *plain = g_strdup (sheet->title);
  g_autofree char *name = NULL;

  g_strdelimit (plain, "[]:*?/\\'", ' ');
  name = g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), MOST_NAME_CHARACTERS));
  if (workbook_validate_sheet_name (self->workbook, name) == LXW_NO_ERROR)
    return g_steal_pointer (&name);
  return g_utf8_substring (sheet->name, 0,
                           MIN (g_utf8_strlen (sheet->name, -1), MOST_NAME_CHARACTERS));
}

static void
add_page (Book *self, const PbSheet *sheet, Page *page, lxw_format *head)
{
  g_autofree char *name = name_page (self, sheet);

  page->sheet = workbook_add_worksheet (self->workbook, name);
  for (guint i = 0; i < sheet->columns->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (sheet->columns, i);

    note (self, worksheet_set_column (page->sheet, i, i, choose_width (column->field), NULL));
    note (self, worksheet_write_string (page->sheet, 0, i, column->label, head));
  }
  worksheet_freeze_panes (page->sheet, 1, 0);
  page->next = 1;
}

static lxw_format *
add_format (Book *self, const char *pattern)
{
  lxw_format *format = workbook_add_format (self->workbook);

  format_set_num_format (format, pattern);
  return format;
}

static void
add_formats (Book *self)
{
  static const char *const patterns[N_SCALES] = { "#,##0", "#,##0.0", "#,##0.00", "#,##0.000" };

  self->date_format = add_format (self, "yyyy-mm-dd");
  self->time_format = add_format (self, "yyyy-mm-dd hh:mm:ss");
  for (guint i = 0; i < N_SCALES; i++)
    self->number_formats[i] = add_format (self, patterns[i]);
}

static void
prepare (Book *self, const PbKind *kind, const char *path)
{
  /* Rows go to the disk as they come, so that a large register needs no more memory. */
  lxw_workbook_options options = { .constant_memory = LXW_TRUE,
                                   .tmpdir = (char *) g_get_tmp_dir (),
                                   .use_zip64 = LXW_FALSE };
  lxw_format *head;

  self->sheets = pb_sheets_new (kind);
  self->pages = g_new0 (Page, self->sheets->len);
  self->workbook = workbook_new_opt (path, &options);
  add_formats (self);
  head = workbook_add_format (self->workbook);
  format_set_bold (head);
  for (guint i = 0; i < self->sheets->len; i++)
    add_page (self, g_ptr_array_index (self->sheets, i), &self->pages[i], head);
}

/* The filter's range is known only when all rows are there. */
static void
add_filters (Book *self)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const PbSheet *sheet = g_ptr_array_index (self->sheets, i);
    const Page *page = &self->pages[i];

    note (self, worksheet_autofilter (page->sheet, 0, 0, page->next - 1, sheet->columns->len - 1));
  }
}

static gboolean
refuse_size (GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_WRITE,
               _ ("There are more rows than a spreadsheet can hold. Look for fewer records, or "
                  "export a folder of tables instead of “%s”."),
               name);
  return FALSE;
}

static gboolean
finish (Book *self, GFile *file, PbNewFile *new_file, GError **error)
{
  if (self->fault == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE)
    return refuse_size (file, error);
  errno = 0;
  add_filters (self);
  /* Closing frees the workbook, whether it succeeds or not. */
  note (self, workbook_close (g_steal_pointer (&self->workbook)));
  if (self->fault != LXW_NO_ERROR)
    pb_new_file_note_fault (new_file, errno != 0 ? errno : EIO);
  return pb_new_file_commit (new_file, error);
}

gboolean
pb_export_xlsx_write (PbExportJob *job, GFile *file, GError **error)
{
  g_auto (Book) book = { 0 };
  g_autoptr (PbNewFile) new_file = pb_new_file_begin (file, error);

  if (new_file == NULL)
    return FALSE;
  prepare (&book, job->kind, pb_new_file_get_path (new_file));
  return pb_export_job_run (job, write_record, &book, error) &&
         finish (&book, file, new_file, error);
}
