/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* No table has more; a hostile file could. */
#define PB_CSV_MOST_LINES 100000
#define PB_CSV_MOST_CELLS 500
#define PB_CSV_MOST_CELL_BYTES 100000

/**
 * PbCsvLine:
 * @number: the line of the file it begins in, from 1
 * @cells: (element-type utf8)
 */
typedef struct {
  guint number;
  GPtrArray *cells;
} PbCsvLine;

/* The sign that separates the cells: of comma, semicolon, tab and bar, the one that the first line
 * has the most of outside quotation marks. */
char pb_csv_reader_guess_separator (const char *text);

/**
 * pb_csv_reader_read:
 * @text: UTF-8
 * @error: %PB_ERROR_LIMIT or %PB_ERROR_SYNTAX, with the line
 *
 * Reads RFC 4180: lines may end in CR LF, LF or CR, cells in quotation marks may hold any of them.
 * Lines without any text are left out.
 *
 * Returns: (transfer full) (nullable) (element-type PbCsvLine): the lines
 */
GPtrArray *pb_csv_reader_read (const char *text, char separator, GError **error);
