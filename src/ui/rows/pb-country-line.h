/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbCountryLine:
 *
 * One country of a list: its name, the rows of what is said about it, a button to remove it.
 *
 * Signal "remove": a person wants it removed.
 */
#define PB_TYPE_COUNTRY_LINE (pb_country_line_get_type ())
G_DECLARE_FINAL_TYPE (PbCountryLine, pb_country_line, PB, COUNTRY_LINE, GtkWidget)

PbCountryLine *pb_country_line_new (const char *code);
void pb_country_line_set_code (PbCountryLine *self, const char *code);
const char *pb_country_line_get_code (PbCountryLine *self);
/* A row between the name and the button; it gets the country into its accessible name. */
void pb_country_line_add_row (PbCountryLine *self, PbRow *row);
/* The rows that were added. (transfer none) (element-type PbRow) */
GPtrArray *pb_country_line_get_rows (PbCountryLine *self);
void pb_country_line_focus_remove (PbCountryLine *self);
