/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-import.h"

#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "exchange/pb-csv-cell.h"
#include "exchange/pb-csv-encoding.h"
#include "exchange/pb-csv-form.h"
#include "exchange/pb-csv-reader.h"
#include "exchange/pb-file.h"

#include <glib/gi18n-lib.h>

#define MOST_BYTES (64 * 1024 * 1024)

/* A table being read. */
typedef struct {
  PbCsvImport *import;
  GPtrArray *columns; /* of the form */
  GPtrArray *matched; /* for each cell of a line, its column or NULL */
  const char *language;
  char *saved;
  GHashTable *ids; /* of the records so far */
} Table;

static void
clear_table (Table *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->matched);
  g_free (self->saved);
  g_hash_table_unref (self->ids);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Table, clear_table)

void
pb_csv_import_free (PbCsvImport *self)
{
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* %FALSE when no head means a field: then it is no table of ours. */
static gboolean
match_heads (Table *self, const PbCsvLine *heads)
{
  gboolean matched = FALSE;

  for (guint i = 0; i < heads->cells->len; i++) {
    const char *head = g_ptr_array_index (heads->cells, i);
    const PbSheetColumn *column = pb_csv_form_find_column (self->columns, head);

    g_ptr_array_add (self->matched, (gpointer) column);
    matched |= column != NULL;
    if (column == NULL && *head != '\0')
      g_ptr_array_add (self->import->unknown, g_strdup (head));
  }
  return matched;
}

static PbValue *
with_path (PbValue *map, GPtrArray *path, guint depth, PbValue *value)
{
  const PbField *field = g_ptr_array_index (path, depth);
  PbValue *there = pb_value_get_member (map, field->name);
  g_autoptr (PbValue) part = there != NULL ? pb_value_ref (there) : pb_value_new_map ();
  g_autoptr (PbValue) inner = NULL;

  if (depth + 1 == path->len)
    return pb_value_with_member (map, field->name, value);
  inner = with_path (part, path, depth + 1, value);
  return pb_value_with_member (map, field->name, inner);
}

static void
report_cell (Table *self, guint line, const PbSheetColumn *column, const char *cell)
{
  g_ptr_array_add (self->import->problems,
                   pb_finding_new (PB_SEVERITY_ERROR, "csv-cell", "",
                                   /* Translators: a line of a table, the name of a field, and what
                                    * stands there. */
                                   _ ("Line %1$u, %2$s: “%3$s” is not what belongs there."), line,
                                   column->label, cell));
}

/* %FALSE when a cell cannot be read. @record: (inout) */
static gboolean
take_cell (Table *self, PbValue **record, guint line, const PbSheetColumn *column, const char *cell)
{
  g_autoptr (PbValue) value = pb_csv_cell_read (column->field, cell, self->language);
  PbValue *more;

  if (value == NULL) {
    report_cell (self, line, column, cell);
    return FALSE;
  }
  more = with_path (*record, column->path, 0, value);
  pb_value_unref (*record);
  *record = more;
  return TRUE;
}

static gboolean
take_cells (Table *self, PbValue **record, const PbCsvLine *line)
{
  gboolean sound = TRUE;

  for (guint i = 0; i < line->cells->len && i < self->matched->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (self->matched, i);
    g_autofree char *cell = g_strstrip (g_strdup (g_ptr_array_index (line->cells, i)));

    if (column != NULL && *cell != '\0')
      sound &= take_cell (self, record, line->number, column, cell);
  }
  return sound;
}

static gboolean
check (Table *self, PbValue *record, guint line)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_check_format (self->import->kind, record, findings);
  pb_check_rules (self->import->kind, record, findings);
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    g_ptr_array_add (self->import->problems,
                     pb_finding_new (finding->severity, finding->tag, finding->pointer,
                                     _ ("Line %1$u: %2$s"), line, finding->message));
  }
  return pb_findings_count (findings, PB_SEVERITY_ERROR) == 0;
}

