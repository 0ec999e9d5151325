/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-field.h"

/* Between the codes of a list in one cell. */
#define PB_CSV_LIST_SEPARATOR ";"
/* The byte order mark, in UTF-8. */
#define PB_CSV_MARK "\xEF\xBB\xBF"

/* What a value reads like in a cell: codes, ISO dates, numbers with a point; "" for nothing.
 * (transfer full) */
char *pb_csv_text_of (const PbField *field, PbValue *value);

/**
 * pb_csv_text_add_cell:
 * @line: what is being written
 * @text: what the cell says
 *
 * Adds a cell as RFC 4180 has it. A spreadsheet takes what begins with one of = + - @ for a
 * formula, and could be made to run it; an apostrophe before it keeps that from happening. Plain
 * numbers stay what they are.
 */
void pb_csv_text_add_cell (GString *line, const char *text);
/* Whether a spreadsheet could take the text for a formula. */
gboolean pb_csv_text_is_dangerous (const char *text);
void pb_csv_text_end_line (GString *line);
/* What a cell says without the apostrophe that pb_csv_text_add_cell() puts before a formula. */
const char *pb_csv_text_skip_apostrophe (const char *text);
