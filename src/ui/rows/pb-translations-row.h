/* SPDX-FileCopyrightText: 2026 The Pledgebook authors
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ui/rows/pb-row.h"

/**
 * PbTranslationsRow:
 *
 * A text in the language the record is written in, and in as many others as there are.
 */
#define PB_TYPE_TRANSLATIONS_ROW (pb_translations_row_get_type ())
G_DECLARE_FINAL_TYPE (PbTranslationsRow, pb_translations_row, PB, TRANSLATIONS_ROW, PbRow)
