/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/pb-sheet.h"

/* Whether a sheet may show a field: not what is personal, stays in the register, or is there for
 * the program alone. */
gboolean pb_sheet_column_is_shown (const PbField *field);
void pb_sheet_column_free (PbSheetColumn *self);

/* Adds the columns of all fields of @kind, which stand below @path in a row; lists of parts have a
 * sheet of their own. */
void pb_sheet_columns_add_kind (GPtrArray *columns, const PbKind *kind, GPtrArray *path);
/* Adds the column of one field below @path, for whoever chooses the fields otherwise. */
PbSheetColumn *
pb_sheet_columns_add_field (GPtrArray *columns, GPtrArray *path, const PbField *field);
/* Adds those that tell which record a row belongs to: its id and title, and its place in a list. */
void pb_sheet_columns_add_key (GPtrArray *columns, const PbKind *kind, gboolean numbered);
/* Adds those of a translation: field, language and text. */
void pb_sheet_columns_add_translation (GPtrArray *columns);
/* Adds what a pledge is worth in US dollars. */
void pb_sheet_columns_add_worth (GPtrArray *columns);
/* (nullable): what stands at the end of a path, if every field of it applies. */
PbValue *pb_sheet_path_follow (GPtrArray *path, PbValue *map);
