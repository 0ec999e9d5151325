/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/pb-csv-import.h"

#include "base/pb-digest.h"
#include "base/pb-finding.h"
#include "base/pb-json.h"
#include "domain/pb-check.h"
#include "domain/pb-record.h"
#include "exchange/pb-csv-cell.h"
#include "exchange/pb-csv-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A table being read. */
typedef struct {
  PbCsvImport *import;
  const PbCsvTable *table;
  GPtrArray *matched; /* for each column, what it means or NULL */
  const char *language;
  GHashTable *ids; /* of the records so far */
} Reading;

static void
free_problem (gpointer data)
{
  PbCsvProblem *self = data;

  g_free (self->column);
  g_free (self->message);
  g_free (self);
}

void
pb_csv_import_free (PbCsvImport *self)
{
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->records);
  g_free (self);
}

/* @message: (transfer full) */
static void
report (Reading *self, guint row, const PbSheetColumn *column, PbSeverity severity, char *message)
{
  PbCsvProblem *problem = g_new (PbCsvProblem, 1);

  problem->line = pb_csv_table_get_line (self->table, row);
  problem->column = column != NULL ? g_strdup (column->label) : NULL;
  problem->severity = severity;
  problem->message = message;
  g_ptr_array_add (self->import->problems, problem);
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

/* %FALSE when a cell cannot be read. @record: (inout) */
static gboolean
take_cell (
    Reading *self, PbValue **record, guint row, const PbSheetColumn *column, const char *cell)
{
  g_autoptr (PbValue) value = pb_csv_cell_read (column->field, cell, self->language);
  PbValue *more;

  if (value == NULL) {
    report (self, row, column, PB_SEVERITY_ERROR, pb_csv_cell_explain (column->field, cell));
    return FALSE;
  }
  more = with_path (*record, column->path, 0, value);
  pb_value_unref (*record);
  *record = more;
  return TRUE;
}

static gboolean
take_cells (Reading *self, PbValue **record, guint row)
{
  gboolean sound = TRUE;

  for (guint i = 0; i < self->matched->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (self->matched, i);
    g_autofree char *cell = g_strstrip (g_strdup (pb_csv_table_get_cell (self->table, row, i)));

    if (column != NULL && *cell != '\0')
      sound &= take_cell (self, record, row, column, cell);
  }
  return sound;
}

/* Whether a place is the one that a column fills, or in it. */
static gboolean
is_within (const char *pointer, const PbSheetColumn *column)
{
  for (guint i = 0; i < column->path->len; i++) {
    const PbField *step = g_ptr_array_index (column->path, i);
    gsize length = strlen (step->name);

    if (*pointer != '/' || strncmp (pointer + 1, step->name, length) != 0)
      return FALSE;
    pointer += 1 + length;
  }
  return *pointer == '\0' || *pointer == '/';
}

/* (nullable): the column that a place of a record came from. */
static const PbSheetColumn *
find_column (const Reading *self, const char *pointer)
{
  for (guint i = 0; i < self->matched->len; i++) {
    const PbSheetColumn *column = g_ptr_array_index (self->matched, i);

    if (column != NULL && is_within (pointer, column))
      return column;
  }
  return NULL;
}

static gboolean
check (Reading *self, PbValue *record, guint row)
{
  g_autoptr (GPtrArray) findings = pb_findings_new ();

  pb_check_format (self->import->kind, record, findings);
  pb_check_rules (self->import->kind, record, findings);
  for (guint i = 0; i < findings->len; i++) {
    const PbFinding *finding = g_ptr_array_index (findings, i);

    report (self, row, find_column (self, finding->pointer), finding->severity,
            g_strdup (finding->message));
  }
  return pb_findings_count (findings, PB_SEVERITY_ERROR) == 0;
}

/* A UUID that follows from a text: version 8 of RFC 9562, the program's own. */
static char *
make_id (const char *text)
{
  g_autofree char *digest = pb_digest_of (text);

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
begin_record (const Reading *self)
{
  PbValue *record = pb_record_new (self->import->kind, self->language);

  record = with_text (record, "id", "");
  record = with_text (record, "created", "");
  return with_text (record, "modified", "");
}

static PbValue *
finish_record (const Reading *self, PbValue *record)
{
  g_autofree char *text = pb_json_canonical (record);
  g_autofree char *id = make_id (text);

  record = with_text (record, "id", id);
  record = with_text (record, "created", self->table->saved);
  return with_text (record, "modified", self->table->saved);
}

static void
take_row (Reading *self, guint row)
{
  PbValue *begun = begin_record (self);
  gboolean sound = take_cells (self, &begun, row);
  g_autoptr (PbValue) record = finish_record (self, begun);

  if (!check (self, record, row) || !sound)
    self->import->n_refused++;
  else if (g_hash_table_add (self->ids, g_strdup (pb_record_get_id (record))))
    g_ptr_array_add (self->import->records, g_steal_pointer (&record));
}

static PbCsvImport *
new_import (const PbKind *kind, const PbCsvTable *table)
{
  PbCsvImport *self = g_new0 (PbCsvImport, 1);

  self->kind = kind;
  self->encoding = table->encoding;
  self->separator = table->separator;
  self->unknown = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) pb_value_unref);
  return self;
}

static void
list_unknown (Reading *self)
{
  for (guint i = 0; i < self->matched->len; i++) {
    const char *head = pb_csv_table_get_head (self->table, i);

    if (g_ptr_array_index (self->matched, i) == NULL && *head != '\0')
      g_ptr_array_add (self->import->unknown, g_strdup (head));
  }
}

PbCsvImport *
pb_csv_import_take (const PbKind *kind,
                    const PbCsvTable *table,
                    GPtrArray *matched,
                    const char *language,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PbCsvImport) self = new_import (kind, table);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { self, table, matched, language, ids };

  list_unknown (&reading);
  for (guint i = 0; i < pb_csv_table_get_n_rows (table); i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    take_row (&reading, i);
  }
  return g_steal_pointer (&self);
}

static PbCsvImport *
refuse_foreign (const PbCsvTable *table, GError **error)
{
  g_set_error (error, PB_EXCHANGE_ERROR, PB_EXCHANGE_ERROR_FOREIGN,
               _ ("The first line of “%s” has no name of a field. Begin with an empty table that "
                  "Pledgebook has written."),
               table->name);
  return NULL;
}

PbCsvImport *
pb_csv_import_read (const PbKind *kind,
                    GFile *file,
                    const char *encoding,
                    const char *language,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (PbCsvTable) table = pb_csv_table_read (file, encoding, 0, cancellable, error);
  g_autoptr (GPtrArray) columns = pb_csv_form_list_columns (kind);
  g_autoptr (GPtrArray) matched = NULL;

  if (table == NULL)
    return NULL;
  matched = g_ptr_array_new ();
  if (pb_csv_form_match (columns, table, matched) == 0)
    return refuse_foreign (table, error);
  return pb_csv_import_take (kind, table, matched, language, cancellable, error);
}

PbSubmission *
pb_csv_import_make_submission (const PbCsvImport *self, const char *language)
{
  return pb_submission_new (self->kind == &pb_entity_kind ? self->records : NULL,
                            self->kind == &pb_pledge_kind ? self->records : NULL,
                            self->kind == &pb_report_kind ? self->records : NULL, language);
}
