/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/pb-kind.h"

/**
 * pb_csv_cell_read:
 * @field: what the cell is for
 * @text: what a person typed: codes or names in the interface's language, numbers and dates as the
 *   locale or ISO writes them; several in one cell are separated by semicolons
 * @language: of translatable texts
 *
 * Returns: (transfer full) (nullable): the value, %NULL for a text that is none
 */
PbValue *pb_csv_cell_read (const PbField *field, const char *text, const char *language);
/* Why pb_csv_cell_read() does not understand @text, as a whole sentence. (transfer full) */
char *pb_csv_cell_explain (const PbField *field, const char *text);
