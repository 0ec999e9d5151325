/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "browse/pb-index.h"

typedef struct _PbSheetColumn PbSheetColumn;

/**
 * PbSheetRow:
 * @index: (nullable): tells what other records are called
 * @record: the record it belongs to
 * @map: what it shows: the record itself or one of its parts
 * @number: its place in the list of parts, from 1
 * @field: (nullable): the field of a translation
 * @language: (nullable): the language of a translation
 *
 * One row of a sheet, as long as it is being written.
 */
typedef struct {
  const PbIndex *index;
  const PbKind *kind;
  PbValue *record;
  PbValue *map;
  guint number;
  const PbField *field;
  const char *language;
} PbSheetRow;

/**
 * PbSheetColumn:
 * @name: stable: "financial.amount"
 * @label: in the interface's language: "Financial › Amount"
 * @field: says of what type its cells are
 * @path: (element-type PbField): the fields that lead to a cell from what the row shows
 * @read: (transfer full) (nullable): the cell in a row
 */
struct _PbSheetColumn {
  char *name;
  char *label;
  const PbField *field;
  GPtrArray *path;
  PbValue *(*read) (const PbSheetColumn *self, const PbSheetRow *row);
};

/**
 * PbSheet:
 * @name: stable: "pledges", "pledges-parties"
 * @title: in the interface's language
 * @columns: (element-type PbSheetColumn)
 * @path: (nullable) (element-type PbField): the fields that lead from a record to its list of parts
 *
 * A table of records, or of one of the lists of parts that they have. Follows from the table of
 * fields; fields that are personal or never leave the register are not in it, nor is what the
 * table does not know.
 */
typedef struct {
  char *name;
  char *title;
  GPtrArray *columns;
  GPtrArray *path;
} PbSheet;

/* (element-type PbSheet) (transfer full): the records first, then each list of parts, keyed by the
 * id of the record, then the texts in all their languages. */
GPtrArray *pb_sheets_new (const PbKind *kind);

typedef void (*PbSheetFunc) (const PbSheet *sheet, const PbSheetRow *row, gpointer user_data);

/* Calls @func with every row that a record makes. */
void pb_sheet_foreach_row (const PbSheet *self,
                           const PbIndex *index,
                           const PbKind *kind,
                           PbValue *record,
                           PbSheetFunc func,
                           gpointer user_data);
