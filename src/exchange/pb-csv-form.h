/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-csv-table.h"
#include "exchange/pb-sheet.h"

/* (element-type PbSheetColumn) (transfer full): what a person fills in for a record in a table: the
 * fields of its form, and of each list of parts what names them, such as countries and parties. */
GPtrArray *pb_csv_form_list_columns (const PbKind *kind);
/* (nullable): the column that a head means: its name, or its label in the interface's language or
 * in English, whatever the case. */
const PbSheetColumn *pb_csv_form_find_column (GPtrArray *columns, const char *head);
/* Adds to @matched, for each column of a table, what its head means, or %NULL. Returns: how many
 * mean something. */
guint pb_csv_form_match (GPtrArray *columns, const PbCsvTable *table, GPtrArray *matched);
/* The kind of record that the most heads of a table mean fields of; pledges when none does. */
const PbKind *pb_csv_form_guess_kind (const PbCsvTable *table);
/* An empty table to fill in, in UTF-8 with a byte order mark. (transfer full) */
GBytes *pb_csv_form_make_template (const PbKind *kind);