/* A UUID that follows from a text: version 8 of RFC 9562, the program's own. */
static char *
make_id (const char *text)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strdup_printf ("%.8s-%.4s-8%.3s-a%.3s-%.12s", digest, digest + 8, digest + 12,
                          digest + 15, digest + 18);
}

static PbValue *
with_text (PbValue *record, const char *name, const char *text)
{
  g_autoptr (PbValue) owned = record;
  g_autoptr (PbValue) value = pb_value_new_string (text);

  return pb_value_with_member (owned, name, value);
}

/* As any new record, but for what must not be different when the file is read again. */
static PbValue *
begin_record (const Table *self)
{
  PbValue *record = pb_record_new (self->import->kind, self->language);

  record = with_text (record, "id", "");
  record = with_text (record, "created", "");
  return with_text (record, "modified", "");
}

static PbValue *
finish_record (const Table *self, PbValue *record)
{
  g_autofree char *text = pb_json_canonical (record);
  g_autofree char *id = make_id (text);

  record = with_text (record, "id", id);
  record = with_text (record, "created", self->saved);
  return with_text (record, "modified", self->saved);
}

static void
take_line (Table *self, const PbCsvLine *line)
{
  PbValue *begun = begin_record (self);
  gboolean sound = take_cells (self, &begun, line);
  g_autoptr (PbValue) record = finish_record (self, begun);

  if (!check (self, record, line->number) || !sound)
    self->import->n_refused++;
  else if (g_hash_table_add (self->ids, g_strdup (pb_record_get_id (record))))
    g_ptr_array_add (self->import->records, g_steal_pointer (&record));
}

/* When the file was last saved, so that reading it again tomorrow gives the same records. */
static char *
find_time_saved (GFile *file)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gint64 seconds =
      info != NULL
          ? (gint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED)
          : 0;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

static gboolean
refuse_empty (GFile *file, GError **error)
{
  g_autofree char *name = pb_file_get_name (file);

  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               _ ("The first line of “%s” has no name of a field. Begin with an empty table that "
                  "Pledgebook has written."),
               name);
  return FALSE;
}

static gboolean
take_lines (Table *self, GFile *file, GPtrArray *lines, GError **error)
{
  if (lines->len == 0 || !match_heads (self, g_ptr_array_index (lines, 0)))
    return refuse_empty (file, error);
  for (guint i = 1; i < lines->len; i++)
    take_line (self, g_ptr_array_index (lines, i));
  return TRUE;
}

static PbCsvImport *
new_import (const PbKind *kind, const char *encoding)
{
  PbCsvImport *self = g_new0 (PbCsvImport, 1);

  self->kind = kind;
  self->encoding = encoding;
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->problems = pb_findings_new ();
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  return self;
}

static GPtrArray *
read_lines (PbCsvImport *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = pb_file_read (file, MOST_BYTES, cancellable, error);
  g_autofree char *text =
      bytes != NULL ? pb_csv_encoding_decode (bytes, &self->encoding, error) : NULL;

  if (text == NULL)
    return NULL;
  self->separator = pb_csv_reader_guess_separator (text);
  return pb_csv_reader_read (text, self->separator, error);
}

PbCsvImport *
pb_csv_import_read (const PbKind *kind,
                    GFile *file,
                    const char *encoding,
                    const char *language,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PbCsvImport) self = new_import (kind, encoding);
  g_autoptr (GPtrArray) lines = read_lines (self, file, cancellable, error);
  g_auto (Table) table = {
    .import = self,
    .columns = pb_csv_form_list_columns (kind),
    .matched = g_ptr_array_new (),
    .language = language,
    .saved = find_time_saved (file),
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  if (lines == NULL || !take_lines (&table, file, lines, error))
    return NULL;
  return g_steal_pointer (&self);
}

PbSubmission *
pb_csv_import_make_submission (const PbCsvImport *self, const char *language)
{
  return pb_submission_new (self->kind == &pb_entity_kind ? self->records : NULL,
                            self->kind == &pb_pledge_kind ? self->records : NULL,
                            self->kind == &pb_report_kind ? self->records : NULL, language);
}
