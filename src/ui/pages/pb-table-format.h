/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "domain/pb-kind.h"
#include "exchange/pb-csv-table.h"

/**
 * PbTableFormat:
 *
 * How a table is read: what its rows are, its encoding, what separates its cells, the language of
 * its texts. Shows what was guessed, until a person says otherwise.
 *
 * Signal "read-again": the encoding or separator is another.
 * Signal "match-again": the kind of the rows is another.
 * Signal "take-again": the language is another.
 */
#define PB_TYPE_TABLE_FORMAT (pb_table_format_get_type ())
G_DECLARE_FINAL_TYPE (PbTableFormat, pb_table_format, PB, TABLE_FORMAT, AdwBin)

PbTableFormat *pb_table_format_new (void);
/* Shows how a table was read and, unless a person has said it, what its rows seem to be. */
void pb_table_format_set_table (PbTableFormat *self, const PbCsvTable *table);
const PbKind *pb_table_format_get_kind (PbTableFormat *self);
/* (nullable): %NULL to have it guessed. */
const char *pb_table_format_get_encoding (PbTableFormat *self);
/* 0 to have it guessed. */
char pb_table_format_get_separator (PbTableFormat *self);
const char *pb_table_format_get_language (PbTableFormat *self);
